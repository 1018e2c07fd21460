import fc from 'fast-check';
import { businessDate, type BusinessDate } from '../kernel/business-date';
import { ratio, type Ratio } from '../kernel/ratio';
import { crossIssues } from './given';
import type { Library } from './library';
import { clamp, least, whole } from './exact';
import type { Condition, Fact, Known, Score, Standard } from './model';
import type { Given } from './resolve';
import { judgedOf, scoreFacts } from './score';
import type { Judgement } from './score/kind';

/** A generated input of a standard: every fact, the marks, and what is left out. */
export interface Drawn {
  readonly asOf: BusinessDate;
  readonly given: ReadonlyMap<string, Given>;
  readonly marks: readonly Judgement[];
}

const literals = (condition: Condition, fact: string): readonly Ratio[] =>
  condition.kind === 'fact' ? (condition.fact === fact && typeof condition.value === 'object' && 'num' in condition.value ? [condition.value] : [])
  : condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap((one) => literals(one, fact))
  : condition.kind === 'not' ? literals(condition.of, fact) : [];

const bounds = (score: Score, fact: string): readonly Ratio[] =>
  score.kind === 'sum' ? score.of.flatMap((one) => bounds(one, fact))
  : score.kind === 'banded' ? (score.fact === fact ? score.bands.map((band) => band.value) : [])
  : score.kind === 'target' ? (score.fact === fact ? [score.at] : [])
  : score.kind === 'thresholds' ? score.all.flatMap((one) => literals(one, fact))
  : score.kind === 'once' ? literals(score.when, fact) : [];

function numberOf(standard: Standard, fact: Fact): fc.Arbitrary<Ratio> {
  const edges = standard.items.flatMap((item) => (item.score === null ? [] : bounds(item.score, fact.name))).flatMap((edge) => [edge, ratio(edge.num - edge.den, edge.den), ratio(edge.num + edge.den, edge.den)]);
  const fine = fact.type === 'COUNT' || fact.type === 'AMOUNT_FEN';
  const least_ = fact.min ?? (fine ? whole(0) : whole(-50));
  const most = fact.max ?? (fact.type === 'AMOUNT_FEN' ? whole(100_000_000_000n) : fact.type === 'COUNT' ? whole(5000) : fact.type === 'RATIO' ? whole(1) : whole(200));
  const held = (value: Ratio): Ratio => {
    const down = fine ? whole(value.num / value.den) : value;
    const up = down.num * least_.den < least_.num * down.den ? least_ : down;
    return least(up, most);
  };
  const small = fc.integer({ min: 0, max: 20 }).map(whole);
  const wide = fc.tuple(fc.bigInt({ min: 0n, max: 10_000n }), fc.constant(10_000n)).map(([a, b]) => ratio(least_.num * most.den * b + (most.num * least_.den - least_.num * most.den) * a, least_.den * most.den * b));
  return fc.oneof(small, wide, ...(edges.length === 0 ? [] : [fc.constantFrom(...edges)])).map(held);
}

function valueOf(standard: Standard, fact: Fact): fc.Arbitrary<Known> {
  if (fact.type === 'FLAG') return fc.boolean();
  if (fact.type === 'TEXT') return fc.constantFrom(...fact.choices.map((choice) => choice.value));
  if (fact.type === 'DATE') return fc.integer({ min: 2015, max: 2026 }).chain((year) => fc.integer({ min: 1, max: 12 }).map((month) => `${year}-${String(month).padStart(2, '0')}-15`));
  return numberOf(standard, fact);
}

/** Holds every value to the one that it cannot exceed. */
function consistent(standard: Standard, values: Map<string, Known>): void {
  for (let round = 0; round < standard.facts.size; round += 1) {
    for (const fact of standard.facts.values()) {
      const [value, limit] = [values.get(fact.name), fact.atMost === null ? undefined : values.get(fact.atMost)];
      if (typeof value === 'object' && typeof limit === 'object') values.set(fact.name, clamp(value, limit));
    }
  }
}

/** A day on which the standard holds. */
export const dayOf = (standard: Standard): BusinessDate => standard.until ?? (standard.from > standard.checkedOn ? standard.from : standard.checkedOn);

/** Everything that a standard asks, with marks wherever there is something to judge. */
export function drawn(standard: Standard): fc.Arbitrary<Drawn> {
  const asked = [...standard.facts.values()].filter((fact) => fact.derive === null);
  const judged = standard.items.flatMap((item) => (item.score === null ? [] : judgedOf(item.score).map((mark) => ({ item: item.id, mark }))));
  return fc.tuple(fc.tuple(...asked.map((fact) => valueOf(standard, fact))), fc.array(fc.bigInt({ min: 0n, max: 10n }), { minLength: 12, maxLength: 12 })).map(([values, steps]) => {
    const known = new Map(asked.map((fact, index) => [fact.name, values[index]!] as const));
    // Marks are made one by one: keep what is counted for them small.
    for (const { mark } of judged) {
      const count = mark.of === null ? undefined : known.get(mark.of);
      if (mark.of !== null && typeof count === 'object') known.set(mark.of, whole(count.num % 5n));
      const derived = mark.of === null ? null : standard.facts.get(mark.of)!.derive;
      for (const one of derived?.of ?? []) { const name = typeof one === 'string' ? one : one[0]; const part = known.get(name); if (typeof part === 'object') known.set(name, whole(part.num % 3n)); }
    }
    consistent(standard, known);
    const count = (of: string | null): bigint => {
      if (of === null) return 1n;
      const derive = standard.facts.get(of)!.derive;
      const one = (name: string): bigint => { const value = known.get(name); return typeof value === 'object' ? value.num : 0n; };
      return derive?.kind === 'sum' ? derive.of.reduce((sum, name) => sum + one(name), 0n) : one(of);
    };
    const marks = judged.flatMap(({ item, mark }, at): Judgement[] => {
      const room = count(mark.of);
      return Array.from({ length: Number(mark.repeated ? room : room > 0n ? 1n : 0n) }, (_, index) => {
        const step = steps[(at + index) % steps.length]!;
        return { item, points: ratio(mark.min.num * mark.max.den * 10n + (mark.max.num * mark.min.den - mark.min.num * mark.max.den) * step, mark.min.den * mark.max.den * 10n) };
      });
    });
    const given = new Map([...known].map(([name, value]) => [name, { value, records: [] }] as const));
    if (crossIssues(standard, given).length > 0) throw new Error(crossIssues(standard, given)[0]!.message);
    return { asOf: dayOf(standard), given, marks };
  });
}

/** The same with some facts and some marks left out. */
export const withGaps = (standard: Standard): fc.Arbitrary<readonly [full: Drawn, gaps: Drawn]> =>
  fc.tuple(drawn(standard), fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), fc.nat(3)).map(([full, drop, often]) => {
    const gone = (index: number): boolean => drop[index % drop.length]! && (index * 7 + often) % 4 <= often;
    return [full, { ...full, given: new Map([...full.given].filter((_, index) => !gone(index))), marks: full.marks.filter((_, index) => !gone(index + 3)) }] as const;
  });

/** Every standard, and every one of its other readings. */
export function everyReading(library: Library): readonly (readonly [name: string, standard: Standard])[] {
  return library.all.flatMap((standard) => [
    [`${standard.id} ${standard.version}`, standard] as const,
    ...standard.readings.flatMap((reading) => reading.options.filter((option) => option.set.length > 0).map((option) => {
      const found = library.withReadings(standard, [{ id: reading.id, option: option.id }]);
      if (!found.ok) throw new Error(`${standard.id} ${reading.id}=${option.id}：${found.issues.map((issue) => `${issue.path} ${issue.message}`).join()}`);
      return [`${standard.id} ${standard.version} ${reading.id}=${option.id}`, found.value] as const;
    })),
  ]);
}

/** Facts by which the points of an item can only rise. */
function rising(score: Score): readonly string[] {
  if (score.kind === 'sum') return score.of.flatMap(rising);
  if (score.kind === 'perUnit') return score.each.num > 0n ? [score.fact] : [];
  if (score.kind === 'target') return score.each.num > 0n ? [score.fact] : [];
  if (score.kind === 'byCategory') return score.each.filter(([, each]) => each.num >= 0n).map(([name]) => name);
  if (score.kind !== 'banded' || score.bands.some((band) => band.op === 'lte' || band.op === 'lt')) return [];
  const worth = [...score.bands.map((band) => band.points ?? band.share!), score.otherwise];
  return score.bands.some((band) => band.points !== null) && score.bands.some((band) => band.share !== null) ? [] : worth.every((one, index) => index === 0 || one.num * worth[index - 1]!.den <= worth[index - 1]!.num * one.den) ? [score.fact] : [];
}

const named = (condition: Condition): readonly string[] =>
  condition.kind === 'fact' ? [condition.fact] : condition.kind === 'not' ? named(condition.of) : 'of' in condition ? condition.of.flatMap(named) : [];

/** Asked counts and amounts that are good wherever the standard looks at them: more never costs points. */
export function goodFacts(standard: Standard): readonly string[] {
  const behind = (name: string): readonly string[] => {
    const derive = standard.facts.get(name)!.derive;
    return derive === null ? [name] : derive.of.flatMap((one) => behind(typeof one === 'string' ? one : one[0]));
  };
  const used = standard.items.flatMap((item) => (item.score === null ? [] : scoreFacts(item.score)));
  const good = new Set(standard.items.flatMap((item) => (item.score === null ? [] : rising(item.score))));
  const conditions = [...standard.scope, ...standard.vetoes, ...(standard.variants?.options ?? []), ...standard.items.flatMap((item) => (item.when === null ? [] : [{ when: item.when }]))].flatMap((one) => named(one.when));
  const judged = standard.items.flatMap((item) => (item.score === null ? [] : judgedOf(item.score).flatMap((mark) => (mark.of === null ? [] : [mark.of]))));
  const held = standard.ceilings.flatMap((ceiling) => [ceiling.less, ceiling.of].filter((one) => one !== null));
  const bad = new Set([...used.filter((name) => !good.has(name) || standard.facts.get(name)!.derive !== null), ...conditions, ...judged, ...held, ...(standard.weight === null ? [] : [standard.weight.ratio])].flatMap(behind));
  return [...good].filter((name) => standard.facts.get(name)!.derive === null && !bad.has(name) && ['COUNT', 'AMOUNT_FEN'].includes(standard.facts.get(name)!.type) && ![...standard.facts.values()].some((fact) => fact.atMost === name && used.includes(fact.name) && !good.has(fact.name)));
}

/** A day as the tests write it. */
export const day = businessDate;
