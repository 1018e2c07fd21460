import { describe, expect, it } from 'vitest';
import { faults, figuresOf, lineOf, next, points, run, scoring, why } from '../testing.test-kit';

const talks = { kind: 'perUnit', fact: 'talks', each: 2, label: '讲座' };
const fairs = { kind: 'perUnit', fact: 'fairs', each: 3 };
const all = scoring({ kind: 'sum', of: [talks, fairs] });
const best = scoring({ kind: 'sum', of: [talks, fairs], take: 'BEST' });
const threshold = { kind: 'thresholds', all: [{ fact: 'ready', is: true }] };

describe('sum ALL', () => {
  it.each([[0, 0, '0'], [1, 0, '2'], [0, 1, '3'], [2, 2, '10'], [3, 2, '10'], [0, 4, '10']])('%i talks, %i fairs → %s', (a, b, wanted) => expect(points(all, { talks: a, fairs: b })).toBe(wanted));

  it('missing: what is known to the cap', () => {
    const trace = run(all, { talks: 2 });
    expect(figuresOf(lineOf(trace))).toEqual({ raw: '4', capped: '4', low: '4', high: '10', missing: ['fairs'] });
    expect(trace.status).toBe('INCOMPLETE');
    expect(figuresOf(lineOf(run(all, {})))).toEqual({ raw: '0', capped: '0', low: '0', high: '10', missing: ['talks', 'fairs'] });
  });

  it('a bounded missing part bounds the whole', () => {
    const small = scoring({ kind: 'sum', of: [talks, { kind: 'once', when: { fact: 'ready', is: true }, points: 3 }] });
    expect(figuresOf(lineOf(run(small, { talks: 2 })))).toEqual({ raw: '4', capped: '4', low: '4', high: '7', missing: ['ready'] });
  });

  it('a part is not held at zero by itself, the item is', () => {
    const mixed = scoring({ kind: 'sum', of: [talks, { kind: 'deduct', fact: 'fairs', each: 1, from: 0 }] });
    expect([points(mixed, { talks: 2, fairs: 1 }), points(mixed, { talks: 1, fairs: 5 })]).toEqual(['3', '0']);
  });

  it('says how', () => expect(why(all, { talks: 1, fairs: 2 })).toBe('讲座：讲座场次 1 场 × 2 = 2 分；展会场次 2 场 × 3 = 6 分'));

  it('announces the part that gains most', () => {
    expect(next(all, { talks: 0, fairs: 0 })).toEqual(['再有 1 场展会场次', 'fairs', '1', '3']);
    expect(next(all, { talks: 3, fairs: 0 })).toEqual(['再有 1 场展会场次', 'fairs', '1', '3']);
    expect(next(all, { talks: 4, fairs: 0 })?.[3]).toBe('2');
    expect(next(all, { talks: 5, fairs: 0 })).toBeNull();
  });

  it('announces the whole gain when two parts look at one fact', () => {
    const same = scoring({ kind: 'sum', of: [{ kind: 'perUnit', fact: 'talks', each: 1 }, { kind: 'perUnit', fact: 'talks', each: 0.5 }] });
    expect(next(same, { talks: 2 })).toEqual(['再有 1 场讲座场次', 'talks', '3', '1.5']);
  });
});

describe('sum BEST', () => {
  it.each([[0, 0, '0'], [3, 1, '6'], [1, 3, '9'], [3, 2, '6'], [9, 0, '10']])('%i talks, %i fairs → %s', (a, b, wanted) => expect(points(best, { talks: a, fairs: b })).toBe(wanted));

  it('missing: at least the best that is known', () => {
    expect(figuresOf(lineOf(run(best, { talks: 2 })))).toEqual({ raw: '4', capped: '4', low: '4', high: '10', missing: ['fairs'] });
  });

  it('is settled when the missing part cannot be better', () => {
    const settled = scoring({ kind: 'sum', take: 'BEST', of: [{ kind: 'banded', fact: 'talks', bands: [{ gte: 1, points: 10 }] }, threshold] });
    const trace = run(settled, { talks: 1 });
    expect(figuresOf(lineOf(trace))).toEqual({ raw: '10', capped: '10', low: '10', high: '10', missing: [] });
    expect([trace.status, lineOf(trace).complete]).toEqual(['COMPLETE', true]);
  });

  it('says how', () => expect(why(best, { talks: 1, fairs: 2 })).toBe('讲座：讲座场次 1 场 × 2 = 2 分；或展会场次 2 场 × 3 = 6 分；取高：6 分'));

  it('announces only what becomes the best', () => {
    expect(next(best, { talks: 1, fairs: 1 })).toEqual(['再有 1 场展会场次', 'fairs', '2', '3']);
    expect(next(best, { talks: 2, fairs: 1 })).toEqual(['再有 1 场讲座场次', 'talks', '3', '2']);
    expect(next(best, { talks: 3, fairs: 0 })).toEqual(['再有 1 场讲座场次', 'talks', '4', '2']);
    expect(next(best, { talks: 4, fairs: 0 })).toEqual(['再有 1 场讲座场次', 'talks', '5', '2']);
  });
});

describe('sum', () => {
  it('refuses fewer than two and an unknown way to take', () => {
    expect(faults(scoring({ kind: 'sum', of: [talks] }))).toEqual([{ path: 'items.it.score.of', message: '至少写两种得分' }]);
    expect(faults(scoring({ kind: 'sum', of: [talks, fairs], take: 'BESTS' }))).toEqual([{ path: 'items.it.score.take', message: '没有“BESTS”这种取法；是不是“BEST”？ 可用：ALL、BEST' }]);
  });
});
