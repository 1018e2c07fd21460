import { optionsOf, valuesOf } from '@/gql/labels';
import { StInstitutionCountsDocument, StInstitutionsDocument, StLibraryDocument } from '@/gql/operations';
import type { InstitutionFilter, InstitutionSort } from '@/gql/types';
import { ExportButton } from '@/features/export/export-button';
import { openDesk, type Desk } from '@/features/station/desk';
import type { Base, ListFilter } from '@/features/station/drill';
import { FilterChips } from '@/features/station/filter-chips';
import { listState, orderOf, pageOf, present } from '@/features/station/list';
import { ViewTabs } from '@/features/station/view-tabs';
import { manyOf, one, oneOf, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { Figure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';
import { QueryForm, type QueryField } from '@/ui/staff/query-form';
import { StInstitutionsTable } from './st-institutions-table';

const VIEWS = ['queue', 'admitted', 'suspended', 'catalogued', 'all'] as const;
type ViewKey = (typeof VIEWS)[number];

const EMPTY: Record<ViewKey, { title: string; text: string }> = {
  queue: { title: '没有待审的准入申请', text: '机构提交申请后会出现在这里，并在 5 个工作日内等待审核。' },
  admitted: { title: '本辖区还没有已准入的机构', text: '通过资质审核的机构会出现在这里。' },
  suspended: { title: '没有暂停的机构', text: '暂停的机构会出现在这里，整改后可以恢复。' },
  catalogued: { title: '没有公开资料收录的机构', text: '请减少筛选条件。' },
  all: { title: '没有符合条件的机构', text: '请减少筛选条件。' },
};

const SORTS: Record<string, InstitutionSort> = { name: 'NAME', admitted: 'ADMITTED_ON' };

const FIELDS: QueryField[] = [
  { key: 'q', label: '机构名称', kind: 'text' },
  { key: 'class', label: '类别', kind: 'many', options: optionsOf('InstitutionClass') },
  { key: 'kind', label: '类型', kind: 'many', options: optionsOf('InstitutionKind') },
  { key: 'status', label: '状态', kind: 'many', options: optionsOf('InstitutionStatus') },
];

const ownFilter = (params: SearchParams): ListFilter => present({
  search: one(params, 'q'),
  classes: manyOf(params, 'class', valuesOf('InstitutionClass')),
  kinds: manyOf(params, 'kind', valuesOf('InstitutionKind')),
  statuses: manyOf(params, 'status', valuesOf('InstitutionStatus')),
});

/** Each view; those of participants hold the own tree only, so that they agree with the counts of the library. */
function filterOf(view: ViewKey, desk: Desk): ListFilter {
  const own: ListFilter = desk.tree.length > 0 ? { stationIds: desk.tree.map((station) => station.id) } : {};
  const filters: Record<ViewKey, ListFilter> = {
    queue: { statuses: ['APPLIED'], ...own },
    admitted: { statuses: ['ADMITTED'], ...own },
    suspended: { statuses: ['SUSPENDED'], ...own },
    catalogued: { statuses: ['CATALOGUED'] },
    all: {},
  };
  return filters[view];
}

/** The library with the admission queue; catalogued rows are no participants and say so. */
export async function StInstitutionsPage({ base, params }: { base: Base; params: SearchParams }) {
  const desk = await openDesk(base);
  const path = `${base}/institutions`;
  const own = ownFilter(params);
  const free = Object.keys(own).length > 0 || one(params, 'f') !== undefined;
  const view: ViewKey = oneOf(params, 'view', VIEWS) ?? (free ? 'all' : desk.canAct ? 'queue' : 'admitted');
  const state = listState(params, own, filterOf(view, desk));
  const inView = (key: ViewKey) => filterOf(key, desk) as InstitutionFilter;
  const filter = state.filter as InstitutionFilter;
  const orderBy = orderOf<InstitutionSort>(params, SORTS, { by: 'NAME', desc: false });
  const stationId = desk.viewer.orgKind === 'STATION' ? desk.viewer.orgId : null;
  const [{ institutions }, counts, { libraryCounts }] = await Promise.all([
    read(StInstitutionsDocument, { ...pageOf(params), filter, orderBy }),
    read(StInstitutionCountsDocument, { queue: inView('queue'), admitted: inView('admitted'), suspended: inView('suspended'), catalogued: inView('catalogued') }),
    read(StLibraryDocument, { stationId }),
  ]);
  const needed = desk.tree[0]?.tier === 'OUTLET' ? null : libraryCounts.required.institutions;
  const views = [
    { key: 'queue', text: '准入待审', count: counts.queue.totalCount },
    { key: 'admitted', text: '辖区已准入', count: counts.admitted.totalCount },
    { key: 'suspended', text: '已暂停', count: counts.suspended.totalCount },
    { key: 'catalogued', text: '公开资料收录', count: counts.catalogued.totalCount },
    { key: 'all', text: '全部' },
  ];
  return (
    <>
      <PageHead
        title="机构库" lead="公开资料收录的机构没有申请准入，不参与揭榜和报价。"
        figure={<Figure primary label={needed === null ? '辖区已准入' : `辖区已准入 / 考评要求 ${needed}`} value={libraryCounts.admitted.institutions} unit="家" />}
        actions={<ExportButton shown={{ list: 'INSTITUTIONS', filter, orderBy }} rows={institutions.totalCount} />}
      />
      <ViewTabs label="机构分类" path={path} views={views} current={state.figure ? null : view} />
      {state.figure && <FilterChips list="INSTITUTIONS" path={path} params={params} filter={state.figure} names={desk.names} overridden={state.overridden} />}
      <QueryForm fields={FIELDS} />
      <StInstitutionsTable
        base={base} now={desk.now} rows={institutions.nodes} total={institutions.totalCount} empty={EMPTY[free ? 'all' : view]}
        page={{ hasNextPage: institutions.pageInfo.hasNextPage, endCursor: institutions.pageInfo.endCursor }}
      />
    </>
  );
}
