import type { StageYears } from '../../domain/enterprise/growth-stage';
import type { Enterprise } from '../../domain/enterprise/model';
import { compareRanked, matchProduct, type ProductTerms } from '../../domain/matching';
import type { Need } from '../../domain/need/model';
import { OPEN_STATUSES } from '../../domain/need/states';
import type { BusinessDate } from '../../kernel/business-date';
import type { Tx } from '../ports';
import { loadAreaBook, type AreaBook } from './area-book';
import { factsOf, termsOf } from './facts';
import { maskTrace } from './mask-trace';
import { matchView, rowsAsked, type MatchView, type ViewCase } from './match-view';

/** An open need with how it fits the product. */
export interface NeedMatchView extends MatchView {
  readonly needId: string;
}

/** A need with its enterprise, and whether that is known to the institution by name. */
interface Known {
  readonly need: Need;
  readonly enterprise: Enterprise;
  readonly released: boolean;
}

/** Needs for the product, best first; what is not released is masked before it is ranked, so that the order tells nothing either. */
export function rankKnown(terms: ProductTerms, rows: readonly Known[], today: BusinessDate, stages: StageYears, areas: AreaBook): readonly NeedMatchView[] {
  return rows
    .map(({ need, enterprise, released }) => {
      const match = matchProduct(terms, factsOf(need, enterprise, today, stages, areas), areas.name);
      return { id: need.id, match: released ? match : maskTrace(match, terms, need, areas.name) };
    })
    .sort(compareRanked)
    .map(({ id, match }) => ({ needId: id, ...matchView(match, areas.name) }));
}

/** Needs that the institution may claim now: open, before the deadline, by invitation only where it is invited. */
async function claimableNeeds(tx: Tx, institutionId: string): Promise<readonly Need[]> {
  const invited = new Set((await tx.find('invitation', { institutionId })).map((invitation) => invitation.needId));
  const open = await tx.find('need', { status: OPEN_STATUSES });
  return open.filter((need) => need.claimUntil !== null && need.claimUntil > tx.now && (need.claimMode !== 'INVITED' || invited.has(need.id)));
}

/** Open needs that one of the actor's own products fits, best first, each condition explained. */
export const matchNeeds: ViewCase<{ productId: string; first?: number | null }, readonly NeedMatchView[]> = async (tx, { productId, first }) => {
  const product = await tx.get('product', productId);
  tx.authorize('product.match', { owner: product.institutionId, published: !['DRAFT', 'IN_REVIEW'].includes(product.status) }, 'product.read');
  const institutionId = tx.person().orgId;
  const needs = await claimableNeeds(tx, institutionId);
  if (needs.length === 0) return [];
  const areas = await loadAreaBook(tx);
  const enterprises = new Map((await tx.find('enterprise', { id: [...new Set(needs.map((need) => need.enterpriseId))] })).map((row) => [row.id, row]));
  const released = new Set((await tx.find('release', { institutionId, revokedAt: null })).map((release) => release.needId));
  const rows = needs.flatMap((need) => {
    const enterprise = enterprises.get(need.enterpriseId);
    return enterprise === undefined ? [] : [{ need, enterprise, released: released.has(need.id) }];
  });
  return rankKnown(termsOf(product, areas), rows, tx.today, tx.stages, areas).slice(0, rowsAsked(first));
};
