import { describe, expect, it } from 'vitest';
import { faults, figuresOf, lineOf, next, points, run, scoring, why } from '../testing.test-kit';

const each = scoring({ kind: 'perUnit', fact: 'talks', each: 0.8 }, 8);
const tens = scoring({ kind: 'perUnit', fact: 'talks', each: 0.1, per: 10 }, 5);

describe('perUnit', () => {
  it.each([[0, '0'], [1, '0.8'], [9, '7.2'], [10, '8'], [11, '8']])('%i × 0.8, capped at 8', (talks, wanted) => expect(points(each, { talks })).toBe(wanted));

  it.each([[0, '0'], [9, '0'], [10, '0.1'], [19, '0.1'], [20, '0.2'], [499, '4.9'], [500, '5'], [510, '5']])('%i: 0.1 for each full ten', (talks, wanted) => expect(points(tens, { talks })).toBe(wanted));

  it('keeps thirds exact: 14 × 10/14 is 10, not 9.99', () => {
    const reports = scoring({ kind: 'perUnit', fact: 'talks', each: '10/14' }, 10);
    expect(points(reports, { talks: 14 })).toBe('10');
    expect(points(reports, { talks: 13 })).toBe('9.285714');
    expect(lineOf(run(reports, { talks: 13 })).capped).toEqual({ num: 65n, den: 7n });
  });

  it('counts a flag as one', () => {
    const flag = scoring({ kind: 'perUnit', fact: 'ready', each: 3 });
    expect(points(flag, { ready: true })).toBe('3');
    expect(points(flag, { ready: false })).toBe('0');
  });

  it('missing: the whole range, never a silent zero', () => {
    const trace = run(each, {});
    expect(figuresOf(lineOf(trace))).toEqual({ raw: '0', capped: '0', low: '0', high: '8', missing: ['talks'] });
    expect([trace.status, trace.points, lineOf(trace).complete]).toEqual(['INCOMPLETE', null, false]);
    expect(lineOf(trace).why).toBe('缺少讲座场次，尚不能计分');
  });

  it('an optional fact left out is 0 and no gap', () => {
    expect(points(scoring({ kind: 'perUnit', fact: 'extra', each: 1 }), {})).toBe('0');
  });

  it('undefined: 0 with the reason', () => {
    const share = scoring({ kind: 'perUnit', fact: 'techShare', each: 0.1 });
    expect(points(share, { tech: 0, all: 0 })).toBe('0');
    expect(why(share, { tech: 0, all: 0 })).toBe('科技占比无法计算（全部企业为 0 或负数），记 0 分');
  });

  it('says how', () => {
    expect(why(each, { talks: 3 })).toBe('讲座场次 3 场 × 0.8 = 2.4 分');
    expect(why(each, { talks: 12 })).toBe('讲座场次 12 场 × 0.8 = 9.6 分，封顶 8 分');
    expect(why(tens, { talks: 25 })).toBe('讲座场次 25 场，每满 10 场计 0.1 = 0.2 分');
  });

  it('raw stays above the cap', () => expect(figuresOf(lineOf(run(each, { talks: 12 })))).toEqual({ raw: '9.6', capped: '8', low: '8', high: '8', missing: [] }));

  it('announces the next unit, and no more than fits under the cap', () => {
    expect(next(each, { talks: 3 })).toEqual(['再有 1 场讲座场次', 'talks', '4', '0.8']);
    expect(next(scoring({ kind: 'perUnit', fact: 'talks', each: 3 }), { talks: 3 })).toEqual(['再有 1 场讲座场次', 'talks', '4', '1']);
    expect(next(each, { talks: 10 })).toBeNull();
    expect(next(each, {})).toBeNull();
    expect(next(tens, { talks: 25 })).toEqual(['再有 5 场讲座场次', 'talks', '30', '0.1']);
  });

  it('announces nothing that cannot be: above the most that a fact can be, above another fact, a flag that is set', () => {
    expect(next(scoring({ kind: 'perUnit', fact: 'few', each: 1 }), { few: 3 })).toBeNull();
    expect(next(scoring({ kind: 'perUnit', fact: 'few', each: 1 }), { few: 2 })).toEqual(['再有 1 人骨干', 'few', '3', '1']);
    expect(next(scoring({ kind: 'perUnit', fact: 'tech', each: 1 }), { tech: 4, all: 4 })).toBeNull();
    expect(next(scoring({ kind: 'perUnit', fact: 'ready', each: 3 }), { ready: true })).toBeNull();
    expect(next(scoring({ kind: 'perUnit', fact: 'ready', each: 3 }), { ready: false })).toEqual(['已建档：做到“是”', 'ready', '1', '3']);
  });

  it('raises the part of a sum', () => expect(next(scoring({ kind: 'perUnit', fact: 'both', each: 1 }), { talks: 1, fairs: 2 })).toEqual(['再有 1 场讲座场次', 'talks', '2', '1']));

  it('money: a share of an amount, in fen, exact', () => {
    const half = scoring({ kind: 'perUnit', fact: 'paid', each: '50%' }, null, { unit: 'FEN' });
    const trace = run(half, { paid: '36500元' });
    expect([lineOf(trace).capped, trace.amountFen, trace.max]).toEqual([{ num: 1_825_000n, den: 1n }, 1_825_000n, { num: 1_825_000n, den: 1n }]);
    expect(lineOf(trace).why).toBe('实付利息 3.65 万元 × 50% = 18,250 元');
    expect(figuresOf(lineOf(run(half, {})))).toEqual({ raw: '0', capped: '0', low: '0', high: null, missing: ['paid'] });
  });

  it('refuses per 0, a date and a text', () => {
    expect(faults(scoring({ kind: 'perUnit', fact: 'talks', each: 1, per: 0 }))).toEqual([{ path: 'items.it.score.per', message: '须大于 0' }]);
    expect(faults(scoring({ kind: 'perUnit', fact: 'founded', each: 1 }))).toEqual([{ path: 'items.it.score.fact', message: '“成立日期”不是数，不能用来计分' }]);
    expect(faults(scoring({ kind: 'perUnit', fact: 'kind', each: 1 }))).toEqual([{ path: 'items.it.score.fact', message: '“类别”不是数，不能用来计分' }]);
  });
});
