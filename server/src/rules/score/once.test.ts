import { describe, expect, it } from 'vitest';
import { figuresOf, lineOf, next, points, run, scoring, why } from '../testing.test-kit';

const flag = scoring({ kind: 'once', when: { fact: 'ready', is: true } });
const part = scoring({ kind: 'once', when: { fact: 'techShare', gte: '80%' }, share: 0.5 });
const five = scoring({ kind: 'once', when: { fact: 'talks', gt: 2 }, points: 5 });

describe('once', () => {
  it('full points, a share of them, or so many', () => {
    expect([points(flag, { ready: true }), points(flag, { ready: false })]).toEqual(['10', '0']);
    expect([points(part, { tech: 80, all: 100 }), points(part, { tech: 79, all: 100 })]).toEqual(['5', '0']);
    expect([points(five, { talks: 2 }), points(five, { talks: 3 }), points(five, { talks: 300 })]).toEqual(['0', '5', '5']);
  });

  it.each([['A', '10'], ['B', '0']])('by a choice: %s', (kind, wanted) => expect(points(scoring({ kind: 'once', when: { fact: 'kind', is: 'A' } }), { kind })).toBe(wanted));

  it('caps', () => expect(points(scoring({ kind: 'once', when: { fact: 'ready', is: true }, points: 12 }), { ready: true })).toBe('10'));

  it('missing: from 0 to what it is worth, not to the cap', () => {
    const trace = run(five, {});
    expect(figuresOf(lineOf(trace))).toEqual({ raw: '0', capped: '0', low: '0', high: '5', missing: ['talks'] });
    expect(trace.status).toBe('INCOMPLETE');
    expect(lineOf(trace).why).toBe('缺少讲座场次');
  });

  it('undefined: 0 with the reason', () => {
    expect(points(part, { tech: 0, all: 0 })).toBe('0');
    expect(why(part, { tech: 0, all: 0 })).toBe('科技占比：全部企业为 0 或负数：0 分');
  });

  it('says how', () => {
    expect(why(flag, { ready: true })).toBe('已建档：是：10 分');
    expect(why(five, { talks: 2 })).toBe('讲座场次 2 场，未满足 > 2 场：0 分');
    expect(why(scoring({ kind: 'once', when: { fact: 'techShare', gte: '80%', label: '占比达到80%' } }), { tech: 4, all: 5 })).toBe('占比达到80% 80%，满足 ≥ 80%：10 分');
  });

  it('announces the one step to the condition', () => {
    expect(next(five, { talks: 0 })).toEqual(['再有 3 场讲座场次', 'talks', '3', '5']);
    expect(next(part, { tech: 70, all: 99 })).toEqual(['再有 10 家科技企业', 'tech', '80', '5']);
    expect(next(five, { talks: 3 })).toBeNull();
    expect(next(five, {})).toBeNull();
    expect(next(scoring({ kind: 'once', when: { fact: 'talks', lte: 2 } }), { talks: 3 })).toBeNull();
    expect(next(scoring({ kind: 'once', when: { fact: 'kind', is: 'A' } }), { kind: 'B' })).toBeNull();
  });
});
