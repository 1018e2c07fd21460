import type { Condition } from './condition-model';
import { once } from './once';
import { TAX_GRADE_ORDER } from './vocabulary';
import { valueList } from './wording';

/**
 * What a condition asks of its fact, in the four forms that everything which answers conditions is made from: the
 * explained evaluation, the columns in memory and the generated SQL. RANGE: bounds included, null = none. ANY, ALL: codes
 * of which the fact (one code or a list) holds one, or all. FLAG: the answer wanted.
 */
export type Ask =
  | { readonly kind: 'RANGE'; readonly low: bigint | null; readonly high: bigint | null }
  | { readonly kind: 'ANY' | 'ALL'; readonly codes: readonly string[] }
  | { readonly kind: 'FLAG'; readonly want: boolean };

/** The form of a condition that passed `readConditions`. */
export const askOf = (condition: Condition): Ask => asked(condition, null);

const asked = once((condition: Condition, _: null): Ask => {
  const list = valueList(condition);
  const at = (i: number): bigint => BigInt(list[i] ?? '0');
  const order: readonly string[] = TAX_GRADE_ORDER;
  switch (condition.op) {
    case 'isTrue': return { kind: 'FLAG', want: true };
    case 'isFalse': return { kind: 'FLAG', want: false };
    case 'in':
    case 'hasAny': return { kind: 'ANY', codes: list };
    case 'hasAll': return { kind: 'ALL', codes: list };
    case 'between': return { kind: 'RANGE', low: at(0), high: at(1) };
    case 'lte': return { kind: 'RANGE', low: null, high: at(0) };
    case 'gte': return condition.field === 'taxGrade' ? { kind: 'ANY', codes: order.slice(0, order.indexOf(list[0] ?? '') + 1) } : { kind: 'RANGE', low: at(0), high: null };
  }
});

/** A known fact: a number, yes or no, a code or a list of codes. */
export type Fact = bigint | number | boolean | string | readonly string[];

/** Whether a known fact is what is asked. */
export function holds(ask: Ask, fact: Fact): boolean {
  if (ask.kind === 'FLAG') return fact === ask.want;
  if (ask.kind === 'RANGE') {
    const n = BigInt(fact as bigint | number);
    return (ask.low === null || n >= ask.low) && (ask.high === null || n <= ask.high);
  }
  const has = (code: string): boolean => (typeof fact === 'string' ? fact === code : (fact as readonly string[]).includes(code));
  return ask.kind === 'ALL' ? ask.codes.every(has) : ask.codes.some(has);
}
