'use client';
import { label } from '@/gql/labels';
import type { StInstitutionRowFragment } from '@/gql/types';
import { WaitingCell } from '@/features/station/waiting-cell';
import { formatInstant } from '@/lib/dates';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { StatusTag } from '@/ui/light/status-tag';
import { StatusCell } from '@/ui/staff/cells';
import { QueryTable, type QueryColumn } from '@/ui/staff/query-table';
import { institutionTone } from './st-institution-tone';

type Row = StInstitutionRowFragment;

const columnsOf = (base: string, now: string): QueryColumn<Row>[] => [
  { key: 'name', head: '机构', sort: 'name', card: 'title', cell: (row) => <>{row.demo && <><StatusTag tone="neutral">演示</StatusTag>{' '}</>}<Link href={`${base}/institutions/${row.id}`}>{row.name}</Link></> },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusCell quiet={row.status === 'ADMITTED' || row.status === 'CATALOGUED'} tone={institutionTone[row.status]}>{label('InstitutionStatus', row.status)}</StatusCell> },
  { key: 'waiting', head: '轮到谁', kind: 'action', cell: (row) => <WaitingCell waiting={row.waitingOn} now={now} /> },
  { key: 'class', head: '类别', card: 'wide', cell: (row) => `${label('InstitutionClass', row.class)} · ${label('InstitutionKind', row.kind)}` },
  { key: 'products', head: '产品', unit: '个', kind: 'number', cell: (row) => row.productCount },
  { key: 'admitted', head: '准入日', kind: 'date', sort: 'admitted', cell: (row) => row.admittedOn ?? '--' },
  { key: 'until', head: '协议至', kind: 'date', cell: (row) => row.agreementUntil ?? '--' },
  { key: 'region', head: '区域', cell: (row) => row.region ?? '--' },
  { key: 'station', head: '受理站点', cell: (row) => row.station?.name ?? '--' },
  { key: 'source', head: '公开资料', kind: 'tag', cell: (row) => (row.status === 'CATALOGUED' ? `${row.grade ?? '--'} 级 · ${row.asOf ?? '时间不详'}` : '--') },
];

/** The institution library as its supervisors see it. */
export function StInstitutionsTable({ base, now, rows, total, page, empty }: {
  base: string;
  now: string;
  rows: readonly Row[];
  total: number;
  page: { hasNextPage: boolean; endCursor: string | null };
  empty: { title: string; text: string };
}) {
  return (
    <QueryTable
      wide cards label="机构库" noun="家机构" columns={columnsOf(base, now)} rows={rows} rowKey={(row) => row.id} total={total} page={page} asOf={formatInstant(now, 'short')}
      empty={<EmptyState level="h3" title={empty.title} action={{ href: `${base}/institutions?view=all`, text: '查看全部机构' }}>{empty.text}</EmptyState>}
    />
  );
}
