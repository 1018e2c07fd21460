import type { ReactNode } from 'react';
import { optionsOf, valuesOf } from '@/gql/labels';
import { StProductsDocument, StVersionQueueDocument } from '@/gql/operations';
import type { ProductFilter, ProductSort } from '@/gql/types';
import { ExportButton } from '@/features/export/export-button';
import { openDesk } from '@/features/station/desk';
import type { Base, ListFilter } from '@/features/station/drill';
import { FilterChips } from '@/features/station/filter-chips';
import { listState, orderOf, pageOf, present } from '@/features/station/list';
import { ViewTabs } from '@/features/station/view-tabs';
import { manyOf, one, oneOf, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { PageHead } from '@/ui/light/page-head';
import { QueryForm, type QueryField } from '@/ui/staff/query-form';
import { StProductsTable } from './st-products-table';
import { StVersionQueue } from './st-version-queue';

const VIEWS = ['queue', 'shelf', 'suspended', 'catalogued', 'all'] as const;
type ViewKey = (typeof VIEWS)[number];

const FILTER_OF: Record<Exclude<ViewKey, 'queue'>, ListFilter> = {
  shelf: { statuses: ['ON_SHELF', 'STALE'] },
  suspended: { statuses: ['SUSPENDED'] },
  catalogued: { statuses: ['CATALOGUED'] },
  all: {},
};

const SORTS: Record<string, ProductSort> = { name: 'NAME', rate: 'RATE', amount: 'AMOUNT' };

const FIELDS: QueryField[] = [
  { key: 'q', label: '产品或机构', kind: 'text' },
  { key: 'family', label: '类型', kind: 'many', options: optionsOf('ProductFamily') },
  { key: 'status', label: '状态', kind: 'many', options: optionsOf('ProductStatus') },
];

const ownFilter = (params: SearchParams): ListFilter => present({
  search: one(params, 'q'),
  families: manyOf(params, 'family', valuesOf('ProductFamily')),
  statuses: manyOf(params, 'status', valuesOf('ProductStatus')),
});

/** Versions that wait for a decision, and the library. */
export async function StProductsPage({ base, params }: { base: Base; params: SearchParams }) {
  const desk = await openDesk(base);
  const path = `${base}/products`;
  const own = ownFilter(params);
  const free = Object.keys(own).length > 0 || one(params, 'f') !== undefined;
  const view: ViewKey = oneOf(params, 'view', VIEWS) ?? (free ? 'all' : desk.canAct ? 'queue' : 'shelf');
  const { productVersions } = await read(StVersionQueueDocument);
  const views = [
    { key: 'queue', text: '待审核', count: productVersions.length },
    { key: 'shelf', text: '在架与待核验' },
    { key: 'suspended', text: '已暂停' },
    { key: 'catalogued', text: '公开资料收录' },
    { key: 'all', text: '全部' },
  ];
  const head = (current: string | null, actions?: ReactNode) => (
    <>
      <PageHead title="产品库" lead="审核机构提交的产品版本；公开资料收录的产品不是现行报价。" actions={actions} />
      <ViewTabs label="产品分类" path={path} views={views} current={current} />
    </>
  );
  if (view === 'queue' && !free) return <>{head('queue')}<StVersionQueue versions={productVersions} base={base} act={desk.canAct} /></>;
  const state = listState(params, own, view === 'queue' ? {} : FILTER_OF[view]);
  const filter = state.filter as ProductFilter;
  const orderBy = orderOf<ProductSort>(params, SORTS, { by: 'RELEVANCE', desc: false });
  const { products } = await read(StProductsDocument, { ...pageOf(params), filter, orderBy });
  return (
    <>
      {head(state.figure ? null : view, <ExportButton shown={{ list: 'PRODUCTS', filter, orderBy }} rows={products.totalCount} />)}
      {state.figure && <FilterChips list="PRODUCTS" path={path} params={params} filter={state.figure} names={desk.names} overridden={state.overridden} />}
      <QueryForm fields={FIELDS} />
      <StProductsTable base={base} now={desk.now} rows={products.nodes} total={products.totalCount} page={{ hasNextPage: products.pageInfo.hasNextPage, endCursor: products.pageInfo.endCursor }} />
    </>
  );
}
