import { describe, expect, it } from 'vitest';
import { faults, figuresOf, lineOf, next, points, run, scoring, why } from '../testing.test-kit';

const reports = scoring({ kind: 'byCategory', each: { talks: 5, fairs: 8, few: 10 } }, 20);

describe('byCategory', () => {
  it.each([
    [{ talks: 0, fairs: 0, few: 0 }, '0'], [{ talks: 1, fairs: 0, few: 0 }, '5'], [{ talks: 0, fairs: 1, few: 0 }, '8'], [{ talks: 0, fairs: 0, few: 1 }, '10'],
    [{ talks: 2, fairs: 1, few: 0 }, '18'], [{ talks: 0, fairs: 0, few: 2 }, '20'], [{ talks: 1, fairs: 1, few: 1 }, '20'],
  ])('%j → %s', (values, wanted) => expect(points(reports, values)).toBe(wanted));

  it('missing: from what is known to the cap', () => {
    const trace = run(reports, { talks: 1, few: 1 });
    expect(figuresOf(lineOf(trace))).toEqual({ raw: '15', capped: '15', low: '15', high: '20', missing: ['fairs'] });
    expect([trace.status, trace.points]).toEqual(['INCOMPLETE', null]);
    expect(lineOf(trace).why).toBe('缺少展会场次，尚不能计分');
    expect(lineOf(run(reports, {})).missing).toEqual(['talks', 'fairs', 'few']);
  });

  it('an undefined category counts 0', () => expect(points(scoring({ kind: 'byCategory', each: { techShare: 1, talks: 2 } }), { tech: 0, all: 0, talks: 3 })).toBe('6'));

  it('says how, and leaves out what is zero', () => {
    expect(why(reports, { talks: 0, fairs: 0, few: 0 })).toBe('各类均为 0');
    expect(why(reports, { talks: 1, fairs: 1, few: 0 })).toBe('讲座场次 1 场 × 5 + 展会场次 1 场 × 8 = 13 分');
    expect(why(reports, { talks: 1, fairs: 0, few: 3 })).toBe('讲座场次 1 场 × 5 + 骨干人数 3 人 × 10 = 35 分，封顶 20 分');
  });

  it('announces the best category, and what fits under the cap', () => {
    expect(next(reports, { talks: 0, fairs: 0, few: 0 })).toEqual(['再有 1 人骨干', 'few', '1', '10']);
    expect(next(reports, { talks: 1, fairs: 1, few: 0 })).toEqual(['再有 1 人骨干', 'few', '1', '7']);
    expect(next(reports, { talks: 0, fairs: 0, few: 2 })).toBeNull();
    expect(next(reports, { talks: 0 })).toBeNull();
  });

  it('a flag that is set cannot be raised', () => expect(next(scoring({ kind: 'byCategory', each: { ready: 3 } }), { ready: true })).toBeNull());

  it('refuses an unknown fact, naming the nearest', () => {
    expect(faults(scoring({ kind: 'byCategory', each: { talk: 5 } }))).toEqual([{ path: 'items.it.score.each.talk', message: '没有名为“talk”的事实；是不是“talks”？' }]);
  });

  it.each([['founded', '成立日期'], ['kind', '类别']])('refuses %s, which is no number', (name, label) => {
    expect(faults(scoring({ kind: 'byCategory', each: { [name]: 5 } }))).toEqual([{ path: `items.it.score.each.${name}`, message: `“${label}”不是数，不能用来计分` }]);
  });
});
