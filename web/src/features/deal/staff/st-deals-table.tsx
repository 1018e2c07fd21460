'use client';
import { label } from '@/gql/labels';
import type { StDealRowFragment } from '@/gql/types';
import { dealTone } from '@/features/case/tones';
import { formatInstant } from '@/lib/dates';
import { figureIn, type Fen } from '@/lib/money';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { StatusTag } from '@/ui/light/status-tag';
import { MoneyCell, StatusCell } from '@/ui/staff/cells';
import { QueryTable, type QueryColumn } from '@/ui/staff/query-table';
import { StRemind } from './st-remind';

type Row = StDealRowFragment;

/** The one thing that a row must not hide: a dispute, a payment that waits, a first loan. */
function Mark({ row }: { row: Row }) {
  if (row.drawdowns.some((one) => one.status === 'DISPUTED')) return <StatusTag tone="bad">有异议</StatusTag>;
  const waiting = row.drawdowns.filter((one) => one.status === 'REPORTED').length;
  if (waiting > 0) return <StatusTag tone="action">{waiting} 笔待确认</StatusTag>;
  return <StatusCell tone={dealTone[row.status]} quiet={row.status === 'DRAWN' || row.status === 'REPAYING'}>{label('DealStatus', row.status)}</StatusCell>;
}

const evidenceOf = (row: Row): number => new Set(row.drawdowns.flatMap((one) => one.evidence.map((file) => file.id))).size;

type Sums = { approvedFen: Fen; confirmedFen: Fen };

const columnsOf = (base: string, canAct: boolean, sums: Sums): QueryColumn<Row>[] => [
  { key: 'code', head: '成果编号', kind: 'action', cell: (row) => <Link href={`${base}/deals/${row.id}`}>{row.code}</Link> },
  { key: 'firm', head: '企业', cell: (row) => <>{row.demo && <StatusTag tone="neutral">演示</StatusTag>} <Link href={`${base}/files/${row.enterprise.id}`}>{row.enterprise.name}</Link></> },
  { key: 'bank', head: '机构', cell: (row) => <Link href={`${base}/institutions/${row.institution.id}`}>{row.institution.name}</Link> },
  { key: 'kind', head: '类型', kind: 'tag', cell: (row) => <>{label('OfferKind', row.kind)}{row.firstLoan && ' · 首贷'}</> },
  { key: 'approved', head: '获批', unit: '万元', kind: 'number', sort: 'approved', cell: (row) => <MoneyCell fen={row.approvedFen} unit="wan" />, sum: figureIn(sums.approvedFen, 'wan') },
  { key: 'confirmed', head: '双方确认', unit: '万元', kind: 'number', cell: (row) => <MoneyCell fen={row.confirmedFen} unit="wan" />, sum: figureIn(sums.confirmedFen, 'wan') },
  { key: 'drawn', head: '首笔放款', kind: 'date', sort: 'drawn', cell: (row) => row.firstDrawnOn ?? '--' },
  { key: 'days', head: '到账', unit: '天', kind: 'number', cell: (row) => row.daysToMoney ?? '--' },
  { key: 'mark', head: '状态', kind: 'tag', cell: (row) => <Mark row={row} /> },
  { key: 'evidence', head: '佐证', kind: 'action', cell: (row) => (evidenceOf(row) > 0 ? <Link href={`${base}/deals/${row.id}#evidence`}>{evidenceOf(row)} 份</Link> : '--') },
  ...(canAct ? [{
    key: 'act', head: '催办', kind: 'action' as const,
    cell: (row: Row) => row.drawdowns.filter((one) => one.status === 'REPORTED').slice(0, 1).map((one) => <StRemind key={one.id} drawdownId={one.id} number={one.number} />),
  }] : []),
];

/** The ledger: sums are of the whole filter. */
export function StDealsTable({ base, now, canAct, rows, total, sums, page }: {
  base: string;
  now: string;
  canAct: boolean;
  rows: readonly Row[];
  total: number;
  sums: Sums;
  page: { hasNextPage: boolean; endCursor: string | null };
}) {
  return (
    <QueryTable
      wide label="融资成果" noun="笔成果" columns={columnsOf(base, canAct, sums)} rows={rows} rowKey={(row) => row.id} total={total} page={page} asOf={formatInstant(now, 'short')}
      empty={<EmptyState level="h3" title="没有符合条件的融资成果" action={{ href: `${base}/deals`, text: '查看全部成果' }}>企业选定方案后成果会登记在这里；金额以双方确认的放款为准。</EmptyState>}
    />
  );
}
