'use client';
import { label } from '@/gql/labels';
import type { StNeedRowFragment } from '@/gql/types';
import { needTone } from '@/features/case/tones';
import { WaitingCell } from '@/features/station/waiting-cell';
import { businessDay, formatInstant, lastDay } from '@/lib/dates';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { StatusTag } from '@/ui/light/status-tag';
import { MoneyCell, StatusCell } from '@/ui/staff/cells';
import { QueryTable, type QueryColumn } from '@/ui/staff/query-table';

type Row = StNeedRowFragment;

/** The last day of the window, without the year where it is this one. */
function untilText(until: string, now: string): string {
  const day = lastDay(until);
  return day.slice(0, 4) === businessDay(now).slice(0, 4) ? day.slice(5) : day;
}

const columnsOf = (base: string, now: string): QueryColumn<Row>[] => [
  { key: 'code', head: '需求编号', kind: 'action', cell: (row) => <Link href={`${base}/needs/${row.id}`}>{row.code}</Link> },
  {
    key: 'title', head: '需求', card: 'title',
    cell: (row) => <>{row.demo && <><StatusTag tone="neutral">演示</StatusTag>{' '}</>}{row.detail ? row.detail.title || '（未填标题）' : '未公开身份'}</>,
  },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusCell tone={needTone[row.status]} quiet={row.status === 'PUBLISHED'}>{label('NeedStatus', row.status)}</StatusCell> },
  { key: 'waiting', head: '轮到谁', kind: 'action', card: 'wide', cell: (row) => <WaitingCell waiting={row.waitingOn} now={now} /> },
  {
    key: 'amount', head: '金额', unit: '万元', kind: 'number', sort: 'amount', card: 'primary',
    cell: (row) => (row.detail?.amountFen ? <MoneyCell fen={row.detail.amountFen} unit="wan" /> : label('AmountBand', row.amountBand)),
  },
  { key: 'firm', head: '企业', cell: (row) => row.detail?.enterprise.name ?? '--' },
  { key: 'area', head: '区域', cell: (row) => row.area.name },
  { key: 'modes', head: '方式', card: 'hide', cell: (row) => row.modes.map((mode) => label('FinancingMode', mode)).join('、') },
  { key: 'claims', head: '揭榜', kind: 'number', cell: (row) => (row.postedAt ? `${row.claimCount ?? '--'} / ${row.claimCap}` : '--') },
  { key: 'until', head: '揭榜截止', kind: 'date', sort: 'until', cell: (row) => (row.claimUntil ? untilText(row.claimUntil, now) : '--') },
];

/** Needs of the tree, with whom each waits for. */
export function StNeedsTable({ base, now, rows, total, page, empty }: {
  base: string;
  now: string;
  rows: readonly Row[];
  total: number;
  page: { hasNextPage: boolean; endCursor: string | null };
  empty: { title: string; text: string; action?: { href: string; text: string } };
}) {
  return (
    <QueryTable
      wide cards label="融资需求" noun="项需求" columns={columnsOf(base, now)} rows={rows} rowKey={(row) => row.id} total={total} page={page}
      asOf={formatInstant(now, 'short')} empty={<EmptyState level="h3" title={empty.title} action={empty.action}>{empty.text}</EmptyState>}
    />
  );
}
