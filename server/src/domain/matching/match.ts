import type { Condition } from './condition-model';
import type { MatchFacts } from './facts';
import { evaluateCondition, type ConditionOutcome, type Outcome } from './evaluate';
import { closeness } from './score';
import { termConditions, type ProductTerms } from './terms';
import type { AreaNames } from './wording';

/** NO: a hard condition fails. MAYBE: none fails, some hard one is unknown. YES: every hard condition holds. */
export type Eligible = 'YES' | 'MAYBE' | 'NO';
/** One condition answered; TERMS = follows from the product's own terms, RULE = stated entry condition. */
export interface AnsweredCondition extends ConditionOutcome { readonly condition: Condition; readonly origin: 'TERMS' | 'RULE' }
/** How a product and a need fit, every condition explained. */
export interface MatchResult {
  readonly eligible: Eligible;
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
  /** 0 to 1000, see `closeness`; 0 when not eligible. */
  readonly score: number;
  readonly conditions: readonly AnsweredCondition[];
}

/** Answers every condition of a product for one enterprise and need; in words unless `explain` is false. Pure: the same input gives the same result. */
export function matchProduct(terms: ProductTerms, facts: MatchFacts, areas?: AreaNames, explain = true): MatchResult {
  const answer = (origin: AnsweredCondition['origin']) => (condition: Condition): AnsweredCondition =>
    ({ condition, origin, ...evaluateCondition(condition, facts, areas, explain) });
  const conditions = [...termConditions(terms).map(answer('TERMS')), ...terms.conditions.map(answer('RULE'))];
  const count = (o: Outcome): number => conditions.filter((c) => c.outcome === o).length;
  const hard = conditions.filter((c) => c.condition.hard);
  const eligible: Eligible = hard.some((c) => c.outcome === 'FAIL') ? 'NO' : hard.some((c) => c.outcome === 'UNKNOWN') ? 'MAYBE' : 'YES';
  const soft = conditions.filter((c) => !c.condition.hard).map((c) => c.outcome);
  const score = eligible === 'NO' ? 0 : closeness(terms, facts, soft);
  return { eligible, passed: count('PASS'), failed: count('FAIL'), unknown: count('UNKNOWN'), score, conditions };
}
