import { label, valuesOf } from '@/gql/labels';
import type { InstitutionListQuery } from '@/gql/types';
import { hiddenParams, one, type SearchParams } from '@/lib/url-state';
import { DataTable, type Column } from '@/ui/light/data-table';
import { FilterPanel, type AppliedFilter } from '@/ui/light/filter-panel';
import { Link } from '@/ui/light/link';
import { Select, type Option } from '@/ui/light/select';
import { StatusTag } from '@/ui/light/status-tag';
import { TextInput } from '@/ui/light/text-input';
import { INSTITUTIONS, STANDINGS } from './list-params';

type List = InstitutionListQuery['institutions'];
type Row = List['nodes'][number];

const counted = (facets: List['facets'], field: string): Map<string, number> =>
  new Map(facets.find((facet) => facet.field === field)?.values.map(({ value, count }) => [value, count]));

function choices(name: 'InstitutionClass' | 'InstitutionKind', field: string, facets: List['facets'], chosen: string | undefined): Option[] {
  const counts = counted(facets, field);
  return valuesOf(name)
    .filter((value) => (counts.get(value) ?? 0) > 0 || value === chosen)
    .map((value) => ({ value, label: `${label(name, value)}（${counts.get(value) ?? 0}）` }));
}

function regions(facets: List['facets'], chosen: string | undefined): Option[] {
  const counts = counted(facets, 'region');
  const names = [...counts.keys()].filter((name) => name !== '');
  return [...new Set(chosen ? [chosen, ...names] : names)].map((name) => ({ value: name, label: `${name}（${counts.get(name) ?? 0}）` }));
}

/** Filters of the institution library as a GET form. */
export function InstitutionFilters({ params, facets, applied }: { params: SearchParams; facets: List['facets']; applied: readonly AppliedFilter[] }) {
  const value = (key: string) => one(params, key) ?? '';
  return (
    <FilterPanel action={INSTITUTIONS} applied={applied} clearHref={INSTITUTIONS} hidden={hiddenParams(params, ['q', 'class', 'kind', 'region', 'state'])} label="筛选机构">
      <TextInput type="search" name="q" label="机构名称" defaultValue={value('q')} maxLength={60} />
      <Select name="class" label="类别" empty="不限" defaultValue={value('class')} options={choices('InstitutionClass', 'classes', facets, one(params, 'class'))} />
      <Select name="kind" label="业态" empty="不限" defaultValue={value('kind')} options={choices('InstitutionKind', 'kinds', facets, one(params, 'kind'))} />
      <Select name="region" label="区域" empty="不限" defaultValue={value('region')} options={regions(facets, one(params, 'region'))} />
      <Select name="state" label="准入或收录" empty="全部" defaultValue={value('state')} options={Object.entries(STANDINGS).map(([key, text]) => ({ value: key, label: text }))} />
    </FilterPanel>
  );
}

const standing = (row: Row): string =>
  row.status === 'CATALOGUED'
    ? ['公开资料', row.grade && `${row.grade} 级`, row.asOf ?? '时间不详'].filter(Boolean).join(' · ')
    : row.admittedOn ? `${row.admittedOn} 准入` : label('InstitutionStatus', row.status);

const columns: Column<Row>[] = [
  { key: 'name', head: '机构', card: 'title', cell: (row) => <Link plain href={`${INSTITUTIONS}/${row.id}`}>{row.name}</Link>, title: (row) => row.name },
  { key: 'kind', head: '类别 · 业态', card: 'sub', cell: (row) => `${label('InstitutionClass', row.class)} · ${label('InstitutionKind', row.kind)}` },
  { key: 'region', head: '区域', cell: (row) => row.region ?? '未公布' },
  { key: 'products', head: '产品', unit: '个', kind: 'number', card: 'primary', cell: (row) => row.productCount },
  { key: 'standing', head: '准入或来源', card: 'wide', cell: standing },
];

const tagColumn: Column<Row> = {
  key: 'tag', head: '状态', kind: 'tag',
  cell: (row) =>
    row.status === 'SUSPENDED' ? <StatusTag tone="neutral">{label('InstitutionStatus', 'SUSPENDED')}</StatusTag> : row.demo ? <StatusTag tone="neutral">演示</StatusTag> : '',
};

/** The institution list: a table, cards on a phone. */
export function InstitutionTable({ rows }: { rows: readonly Row[] }) {
  const tagged = rows.some((row) => row.demo || row.status === 'SUSPENDED');
  return <DataTable caption="机构" captionHidden columns={tagged ? [...columns, tagColumn] : columns} rows={rows} rowKey={(row) => row.id} />;
}
