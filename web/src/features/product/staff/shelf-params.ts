import { valuesOf } from '@/gql/labels';
import type { InstProductsQueryVariables, ProductSort, ProductStatus } from '@/gql/types';
import type { Tone } from '@/ui/tokens';
import { manyOf, one, pageSize, type SearchParams } from '@/lib/url-state';

const SORTS: Readonly<Record<string, ProductSort>> = { name: 'NAME', verified: 'VERIFIED', rate: 'RATE', amount: 'AMOUNT' };

/** Tone of a product's status as its institution sees it; on the shelf is the normal state. */
export const productTone: Readonly<Record<ProductStatus, Tone>> = {
  CATALOGUED: 'neutral', DRAFT: 'neutral', IN_REVIEW: 'info', ON_SHELF: 'good', STALE: 'action', SUSPENDED: 'bad', OFF_SHELF: 'neutral',
};

/** What the address of the own shelf says. */
export function shelfVariables(params: SearchParams, institutionId: string): InstProductsQueryVariables {
  const statuses = manyOf(params, 'status', valuesOf('ProductStatus'));
  const families = manyOf(params, 'family', valuesOf('ProductFamily'));
  const sort = one(params, 'sort') ?? 'name';
  return {
    first: pageSize(params),
    after: one(params, 'after'),
    filter: { institutionIds: [institutionId], search: one(params, 'q'), statuses: statuses.length > 0 ? statuses : undefined, families: families.length > 0 ? families : undefined },
    orderBy: { by: SORTS[sort.replace(/^-/, '')] ?? 'NAME', desc: sort.startsWith('-') },
  };
}
