import { describe, expect, it } from 'vitest';
import { figuresOf, lineOf, next, points, run, scoring, why } from '../testing.test-kit';

const monthly = scoring({ kind: 'deduct', fact: 'talks', each: 0.5 }, 6);
const fromFour = scoring({ kind: 'deduct', fact: 'talks', each: 1, from: 4 }, 6);

describe('deduct', () => {
  it.each([[0, '6'], [1, '5.5'], [11, '0.5'], [12, '0'], [13, '0']])('%i faults of 6 points', (talks, wanted) => expect(points(monthly, { talks })).toBe(wanted));
  it.each([[0, '4'], [1, '3'], [3, '1'], [4, '0'], [5, '0']])('%i faults from 4', (talks, wanted) => expect(points(fromFour, { talks })).toBe(wanted));

  it('a start above the cap is capped only in the end', () => {
    const high = scoring({ kind: 'deduct', fact: 'talks', each: 1, from: 8 }, 6);
    expect([points(high, { talks: 1 }), points(high, { talks: 2 }), points(high, { talks: 3 })]).toEqual(['6', '6', '5']);
    expect(why(high, { talks: 1 })).toBe('8 − 讲座场次 1 场 × 1 = 7 分，封顶 6 分');
  });

  it('missing: neither full points nor zero', () => {
    const trace = run(monthly, {});
    expect(figuresOf(lineOf(trace))).toEqual({ raw: '0', capped: '0', low: '0', high: '6', missing: ['talks'] });
    expect([trace.status, lineOf(trace).complete]).toEqual(['INCOMPLETE', false]);
  });

  it('undefined: 0 with the reason', () => expect(points(scoring({ kind: 'deduct', fact: 'techShare', each: 0.1 }), { tech: 0, all: 0 })).toBe('0'));

  it('says how', () => {
    expect(why(monthly, { talks: 3 })).toBe('6 − 讲座场次 3 场 × 0.5 = 4.5 分');
    expect(why(monthly, { talks: 14 })).toBe('6 − 讲座场次 14 场 × 0.5 = -1 分');
  });

  it('announces one fault less, where that gains', () => {
    expect(next(monthly, { talks: 3 })).toEqual(['讲座场次减少 1 场', 'talks', '2', '0.5']);
    expect(next(monthly, { talks: 0 })).toBeNull();
    expect(next(monthly, { talks: 12 })).toEqual(['讲座场次减少 1 场', 'talks', '11', '0.5']);
    expect(next(monthly, { talks: 13 })).toBeNull();
    expect(next(monthly, {})).toBeNull();
  });
});
