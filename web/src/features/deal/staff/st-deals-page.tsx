import { optionsOf, valuesOf } from '@/gql/labels';
import { StDealCountDocument, StDealMarksDocument, StDealsDocument } from '@/gql/operations';
import type { DealFilter, DealSort } from '@/gql/types';
import { ExportButton } from '@/features/export/export-button';
import { areaOptions, openDesk, type Desk } from '@/features/station/desk';
import type { Base, ListFilter } from '@/features/station/drill';
import { FilterChips } from '@/features/station/filter-chips';
import { listState, orderOf, pageOf, present } from '@/features/station/list';
import { ViewTabs } from '@/features/station/view-tabs';
import { many, manyOf, one, oneOf, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { formatMoney } from '@/lib/money';
import { MoneyFigure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';
import { QueryForm, type QueryField } from '@/ui/staff/query-form';
import { StDealsTable, type DealMarks } from './st-deals-table';

const VIEWS = ['all', 'confirmed', 'unconfirmed', 'disputed'] as const;

const FILTER_OF: Record<(typeof VIEWS)[number], ListFilter> = { all: {}, confirmed: { confirmed: true }, unconfirmed: { unconfirmed: true }, disputed: { disputed: true } };

const SORTS: Record<string, DealSort> = { approved: 'APPROVED_FEN', drawn: 'FIRST_DRAWN_ON', at: 'APPROVED_AT' };

const fieldsOf = (desk: Desk): QueryField[] => [
  { key: 'q', label: '编号、企业或机构', kind: 'text' },
  { key: 'status', label: '状态', kind: 'many', options: optionsOf('DealStatus') },
  { key: 'area', label: '区域', kind: 'many', options: areaOptions(desk) },
  { key: 'from', label: '首笔放款不早于', kind: 'date' },
  { key: 'to', label: '首笔放款不晚于', kind: 'date' },
];

const ownFilter = (params: SearchParams): ListFilter => present({
  search: one(params, 'q'),
  statuses: manyOf(params, 'status', valuesOf('DealStatus')),
  areaIds: many(params, 'area'),
  drawnFrom: one(params, 'from'),
  drawnTo: one(params, 'to'),
});

/** Deals asked for in one go: an operation has a budget. */
const CHUNK = 50;

/** What waits or is disputed among the deals of the page. */
async function marksOf(ids: readonly string[]): Promise<DealMarks> {
  const chunks = Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, index) => ids.slice(index * CHUNK, (index + 1) * CHUNK));
  const answers = await Promise.all(chunks.map((chunk) => read(StDealMarksDocument, { first: CHUNK, unconfirmed: { ids: chunk, unconfirmed: true }, disputed: { ids: chunk, disputed: true } })));
  return {
    waiting: Object.fromEntries(answers.flatMap(({ unconfirmed }) => unconfirmed.nodes.map((deal) => [
      deal.id, deal.drawdowns.filter((one) => one.status === 'REPORTED').map(({ id, number }) => ({ id, number })),
    ]))),
    disputed: answers.flatMap(({ disputed }) => disputed.nodes.map((deal) => deal.id)),
  };
}

/** The ledger of outcomes: what was approved, paid and confirmed by both sides. */
export async function StDealsPage({ base, params }: { base: Base; params: SearchParams }) {
  const desk = await openDesk(base);
  const path = `${base}/deals`;
  const view = oneOf(params, 'view', VIEWS) ?? 'all';
  const state = listState(params, ownFilter(params), FILTER_OF[view]);
  const filter = state.filter as DealFilter;
  const orderBy = orderOf<DealSort>(params, SORTS, { by: 'APPROVED_AT', desc: true });
  const [{ deals }, waiting, disputed] = await Promise.all([
    read(StDealsDocument, { ...pageOf(params), filter, orderBy }),
    read(StDealCountDocument, { filter: { unconfirmed: true } }),
    read(StDealCountDocument, { filter: { disputed: true } }),
  ]);
  const marks = await marksOf(deals.nodes.map((deal) => deal.id));
  const views = [
    { key: 'all', text: '全部' },
    { key: 'confirmed', text: '已确认放款' },
    { key: 'unconfirmed', text: '待企业确认', count: waiting.deals.totalCount },
    { key: 'disputed', text: '有异议', count: disputed.deals.totalCount },
  ];
  return (
    <>
      <PageHead
        title="融资成果" lead={`合计获批 ${formatMoney(deals.approvedFen)}；只有机构上报并经企业确认的放款计入成效。`}
        figure={<MoneyFigure primary label="双方确认放款合计" fen={deals.confirmedFen} />}
        actions={<ExportButton shown={{ list: 'DEALS', filter, orderBy }} rows={deals.totalCount} />}
      />
      <ViewTabs label="成果分类" path={path} views={views} current={state.figure ? null : view} />
      {state.figure && <FilterChips list="DEALS" path={path} params={params} filter={state.figure} names={desk.names} overridden={state.overridden} />}
      <QueryForm fields={fieldsOf(desk)} />
      <StDealsTable
        base={base} now={desk.now} canAct={desk.canAct} rows={deals.nodes} total={deals.totalCount} sums={{ approvedFen: deals.approvedFen, confirmedFen: deals.confirmedFen }} marks={marks}
        page={{ hasNextPage: deals.pageInfo.hasNextPage, endCursor: deals.pageInfo.endCursor }}
      />
    </>
  );
}
