import { describe, expect, it } from 'vitest';
import { businessDate as d } from '../../kernel/business-date';
import { Library } from '../../rules/library';
import { file, standardOf, type Raw } from '../../rules/testing.test-kit';
import { simulate, type Simulation } from './simulate';

const GRADES = [{ id: 'A', label: '优秀', gte: 9, then: '给予补助' }, { id: 'B', label: '合格', gte: 6, lt: 9 }, { id: 'C', label: '不合格', lt: 6 }];
const rule = (version: string, from: string, until: string | null, over: Raw = {}) => standardOf(file({
  version, effective: until === null ? { from } : { from, until }, total: 10, parts: [{ id: 'p', label: '基础', max: 10 }],
  items: [
    { id: 'it', clause: '一', label: '讲座', part: 'p', max: 8, score: { kind: 'perUnit', fact: 'talks', each: 0.8 } },
    { id: 'mark', label: '评审', part: 'p', max: 2, score: { kind: 'judged', min: 0, max: 2 } },
    { id: 'seen', label: '列出', report: 'extra' },
  ],
  grades: GRADES, pass: { label: '过', when: { of: 'total', gte: 6 } }, streaks: [{ id: 'twice', label: '连续两年不合格', over: 2, grade: 'C', effect: 'REVOKE', then: '摘牌' }],
  readings: [{ id: 'each', about: '每场几分', chosen: 'a', options: [{ id: 'a', label: '0.8 分' }, { id: 'b', label: '1 分', set: { 'items.it.score.each': 1 } }] }], ...over,
}));
const money = standardOf(file({ id: 'tiny.money', unit: 'FEN', items: [{ id: 'it', label: '贴息', score: { kind: 'perUnit', fact: 'paid', each: '50%' } }], ceilings: [{ id: 'y', label: '每家每年最高', cap: '1万元' }] }));
const library = new Library([rule('2023', '2023-01-01', '2023-12-31'), rule('2025', '2025-01-01', null), money]);
const TODAY = d('2026-11-21');
const base: Simulation = { standard: 'tiny.rule', facts: [{ name: 'talks', value: '5' }], judged: [{ item: 'mark', points: '2' }] };

/** The trace as a client reads it. */
type View = Readonly<Record<string, unknown>> & { readonly items: readonly Readonly<Record<string, unknown>>[] };
const trace = (over: Partial<Simulation> = {}, today = TODAY): View => {
  const done = simulate(library, { ...base, ...over }, today);
  if (!done.ok) throw new Error(JSON.stringify(done.issues));
  return done.trace as View;
};
const issues = (over: Partial<Simulation>): unknown => {
  const done = simulate(library, { ...base, ...over }, TODAY);
  return done.ok ? 'ok' : done.issues;
};

describe('shape', () => {
  it('of a complete result', () => {
    const { items, ...rest } = trace();
    expect(rest).toMatchObject({
      standard: 'tiny.rule', version: '2025', title: '小标准', asOf: '2026-11-21', inForce: true, simulation: false, changed: [], provisional: null, unit: 'POINTS', status: 'COMPLETE', points: '6', min: '6', max: '6',
      grade: '合格', gradeId: 'B', nextGrade: { label: '优秀', points: '3' }, passed: true, amountFen: null, variant: null, missing: [], missingFacts: [], vetoes: [], conditions: [], consequences: [],
      parts: [{ id: 'p', label: '基础', points: '6', high: '6', max: '10' }], readings: [{ id: 'each', about: '每场几分', option: '0.8 分', chosen: true }],
    });
    expect(rest['hash']).toMatch(/^[0-9a-f]{64}$/);
    expect(items[0]).toEqual(expect.objectContaining({
      id: 'it', label: '讲座', clause: '一', part: 'p', why: '讲座场次 5 场 × 0.8 = 4 分', complete: true, raw: '4', capped: '4', weighted: '4', max: '8', low: '4', high: '4', value: null, unit: null, amountFen: null, missing: [], reached: false,
    }));
    expect(items[0]!['next']).toMatchObject({ text: '再有 1 场讲座场次', points: '0.8', fact: 'talks', to: '6' });
    expect(items[1]).toMatchObject({ id: 'mark', capped: '2', reached: true, next: null });
    expect(items[2]).toMatchObject({ id: 'seen', value: null, unit: '场', weighted: '0' });
  });

  it('of an incomplete result: names, fields to draw, and a range', () => {
    const view = trace({ facts: [], judged: [] });
    expect(view).toMatchObject({ status: 'INCOMPLETE', points: null, min: '0', max: '10', grade: null, passed: null, missing: ['talks', 'judged:mark'] });
    expect(view['missingFacts']).toEqual([expect.objectContaining({ name: 'talks', label: '讲座场次', type: 'COUNT', unit: '场' })]);
    expect(view.items[0]).toMatchObject({ low: '0', high: '8', complete: false, missing: ['talks'] });
  });

  it('of money: yuan with two decimals, exact fen, no maximum of its own', () => {
    const view = trace({ standard: 'tiny.money', facts: [{ name: 'paid', value: '1825001' }], judged: [] });
    expect(view).toMatchObject({ unit: 'FEN', points: '9125.01', amountFen: '912501', status: 'COMPLETE' });
    expect(view.items[0]).toMatchObject({ max: '', capped: '9125.01' });
    const capped = trace({ standard: 'tiny.money', facts: [{ name: 'paid', value: '10000000' }], judged: [] });
    expect(capped).toMatchObject({ points: '10000.00', amountFen: '1000000' });
    expect(capped.items[0]).toMatchObject({ raw: '50000.00', weighted: '10000.00', amountFen: '1000000' });
    expect(trace({ standard: 'tiny.money', facts: [], judged: [] })).toMatchObject({ min: '0.00', max: '10000.00', amountFen: null });
  });
});

describe('version and day', () => {
  it('named, by day, by today, and the last day of what has ended', () => {
    expect(trace({ version: '2023' })).toMatchObject({ version: '2023', asOf: '2023-12-31', inForce: false });
    expect(trace({ asOf: d('2023-05-01') })).toMatchObject({ version: '2023', asOf: '2023-05-01', inForce: false });
    expect(trace({}, d('2023-05-01'))).toMatchObject({ version: '2023', asOf: '2023-05-01', inForce: true });
    expect(trace({}, d('2024-05-01'))).toMatchObject({ version: '2025', inForce: false });
    expect(trace({ version: '2023', asOf: d('2024-02-01') })).toMatchObject({ version: '2023', asOf: '2024-02-01' });
  });
  it.each([
    [{ standard: 'tiny.rules' }, 'standard'], [{ version: '2024' }, 'version'], [{ asOf: d('2024-05-01') }, 'asOf'],
  ])('refuses %j', (over, path) => expect(issues(over)).toEqual([expect.objectContaining({ path })]));
});

describe('readings, patches, history', () => {
  it('another reading is said, and is no simulation', () => {
    const view = trace({ readings: [{ id: 'each', option: 'b' }] });
    expect(view).toMatchObject({ points: '7', simulation: false, readings: [{ id: 'each', option: '1 分', chosen: false }] });
    expect(view['hash']).not.toBe(trace()['hash']);
  });
  it('a patch marks the result as a simulation and says where', () => {
    expect(trace({ patch: [{ path: 'items.it.score.each', value: '1.2' }] })).toMatchObject({ simulation: true, changed: ['items.it.score.each'], points: '8' });
    expect(trace({ standard: 'tiny.money', facts: [{ name: 'paid', value: '10000000' }], judged: [], patch: [{ path: 'ceilings.y.cap', value: '15万元' }] })).toMatchObject({ simulation: true, amountFen: '5000000' });
    expect(trace({ patch: [{ path: 'pass' }] })).toMatchObject({ simulation: true, passed: null });
    expect(trace()).toMatchObject({ simulation: false, points: '6' });
  });
  it.each([
    [{ readings: [{ id: 'no', option: 'b' }] }, 'readings.no', '没有“no”这处读法；可选：each'],
    [{ patch: [{ path: 'items.itt.max', value: '5' }] }, 'patch.items.itt.max', '规则里没有这个位置；这里有：it、mark、seen'],
    [{ patch: [{ path: 'items.it.max', value: '7' }] }, 'patch.parts.p.max', '基础写明满分 10，但所属各项满分合计 9；请核对文件后改其一'],
    [{ history: [{ year: 2025, grade: '优' }] }, 'history.0.grade', '没有“优”这个等次；可用：A（优秀）、B（合格）、C（不合格）'],
    [{ history: [{ year: 2025, grade: 'A' }, { year: 2024, rank: 3, ranked: 2 }] }, 'history.1.rank', '名次须在 1 与参评数 ranked 之间'],
    [{ history: [{ year: 2024, rank: 3 }] }, 'history.0.rank', '名次须在 1 与参评数 ranked 之间'],
    [{ facts: [{ name: 'talk', value: '1' }] }, 'facts.talk', '小标准没有名为“talk”的事实；是不是“talks”（讲座场次）？'],
    [{ judged: [{ item: 'mark', points: '3' }] }, 'judged.mark', '评审每项须在 0 至 2 分之间，现在是 3 分'],
    [{ judged: [{ item: 'it', points: '3' }] }, 'judged.it', '“it”不是评审打分的项目 可打分：mark'],
  ])('refuses %j', (over, path, message) => expect(issues(over)).toEqual([{ path, message }]));

  it('all faults of facts, marks and history together', () => {
    expect((issues({ facts: [{ name: 'talks', value: 'x' }], judged: [{ item: 'mark', points: '9' }], history: [{ year: 2025, grade: '优' }] }) as readonly { readonly path: string }[]).map((issue) => issue.path)).toEqual(['facts.talks', 'judged.mark', 'history.0.grade']);
  });
  it('past years count, by id or label of the grade', () => {
    for (const grade of ['C', '不合格']) expect(trace({ facts: [{ name: 'talks', value: '1' }], history: [{ year: 2025, grade }] })).toMatchObject({ vetoes: ['连续两年不合格'], consequences: ['摘牌'] });
    expect(trace({ facts: [{ name: 'talks', value: '1' }] })).toMatchObject({ vetoes: [] });
  });
});

describe('limits of lists', () => {
  const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
  it.each([
    ['facts', { facts: many(201, { name: 'talks', value: '1' }) }, 200], ['judged', { judged: many(501, { item: 'mark', points: '1' }) }, 500], ['readings', { readings: many(51, { id: 'each', option: 'a' }) }, 50],
    ['patch', { patch: many(11, { path: 'pass' }) }, 10], ['history', { history: many(21, { year: 2020 }) }, 20],
  ])('%s', (path, over, most) => expect(issues(over)).toEqual([{ path, message: `一次最多 ${most} 条，请删减` }]));
  it('exactly as many as allowed', () => {
    expect(issues({ history: many(20, { year: 2020 }) })).toBe('ok');
    expect(issues({ readings: many(50, { id: 'each', option: 'a' }) })).toBe('ok');
  });
});
