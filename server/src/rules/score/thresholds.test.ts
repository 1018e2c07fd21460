import { describe, expect, it } from 'vitest';
import { faults, figuresOf, lineOf, next, points, run, scoring, why } from '../testing.test-kit';

const conditions = [{ fact: 'all', gte: 3000 }, { fact: 'techShare', gte: '80%' }, { fact: 'ready', is: true }];
const strict = scoring({ kind: 'thresholds', all: conditions }, 15);
const lenient = scoring({ kind: 'thresholds', all: conditions, partial: { floor: 0.1 } }, 15);
const reached = { all: 3000, tech: 2400, ready: true };

describe('thresholds', () => {
  it('full points exactly at the bounds, whatever the reading', () => {
    expect([points(strict, reached), points(lenient, reached)]).toEqual(['15', '15']);
    expect(points(strict, { all: 4000, tech: 4000, ready: true })).toBe('15');
  });

  it.each([[{ ...reached, all: 2999 }], [{ ...reached, tech: 2399 }], [{ ...reached, ready: false }]])('all or nothing: %j → 0', (values) => expect(points(strict, values)).toBe('0'));

  it.each([
    // 2999/3000 × 15 = 14.995 → 14.9
    [{ all: 2999, tech: 2999, ready: true }, '14.9'],
    // 2399/3000 = 79.9667 %; ÷ 80 % × 15 = 14.99375 → 14.9
    [{ ...reached, tech: 2399 }, '14.9'],
    // least of 1500/3000 and 75 %/80 %: 7.5
    [{ all: 1500, tech: 1125, ready: true }, '7.5'],
    // 40 %/80 % = 1/2 → 7.5
    [{ all: 3000, tech: 1200, ready: true }, '7.5'],
    // 1000/3000 × 15 = 5 exactly, not floored to 4.9
    [{ all: 1000, tech: 1000, ready: true }, '5'],
    // 19/3000 × 15 = 0.095 → 0
    [{ all: 19, tech: 19, ready: true }, '0'],
    [{ ...reached, ready: false }, '0'],
    [{ all: 0, tech: 0, ready: true }, '0'],
  ])('partial, floored to 0.1: %j → %s', (values, wanted) => expect(points(lenient, values)).toBe(wanted));

  it('floors to other multiples', () => {
    const half = scoring({ kind: 'thresholds', all: [{ fact: 'talks', gte: 7 }], partial: { floor: 0.5 } }, 10);
    // 5/7 × 10 = 7.14 → 7; 6/7 × 10 = 8.57 → 8.5
    expect([points(half, { talks: 5 }), points(half, { talks: 6 }), points(half, { talks: 7 })]).toEqual(['7', '8.5', '10']);
  });

  it('undefined counts as not reached', () => {
    expect(points(strict, { all: 0, tech: 0, ready: true })).toBe('0');
    expect(why(strict, { all: 0, tech: 0, ready: true })).toContain('科技占比：全部企业为 0 或负数');
  });

  it('missing: a range while it is open, settled when one condition already fails and there is no part credit', () => {
    expect(figuresOf(lineOf(run(strict, { all: 3000, ready: true })))).toEqual({ raw: '0', capped: '0', low: '0', high: '15', missing: ['tech'] });
    expect(figuresOf(lineOf(run(lenient, { all: 2000, ready: true })))).toMatchObject({ low: '0', missing: ['tech'] });
    expect(lineOf(run(strict, {})).missing).toEqual(['all', 'tech', 'ready']);
    expect(lineOf(run(strict, {})).complete).toBe(false);
    const failed = run(strict, { ready: false });
    expect(figuresOf(lineOf(failed))).toEqual({ raw: '0', capped: '0', low: '0', high: '0', missing: [] });
    expect(failed.status).toBe('COMPLETE');
  });

  it('says how', () => {
    expect(why(strict, reached)).toBe('全部企业 3000 家，满足 ≥ 3000 家；科技占比 80%，满足 ≥ 80%；已建档：是：15 分');
    expect(why(strict, { ...reached, ready: false })).toBe('全部企业 3000 家，满足 ≥ 3000 家；科技占比 80%，满足 ≥ 80%；已建档：否：未全部达到，0 分');
    expect(why(lenient, { all: 1500, tech: 1125, ready: true })).toBe('全部企业 1500 家，未满足 ≥ 3000 家；科技占比 75%，未满足 ≥ 80%；已建档：是：按达成比例最低一项，舍到 0.1，7.5 分');
  });

  it('announces the last open condition', () => {
    expect(next(strict, { ...reached, tech: 2399 })).toEqual(['再有 1 家科技企业', 'tech', '2400', '15']);
    expect(next(lenient, { ...reached, tech: 1200 })).toEqual(['再有 1200 家科技企业', 'tech', '2400', '7.5']);
    expect(next(strict, { all: 2999, tech: 0, ready: true })).toBeNull();
    expect(next(strict, reached)).toBeNull();
    expect(next(strict, { all: 3000, ready: true })).toBeNull();
  });

  it('announces nothing when reaching one condition would break another', () => {
    const edge = scoring({ kind: 'thresholds', all: [{ fact: 'all', gte: 10 }, { fact: 'techShare', gte: '80%' }] }, 15);
    expect(next(edge, { all: 9, tech: 8 })).toEqual(['再有 1 家全部企业', 'all', '10', '15']);
    // Five more firms make 10, but then 4 of 10 are below 80 %.
    expect(next(edge, { all: 5, tech: 4 })).toBeNull();
  });

  it('refuses an empty list, a floor of 0 and results', () => {
    expect(faults(scoring({ kind: 'thresholds', all: [] }))).toEqual([{ path: 'items.it.score.all', message: '至少写一个条件' }]);
    expect(faults(scoring({ kind: 'thresholds', all: [{ fact: 'all', gte: 1 }], partial: { floor: 0 } }))).toEqual([{ path: 'items.it.score.partial.floor', message: '须大于 0' }]);
    expect(faults(scoring({ kind: 'thresholds', all: [{ of: 'total', gte: 1 }] }))).toEqual([{ path: 'items.it.score.all.0', message: '总分、部分、单项的条件只能用在 pass、grades 里' }]);
  });
});
