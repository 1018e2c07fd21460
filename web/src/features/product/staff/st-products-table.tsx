'use client';
import { label } from '@/gql/labels';
import type { StProductRowFragment } from '@/gql/types';
import { amountWan, monthsBand, rateFigure, shownName } from '@/features/product/terms';
import { formatInstant } from '@/lib/dates';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { StatusTag } from '@/ui/light/status-tag';
import { StatusCell } from '@/ui/staff/cells';
import { QueryTable, type QueryColumn } from '@/ui/staff/query-table';

type Row = StProductRowFragment;

/** The newest version of a participant's product, or the public page of a catalogued one. */
const hrefOf = (base: string, row: Row): string => (row.status === 'CATALOGUED' ? `/products/${row.id}` : `${base}/products/${row.id}`);

const columnsOf = (base: string): QueryColumn<Row>[] => [
  { key: 'name', head: '产品', sort: 'name', card: 'title', cell: (row) => <>{row.demo && <><StatusTag tone="neutral">演示</StatusTag>{' '}</>}<Link href={hrefOf(base, row)}>{shownName(row)}</Link></> },
  { key: 'provider', head: '机构', card: 'wide', cell: (row) => (row.institution ? <Link href={`${base}/institutions/${row.institution.id}`}>{row.institution.name}</Link> : row.provider) },
  { key: 'family', head: '类型', cell: (row) => label('ProductFamily', row.family) },
  { key: 'rate', head: '利率', kind: 'number', sort: 'rate', card: 'primary', cell: (row) => rateFigure(row) },
  { key: 'amount', head: '额度', unit: '万元', kind: 'number', sort: 'amount', cell: (row) => amountWan(row) ?? '未公布' },
  { key: 'months', head: '期限', unit: '月', kind: 'number', cell: (row) => monthsBand(row) ?? '未公布' },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusCell quiet={row.status === 'ON_SHELF' || row.status === 'CATALOGUED'} tone={row.status === 'SUSPENDED' || row.status === 'STALE' ? 'bad' : row.status === 'IN_REVIEW' ? 'action' : 'neutral'}>{label('ProductStatus', row.status)}</StatusCell> },
  { key: 'funded', head: '放款', unit: '笔', kind: 'number', cell: (row) => (row.status === 'CATALOGUED' ? '--' : row.funded) },
  { key: 'verified', head: '核验日', kind: 'date', cell: (row) => (row.status === 'CATALOGUED' ? `资料 ${row.grade ?? '--'} 级 · ${row.asOf ?? '时间不详'}` : formatInstant(row.lastVerifiedAt, 'day')) },
];

/** The product library as its supervisors see it. */
export function StProductsTable({ base, now, rows, total, page }: {
  base: string;
  now: string;
  rows: readonly Row[];
  total: number;
  page: { hasNextPage: boolean; endCursor: string | null };
}) {
  return (
    <QueryTable
      wide cards label="产品库" noun="个产品" columns={columnsOf(base)} rows={rows} rowKey={(row) => row.id} total={total} page={page} asOf={formatInstant(now, 'short')}
      empty={<EmptyState level="h3" title="没有符合条件的产品" action={{ href: `${base}/products?view=all`, text: '查看全部产品' }}>请减少筛选条件。</EmptyState>}
    />
  );
}
