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

/** Payments of the page's deals that wait for the enterprise, and deals with a dispute. */
export type DealMarks = { waiting: Record<string, { id: string; number: number }[]>; disputed: string[] };

/** The one thing that a row must not hide: a dispute, a payment that waits, an unusual status. */
function Mark({ row, marks }: { row: Row; marks: DealMarks }) {
  if (marks.disputed.includes(row.id)) return <StatusTag tone="bad">有异议</StatusTag>;
  const waiting = marks.waiting[row.id]?.length ?? 0;
  if (waiting > 0) return <StatusTag tone="action">{waiting} 笔待确认</StatusTag>;
  return <StatusCell tone={dealTone[row.status]} quiet={row.status === 'DRAWN' || row.status === 'REPAYING'}>{label('DealStatus', row.status)}</StatusCell>;
}

type Sums = { approvedFen: Fen; confirmedFen: Fen };

const columnsOf = (base: string, canAct: boolean, sums: Sums, marks: DealMarks): QueryColumn<Row>[] => [
  { key: 'code', head: '成果编号', kind: 'action', cell: (row) => <Link href={`${base}/deals/${row.id}`}>{row.code}</Link> },
  { key: 'firm', head: '企业', card: 'title', cell: (row) => <>{row.demo && <><StatusTag tone="neutral">演示</StatusTag>{' '}</>}<Link href={`${base}/files/${row.enterprise.id}`}>{row.enterprise.name}</Link></> },
  { key: 'bank', head: '机构', card: 'wide', cell: (row) => <Link href={`${base}/institutions/${row.institution.id}`}>{row.institution.name}</Link> },
  { key: 'approved', head: '获批', unit: '万元', kind: 'number', sort: 'approved', cell: (row) => <MoneyCell fen={row.approvedFen} unit="wan" />, sum: figureIn(sums.approvedFen, 'wan') },
  { key: 'confirmed', head: '双方确认', unit: '万元', kind: 'number', card: 'primary', cell: (row) => <MoneyCell fen={row.confirmedFen} unit="wan" />, sum: figureIn(sums.confirmedFen, 'wan') },
  { key: 'mark', head: '状态', kind: 'tag', cell: (row) => <Mark row={row} marks={marks} /> },
  ...(canAct ? [{
    key: 'act', head: '催办', kind: 'action' as const,
    cell: (row: Row) => marks.waiting[row.id]?.slice(0, 1).map((one) => <StRemind key={one.id} drawdownId={one.id} number={one.number} />),
  }] : []),
  {
    key: 'evidence', head: '佐证', kind: 'action',
    cell: (row) => (row.reportedFen === '0' ? '--' : <Link href={`${base}/deals/${row.id}#evidence`}>查看<span className="sr-only">{row.code}的佐证材料</span></Link>),
  },
  { key: 'drawn', head: '首笔放款', kind: 'date', sort: 'drawn', cell: (row) => row.firstDrawnOn ?? '--' },
  { key: 'days', head: '到账', unit: '天', kind: 'number', cell: (row) => row.daysToMoney ?? '--' },
  { key: 'kind', head: '类型', kind: 'tag', cell: (row) => <>{label('OfferKind', row.kind)}{row.firstLoan && ' · 首贷'}</> },
  { key: 'area', head: '区域', card: 'hide', cell: (row) => row.area.name },
];

/** The ledger: sums are of the whole filter. */
export function StDealsTable({ base, now, canAct, rows, total, sums, marks, page }: {
  base: string;
  now: string;
  canAct: boolean;
  rows: readonly Row[];
  total: number;
  sums: Sums;
  marks: DealMarks;
  page: { hasNextPage: boolean; endCursor: string | null };
}) {
  return (
    <QueryTable
      wide cards label="融资成果" noun="笔成果" columns={columnsOf(base, canAct, sums, marks)} rows={rows} rowKey={(row) => row.id} total={total} page={page} asOf={formatInstant(now, 'short')}
      empty={<EmptyState level="h3" title="没有符合条件的融资成果" action={{ href: `${base}/deals`, text: '查看全部成果' }}>企业选定方案后成果会登记在这里；金额以双方确认的放款为准。</EmptyState>}
    />
  );
}
