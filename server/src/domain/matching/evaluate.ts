import type { Condition } from './condition-model';
import type { MatchFacts } from './facts';
import { CONDITION_FIELDS, type FieldSpec } from './fields';
import { TAX_GRADE_ORDER } from './vocabulary';
import { amountZh, askedZh, namesOf, valueList, type AreaNames } from './wording';

/** Three-valued: a missing fact is UNKNOWN, never a failure. */
export type Outcome = 'PASS' | 'FAIL' | 'UNKNOWN';
/** The answer to one condition, with its reason in Chinese and, when unknown, what would settle it. */
export interface ConditionOutcome { readonly outcome: Outcome; readonly why: string; readonly settledBy: string | null }
type Fact = bigint | number | boolean | string | readonly string[];

/** The fact a condition is about; the least acceptable amount defaults to the whole amount asked for. */
function factOf(condition: Condition, facts: MatchFacts): Fact | null {
  const fact = facts[condition.field] ?? null;
  return fact === null && condition.field === 'needMinAmountFen' ? (facts.needAmountFen ?? null) : fact;
}

function holds(condition: Condition, fact: Fact): boolean {
  const list = valueList(condition);
  if (typeof fact === 'boolean') return fact === (condition.op === 'isTrue');
  if (typeof fact === 'object') return condition.op === 'hasAll' ? list.every((x) => fact.includes(x)) : list.some((x) => fact.includes(x));
  if (typeof fact === 'string') {
    if (condition.op === 'in') return list.includes(fact);
    const order: readonly string[] = TAX_GRADE_ORDER;
    return order.indexOf(fact) <= order.indexOf(list[0] ?? '');
  }
  const n = BigInt(fact);
  const at = (i: number): bigint => BigInt(list[i] ?? '0');
  if (condition.op === 'between') return n >= at(0) && n <= at(1);
  return condition.op === 'gte' ? n >= at(0) : n <= at(0);
}

function said(spec: FieldSpec, fact: Fact, areas?: AreaNames): string {
  if (typeof fact === 'boolean') return fact ? '是' : '否';
  if (typeof fact === 'object') return fact.length === 0 ? '无' : namesOf(spec, fact, 'zh', areas).join('、');
  if (typeof fact === 'string') return namesOf(spec, [fact], 'zh', areas).join('');
  return amountZh(spec, BigInt(fact));
}

/** Answers one condition from what is known. The condition must have passed `readConditions`. */
export function evaluateCondition(condition: Condition, facts: MatchFacts, areas?: AreaNames): ConditionOutcome {
  const spec = CONDITION_FIELDS[condition.field];
  const asks = `要求${condition.op === 'between' ? '在 ' : ''}${askedZh(condition, areas)}`;
  const fact = factOf(condition, facts);
  if (fact === null) return { outcome: 'UNKNOWN', why: `${spec.zh}未填写，${asks}`, settledBy: spec.settledBy };
  const subject = spec.said === undefined ? `${spec.zh}：` : `${spec.said} `;
  return { outcome: holds(condition, fact) ? 'PASS' : 'FAIL', why: `${subject}${said(spec, fact, areas)}，${asks}`, settledBy: null };
}
