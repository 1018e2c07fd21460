import { rankProducts } from '../../domain/matching';
import { needFacts } from '../need/gate';
import { currentProducts } from './current-products';
import { factsOf, termsOf } from './facts';
import { matchView, rowsAsked, type MatchView, type ViewCase } from './match-view';

/** A product with how it fits the need. */
export interface ProductMatchView extends MatchView {
  readonly productId: string;
}

/** Current products for a need, best first, each condition explained: for its enterprise and, once submitted, its stations. */
export const matchProducts: ViewCase<{ needId: string; first?: number | null }, readonly ProductMatchView[]> = async (tx, { needId, first }) => {
  const need = await tx.get('need', needId);
  // A draft belongs to its enterprise alone.
  tx.authorize('need.match', needFacts(need, need.submittedAt === null ? { station: null } : {}), 'need.read');
  const areas = await tx.matching.refresh();
  const facts = factsOf(need, await tx.get('enterprise', need.enterpriseId), tx.today, tx.stages, areas);
  const limit = rowsAsked(first);
  const best = tx.matching.bestProducts(facts, tx.now, limit) ?? (await currentProducts(tx)).map((product) => ({ id: product.id, terms: termsOf(product, areas) }));
  return rankProducts(best, facts, { limit, areas: areas.name }).map(({ id, match }) => ({ productId: id, ...matchView(match, areas.name) }));
};
