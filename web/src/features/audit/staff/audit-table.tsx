'use client';
import { label } from '@/gql/labels';
import type { AuditRowFragment } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { QueryTable, type QueryColumn } from '@/ui/staff/query-table';
import { useUrlState } from '@/ui/staff/url';
import { actionText, nobodyText, subjectText } from '../words';

type Row = AuditRowFragment;

/** Whom an entry names: the person and the organisation, or the system itself. */
const whoOf = (row: Row): string => [row.memberName, row.orgName].filter(Boolean).join('，') || (row.party === 'SYSTEM' ? nobodyText(row.action) : label('Party', row.party));

/** What came of it: the change of status, and what was noted. */
const resultOf = (row: Row): string => [row.fromStatus && row.toStatus && row.fromStatus !== row.toStatus ? `${row.fromStatus} → ${row.toStatus}` : '', row.note ?? ''].filter(Boolean).join('；') || '--';

/** A page of the audit log, newest first; the address holds the filter. */
export function AuditTable({ rows, total, page, filtered }: { rows: readonly Row[]; total: number; page: { hasNextPage: boolean; endCursor?: string | null }; filtered: boolean }) {
  const { filterHref } = useUrlState();
  const columns: QueryColumn<Row>[] = [
    { key: 'seq', head: '链上序号', kind: 'number', cell: (row) => row.seq },
    { key: 'at', head: '时间', kind: 'date', cell: (row) => formatInstant(row.at) },
    { key: 'action', head: '事项', card: 'title', cell: (row) => actionText(row.action) },
    { key: 'who', head: '经办', card: 'wide', cell: (row) => (row.memberId ? <Link href={filterHref({ member: row.memberId })}>{whoOf(row)}</Link> : whoOf(row)) },
    { key: 'subject', head: '对象', card: 'wide', cell: (row) => <Link href={filterHref({ subjectId: row.subjectId })}>{subjectText(row.subject)}{row.subjectName ? ` ${row.subjectName}` : ''}</Link> },
    { key: 'result', head: '结果与说明', card: 'wide', cell: (row) => <span className="[overflow-wrap:anywhere] md:[overflow-wrap:normal]">{resultOf(row)}</span> },
    { key: 'hash', head: '哈希', kind: 'date', card: 'hide', cell: (row) => <code title={row.hash}>{row.hash.slice(0, 12)}</code> },
  ];
  return (
    <QueryTable<Row>
      label="审计日志" noun="条记录" columns={columns} rows={rows} rowKey={(row) => row.id} total={total} page={page} wide cards
      empty={<EmptyState title={filtered ? '没有符合条件的记录' : '还没有记录'} action={filtered ? { href: '/audit', text: '查看全部记录' } : undefined}>{filtered ? '请减少筛选条件。' : '有人办理业务后，记录会出现在这里。'}</EmptyState>}
    />
  );
}
