/** Matching: conditions, facts, and the ranking of products for a need or needs for a product. */
export * from './conditions';
export * from './vocabulary';
export { evaluateCondition, type ConditionOutcome, type Outcome } from './evaluate';
export { termConditions, type ProductTerms } from './terms';
export { amountPoints, closeness, ownPoints, preferencePoints, SCORE_PARTS, termPoints } from './score';
export { matchProduct, type AnsweredCondition, type Eligible, type MatchResult } from './match';
export { compareRanked, discreet, rankNeeds, rankProducts, type Ranked, type RankOptions } from './rank';
export { askOf, type Ask } from './asks';
export { allConditions, answerByBand, bandOf, lights, type Band, type Light } from './mask';
export { NeedColumns, type Moment, type NeedRow } from './need-columns';
export { ProductBoard } from './product-board';
