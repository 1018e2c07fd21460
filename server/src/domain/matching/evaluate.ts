import { askOf, holds, type Ask, type Fact } from './asks';
import type { Condition } from './condition-model';
import type { ConditionField, MatchFacts } from './facts';
import { CONDITION_FIELDS, type FieldSpec } from './fields';
import { once } from './once';
import { amountZh, askedZh, namesOf, type AreaNames } from './wording';

/** Three-valued: a missing fact is UNKNOWN, never a failure. */
export type Outcome = 'PASS' | 'FAIL' | 'UNKNOWN';
/** The answer to one condition, with its reason in Chinese and, when unknown, what would settle it. */
export interface ConditionOutcome { readonly outcome: Outcome; readonly why: string; readonly settledBy: string | null }

/** The fact a condition is about; the least acceptable amount defaults to the whole amount asked for. */
function factOf(field: ConditionField, facts: MatchFacts): Fact | null {
  const fact = facts[field] ?? null;
  return fact === null && field === 'needMinAmountFen' ? (facts.needAmountFen ?? null) : fact;
}

/** The bare answer to what a condition asks of a field. */
export function answer(field: ConditionField, ask: Ask, facts: MatchFacts): Outcome {
  const fact = factOf(field, facts);
  return fact === null ? 'UNKNOWN' : holds(ask, fact) ? 'PASS' : 'FAIL';
}

function said(spec: FieldSpec, fact: Fact, areas?: AreaNames): string {
  if (typeof fact === 'boolean') return fact ? '是' : '否';
  if (typeof fact === 'object') return fact.length === 0 ? '无' : namesOf(spec, fact, 'zh', areas).join('、');
  if (typeof fact === 'string') return namesOf(spec, [fact], 'zh', areas).join('');
  return amountZh(spec, BigInt(fact));
}

const required = once((condition: Condition, areas: AreaNames | undefined): string => `要求${condition.op === 'between' ? '在 ' : ''}${askedZh(condition, areas)}`);

/** Answers one condition from what is known; in words unless `explain` is false. The condition must have passed `readConditions`. */
export function evaluateCondition(condition: Condition, facts: MatchFacts, areas?: AreaNames, explain = true): ConditionOutcome {
  if (!explain) return { outcome: answer(condition.field, askOf(condition), facts), why: '', settledBy: null };
  const spec = CONDITION_FIELDS[condition.field];
  const asks = required(condition, areas);
  const fact = factOf(condition.field, facts);
  if (fact === null) return { outcome: 'UNKNOWN', why: `${spec.zh}未填写，${asks}`, settledBy: spec.settledBy };
  const subject = spec.said === undefined ? `${spec.zh}：` : `${spec.said} `;
  return { outcome: holds(askOf(condition), fact) ? 'PASS' : 'FAIL', why: `${subject}${said(spec, fact, areas)}，${asks}`, settledBy: null };
}
