import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { businessDate } from '../kernel/business-date';
import { compareRatio, type Ratio } from '../kernel/ratio';
import { loadLibrary, readYaml, runAllCases } from '../rule-files';
import { showValue } from './words';
import { plain } from './exact';
import type { Condition, Fact, Known, Score, Standard } from './model';
import { everyReading } from './properties.test-kit';
import { literal } from './read/literal';
import { Facts, type Given } from './resolve';

const ROOT = join(__dirname, '../../rules');
const library = loadLibrary(ROOT);
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => /^(station|points|rubric|subsidy|risk)\/.*\.yaml$/.test(name)).sort();
const rules = files.filter((name) => !name.endsWith('.cases.yaml'));

type Raw = Readonly<Record<string, unknown>>;
const map = (value: unknown): Raw => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {});

/** What each case of a standard states, with what it takes over from earlier ones. */
function situations(standard: Standard): readonly { readonly facts: Facts; readonly expected: Raw }[] {
  return files.filter((name) => name.endsWith('.cases.yaml')).flatMap((name) => {
    const raw = map(readYaml(join(ROOT, name), name));
    if (raw['standard'] !== standard.id || raw['version'] !== standard.version) return [];
    const known = new Map<string, Raw>();
    return (raw['cases'] as readonly Raw[]).map((one) => {
      const base = known.get(String(one['沿用'])) ?? {};
      const stated = Object.fromEntries(Object.entries({ ...map(base['事实']), ...map(one['事实']) }).filter(([, value]) => value !== null));
      known.set(String(one['情形']), { ...one, 事实: stated });
      const given = new Map<string, Given>();
      for (const fact of standard.facts.values()) {
        const text = stated[fact.label] ?? stated[fact.name];
        const value: Known | null = fact.type === 'FLAG' ? (text === true || text === '是' ? true : text === undefined ? null : false) : fact.type === 'TEXT' ? (fact.choices.find((choice) => choice.label === text || choice.value === text)?.value ?? null) : literal(fact.type, text);
        if (value !== null) given.set(fact.name, { value, records: [] });
      }
      return { facts: new Facts(standard, given), expected: map(one['应得']) };
    });
  });
}

/** A bound that a standard compares a number with: the fact, the bound, the side on which it is decided otherwise, where it stands. */
type Bound = readonly [fact: string, value: Ratio, sides: readonly (-1 | 1)[], place: string];

const otherSide = (op: string): readonly (-1 | 1)[] => (op === 'gte' || op === 'lt' ? [-1] : [1]);

function bounds(standard: Standard): readonly Bound[] {
  const condition = (one: Condition, place: string): readonly Bound[] => {
    if (one.kind === 'not') return condition(one.of, place);
    if (one.kind === 'all' || one.kind === 'any') return one.of.flatMap((inner) => condition(inner, place));
    return one.kind === 'fact' && typeof one.value === 'object' && 'num' in one.value && one.op !== 'is' && standard.facts.get(one.fact)!.type !== 'DATE' ? [[one.fact, one.value, otherSide(one.op), place]] : [];
  };
  const score = (one: Score, place: string): readonly Bound[] =>
    one.kind === 'sum' ? one.of.flatMap((inner) => score(inner, place))
    : one.kind === 'banded' ? one.bands.map((band): Bound => [one.fact, band.value, otherSide(band.op), place])
    : one.kind === 'thresholds' ? one.all.flatMap((inner) => condition(inner, place))
    : one.kind === 'once' ? condition(one.when, place)
    : one.kind === 'target' ? [[one.fact, one.at, [-1, 1], place]] : [];
  return [...standard.items.flatMap((item) => (item.score === null ? [] : score(item.score, item.id))), ...[...standard.scope, ...standard.vetoes].flatMap((one) => condition(one.when, one.id))];
}

/** A value on that side can be given at all. */
const decidable = (fact: Fact, bound: Ratio, side: -1 | 1): boolean =>
  side === -1 ? fact.min === null || compareRatio(fact.min, bound) < 0 : fact.max === null || compareRatio(bound, fact.max) < 0;

describe('rule files', () => {
  it('all load', () => expect([...new Set(library.all.map((standard) => standard.id))].length).toBe(new Set(rules.map((name) => (readYaml(join(ROOT, name), name) as { readonly id: string }).id)).size));
  it.each(rules.map((name) => [name]))('%s has a cases file', (name) => expect(existsSync(join(ROOT, name.replace(/\.yaml$/, '.cases.yaml')))).toBe(true));
  it('every other reading is a valid rule', () => expect(everyReading(library).length).toBeGreaterThan(library.all.length));
  it('the versions of a standard never overlap, and a day in force finds one', () => {
    for (const standard of library.all) expect(library.find(standard.id, null, standard.from, businessDate('2026-11-21'))).toMatchObject({ ok: true, value: { version: standard.version } });
  });
});

describe('cases', () => {
  const results = runAllCases(ROOT, library);
  it.each(results.map((one) => [one.file, one] as const))('%s', (_, one) => {
    expect(one.results.flatMap((result) => result.faults.map((fault) => `${result.name}：${fault}`))).toEqual([]);
    expect(one.results.length).toBeGreaterThanOrEqual(5);
  });
  it.each(library.all.map((standard) => [`${standard.id} ${standard.version}`, standard] as const))('%s has cases of its own', (_, standard) => expect(situations(standard).length).toBeGreaterThan(0));
});

describe.each(library.all.map((standard) => [`${standard.id} ${standard.version}`, standard] as const))('%s: cases at every bound', (_, standard) => {
  const cases = situations(standard);
  it('grades: exactly at the bound, and just below', () => {
    const totals = cases.flatMap(({ expected }) => (typeof expected['总分'] === 'number' ? [expected['总分']] : []));
    const open = standard.grades.flatMap((grade) => {
      if (grade.gte === null) return [];
      const at = plain(grade.gte);
      const below = totals.some((one) => one < Number(at) && one >= Number(at) - 5);
      return totals.some((one) => String(one) === at) && below ? [] : [`${grade.label}：没有总分恰为 ${at} 或略低于它的案例`];
    });
    expect(open).toEqual([]);
  });

  it('bands, thresholds and targets: at the bound, and on the side where it is decided otherwise', () => {
    const open = bounds(standard).flatMap(([name, bound, sides, place]) => {
      const fact = standard.facts.get(name)!;
      const values = cases.flatMap(({ facts }) => { const value = facts.number(name); return value.state === 'known' ? [compareRatio(value.value, bound)] : []; });
      return [0 as const, ...sides.filter((side) => decidable(fact, bound, side))].filter((side) => !values.includes(side))
        .map((side) => `${place}：${fact.label}没有${side === 0 ? '恰为' : side < 0 ? '低于' : '高于'} ${showValue(fact, bound)} 的案例`);
    });
    expect(open).toEqual([]);
  });
});
