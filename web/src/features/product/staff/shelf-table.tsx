'use client';
import { label, optionsOf } from '@/gql/labels';
import type { OwnProductLineFragment } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { Link } from '@/ui/light/link';
import { EmptyState } from '@/ui/light/messages';
import { QueryForm } from '@/ui/staff/query-form';
import { QueryTable, type QueryColumn } from '@/ui/staff/query-table';
import { StatusCell } from '@/ui/staff/cells';
import { amountWan, guaranteeWords, monthsBand, rateBand } from '../terms';
import { productTone } from './shelf-params';

/** A product of the own shelf. */
export type ShelfRow = OwnProductLineFragment & { due: string | null };

const columns: QueryColumn<ShelfRow>[] = [
  { key: 'name', head: '产品', card: 'title', sort: 'name', cell: (row) => <Link plain className="jb-link" href={`/inst/products/${row.id}`}>{row.name}</Link> },
  { key: 'family', head: '类型', kind: 'date', cell: (row) => label('ProductFamily', row.family) },
  { key: 'rate', head: '年利率', kind: 'number', card: 'primary', sort: 'rate', cell: (row) => rateBand(row) ?? '未公布' },
  { key: 'amount', head: '额度', unit: '万元', kind: 'number', sort: 'amount', cell: (row) => amountWan(row) ?? '未公布' },
  { key: 'months', head: '期限', unit: '月', kind: 'number', cell: (row) => monthsBand(row) ?? '未公布' },
  { key: 'guarantee', head: '担保', cell: (row) => guaranteeWords(row.guarantees) },
  { key: 'status', head: '状态', kind: 'tag', cell: (row) => <StatusCell quiet={row.status === 'ON_SHELF'} tone={productTone[row.status]}>{label('ProductStatus', row.status)}</StatusCell> },
  { key: 'verified', head: '最近核验', kind: 'date', sort: 'verified', cell: (row) => formatInstant(row.lastVerifiedAt, 'day') },
  { key: 'due', head: '下次核验前', kind: 'date', cell: (row) => row.due ?? '--' },
  { key: 'used', head: '报价 / 放款', kind: 'number', cell: (row) => `${row.claims} / ${row.funded}` },
];

/** Products of the institution with filters in the address. */
export function ShelfTable({ rows, total, page, asOf }: {
  rows: readonly ShelfRow[];
  total: number;
  page: { hasNextPage: boolean; endCursor?: string | null };
  asOf: string;
}) {
  return (
    <>
      <QueryForm
        label="筛选产品"
        fields={[
          { key: 'q', label: '产品名称', kind: 'text' },
          { key: 'status', label: '状态', kind: 'many', options: optionsOf('ProductStatus', ['DRAFT', 'IN_REVIEW', 'ON_SHELF', 'STALE', 'SUSPENDED', 'OFF_SHELF']) },
          { key: 'family', label: '类型', kind: 'many', options: optionsOf('ProductFamily') },
        ]}
      />
      <QueryTable
        label="本机构产品" noun="个产品" columns={columns} rows={rows} rowKey={(row) => row.id} total={total} page={page} asOf={asOf} cards wide
        empty={<EmptyState level="h3" title="没有符合条件的产品" action={{ href: '/inst/products/new', text: '新建产品' }}>产品经站点审核上架后，平台按准入条件与需求匹配，企业也能在产品库看到。</EmptyState>}
      />
    </>
  );
}
