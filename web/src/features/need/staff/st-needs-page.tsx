import { optionsOf, valuesOf } from '@/gql/labels';
import { StNeedCountsDocument, StNeedsDocument } from '@/gql/operations';
import type { NeedFilter, NeedSort } from '@/gql/types';
import { ExportButton } from '@/features/export/export-button';
import { areaOptions, openDesk, ownNeeds, type Desk } from '@/features/station/desk';
import type { Base, ListFilter } from '@/features/station/drill';
import { FilterChips } from '@/features/station/filter-chips';
import { listState, orderOf, pageOf, present } from '@/features/station/list';
import { ViewTabs } from '@/features/station/view-tabs';
import { many, manyOf, one, oneOf, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { PageHead } from '@/ui/light/page-head';
import { QueryForm, type QueryField } from '@/ui/staff/query-form';
import { StNeedsTable } from './st-needs-table';

const VIEWS = ['review', 'open', 'stalled', 'all'] as const;
type ViewKey = (typeof VIEWS)[number];

const FILTER_OF: Record<ViewKey, ListFilter> = {
  review: { statuses: ['SUBMITTED'] },
  open: { statuses: ['PUBLISHED', 'IN_TALKS', 'OFFERED'] },
  stalled: { stalled: true },
  all: {},
};

const EMPTY: Record<ViewKey, { title: string; text: string }> = {
  review: { title: '没有待审核的需求', text: '企业提交后会出现在这里，并在 1 个工作日内等待审核。' },
  open: { title: '没有揭榜中的需求', text: '审核通过的需求会出现在这里，到揭榜截止日为止。' },
  stalled: { title: '没有停滞的需求', text: '有环节逾期的需求会出现在这里，可派单给机构或联系当事方。' },
  all: { title: '没有符合条件的需求', text: '请减少筛选条件，或查看全部需求。' },
};

const SORTS: Record<string, NeedSort> = { amount: 'AMOUNT_BAND', until: 'CLAIM_UNTIL', posted: 'POSTED_AT', saved: 'SAVED_AT' };

/** Oldest first where a clock runs, newest first elsewhere. */
const STANDARD: Record<ViewKey, { by: NeedSort; desc: boolean }> = {
  review: { by: 'SAVED_AT', desc: false },
  open: { by: 'CLAIM_UNTIL', desc: false },
  stalled: { by: 'CLAIM_UNTIL', desc: false },
  all: { by: 'POSTED_AT', desc: true },
};

const fieldsOf = (desk: Desk): QueryField[] => [
  { key: 'q', label: '编号或标题', kind: 'text' },
  { key: 'status', label: '状态', kind: 'many', options: optionsOf('NeedStatus', valuesOf('NeedStatus').filter((status) => status !== 'DRAFT')) },
  { key: 'area', label: '区域', kind: 'many', options: areaOptions(desk) },
  { key: 'from', label: '发榜不早于', kind: 'date' },
  { key: 'to', label: '发榜不晚于', kind: 'date' },
];

const ownFilter = (params: SearchParams): ListFilter => present({
  search: one(params, 'q'),
  statuses: manyOf(params, 'status', valuesOf('NeedStatus')),
  areaIds: many(params, 'area'),
  postedFrom: one(params, 'from'),
  postedTo: one(params, 'to'),
});

/** Review queue, open and stalled needs of the tree; a figure opens exactly its records here. */
export async function StNeedsPage({ base, params }: { base: Base; params: SearchParams }) {
  const desk = await openDesk(base);
  const path = `${base}/needs`;
  const tree = ownNeeds(desk);
  const own = ownFilter(params);
  const free = Object.keys(own).length > 0 || one(params, 'f') !== undefined;
  const view: ViewKey = oneOf(params, 'view', VIEWS) ?? (free || !desk.canAct ? 'all' : 'review');
  const state = listState(params, own, { ...tree, ...FILTER_OF[view] });
  const inView = (key: ViewKey) => ({ ...tree, ...FILTER_OF[key] }) as NeedFilter;
  const filter = state.filter as NeedFilter;
  const orderBy = orderOf(params, SORTS, STANDARD[view]);
  const [{ needs }, counts] = await Promise.all([
    read(StNeedsDocument, { ...pageOf(params), filter, orderBy }),
    read(StNeedCountsDocument, { review: inView('review'), open: inView('open'), stalled: inView('stalled') }),
  ]);
  const views = [
    { key: 'review', text: '待审核', count: counts.review.totalCount },
    { key: 'open', text: '揭榜中', count: counts.open.totalCount },
    { key: 'stalled', text: '停滞', count: counts.stalled.totalCount },
    { key: 'all', text: '全部' },
  ];
  return (
    <>
      <PageHead
        title="融资需求" lead={desk.canAct ? '审核企业提交的需求，向机构派单，盯住停滞环节。' : '辖区内的融资需求和办理进度。'}
        actions={<ExportButton shown={{ list: 'NEEDS', filter, orderBy }} rows={needs.totalCount} />}
      />
      <ViewTabs label="需求分类" path={path} views={views} current={state.figure ? null : view} />
      {state.figure && <FilterChips list="NEEDS" path={path} params={params} filter={state.figure} names={desk.names} overridden={state.overridden} />}
      <QueryForm fields={fieldsOf(desk)} />
      <StNeedsTable
        base={base} now={desk.now} rows={needs.nodes} total={needs.totalCount} page={{ hasNextPage: needs.pageInfo.hasNextPage, endCursor: needs.pageInfo.endCursor }}
        empty={{ ...EMPTY[free ? 'all' : view], action: view === 'all' && !free ? undefined : { href: `${path}?view=all`, text: '查看全部需求' } }}
      />
    </>
  );
}
