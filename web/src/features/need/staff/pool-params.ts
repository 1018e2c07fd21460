import { valuesOf } from '@/gql/labels';
import type { InstPoolQueryVariables, NeedSort } from '@/gql/types';
import { many, manyOf, one, pageSize, type SearchParams } from '@/lib/url-state';

const SORTS: Readonly<Record<string, NeedSort>> = { posted: 'POSTED_AT', until: 'CLAIM_UNTIL', band: 'AMOUNT_BAND' };

/** The order that stands in the address: `sort=until`, `sort=-posted`; those that end first come first without one. */
export function orderOf(params: SearchParams): { by: NeedSort; desc: boolean } {
  const sort = one(params, 'sort') ?? 'until';
  const by = SORTS[sort.replace(/^-/, '')];
  return by ? { by, desc: sort.startsWith('-') } : { by: 'CLAIM_UNTIL', desc: false };
}

const isId = (text: string | undefined): text is string => text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The own product whose matches are asked for. */
export const productOf = (params: SearchParams): string | undefined => [one(params, 'product')].find(isId);

/** What the address of the pool says, as variables of its query. `ids` limits the pool to the matches of a product. */
export function poolVariables(params: SearchParams, ids: string[] | undefined): Omit<InstPoolQueryVariables, 'mine'> {
  const areas = many(params, 'area');
  const some = <Value>(values: Value[]): Value[] | undefined => (values.length > 0 ? values : undefined);
  return {
    first: ids ? 50 : pageSize(params),
    after: ids ? undefined : one(params, 'after'),
    orderBy: orderOf(params),
    filter: {
      open: true,
      ids,
      search: one(params, 'q'),
      areaIds: some(areas),
      modes: some(manyOf(params, 'mode', valuesOf('FinancingMode'))),
      bands: some(manyOf(params, 'band', valuesOf('AmountBand'))),
      industries: some(manyOf(params, 'industry', valuesOf('IndustrySection'))),
      stages: some(manyOf(params, 'stage', valuesOf('GrowthStage'))),
      purposes: some(manyOf(params, 'purpose', valuesOf('Purpose'))),
      invited: one(params, 'invited') === '1' ? true : undefined,
    },
  };
}
