import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { businessDate as d } from '../../kernel/business-date';
import { loadLibrary } from '../../rule-files';
import { evaluate } from '../../rules/evaluate';
import { dayOf } from '../../rules/properties.test-kit';
import { file, standardOf } from '../../rules/testing.test-kit';
import { figure, figures } from './figures';
import { ratio } from '../../kernel/ratio';
import { asked, standardView } from './standard-view';

const library = loadLibrary(join(__dirname, '../../../rules'));
const TODAY = d('2026-11-21');
type View = Readonly<Record<string, unknown>> & {
  readonly facts: readonly { readonly name: string; readonly items: readonly string[]; readonly choices: readonly unknown[]; readonly min: string | null; readonly max: string | null; readonly type: string }[];
  readonly items: readonly { readonly id: string; readonly facts: readonly string[]; readonly judged: boolean; readonly kind: string; readonly max: string }[];
};
const view = (standard: Parameters<typeof standardView>[0]): View => standardView(standard, TODAY) as View;

describe.each(library.all.map((standard) => [`${standard.id} ${standard.version}`, standard] as const))('%s', (_, standard) => {
  const shown = view(standard);
  const names = shown.facts.map((fact) => fact.name);

  it('asks exactly the facts that are not derived, in file order', () => expect(names).toEqual([...standard.facts.values()].filter((fact) => fact.derive === null).map((fact) => fact.name)));

  it('everything that an empty evaluation misses is asked or judged', () => {
    const trace = evaluate({ standard, asOf: dayOf(standard), given: new Map(), marks: [], history: [] });
    const judged = shown.items.filter((item) => item.judged).map((item) => `judged:${item.id}`);
    expect(trace.missing.filter((name) => !names.includes(name) && !judged.includes(name))).toEqual([]);
    // A weighting or a ceiling ties lines together: then a line also waits for what the others wait for.
    if (standard.weight !== null || standard.ceilings.length > 0) return;
    for (const item of trace.items) {
      const own = shown.items.find((one) => one.id === item.id);
      if (own !== undefined) expect(item.missing.filter((name) => !name.startsWith('judged:') && !own.facts.includes(name)), item.id).toEqual([]);
    }
  });

  it('the facts of an item and the items of a fact agree', () => {
    for (const item of shown.items) for (const name of item.facts) expect(shown.facts.find((fact) => fact.name === name)?.items, `${item.id} ${name}`).toContain(item.id);
    for (const fact of shown.facts) for (const id of fact.items) expect(shown.items.find((item) => item.id === id)?.facts).toContain(fact.name);
  });

  it('fields can be drawn: choices of texts, bounds as numbers', () => {
    for (const fact of shown.facts) {
      expect(fact.choices.length > 0, fact.name).toBe(fact.type === 'TEXT');
      for (const bound of [fact.min, fact.max]) if (bound !== null) expect(bound).toMatch(/^-?\d+(\.\d+)?$/);
      if (fact.type === 'PERCENT') expect(fact.max, fact.name).not.toBeNull();
    }
  });

  it('is the same object inside, and says whether it holds today', () => expect([standardView(standard, TODAY), shown['inForce']]).toEqual([shown, standard.from <= TODAY && (standard.until === null || TODAY <= standard.until)]));
});

describe('tiny', () => {
  const standard = standardOf(file({
    unit: 'FEN', variants: { label: '阶段', options: [{ id: 'NEW', label: '初创', when: { fact: 'ready', is: true } }, { id: 'OLD', label: '成长', when: { fact: 'ready', is: false } }] },
    items: [{ id: 'it', label: '贴息', max: { NEW: '1万元', OLD: '5000元' }, score: { kind: 'banded', fact: 'growth', bands: [{ gte: '10%', share: 1 }] } }, { id: 'free', label: '担保', score: { kind: 'perUnit', fact: 'paid', each: '1%' } }],
    ceilings: [{ id: 'y', label: '每家每年最高', cap: '10万元', less: 'before' }, { id: 's', label: '自担部分', share: '80%', of: 'paid' }],
    readings: [{ id: 'r', about: '含不含当日，没有写。', chosen: 'a', options: [{ id: 'a', label: '含' }, { id: 'b', label: '不含', set: { 'items.free.score.each': '2%' } }] }],
  }));
  const shown = view(standard);
  it('maxima for each variant, and none', () => expect(shown.items.map((item) => item.max)).toEqual(['初创 10000.00 / 成长 5000.00', '']));
  it('a derived fact is asked through what it is derived from', () => {
    expect(asked(standard, 'growth')).toEqual(['paid', 'before']);
    expect([asked(standard, 'paid'), asked(standard, 'nobody'), asked(standard, 'folded')]).toEqual([['paid'], [], ['talks', 'fairs']]);
    expect(shown.items[0]!.facts).toEqual(['paid', 'before']);
    expect(shown.facts.find((fact) => fact.name === 'paid')!.items).toEqual(['it', 'free']);
  });
  it('ceilings and readings in words', () => {
    expect(shown['ceilings']).toEqual([{ id: 'y', label: '每家每年最高', clause: null, text: '每家每年最高：10 万元，扣除上年利息', capFen: '10000000' }, { id: 's', label: '自担部分', clause: null, text: '自担部分：实付利息的 80%', capFen: null }]);
    expect(shown['readings']).toEqual(['含不含当日，没有写。这里读作：含。']);
  });
  it('bounds and choices', () => {
    expect(shown.facts.find((fact) => fact.name === 'rate')).toMatchObject({ min: '0', max: '100' });
    expect(shown.facts.find((fact) => fact.name === 'few')).toMatchObject({ min: '0', max: '3', unit: '人' });
    expect(shown.facts.find((fact) => fact.name === 'kind')).toMatchObject({ choices: [{ value: 'A', label: '甲类' }, { value: 'B', label: '乙类' }], min: null, max: null });
    expect(shown.facts.find((fact) => fact.name === 'tech')).toMatchObject({ atMost: 'all' });
    expect(shown.facts.find((fact) => fact.name === 'extra')).toMatchObject({ required: false });
  });
});

describe('figures', () => {
  const third = ratio(1n, 3n);
  it('of points and amounts', () => {
    expect([figure(ratio(5n), 'POINTS'), figure(ratio(2n, 3n), 'POINTS'), figure(ratio(1n, 2n), 'POINTS'), figure(null, 'POINTS')]).toEqual(['5', '0.666667', '0.5', '']);
    expect([figure(ratio(1_825_000n), 'FEN'), figure(ratio(1n), 'FEN'), figure(ratio(0n), 'FEN')]).toEqual(['18250.00', '0.01', '0.00']);
  });
  it('add up: three thirds print as one', () => expect(figures([third, third, third], 'POINTS')).toEqual(['0.333334', '0.333333', '0.333333']));
  it('what lost most gets the last digit', () => {
    expect(figures([third, ratio(2n, 3n)], 'POINTS')).toEqual(['0.333333', '0.666667']);
    expect(figures([ratio(1n, 2n), ratio(1n, 2n), ratio(1n, 4n)], 'FEN')).toEqual(['0.01', '0.00', '0.00']);
    expect(figures([ratio(5n), ratio(0n)], 'POINTS')).toEqual(['5', '0']);
    expect(figures([], 'POINTS')).toEqual([]);
  });
});
