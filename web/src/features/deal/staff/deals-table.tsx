'use client';
import { dealTone } from '@/features/case/tones';
import { label, optionsOf } from '@/gql/labels';
import type { InstDealsQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import type { Fen } from '@/lib/money';
import { formatRate } from '@/lib/rate';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { MoneyCell, StatusCell } from '@/ui/staff/cells';
import { QueryForm } from '@/ui/staff/query-form';
import { QueryTable, type QueryColumn } from '@/ui/staff/query-table';
import { PAID } from './deals-params';

/** A deal of the institution with whose turn it is, in words. */
export type DealRow = InstDealsQuery['deals']['nodes'][number] & { turn: string | null };

const columnsOf = (approvedFen: Fen, confirmedFen: Fen): QueryColumn<DealRow>[] => [
  { key: 'code', head: '成果', kind: 'date', card: 'title', cell: (row) => <Link plain className="jb-link" href={`/inst/deals/${row.id}`}>{row.code}</Link> },
  { key: 'enterprise', head: '企业', card: 'wide', cell: (row) => row.enterprise.name },
  { key: 'kind', head: '种类', kind: 'date', cell: (row) => label('OfferKind', row.kind) },
  { key: 'approved', head: '获批', unit: '万元', kind: 'number', sort: 'amount', cell: (row) => <MoneyCell fen={row.approvedFen} unit="wan" />, sum: <MoneyCell fen={approvedFen} unit="wan" /> },
  { key: 'reported', head: '已上报', unit: '万元', kind: 'number', cell: (row) => <MoneyCell fen={row.reportedFen} unit="wan" /> },
  { key: 'confirmed', head: '双方确认', unit: '万元', kind: 'number', card: 'primary', cell: (row) => <MoneyCell fen={row.confirmedFen} unit="wan" />, sum: <MoneyCell fen={confirmedFen} unit="wan" /> },
  { key: 'rate', head: '年利率', kind: 'number', cell: (row) => formatRate(row.rateBp) },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusCell tone={dealTone[row.status]}>{label('DealStatus', row.status)}</StatusCell> },
  { key: 'turn', head: '轮到谁', cell: (row) => row.turn ?? '--' },
  { key: 'contract', head: '合同编号', kind: 'date', cell: (row) => row.contractNo ?? '--' },
  { key: 'drawn', head: '首笔放款', kind: 'date', sort: 'drawn', cell: (row) => row.firstDrawnOn ?? '--' },
  { key: 'approvedAt', head: '获批时间', kind: 'date', sort: 'approved', cell: (row) => formatInstant(row.approvedAt, 'day') },
];

/** Deals of the institution; the sums are of the whole filter. */
export function DealsTable({ rows, total, page, asOf, approvedFen, confirmedFen }: {
  rows: readonly DealRow[];
  total: number;
  page: { hasNextPage: boolean; endCursor?: string | null };
  asOf: string;
  approvedFen: Fen;
  confirmedFen: Fen;
}) {
  return (
    <>
      <QueryForm
        label="筛选成果"
        fields={[
          { key: 'q', label: '编号或企业', kind: 'text' },
          { key: 'status', label: '状态', kind: 'many', options: optionsOf('DealStatus') },
          { key: 'kind', label: '种类', kind: 'many', options: optionsOf('OfferKind') },
          { key: 'paid', label: '放款确认', kind: 'one', options: PAID },
          { key: 'first', label: '首贷', kind: 'one', options: [{ value: '1', label: '只看首贷' }] },
          { key: 'from', label: '首笔放款自', kind: 'date' },
          { key: 'to', label: '首笔放款至', kind: 'date' },
        ]}
      />
      <QueryTable
        label="融资成果" noun="笔成果" columns={columnsOf(approvedFen, confirmedFen)} rows={rows} rowKey={(row) => row.id} total={total} page={page} asOf={asOf} cards wide
        empty={<EmptyState level="h3" title="没有符合条件的成果" action={{ href: '/inst/claims', text: '查看在办揭榜' }}>企业选定本机构方案后，成果会出现在这里，由本机构登记签约和放款。</EmptyState>}
      />
    </>
  );
}
