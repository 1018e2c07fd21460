'use client';
import { label } from '@/gql/labels';
import type { RightsRowFragment } from '@/gql/types';
import { WaitingCell } from '@/features/station/waiting-cell';
import { formatInstant } from '@/lib/dates';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { StatusCell } from '@/ui/staff/cells';
import { QueryTable, type QueryColumn } from '@/ui/staff/query-table';
import { rightsTone } from '../tones';

type Row = RightsRowFragment;

const columnsOf = (base: string, now: string): QueryColumn<Row>[] => [
  { key: 'kind', head: '事项', card: 'title', cell: (row) => <Link href={`${base}/${row.id}`}>{label('RightsKind', row.kind)}{row.needCode && `（${row.needCode}）`}</Link> },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusCell quiet={row.status === 'DONE' || row.status === 'WITHDRAWN'} tone={rightsTone[row.status]}>{label('RightsStatus', row.status)}</StatusCell> },
  { key: 'waiting', head: '时限', kind: 'action', cell: (row) => <WaitingCell waiting={row.waitingOn} now={now} /> },
  { key: 'who', head: '申请人', card: 'wide', cell: (row) => `${row.applicant} · ${row.orgName}` },
  { key: 'at', head: '提交时间', kind: 'date', cell: (row) => formatInstant(row.submittedAt, 'short') },
];

/** Requests that the desk handles, newest first. */
export function RightsTable({ base, now, rows, total, page, open }: { base: string; now: string; rows: readonly Row[]; total: number; page: { hasNextPage: boolean; endCursor: string | null }; open: boolean }) {
  return (
    <QueryTable
      cards label="权利申请" noun="件申请" columns={columnsOf(base, now)} rows={rows} rowKey={(row) => row.id} total={total} page={page} asOf={formatInstant(now, 'short')}
      empty={
        <EmptyState level="h3" title={open ? '没有待办理的申请' : '还没有申请'} action={open ? { href: `${base}?view=all`, text: '查看全部申请' } : undefined}>
          个人信息申请、企业注销和匹配复核会出现在这里，15 个工作日内答复。
        </EmptyState>
      }
    />
  );
}
