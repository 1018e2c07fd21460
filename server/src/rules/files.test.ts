import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { businessDate } from '../kernel/business-date';
import { compareRatio, ratio, type Ratio } from '../kernel/ratio';
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
function situations(standard: Standard): readonly { readonly facts: Facts; readonly expected: Raw; readonly asOf: string }[] {
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
      return { facts: new Facts(standard, given), expected: map(one['应得']), asOf: String(one['日期'] ?? '') };
    });
  });
}

/** Every bound that a standard compares a number with: [fact, bound, where it stands]. */
function bounds(standard: Standard): readonly (readonly [fact: string, value: Ratio, place: string])[] {
  const condition = (one: Condition, place: string): readonly (readonly [string, Ratio, string])[] => {
    if (one.kind === 'not') return condition(one.of, place);
    if (one.kind === 'all' || one.kind === 'any') return one.of.flatMap((inner) => condition(inner, place));
    return one.kind === 'fact' && typeof one.value === 'object' && 'num' in one.value && one.op !== 'is' && one.op !== 'withinYears' ? [[one.fact, one.value, place]] : [];
  };
  const score = (one: Score, place: string): readonly (readonly [string, Ratio, string])[] =>
    one.kind === 'sum' ? one.of.flatMap((inner) => score(inner, place))
    : one.kind === 'banded' ? one.bands.map((band) => [one.fact, band.value, place] as const)
    : one.kind === 'thresholds' ? one.all.flatMap((inner) => condition(inner, place))
    : one.kind === 'once' ? condition(one.when, place)
    : one.kind === 'target' ? [[one.fact, one.at, place]] : [];
  return [...standard.items.flatMap((item) => (item.score === null ? [] : score(item.score, item.id))), ...[...standard.scope, ...standard.vetoes].flatMap((one) => condition(one.when, one.id))];
}

/** A value below the bound can be given at all. */
const decidable = (fact: Fact, value: Ratio): boolean => (fact.min === null || compareRatio(value, fact.min) > 0) && (fact.min !== null || fact.derive !== null || fact.type !== 'RATIO');

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

  it('bands, thresholds and targets: at the bound, below and above', () => {
    const open = bounds(standard).flatMap(([name, bound, place]) => {
      const fact = standard.facts.get(name)!;
      const values = cases.flatMap(({ facts }) => { const value = facts.number(name); return value.state === 'known' ? [value.value] : []; });
      const sides = new Set(values.map((value) => compareRatio(value, bound)));
      const wanted = [[0, '恰为'], [-1, '低于'], [1, '高于']] as const;
      return wanted.filter(([side]) => !sides.has(side) && (side !== -1 || decidable(fact, bound)) && (side !== 1 || fact.max === null || compareRatio(bound, fact.max) < 0) && (side !== 1 || !(fact.derive?.kind === 'share' && standard.facts.get(fact.derive.of[0])?.atMost === fact.derive.of[1] && compareRatio(bound, ratio(100n)) >= 0)))
        .map(([, word]) => `${place}：${fact.label}没有${word} ${showValue(fact, bound)} 的案例`);
    });
    expect(open).toEqual([]);
  });
});
