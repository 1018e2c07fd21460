import { AMOUNT_BANDS } from '../../kernel/amount-band';
import { askOf } from './asks';
import type { Condition } from './condition-model';
import type { Outcome } from './evaluate';
import type { ConditionField } from './facts';
import { termConditions, type ProductTerms } from './terms';

/** Facts that stand on the anonymous face of a need. */
const PUBLIC_FIELDS: readonly ConditionField[] = ['areaCodes', 'industrySection', 'stage', 'qualifications', 'needMonths', 'guaranteeKinds', 'modes'];

/** A public size band: `from` is included, `below` excluded, undefined = without end; fen. */
export interface Band {
  readonly from: bigint;
  readonly below: bigint | undefined;
}

/** The band of a code; undefined when none is stated. */
export const bandOf = (code: string | null): Band | undefined => AMOUNT_BANDS.find((band) => band.code === code);

const least = (a: Outcome, b: Outcome): Outcome => (a === 'FAIL' || b === 'FAIL' ? 'FAIL' : a === 'UNKNOWN' || b === 'UNKNOWN' ? 'UNKNOWN' : 'PASS');
const atLeast = (band: Band, bound: bigint): Outcome => (band.from >= bound ? 'PASS' : band.below !== undefined && band.below <= bound ? 'FAIL' : 'UNKNOWN');
const atMost = (band: Band, bound: bigint): Outcome => (band.below !== undefined && band.below <= bound + 1n ? 'PASS' : band.from > bound ? 'FAIL' : 'UNKNOWN');

/** Answer to a condition on an amount of which only the band is public: what holds for all of it, or for none. */
export function answerByBand(condition: Condition, band: Band | undefined): Outcome {
  const ask = askOf(condition);
  if (band === undefined || ask.kind !== 'RANGE') return 'UNKNOWN';
  // The least acceptable amount is anything up to the amount asked for.
  const range = condition.field === 'needMinAmountFen' ? { from: 0n, below: band.below } : band;
  return least(ask.low === null ? 'PASS' : atLeast(range, ask.low), ask.high === null ? 'PASS' : atMost(range, ask.high));
}

/** From what a condition is answered for an institution that may see the anonymous face only. */
export type Light = 'FACT' | 'BAND' | 'HIDDEN';

/** Every condition of a product: its own terms said as conditions, then the stated ones. */
export const allConditions = (terms: ProductTerms): readonly Condition[] => [...termConditions(terms), ...terms.conditions];

/**
 * How each condition is answered behind the anonymous face: amounts from the public band; public facts as they are; of several
 * conditions on one secret fact only the first, a hard one before a soft one, so that many bounds cannot measure it.
 */
export function lights(conditions: readonly Condition[]): readonly Light[] {
  const chosen = new Map<ConditionField, number>();
  for (const hard of [true, false]) {
    conditions.forEach((condition, index) => {
      if (condition.hard === hard && !chosen.has(condition.field)) chosen.set(condition.field, index);
    });
  }
  return conditions.map(({ field }, index) =>
    field === 'needAmountFen' || field === 'needMinAmountFen' ? 'BAND' : PUBLIC_FIELDS.includes(field) || chosen.get(field) === index ? 'FACT' : 'HIDDEN');
}
