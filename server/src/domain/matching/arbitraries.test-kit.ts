import fc from 'fast-check';
import { CONDITION_FIELDS, CONDITION_FIELD_NAMES, OPS_BY_KIND, type Condition, type ConditionField, type MatchFacts } from './conditions';
import type { ProductTerms } from './terms';
import { FINANCING_MODES, GROWTH_STAGES, GUARANTEE_KINDS, INDUSTRY_SECTIONS } from './vocabulary';

/** Generators for tests of matching only. */
const AREAS = ['610000', '610100', 'XIXIAN', 'XIXIAN-FD', '440000'];
const codes = (field: ConditionField): readonly string[] => Object.keys(CONDITION_FIELDS[field].values ?? {});
const some = <T>(list: readonly T[], min = 0) => fc.uniqueArray(fc.constantFrom(...list), { minLength: min, maxLength: Math.min(4, list.length) });
const whole = fc.integer({ min: 0, max: 120 });

function valueArb(field: ConditionField, op: Condition['op']): fc.Arbitrary<Condition['value']> {
  const { kind } = CONDITION_FIELDS[field];
  if (kind === 'FLAG') return fc.constant(null);
  if (kind === 'CODE_SET') return some(AREAS, 1);
  if (op === 'in' || op === 'hasAny' || op === 'hasAll') return some(codes(field), 1);
  if (kind === 'GRADE') return fc.constantFrom(...codes(field));
  const plain = (n: number): string | number => (kind === 'MONEY' ? String(n) : n);
  if (op !== 'between') return whole.map(plain);
  return fc.tuple(whole, whole).map(([a, b]) => [Math.min(a, b), Math.max(a, b)].map(plain) as string[] | number[]);
}

/** Any valid condition. */
export const conditionArb: fc.Arbitrary<Condition> = fc.constantFrom(...CONDITION_FIELD_NAMES).chain((field) =>
  fc.constantFrom(...OPS_BY_KIND[CONDITION_FIELDS[field].kind]).chain((op) =>
    fc.record({ field: fc.constant(field), op: fc.constant(op), value: valueArb(field, op), hard: fc.boolean() })));

function factArb(field: ConditionField): fc.Arbitrary<unknown> {
  const { kind } = CONDITION_FIELDS[field];
  if (kind === 'FLAG') return fc.boolean();
  if (kind === 'CODE_SET') return some(AREAS);
  if (kind === 'ENUM_SET') return some(codes(field));
  if (kind === 'ENUM' || kind === 'GRADE') return fc.constantFrom(...codes(field));
  return kind === 'MONEY' ? whole.map((n) => BigInt(n)) : whole;
}

/** Every field known. */
export const fullFactsArb = fc.record(Object.fromEntries(CONDITION_FIELD_NAMES.map((f) => [f, factArb(f)]))) as fc.Arbitrary<MatchFacts>;
/** Some fields missing, some null. */
export const factsArb = fc.tuple(fullFactsArb, fc.array(fc.constantFrom(...CONDITION_FIELD_NAMES)), fc.boolean()).map(([facts, gone, asNull]) =>
  Object.fromEntries(Object.entries(facts).filter(([k]) => asNull || !gone.includes(k as ConditionField)).map(([k, v]) => [k, gone.includes(k as ConditionField) ? null : v])) as MatchFacts);

const keys = <K extends string>(labels: Readonly<Record<K, unknown>>) => Object.keys(labels) as K[];
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null });
/** A product's terms with up to six stated conditions. */
export const termsArb: fc.Arbitrary<ProductTerms> = fc.record({
  modes: maybe(some(keys(FINANCING_MODES))), industries: maybe(some(keys(INDUSTRY_SECTIONS))), stages: maybe(some(keys(GROWTH_STAGES))),
  guarantees: maybe(some(keys(GUARANTEE_KINDS))), areaCodes: maybe(some(AREAS)),
  amountMinFen: maybe(whole.map((n) => BigInt(n))), amountMaxFen: maybe(whole.map((n) => BigInt(n))), monthsMin: maybe(whole), monthsMax: maybe(whole),
  rateMinBp: maybe(fc.integer({ min: 0, max: 2000 })), promisedDays: maybe(fc.integer({ min: 0, max: 60 })),
  conditions: fc.array(conditionArb, { maxLength: 6 }),
});
