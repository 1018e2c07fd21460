/** Matching: conditions, facts, and the ranking of products for a need or needs for a product. */
export * from './conditions';
export * from './vocabulary';
export { evaluateCondition, type ConditionOutcome, type Outcome } from './evaluate';
export { termConditions, type ProductTerms } from './terms';
export { closeness, SCORE_PARTS } from './score';
export { matchProduct, type AnsweredCondition, type Eligible, type MatchResult } from './match';
export { compareRanked, discreet, rankNeeds, rankProducts, type Ranked, type RankOptions } from './rank';
