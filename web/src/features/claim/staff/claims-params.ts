import { valuesOf } from '@/gql/labels';
import type { ClaimStatus, InstClaimsQueryVariables } from '@/gql/types';
import { manyOf, one, pageSize, type SearchParams } from '@/lib/url-state';

/** Groups of claims by what is to be done; each is a link of the head. */
export const CLAIM_GROUPS: readonly { text: string; statuses: readonly ClaimStatus[] }[] = [
  { text: '受邀', statuses: ['INVITED'] },
  { text: '待首次联系', statuses: ['CLAIMED'] },
  { text: '评估中', statuses: ['CONTACTED', 'NEEDS_PAPERS', 'ASSESSING'] },
  { text: '已报价', statuses: ['OFFER_MADE'] },
  { text: '已中选', statuses: ['WON'] },
  { text: '已结束', statuses: ['LOST', 'DECLINED', 'LAPSED'] },
];

/** Address of a group. */
export const groupHref = (statuses: readonly ClaimStatus[]): string => `/inst/claims?${statuses.map((status) => `status=${status}`).join('&')}`;

/** Statuses that the address names; none: those still open. */
export const statusesOf = (params: SearchParams): ClaimStatus[] => manyOf(params, 'status', valuesOf('ClaimStatus'));

/** What the address of the list says; without an order those that are due first come first. */
export function claimVariables(params: SearchParams): InstClaimsQueryVariables {
  const statuses = statusesOf(params);
  const sort = one(params, 'sort');
  const all = one(params, 'all') === '1';
  return {
    first: pageSize(params),
    after: one(params, 'after'),
    filter: statuses.length > 0 ? { statuses } : all ? {} : { open: true },
    orderBy: sort === 'claimed' || sort === '-claimed' ? { by: 'CLAIMED_AT', desc: sort === '-claimed' } : { by: 'DUE', desc: sort === '-due' },
  };
}
