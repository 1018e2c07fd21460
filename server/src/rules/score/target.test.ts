import { describe, expect, it } from 'vitest';
import { figuresOf, lineOf, next, points, run, scoring, why } from '../testing.test-kit';

const firms = scoring({ kind: 'target', fact: 'all', at: 30, base: 5, each: 0.25 });
const events = scoring({ kind: 'target', fact: 'talks', at: 12, base: 10, each: 3 }, 25);

describe('target', () => {
  it.each([[0, '0'], [9, '0'], [10, '0'], [11, '0.25'], [29, '4.75'], [30, '5'], [31, '5.25'], [49, '9.75'], [50, '10'], [51, '10']])('%i firms', (all, wanted) => expect(points(firms, { all })).toBe(wanted));
  it.each([[7, '0'], [8, '0'], [9, '1'], [11, '7'], [12, '10'], [13, '13'], [16, '22'], [17, '25'], [18, '25']])('%i events', (talks, wanted) => expect(points(events, { talks })).toBe(wanted));

  it('raw shows what the bounds hide', () => {
    expect(figuresOf(lineOf(run(events, { talks: 0 })))).toEqual({ raw: '-26', capped: '0', low: '0', high: '0', missing: [] });
    expect(figuresOf(lineOf(run(events, { talks: 20 })))).toEqual({ raw: '34', capped: '25', low: '25', high: '25', missing: [] });
  });

  it('missing: the whole range', () => {
    const trace = run(events, {});
    expect(figuresOf(lineOf(trace))).toEqual({ raw: '0', capped: '0', low: '0', high: '25', missing: ['talks'] });
    expect(trace.status).toBe('INCOMPLETE');
  });

  it('undefined: 0 with the reason, not the base points', () => {
    const share = scoring({ kind: 'target', fact: 'techShare', at: '50%', base: 5, each: 0.1 });
    expect(points(share, { tech: 1, all: 2 })).toBe('5');
    expect(points(share, { tech: 0, all: 0 })).toBe('0');
    expect(why(share, { tech: 0, all: 0 })).toBe('科技占比无法计算（全部企业为 0 或负数），记 0 分');
  });

  it('says how', () => {
    expect(why(events, { talks: 12 })).toBe('讲座场次 12 场，目标 12，恰为目标：10 + 0 × 3 = 10 分');
    expect(why(events, { talks: 14 })).toBe('讲座场次 14 场，目标 12，多 2：10 + 2 × 3 = 16 分');
    expect(why(events, { talks: 10 })).toBe('讲座场次 10 场，目标 12，少 2：10 − 2 × 3 = 4 分');
    expect(why(events, { talks: 18 })).toBe('讲座场次 18 场，目标 12，多 6：10 + 6 × 3 = 28 分，封顶 25 分');
  });

  it('announces one more, nothing at the top, and nothing where one more is still zero', () => {
    expect(next(events, { talks: 12 })).toEqual(['再有 1 场讲座场次', 'talks', '13', '3']);
    expect(next(events, { talks: 8 })).toEqual(['再有 1 场讲座场次', 'talks', '9', '1']);
    expect(next(events, { talks: 17 })).toBeNull();
    expect(next(events, { talks: 6 })).toBeNull();
    expect(next(firms, { all: 10 })).toEqual(['再有 1 家全部企业', 'all', '11', '0.25']);
  });
});
