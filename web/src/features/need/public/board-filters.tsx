import { label, optionsOf, valuesOf } from '@/gql/labels';
import type { NeedBoardQuery } from '@/gql/types';
import { hiddenParams, one, type SearchParams } from '@/lib/url-state';
import { FilterPanel, type AppliedFilter } from '@/ui/light/filter-panel';
import { Select, type Option } from '@/ui/light/select';
import { TextInput } from '@/ui/light/text-input';
import { NEEDS, STATES } from './list-params';

type Board = NeedBoardQuery;
type Facets = Board['needs']['facets'];

const counts = (facets: Facets, field: string): Map<string, number> =>
  new Map(facets.find((facet) => facet.field === field)?.values.map(({ value, count }) => [value, count]));

function choices(name: 'IndustrySection' | 'GrowthStage' | 'FinancingMode' | 'AmountBand', field: string, facets: Facets, chosen: string | undefined): Option[] {
  const found = counts(facets, field);
  return valuesOf(name)
    .filter((value) => (found.get(value) ?? 0) > 0 || value === chosen)
    .map((value) => ({ value, label: `${label(name, value)}（${found.get(value) ?? 0}）` }));
}

/** Filters of the anonymous board as a GET form. */
export function BoardFilters({ params, facets, areas, applied }: {
  params: SearchParams;
  facets: Facets;
  areas: Board['areas'];
  applied: readonly AppliedFilter[];
}) {
  const value = (key: string) => one(params, key) ?? '';
  const inArea = counts(facets, 'areaIds');
  const places = areas
    .filter((area) => area.kind !== 'NEW_AREA' || (inArea.get(area.id) ?? 0) > 0)
    .map((area) => ({ value: area.id, label: area.name }));
  const own = ['q', 'area', 'industry', 'stage', 'mode', 'band', 'purpose', 'state'];
  return (
    <FilterPanel action={NEEDS} applied={applied} clearHref={NEEDS} hidden={hiddenParams(params, own)} label="筛选需求">
      <Select name="area" label="区域" empty="不限" defaultValue={value('area')} options={places} />
      <Select name="band" label="金额" empty="不限" defaultValue={value('band')} options={choices('AmountBand', 'bands', facets, one(params, 'band'))} />
      <Select name="mode" label="融资方式" empty="不限" defaultValue={value('mode')} options={choices('FinancingMode', 'modes', facets, one(params, 'mode'))} />
      <Select name="industry" label="行业" empty="不限" defaultValue={value('industry')} options={choices('IndustrySection', 'industries', facets, one(params, 'industry'))} />
      <Select name="stage" label="企业阶段" empty="不限" defaultValue={value('stage')} options={choices('GrowthStage', 'stages', facets, one(params, 'stage'))} />
      <Select name="purpose" label="用途" empty="不限" defaultValue={value('purpose')} options={optionsOf('Purpose')} />
      <TextInput type="search" name="q" label="需求编号" defaultValue={value('q')} maxLength={30} />
      <Select name="state" label="范围" defaultValue={value('state') || 'open'} options={Object.entries(STATES).map(([key, text]) => ({ value: key, label: text }))} />
    </FilterPanel>
  );
}
