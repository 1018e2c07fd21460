import { describe, expect, it } from 'vitest';
import { plain } from './exact';
import type { PastResult, Trace } from './trace';
import { file, lineOf, n, points, run, type Raw, type Values } from './testing.test-kit';

const score = { kind: 'perUnit', fact: 'talks', each: 1 };
const GRADES = [{ id: 'A', label: '优秀', gte: 9, then: '给补助' }, { id: 'B', label: '合格', gte: 6, lt: 9 }, { id: 'C', label: '不合格', lt: 6, then: '不补助' }];
const graded = (over: Raw = {}): Raw => file({ grades: GRADES, ...over });

describe('weight', () => {
  const weighted = (weight: Raw, add: Raw = {}): Raw => file({
    parts: [{ id: 'base', label: '基础', max: 45 }, { id: 'more', label: '附加', max: 55 }], total: 100,
    items: [{ id: 'x', label: '甲', part: 'base', max: 30, score: { kind: 'perUnit', fact: 'all', each: 1 } }, { id: 'y', label: '乙', part: 'base', max: 15, score: { kind: 'perUnit', fact: 'fairs', each: 1 } }, { id: 'z', label: '丙', part: 'more', max: 55, score }],
    weight: { part: 'base', label: '占比加权', ratio: 'score', add: 0, max: 45, ...weight }, ...add,
  });
  const w1 = weighted({ keep: 0.8, times: 0.2 });
  const w2 = weighted({ keep: 0, times: 5 });
  const w3 = weighted({ keep: 0.8, times: 0, add: 9 });
  const base = (of: Raw, share: string, values: Values = { all: 30, fairs: 10, talks: 0 }): string => plain(run(of, { ...values, score: n(share) }).parts[0]!.points);

  // Five towns with 40, 25, 15, 12 and 8 % of the whole and 40 base points each; the ratio to the largest is 1, 0.625, 0.375, 0.3, 0.2.
  it.each([['1', '40'], ['0.625', '37'], ['0.375', '35'], ['0.3', '34.4'], ['0.2', '33.6']])('relative to the largest: %s → %s', (share, wanted) => expect(base(w1, share)).toBe(wanted));
  it.each([['0.4', '45'], ['0.25', '45'], ['0.225', '45'], ['0.15', '30'], ['0.12', '24'], ['0.08', '16'], ['0', '0']])('proportional, at most 45: %s → %s', (share, wanted) => expect(base(w2, share)).toBe(wanted));
  it.each([['0', '32'], ['0.5', '36.5'], ['1', '41']])('average with the share within: %s → %s', (share, wanted) => expect(base(w3, share)).toBe(wanted));
  it('average: with no points the share alone counts', () => expect(base(w3, '0.5', { all: 0, fairs: 0, talks: 0 })).toBe('4.5'));

  it('lines add up to the total, other parts stay', () => {
    for (const of of [w1, w2, w3]) {
      const trace = run(of, { all: 30, fairs: 7, talks: 20, score: n('0.3') });
      expect(plain(trace.items.reduce((sum, item) => ({ num: sum.num * item.weighted.den + item.weighted.num * sum.den, den: sum.den * item.weighted.den }), n(0)))).toBe(plain(trace.points!));
      expect(plain(lineOf(trace, 'z').weighted)).toBe('20');
      expect(plain(lineOf(trace, 'x').capped)).toBe('30');
    }
  });

  it('a missing ratio opens the range of the part', () => {
    const trace = run(w1, { all: 30, fairs: 10, talks: 0 });
    expect([trace.status, trace.missing, plain(trace.min), plain(trace.max!)]).toEqual(['INCOMPLETE', ['score'], '32', '40']);
    const more = run(w3, { all: 30, fairs: 10, talks: 0 });
    expect([plain(more.min), plain(more.max!)]).toEqual(['32', '41']);
  });

  it('never above the stated most, nor an item with its least above its most', () => {
    const part = run(w2, { all: 30, talks: 0, score: n('0.3') });
    for (const item of part.items) expect(plain(item.low).length > 0 && item.low.num * item.high!.den <= item.high!.num * item.low.den, item.id).toBe(true);
    const full = run(weighted({ keep: 1, times: 0, add: 9 }), { all: 30, fairs: 15, talks: 0 });
    expect([plain(full.min), plain(full.max!)]).toEqual(['45', '45']);
  });

  it('says how', () => expect(lineOf(run(w1, { all: 30, fairs: 10, talks: 0, score: n('0.3') }), 'weight-base').why).toBe('外部评分 0.3 分：本部分各项 × (0.8 + 0.2 × 占比)，不超过 45 分'));
});

describe('ceilings and rounding', () => {
  const money = (over: Raw = {}): Raw => file({ unit: 'FEN', items: [{ id: 'it', label: '贴息', score: { kind: 'perUnit', fact: 'paid', each: '50%' } }], ceilings: [{ id: 'year', label: '每家每年最高', cap: '10万元', less: 'before' }], ...over });
  const amount = (values: Values, over: Raw = {}): bigint | null => run(money(over), values).amountFen;

  it.each([['36500元', '0元', 1_825_000n], ['20万元', '0元', 10_000_000n], ['20.0001万元', '0元', 10_000_000n], ['19.9998万元', '0元', 9_999_900n], ['36500元', '9万元', 1_000_000n], ['36500元', '8.175万元', 1_825_000n], ['36500元', '10万元', 0n], ['36500元', '11万元', 0n]])('%s paid, %s used', (paid, before, wanted) => expect(amount({ paid, before })).toBe(wanted));

  it('rounds half up, or down, to whole fen', () => {
    expect(amount({ paid: '0.01元', before: '0元' })).toBe(1n);
    expect(amount({ paid: '0.01元', before: '0元' }, { rounding: { decimals: 0, mode: 'DOWN' } })).toBe(0n);
    expect(amount({ paid: '0.03元', before: '0元' })).toBe(2n);
    expect(amount({ paid: '0.03元', before: '0元' }, { rounding: { decimals: 0, mode: 'DOWN' } })).toBe(1n);
  });

  it('says that the ceiling was hit, and scales the lines to it', () => {
    const trace = run(money(), { paid: '36500元', before: '9万元' });
    expect(trace.consequences).toEqual(['已达封顶：每家每年最高 10 万元，扣除已用额度后，按 1 万元计']);
    expect([plain(lineOf(trace).capped), plain(lineOf(trace).weighted), plain(trace.points!)]).toEqual(['1825000', '1000000', '1000000']);
    expect(run(money(), { paid: '20万元', before: '0元' }).consequences).toEqual([]);
  });

  it('unknown use: between nothing and the cap, never the cap itself', () => {
    const trace = run(money(), { paid: '36500元' });
    expect([trace.status, trace.missing, plain(trace.min), plain(trace.max!), trace.amountFen]).toEqual(['INCOMPLETE', ['before'], '0', '1825000', null]);
    const big = run(money(), { paid: '100万元' });
    expect([plain(big.min), plain(big.max!)]).toEqual(['0', '10000000']);
    const none = run(money(), {});
    expect([plain(none.min), plain(none.max!), none.missing]).toEqual(['0', '10000000', ['paid', 'before']]);
  });

  it('a share of a fact, and the lowest of several', () => {
    const over: Raw = { ceilings: [{ id: 'own', label: '自担部分', share: '80%', of: 'before' }, { id: 'cap', label: '单笔最高', cap: '5万元' }] };
    expect(amount({ paid: '10万元', before: '1万元' }, over)).toBe(800_000n);
    expect(amount({ paid: '20万元', before: '100万元' }, over)).toBe(5_000_000n);
    expect(amount({ paid: '1万元', before: '100万元' }, over)).toBe(500_000n);
  });

  it('no cap at all: no upper bound while something is missing', () => expect(run(money({ ceilings: [] }), {}).max).toBeNull());
});

describe('grades, vetoes, streaks', () => {
  it.each([[5, '不合格'], [6, '合格'], [8, '合格'], [9, '优秀'], [12, '优秀']])('%i → %s', (talks, wanted) => expect(run(graded(), { talks }).grade?.label).toBe(wanted));
  it('compares exactly at the bound', () => expect(run(graded({ items: [{ id: 'it', label: '本项', max: 10, score: { kind: 'perUnit', fact: 'talks', each: '1/3' } }] }), { talks: 27 }).grade?.label).toBe('优秀'));
  it('what is missing to the next', () => {
    const next = (talks: number): unknown => { const { nextGrade } = run(graded(), { talks }); return nextGrade === null ? null : [nextGrade.label, plain(nextGrade.points)]; };
    expect([next(2), next(6), next(9)]).toEqual([['合格', '4'], ['优秀', '3'], null]);
  });
  it('no grade while it is open, but one where the whole range is in it', () => {
    expect(run(graded(), {}).grade).toBeNull();
    const two = graded({ items: [{ id: 'it', label: '本项', max: 9, score }, { id: 'b', label: '乙', max: 1, score: { kind: 'once', when: { fact: 'ready', is: true } } }] });
    expect(run(two, { talks: 9 }).grade?.label).toBe('优秀');
    expect(run(two, { talks: 7 }).grade?.label).toBe('合格');
    expect(run(two, { talks: 8 }).grade).toBeNull();
  });
  it('what follows', () => expect([run(graded(), { talks: 9 }).consequences, run(graded(), { talks: 7 }).consequences]).toEqual([['给补助'], []]));

  const accident = graded({ vetoes: [{ id: 'v', label: '事故', when: { fact: 'fairs', gt: 0 }, effect: 'GRADE', grade: 'C', then: '评定为不合格' }] });
  it('a veto forces the grade and leaves the points', () => {
    const trace = run(accident, { talks: 10, fairs: 1 });
    expect([plain(trace.points!), trace.grade?.label, trace.nextGrade, trace.vetoes.map((veto) => veto.id), trace.consequences]).toEqual(['10', '不合格', null, ['v'], ['不补助', '评定为不合格']]);
    expect([run(accident, { talks: 10, fairs: 0 }).grade?.label, run(accident, { talks: 10, fairs: 0 }).vetoes]).toEqual(['优秀', []]);
  });
  it('while the veto is open, the grade is, too', () => {
    const trace = run(accident, { talks: 10 });
    expect([trace.status, trace.missing, trace.points, trace.grade]).toEqual(['INCOMPLETE', ['fairs'], null, null]);
    expect(run(accident, { talks: 1 }).grade?.label).toBe('不合格');
  });
  it('other effects leave grade and points', () => {
    const barred = run(graded({ vetoes: [{ id: 'v', label: '收费', when: { fact: 'fairs', gt: 0 }, effect: 'BAR_FROM_AWARDS', then: '取消评优' }] }), { talks: 10, fairs: 2 });
    expect([barred.grade?.label, plain(barred.points!), barred.vetoes[0]?.effect, barred.consequences]).toEqual(['优秀', '10', 'BAR_FROM_AWARDS', ['给补助', '取消评优']]);
  });

  const streaks = graded({ streaks: [{ id: 'twice', label: '连续两年不合格', over: 2, grade: 'C', effect: 'REVOKE', then: '摘牌' }, { id: 'last', label: '连续两年最后', over: 2, rank: 'LAST', among: 2, effect: 'REVOKE' }] });
  const reached = (talks: number, history: readonly PastResult[]): readonly string[] => run(streaks, { talks }, { history }).vetoes.map((veto) => veto.id);
  const past = (year: number, grade: string | null, rank: number | null = null, ranked: number | null = null): PastResult => ({ year, grade, rank, ranked });
  it.each([
    ['failed twice', 5, [past(2024, 'C')], ['twice']], ['failed once', 6, [past(2024, 'C')], []], ['a year between', 5, [past(2023, 'C')], []], ['not known', 5, [], []], ['passed before', 5, [past(2024, 'B')], []],
    ['last twice', 9, [past(2024, 'B', 5, 5), past(2025, null, 4, 4)], ['last']], ['last once', 9, [past(2024, 'B', 5, 5), past(2025, null, 3, 4)], []], ['alone', 9, [past(2024, 'B', 1, 1), past(2025, null, 1, 1)], []], ['both', 5, [past(2024, 'C', 2, 2), past(2025, null, 2, 2)], ['twice', 'last']],
  ])('%s', (_, talks, history, wanted) => expect(reached(talks, history)).toEqual(wanted));
});

describe('scope and variants', () => {
  const scoped = file({ scope: [{ id: 's', label: '已建档', when: { fact: 'ready', is: true }, remedy: '先建档' }] });
  it('out of scope: no points, a remedy', () => {
    const trace = run(scoped, { talks: 5, ready: false });
    expect([trace.status, trace.points, plain(trace.min), plain(trace.max!), trace.grade]).toEqual(['OUT_OF_SCOPE', null, '0', '0', null]);
    expect(trace.conditions).toEqual([{ id: 's', label: '已建档', clause: null, met: false, why: '已建档：否', remedy: '先建档' }]);
    expect([run(scoped, { talks: 5, ready: true }).status, run(scoped, { talks: 5 }).status, run(scoped, { talks: 5 }).missing]).toEqual(['COMPLETE', 'INCOMPLETE', ['ready']]);
  });

  const staged = (over: Raw = {}): Raw => file({
    variants: { label: '阶段', options: [{ id: 'NEW', label: '初创', when: { fact: 'founded', withinYears: 3 } }, { id: 'OLD', label: '成长', when: { fact: 'founded', withinYears: 6 } }] },
    items: [{ id: 'it', label: '本项', max: { NEW: 10, OLD: 4 }, score: { kind: 'banded', fact: 'talks', bands: [{ gte: 2, share: 1 }, { gte: 1, share: 0.5 }], otherwise: 0 } }], ...over,
  });
  it.each([['2022-06-30', 'NEW', '10'], ['2022-06-29', 'OLD', '4'], ['2019-06-30', 'OLD', '4']])('founded %s', (founded, variant, wanted) => {
    expect([run(staged(), { founded, talks: 2 }).variant?.id, points(staged(), { founded, talks: 2 })]).toEqual([variant, wanted]);
  });
  it('none holds: out of scope', () => expect(run(staged(), { founded: '2019-06-29', talks: 2 }).status).toBe('OUT_OF_SCOPE'));
  it('unknown: the range over all that can still hold, and no grade or pass that hangs on it', () => {
    const open: Trace = run(staged({ grades: GRADES, pass: { label: '过', when: { of: 'total', gte: 5 } } }), { talks: 2 });
    expect([open.status, open.missing, plain(open.min), plain(open.max!), open.variant]).toEqual(['INCOMPLETE', ['founded'], '4', '10', null]);
    expect([open.grade, open.passed]).toEqual([null, null]);
  });
  it('an item that does not apply is complete with 0', () => {
    const when = file({ items: [{ id: 'it', label: '本项', max: 10, when: { fact: 'ready', is: true }, score }] });
    expect(lineOf(run(when, { ready: false }))).toMatchObject({ complete: true, missing: [], why: '不适用：已建档：否' });
    expect([points(when, { ready: true, talks: 3 }), plain(run(when, { talks: 3 }).min), plain(run(when, { talks: 3 }).max!), run(when, { talks: 3 }).missing]).toEqual(['3', '0', '3', ['ready']]);
  });
});
