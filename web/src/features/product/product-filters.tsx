import { label, valuesOf } from '@/gql/labels';
import type { ProductListQuery } from '@/gql/types';
import { hiddenParams, one, type SearchParams } from '@/lib/url-state';
import { FilterPanel, type AppliedFilter } from '@/ui/light/filter-panel';
import { Select, type Option } from '@/ui/light/select';
import { TextInput } from '@/ui/light/text-input';
import { PRODUCTS, SHELVES } from './list-params';

type Facets = ProductListQuery['products']['facets'];
type Faceted = 'ProductFamily' | 'GuaranteeKind' | 'GrowthStage';

/** Choices of a facet with the number of products behind each; empty ones are left out unless chosen. */
function choices(name: Faceted, field: string, facets: Facets, chosen: string | undefined): Option[] {
  const counts = new Map(facets.find((facet) => facet.field === field)?.values.map(({ value, count }) => [value, count]));
  return valuesOf(name)
    .filter((value) => (counts.get(value) ?? 0) > 0 || value === chosen)
    .map((value) => ({ value, label: `${label(name, value)}（${counts.get(value) ?? 0}）` }));
}

const OWN = ['q', 'family', 'guarantee', 'stage', 'amount', 'months', 'rate', 'shelf'];

/** Filters of the product library as a GET form. */
export function ProductFilters({ params, facets, applied, faults }: {
  params: SearchParams;
  facets: Facets;
  applied: readonly AppliedFilter[];
  faults: Record<string, string>;
}) {
  const value = (key: string) => one(params, key) ?? '';
  return (
    <FilterPanel action={PRODUCTS} applied={applied} clearHref={PRODUCTS} hidden={hiddenParams(params, OWN)} label="筛选产品">
      <TextInput type="search" name="q" label="产品或机构" defaultValue={value('q')} maxLength={60} />
      <Select name="family" label="类型" empty="不限" defaultValue={value('family')} options={choices('ProductFamily', 'families', facets, one(params, 'family'))} />
      <Select name="guarantee" label="担保方式" empty="不限" defaultValue={value('guarantee')} options={choices('GuaranteeKind', 'guarantees', facets, one(params, 'guarantee'))} />
      <Select name="stage" label="企业阶段" empty="不限" defaultValue={value('stage')} options={choices('GrowthStage', 'stages', facets, one(params, 'stage'))} />
      <TextInput name="amount" label="需要额度（万元）" inputMode="decimal" autoComplete="off" defaultValue={value('amount')} error={faults.amount} />
      <TextInput name="months" label="需要期限（月）" inputMode="numeric" autoComplete="off" defaultValue={value('months')} error={faults.months} />
      <TextInput name="rate" label="年利率不高于（%）" inputMode="decimal" autoComplete="off" defaultValue={value('rate')} error={faults.rate} />
      <Select
        name="shelf" label="在架或收录" empty="全部" defaultValue={value('shelf')}
        options={Object.entries(SHELVES).map(([key, text]) => ({ value: key, label: text }))}
      />
    </FilterPanel>
  );
}
