import type { StageYears } from '../../domain/enterprise/growth-stage';
import { compareRanked, matchProduct, type ProductTerms } from '../../domain/matching';
import type { BusinessDate } from '../../kernel/business-date';
import type { AreaBook } from './area-book';
import { factsOf, termsOf } from './facts';
import { maskTrace } from './mask-trace';
import { both, matchView, rowsAsked, type MatchView, type ViewCase } from './match-view';
import type { KnownNeed } from './source';

/** An open need with how it fits the product. */
export interface NeedMatchView extends MatchView {
  readonly needId: string;
}

/** Looks again when a candidate was withdrawn between finding and reading it. */
const TRIES = 3;

/** Needs for the product, best first; what is not released is masked before it is ranked, so that the order tells nothing either. */
export function rankKnown(terms: ProductTerms, rows: readonly KnownNeed[], today: BusinessDate, stages: StageYears, areas: AreaBook, limit = Infinity, explain = true): readonly NeedMatchView[] {
  return rows
    .map(({ need, enterprise, released }) => {
      // What is masked is worded by the mask.
      const match = matchProduct(terms, factsOf(need, enterprise, today, stages, areas), areas.name, explain && released);
      return { id: need.id, match: released ? match : maskTrace(match, terms, need, areas.name) };
    })
    .sort(compareRanked)
    .slice(0, limit)
    .map(({ id, match }) => ({ needId: id, ...matchView(match, areas.name, explain) }));
}

/** Open needs that one of the actor's own products fits, best first, each condition explained (not with `explain` false). */
export const matchNeeds: ViewCase<{ productId: string; first?: number | null; explain?: boolean }, readonly NeedMatchView[]> = async (tx, { productId, first, explain = true }) => {
  const [product, before] = await both(tx.matching.product(productId), tx.matching.refresh());
  tx.authorize('product.match', { owner: product.institutionId, published: !['DRAFT', 'IN_REVIEW'].includes(product.status) }, 'product.read');
  const institutionId = tx.person().orgId;
  const limit = rowsAsked(first);
  for (let left = TRIES, areas = before; ; left -= 1, areas = await tx.matching.refresh()) {
    const own = new Set(await tx.matching.ownNeeds(institutionId, tx.now));
    const terms = termsOf(product, areas);
    const best = await tx.matching.bestNeeds(terms, tx, areas, limit, own);
    const rows = await tx.matching.claimable(institutionId, [...best, ...own], tx.now);
    if (rows.length === best.length + own.size || left === 1) return rankKnown(terms, rows, tx.today, tx.stages, areas, limit, explain);
  }
};
