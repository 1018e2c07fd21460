import { describe, expect, it } from 'vitest';
import { file, run, type Raw, type Values } from './testing.test-kit';

const test = (when: Raw, values: Values, asOf = '2025-06-30'): readonly [met: boolean | null, why: string] => {
  const trace = run(file({ scope: [{ id: 's', label: '条件', when }] }), { talks: 1, ...values }, { asOf });
  const [one] = trace.conditions;
  return [one!.met, one!.why];
};
const met = (when: Raw, values: Values, asOf?: string): boolean | null => test(when, values, asOf)[0];
const T: Raw = { fact: 'talks', gte: 1 };
const F: Raw = { fact: 'talks', gte: 2 };
const U: Raw = { fact: 'fairs', gte: 1 };

describe('three answers', () => {
  it.each([
    [{ all: [T, T] }, true], [{ all: [T, F] }, false], [{ all: [T, U] }, null], [{ all: [F, U] }, false], [{ all: [U, U] }, null], [{ all: [F, F] }, false],
    [{ any: [T, F] }, true], [{ any: [F, F] }, false], [{ any: [F, U] }, null], [{ any: [T, U] }, true], [{ any: [U, U] }, null],
    [{ not: T }, false], [{ not: F }, true], [{ not: U }, null], [{ not: { not: U } }, null],
    [{ all: [{ any: [U, T] }, { not: F }] }, true], [{ any: [{ all: [U, F] }, { all: [U, T] }] }, null], [{ not: { all: [U, F] } }, true],
  ])('%j → %s', (when, wanted) => expect(met(when, {})).toBe(wanted));

  it('only an undecided condition asks for facts', () => {
    const needs = (when: Raw): readonly string[] => run(file({ scope: [{ id: 's', label: '条件', when }] }), { talks: 1 }).missing;
    expect(needs({ any: [T, U] })).toEqual([]);
    expect(needs({ all: [T, U, { fact: 'ready', is: true }] })).toEqual(['fairs', 'ready']);
    expect(needs({ all: [T, U, U] })).toEqual(['fairs']);
  });
});

describe('comparisons', () => {
  it.each([['gte', 4, false], ['gte', 5, true], ['gt', 5, false], ['gt', 6, true], ['lte', 5, true], ['lte', 6, false], ['lt', 5, false], ['lt', 4, true], ['is', 5, true], ['is', 6, false]])('%s 5 at %i', (op, fairs, wanted) => {
    expect(met({ fact: 'fairs', [op]: 5 }, { fairs })).toBe(wanted);
  });
  it('in', () => {
    expect([met({ fact: 'kind', in: ['A'] }, { kind: 'A' }), met({ fact: 'kind', in: ['A'] }, { kind: 'B' }), met({ fact: 'fairs', in: [1, 3] }, { fairs: 3 }), met({ fact: 'fairs', in: [1, 3] }, { fairs: 2 })]).toEqual([true, false, true, false]);
  });
  it('flags', () => {
    expect([met({ fact: 'ready', is: true }, { ready: true }), met({ fact: 'ready', is: false }, { ready: true }), met({ fact: 'ready', is: false }, { ready: false })]).toEqual([true, false, true]);
  });
  it('days', () => {
    const from = { fact: 'founded', gte: '2025-01-01' };
    expect([met(from, { founded: '2024-12-31' }), met(from, { founded: '2025-01-01' }), met({ fact: 'founded', lt: '2025-01-01' }, { founded: '2025-01-01' })]).toEqual([false, true, false]);
  });
  it('years, the anniversary included, and not before the day', () => {
    const three = { fact: 'founded', withinYears: 3 };
    expect(met(three, { founded: '2022-06-30' }, '2025-06-30')).toBe(true);
    expect(met(three, { founded: '2022-06-29' }, '2025-06-30')).toBe(false);
    expect(met(three, { founded: '2025-06-30' }, '2025-06-30')).toBe(true);
    expect(met(three, { founded: '2025-07-01' }, '2025-06-30')).toBe(false);
    expect([met(three, { founded: '2024-02-29' }, '2027-02-28'), met(three, { founded: '2024-02-29' }, '2027-03-01')]).toEqual([true, false]);
  });
  it('years that have passed, the anniversary included', () => {
    const three = { fact: 'founded', atLeastYears: 3 };
    expect([met(three, { founded: '2022-06-29' }), met(three, { founded: '2022-06-30' }), met(three, { founded: '2022-07-01' }), met(three, { founded: '2025-07-01' })]).toEqual([true, true, false, false]);
    expect([met(three, { founded: '2024-02-29' }, '2027-02-27'), met(three, { founded: '2024-02-29' }, '2027-02-28')]).toEqual([false, true]);
    expect(test(three, { founded: '2022-06-30' })[1]).toBe('成立日期 2022-06-30，满足 满 3 年');
    expect(test(three, {})).toEqual([null, '缺少成立日期']);
  });
  it('what was left out on purpose is not met and no gap', () => {
    expect(met({ fact: 'said', is: 'A' }, {})).toBe(false);
    expect(met({ fact: 'extra', gte: 1 }, {})).toBe(false);
  });
  it('undefined is not met, whichever way it is asked', () => {
    expect([met({ fact: 'techShare', gte: 5 }, { tech: 0, all: 0 }), met({ fact: 'techShare', lt: 5 }, { tech: 0, all: 0 })]).toEqual([false, false]);
  });
});

describe('reasons', () => {
  it.each([
    [{ fact: 'fairs', gte: 5 }, { fairs: 4 }, '展会场次 4 场，未满足 ≥ 5 场'],
    [{ fact: 'techShare', gte: '80%' }, { tech: 2, all: 3 }, '科技占比 约 66.67%，未满足 ≥ 80%'],
    [{ fact: 'paid', lte: '5万元' }, { paid: '3.5万元' }, '实付利息 3.5 万元，满足 ≤ 5 万元'],
    [{ fact: 'kind', in: ['A', 'B'] }, { kind: 'B' }, '类别 乙类，满足 属于 甲类、乙类'],
    [{ fact: 'founded', withinYears: 6 }, { founded: '2020-01-01' }, '成立日期 2020-01-01，满足 不超过 6 年'],
    [{ fact: 'ready', is: true }, { ready: false }, '已建档：否'],
    [{ fact: 'ready', is: true, label: '档案齐全' }, { ready: true }, '档案齐全：是'],
    [{ any: [F, { fact: 'ready', is: true }], label: '任一' }, { ready: false }, '任一（讲座场次 1 场，未满足 ≥ 2 场；已建档：否）'],
    [U, {}, '缺少展会场次'],
  ])('%j', (when, values, wanted) => expect(test(when, values as Values)[1]).toBe(wanted));
});

describe('conditions over results', () => {
  const standard = file({
    parts: [{ id: 'p', label: '基础', max: 10 }, { id: 'q', label: '附加', max: 10 }],
    items: [{ id: 'a', label: 'a', part: 'p', max: 10, score: { kind: 'perUnit', fact: 'talks', each: 1 } }, { id: 'b', label: 'b', part: 'q', max: 10, score: { kind: 'perUnit', fact: 'fairs', each: 1 } }],
    pass: { label: '通过', when: { all: [{ of: 'total', gte: 12 }, { part: 'p', gte: 5 }, { item: 'b', gt: 0 }] } },
  });
  it.each([[{ talks: 5, fairs: 7 }, true], [{ talks: 5, fairs: 6 }, false], [{ talks: 4, fairs: 10 }, false], [{ talks: 10, fairs: 0 }, false], [{ talks: 10, fairs: 2 }, true], [{ talks: 4 }, false], [{ talks: 5 }, null], [{ talks: 1 }, false], [{}, null]])('%j → %s', (values, wanted) => {
    expect(run(standard, values).passed).toBe(wanted);
  });
});
