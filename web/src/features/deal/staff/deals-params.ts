import { valuesOf } from '@/gql/labels';
import type { DealSort, InstDealsQueryVariables } from '@/gql/types';
import { many, manyOf, one, pageSize, type SearchParams } from '@/lib/url-state';

const SORTS: Readonly<Record<string, DealSort>> = { approved: 'APPROVED_AT', drawn: 'FIRST_DRAWN_ON', amount: 'APPROVED_FEN' };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Ways in which money of a deal may stand. */
export const PAID = [
  { value: 'confirmed', label: '已有双方确认' },
  { value: 'unconfirmed', label: '待企业确认' },
  { value: 'disputed', label: '有异议' },
] as const;

/** What the address of the ledger says. */
export function dealVariables(params: SearchParams): InstDealsQueryVariables {
  const statuses = manyOf(params, 'status', valuesOf('DealStatus'));
  const kinds = manyOf(params, 'kind', valuesOf('OfferKind'));
  const paid = many(params, 'paid');
  const day = (key: string) => [one(params, key)].find((text) => text !== undefined && DAY.test(text));
  const sort = one(params, 'sort') ?? '-approved';
  return {
    first: pageSize(params),
    after: one(params, 'after'),
    filter: {
      search: one(params, 'q'),
      statuses: statuses.length > 0 ? statuses : undefined,
      kinds: kinds.length > 0 ? kinds : undefined,
      confirmed: paid.includes('confirmed') || undefined,
      unconfirmed: paid.includes('unconfirmed') || undefined,
      disputed: paid.includes('disputed') || undefined,
      firstLoan: one(params, 'first') === '1' || undefined,
      drawnFrom: day('from'),
      drawnTo: day('to'),
    },
    orderBy: { by: SORTS[sort.replace(/^-/, '')] ?? 'APPROVED_AT', desc: sort.startsWith('-') },
  };
}
