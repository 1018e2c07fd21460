import type { MatchFacts } from './facts';
import { CONDITION_FIELDS } from './fields';
import { matchProduct, type Eligible, type MatchResult } from './match';
import type { ProductTerms } from './terms';
import { askedZh, type AreaNames } from './wording';

/** One product or need with its result. */
export interface Ranked { readonly id: string; readonly match: MatchResult }
/** `limit`: at most so many, all when left out. `excludeNo`: leave out what is not eligible instead of putting it last. `explain` false: without words. */
export interface RankOptions { readonly limit?: number; readonly excludeNo?: boolean; readonly areas?: AreaNames; readonly explain?: boolean }

const ORDER: Readonly<Record<Eligible, number>> = { YES: 0, MAYBE: 1, NO: 2 };

/** YES before MAYBE before NO, then the higher score, fewer failed, fewer unknown, then the id: a total order. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return ORDER[a.match.eligible] - ORDER[b.match.eligible] || b.match.score - a.match.score
    || a.match.failed - b.match.failed || a.match.unknown - b.match.unknown || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function best(rows: readonly Ranked[], options: RankOptions): readonly Ranked[] {
  const kept = options.excludeNo === true ? rows.filter((r) => r.match.eligible !== 'NO') : [...rows];
  kept.sort(compareRanked);
  return options.limit === undefined ? kept : kept.slice(0, Math.max(0, options.limit));
}

/** Products for one need, best first. */
export const rankProducts = (products: readonly { readonly id: string; readonly terms: ProductTerms }[], facts: MatchFacts, options: RankOptions = {}): readonly Ranked[] =>
  best(products.map(({ id, terms }) => ({ id, match: matchProduct(terms, facts, options.areas, options.explain) })), options);

const VERDICT = { PASS: '满足', FAIL: '不满足', UNKNOWN: '待确认' } as const;

/** The same result with reasons that name the requirement but no fact of the enterprise: for an institution that sees only the anonymous face. */
export const discreet = (match: MatchResult, areas?: AreaNames): MatchResult => ({
  ...match,
  conditions: match.conditions.map((c) => ({ ...c, settledBy: null, why: `${CONDITION_FIELDS[c.condition.field].zh}${VERDICT[c.outcome]}，要求${askedZh(c.condition, areas)}` })),
});

/**
 * Needs for one product, best first; the same rules read from the other side. Reasons are `discreet`. Pass only facts
 * that the institution may learn: even a bare yes or no to a bound of its own choosing narrows an exact figure down.
 */
export const rankNeeds = (terms: ProductTerms, needs: readonly { readonly id: string; readonly facts: MatchFacts }[], options: RankOptions = {}): readonly Ranked[] =>
  best(needs.map(({ id, facts }) => ({ id, match: discreet(matchProduct(terms, facts, options.areas), options.areas) })), options);
