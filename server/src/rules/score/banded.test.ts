import { describe, expect, it } from 'vitest';
import { faults, figuresOf, lineOf, n, next, points, run, scoring, why } from '../testing.test-kit';

const rd = scoring({ kind: 'banded', fact: 'paid', bands: [{ gte: '500万元', share: 1 }, { gte: '300万元', share: 0.8 }, { gt: '0元', share: 0.2 }], otherwise: 0 });
const debt = scoring({ kind: 'banded', fact: 'rate', bands: [{ lte: '55%', points: 10 }, { lt: '75%', points: 5 }], otherwise: 1 });
const over = scoring({ kind: 'banded', fact: 'talks', bands: [{ gt: 8, points: 10 }, { gt: 5, points: 6 }], otherwise: 2 });

describe('banded', () => {
  it.each([['500.01万元', '10'], ['500万元', '10'], ['499.999999万元', '8'], ['300万元', '8'], ['299.999999万元', '2'], ['0.01元', '2'], ['0元', '0']])('gte and gt: %s', (paid, wanted) => expect(points(rd, { paid })).toBe(wanted));
  it.each([[0, '10'], [54.99, '10'], [55, '10'], [55.01, '5'], [74.99, '5'], [75, '1'], [100, '1']])('lte and lt, from low to high: %s %%', (rate, wanted) => expect(points(debt, { rate })).toBe(wanted));
  it.each([[9, '10'], [8, '6'], [6, '6'], [5, '2'], [0, '2']])('gt: %i', (talks, wanted) => expect(points(over, { talks })).toBe(wanted));

  it('compares exactly: a third is not 33.33 %', () => {
    const third = scoring({ kind: 'banded', fact: 'techShare', bands: [{ gte: '33.34%', points: 10 }, { gte: '33.33%', points: 5 }], otherwise: 0 });
    expect([points(third, { tech: 1, all: 3 }), points(third, { tech: 3333, all: 10_000 }), points(third, { tech: 3332, all: 10_000 }), points(third, { tech: 1667, all: 5000 })]).toEqual(['5', '5', '0', '10']);
  });

  it('missing: the whole range, also through a derived fact', () => {
    expect(figuresOf(lineOf(run(rd, {})))).toEqual({ raw: '0', capped: '0', low: '0', high: '10', missing: ['paid'] });
    const growth = scoring({ kind: 'banded', fact: 'growth', bands: [{ gte: '10%', points: 10 }] });
    expect(lineOf(run(growth, { paid: '1元' })).missing).toEqual(['before']);
    expect(lineOf(run(growth, {})).why).toBe('缺少实付利息、上年利息，尚不能计分');
  });

  it('undefined: 0 with the reason, and never `otherwise`', () => {
    const growth = scoring({ kind: 'banded', fact: 'growth', bands: [{ gte: '10%', points: 10 }], otherwise: 3 });
    expect(points(growth, { paid: '5元', before: '0元' })).toBe('0');
    expect(why(growth, { paid: '5元', before: '0元' })).toBe('利息增速无法计算（上年利息为 0 或负数），记 0 分');
  });

  it('says how', () => {
    expect(why(rd, { paid: '320万元' })).toBe('实付利息 320 万元，符合“≥ 300 万元”一档：10 × 0.8 = 8 分');
    expect(why(rd, { paid: '0元' })).toBe('实付利息 0 元，未达到最低一档：0 分');
    expect(why(debt, { rate: 60 })).toBe('满意率 60%，符合“< 75%”一档：5 分');
    expect(why(debt, { rate: 80 })).toBe('满意率 80%，未达到最低一档：1 分');
  });

  it('caps', () => {
    const high = scoring({ kind: 'banded', fact: 'talks', bands: [{ gte: 1, points: 12 }] });
    expect(figuresOf(lineOf(run(high, { talks: 1 })))).toEqual({ raw: '12', capped: '10', low: '10', high: '10', missing: [] });
  });

  it('announces the next band and the exact gain', () => {
    expect(next(rd, { paid: '0元' })).toEqual(['有实付利息', 'paid', '1', '2']);
    expect(next(rd, { paid: '100万元' })).toEqual(['实付利息再增加 200 万元', 'paid', '300000000', '6']);
    expect(next(rd, { paid: '500万元' })).toBeNull();
    expect(next(over, { talks: 5 })).toEqual(['再有 1 场讲座场次', 'talks', '6', '4']);
    expect(next(over, { talks: 6 })).toEqual(['再有 3 场讲座场次', 'talks', '9', '4']);
    expect(next(debt, { rate: 80 })).toBeNull();
  });

  it('announces what a whole unit really brings when it jumps over a band', () => {
    const share = scoring({ kind: 'banded', fact: 'techShare', bands: [{ gt: '60%', points: 4 }, { gt: '40%', points: 3 }, { gt: '20%', points: 2 }], otherwise: 0 });
    expect(next(share, { tech: 1, all: 3 })).toEqual(['再有 1 家科技企业', 'tech', '2', '2']);
    const folded = scoring({ kind: 'banded', fact: 'folded', bands: [{ gte: 3, points: 4 }, { gte: 1, points: 2 }], otherwise: 0 });
    expect(next(folded, { talks: 0, fairs: 0 })?.slice(1)).toEqual(['fairs', '1', '4']);
  });

  it('skips a band that gives no more', () => {
    const flat = scoring({ kind: 'banded', fact: 'talks', bands: [{ gte: 9, points: 8 }, { gte: 6, points: 4 }, { gte: 3, points: 4 }], otherwise: 0 });
    expect(next(flat, { talks: 3 })).toEqual(['再有 6 场讲座场次', 'talks', '9', '4']);
  });

  it('exact fractions as bounds', () => {
    const half = scoring({ kind: 'banded', fact: 'score', bands: [{ gte: 0.5, points: 1 }], otherwise: 0 });
    expect([points(half, { score: n('0.5') }), points(half, { score: n('0.499999') })]).toEqual(['1', '0']);
  });

  it.each([
    [[{ gte: 3, points: 1 }, { gte: 5, points: 2 }], 'items.it.score.bands.1', '各档须从高到低排列'],
    [[{ gte: 5, points: 2 }, { gte: 5, points: 1 }], 'items.it.score.bands.1', '各档须从高到低排列'],
    [[{ lt: 5, points: 2 }, { lt: 3, points: 1 }], 'items.it.score.bands.1', '各档须从低到高排列'],
    [[{ gte: 5, points: 2 }, { lt: 3, points: 1 }], 'items.it.score.bands', '同一项的各档须都从高到低（gte、gt）或都从低到高（lte、lt）'],
    [[{ gte: 5, lt: 9, points: 2 }], 'items.it.score.bands.0', '每档须正好写一个 gte、gt、lte 或 lt'],
    [[{ points: 2 }], 'items.it.score.bands.0', '每档须正好写一个 gte、gt、lte 或 lt'],
    [[{ gte: 5, points: 2, share: 1 }], 'items.it.score.bands.0', '每档须写 points（分）或 share（占满分的比例）之一'],
    [[{ gte: 5 }], 'items.it.score.bands.0', '每档须写 points（分）或 share（占满分的比例）之一'],
    [[], 'items.it.score.bands', '至少写一档'],
  ])('refuses %j', (bands, path, message) => expect(faults(scoring({ kind: 'banded', fact: 'talks', bands }))[0]).toEqual({ path, message }));
});
