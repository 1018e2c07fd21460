import { rankProducts } from '../../domain/matching';
import { needFacts } from '../need/gate';
import { factsOf } from './facts';
import { both, matchView, rowsAsked, type MatchView, type ViewCase } from './match-view';

/** A product with how it fits the need. */
export interface ProductMatchView extends MatchView {
  readonly productId: string;
}

/** Current products for a need, best first, each condition explained (not with `explain` false): for its enterprise and, once submitted, its stations. */
export const matchProducts: ViewCase<{ needId: string; first?: number | null; explain?: boolean }, readonly ProductMatchView[]> = async (tx, { needId, first, explain = true }) => {
  const [matched, areas] = await both(tx.matching.need(needId), tx.matching.refresh());
  const { need, enterprise, ...who } = matched;
  // A draft belongs to its enterprise alone.
  tx.authorize('need.match', needFacts(who, who.submittedAt === null ? { station: null } : {}), 'need.read');
  const facts = factsOf(need, enterprise, tx.today, tx.stages, areas);
  const limit = rowsAsked(first);
  const best = tx.matching.bestProducts(facts, tx.now, limit) ?? (await tx.matching.currentProducts(areas, tx.now));
  return rankProducts(best, facts, { limit, areas: areas.name, explain }).map(({ id, match }) => ({ productId: id, ...matchView(match, areas.name, explain) }));
};
