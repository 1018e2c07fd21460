import { optionsOf, valuesOf } from '@/gql/labels';
import { StFilesDocument } from '@/gql/operations';
import type { EnterpriseFilter, EnterpriseSort } from '@/gql/types';
import { ExportButton } from '@/features/export/export-button';
import { areaOptions, openDesk, type Desk } from '@/features/station/desk';
import type { Base, ListFilter } from '@/features/station/drill';
import { FilterChips } from '@/features/station/filter-chips';
import { listState, orderOf, pageOf, present } from '@/features/station/list';
import { many, manyOf, one, type SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { Figure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';
import { QueryForm, type QueryField } from '@/ui/staff/query-form';
import { StFilesTable } from './st-files-table';

const SORTS: Record<string, EnterpriseSort> = { name: 'NAME', registered: 'REGISTERED_AT' };

const fieldsOf = (desk: Desk): QueryField[] => [
  { key: 'q', label: '名称或信用代码', kind: 'text' },
  { key: 'area', label: '区域', kind: 'many', options: areaOptions(desk) },
  { key: 'industry', label: '行业', kind: 'many', options: optionsOf('IndustrySection') },
  { key: 'mark', label: '资质', kind: 'many', options: optionsOf('Qualification') },
  { key: 'financed', label: '融资情况', kind: 'one', options: [{ value: 'yes', label: '已获融资' }, { value: 'no', label: '未获融资' }] },
];

function ownFilter(params: SearchParams): ListFilter {
  const financed = one(params, 'financed');
  return {
    ...present({
      search: one(params, 'q'),
      areaIds: many(params, 'area'),
      industries: manyOf(params, 'industry', valuesOf('IndustrySection')),
      qualifications: manyOf(params, 'mark', valuesOf('Qualification')),
    }),
    ...(financed === 'yes' || financed === 'no' ? { financed: financed === 'yes' } : {}),
  };
}

/** Enterprises of the tree (一企一档). */
export async function StFilesPage({ base, params }: { base: Base; params: SearchParams }) {
  const desk = await openDesk(base);
  const path = `${base}/files`;
  const state = listState(params, ownFilter(params), {});
  const filter = state.filter as EnterpriseFilter;
  const orderBy = orderOf<EnterpriseSort>(params, SORTS, { by: 'REGISTERED_AT', desc: true });
  const { enterprises } = await read(StFilesDocument, { ...pageOf(params), filter, orderBy });
  return (
    <>
      <PageHead
        title="一企一档" lead="辖区内注册的企业，以及它们的需求和融资成果。" figure={<Figure primary label="符合条件的企业" value={enterprises.totalCount} unit="家" />}
        actions={<ExportButton shown={{ list: 'ENTERPRISES', filter, orderBy }} rows={enterprises.totalCount} />}
      />
      {state.figure && <FilterChips list="ENTERPRISES" path={path} params={params} filter={state.figure} names={desk.names} overridden={state.overridden} />}
      <QueryForm fields={fieldsOf(desk)} />
      <StFilesTable base={base} now={desk.now} rows={enterprises.nodes} total={enterprises.totalCount} page={{ hasNextPage: enterprises.pageInfo.hasNextPage, endCursor: enterprises.pageInfo.endCursor }} />
    </>
  );
}
