import { rankProducts } from '../../domain/matching';
import { needFacts } from '../need/gate';
import { loadAreaBook } from './area-book';
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
  const areas = await loadAreaBook(tx);
  const products = await currentProducts(tx);
  const facts = factsOf(need, await tx.get('enterprise', need.enterpriseId), tx.today, tx.stages, areas);
  const ranked = rankProducts(products.map((product) => ({ id: product.id, terms: termsOf(product, areas) })), facts, { limit: rowsAsked(first), areas: areas.name });
  return ranked.map(({ id, match }) => ({ productId: id, ...matchView(match, areas.name) }));
};
