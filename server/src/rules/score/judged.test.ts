import { describe, expect, it } from 'vitest';
import { faults, figuresOf, lineOf, next, points, run, scoring } from '../testing.test-kit';

const once = scoring({ kind: 'judged', min: 1, max: 5 });
const each = scoring({ kind: 'judged', min: 1, max: 3, of: 'talks', repeated: true }, 5);
const year = scoring({ kind: 'judged', min: 1, max: 4, of: 'talks' }, 4);

describe('judged', () => {
  it('takes the mark, also at both ends of the range', () => {
    expect([points(once, {}, { marks: { it: [1] } }), points(once, {}, { marks: { it: [5] } }), points(once, {}, { marks: { it: [2.5] } })]).toEqual(['1', '5', '2.5']);
    expect(lineOf(run(once, {}, { marks: { it: [4] } })).why).toBe('评审给 4 分（范围 1–5）');
  });

  it('without a mark: from the least to the most mark, never zero', () => {
    const trace = run(once, {});
    expect(figuresOf(lineOf(trace))).toEqual({ raw: '1', capped: '1', low: '1', high: '5', missing: ['judged:it'] });
    expect([trace.status, trace.missing]).toEqual(['INCOMPLETE', ['judged:it']]);
    expect(lineOf(trace).why).toBe('还有 1 项待评审，每项 1–5 分');
  });

  it('nothing to judge: 0 points and no gap, also with a least mark of 1', () => {
    const line = lineOf(run(each, { talks: 0 }));
    expect(figuresOf(line)).toEqual({ raw: '0', capped: '0', low: '0', high: '0', missing: [] });
    expect(line.why).toBe('讲座场次 为 0，不评分');
    expect(points(year, { talks: 0 })).toBe('0');
  });

  it('a missing count gives the whole range and asks for the count, not for the mark', () => {
    expect(figuresOf(lineOf(run(each, {})))).toEqual({ raw: '0', capped: '0', low: '0', high: '5', missing: ['talks'] });
    expect(figuresOf(lineOf(run(year, {}, { marks: { it: [2] } })))).toEqual({ raw: '0', capped: '0', low: '0', high: '4', missing: ['talks'] });
  });

  it('repeated: one mark for each, and what is left is a range under the cap', () => {
    expect(points(each, { talks: 2 }, { marks: { it: [3, 1] } })).toBe('4');
    const line = lineOf(run(each, { talks: 3 }, { marks: { it: [2] } }));
    expect(figuresOf(line)).toEqual({ raw: '4', capped: '4', low: '4', high: '5', missing: ['judged:it'] });
    expect(line.why).toBe('已给 2，还有 2 项待评审，每项 1–3 分');
    expect(figuresOf(lineOf(run(each, { talks: 1 })))).toEqual({ raw: '1', capped: '1', low: '1', high: '3', missing: ['judged:it'] });
  });

  it('repeated: everything that is left counts, from the least to the most', () => {
    const room = scoring({ kind: 'judged', min: 1, max: 3, of: 'talks', repeated: true }, 20);
    expect(figuresOf(lineOf(run(room, { talks: 4 })))).toEqual({ raw: '4', capped: '4', low: '4', high: '12', missing: ['judged:it'] });
    expect(figuresOf(lineOf(run(room, { talks: 4 }, { marks: { it: [2.5] } })))).toEqual({ raw: '5.5', capped: '5.5', low: '5.5', high: '11.5', missing: ['judged:it'] });
  });

  it('repeated: the sum is capped', () => {
    const line = lineOf(run(each, { talks: 3 }, { marks: { it: [3, 2, 1] } }));
    expect(figuresOf(line)).toEqual({ raw: '6', capped: '5', low: '5', high: '5', missing: [] });
    expect(line.why).toBe('评审逐项给分 3 + 2 + 1 = 6 分，封顶 5 分');
  });

  it('not repeated: one mark settles any count', () => {
    expect(points(year, { talks: 7 }, { marks: { it: [4] } })).toBe('4');
    expect(figuresOf(lineOf(run(year, { talks: 7 })))).toEqual({ raw: '1', capped: '1', low: '1', high: '4', missing: ['judged:it'] });
  });

  it('marks of another item do not count', () => expect(lineOf(run(once, {}, { marks: { other: [5] } })).complete).toBe(false));

  it('announces nothing: a mark is not ours to promise', () => {
    expect(next(once, {}, { marks: { it: [1] } })).toBeNull();
    expect(next(each, { talks: 0 })).toBeNull();
  });

  it.each([
    [{ kind: 'judged', min: 3, max: 1 }, 'items.it.score', '评审给分的下限大于上限'],
    [{ kind: 'judged', min: 1, max: 11 }, 'items.it.score', '评审给分的上限大于本项满分'],
    [{ kind: 'judged', min: 1, max: 3, repeated: true }, 'items.it.score', '每项分别打分（repeated）须用 of 写明按什么计数'],
    [{ kind: 'judged', min: 1, max: 3, of: 'rate' }, 'items.it.score.of', 'of 须是个数类（COUNT）事实'],
    [{ kind: 'judged', min: 1, max: 3, needs: ['reasons'] }, 'items.it.score.needs.0', '没有“reasons”这种要求；是不是“reason”？ 可用：reason、evidence'],
    [{ kind: 'sum', of: [{ kind: 'judged', min: 0, max: 1 }, { kind: 'judged', min: 0, max: 1 }] }, 'items.it.score', '一项里最多一处评审给分'],
  ])('refuses %j', (score, path, message) => expect(faults(scoring(score))).toEqual([{ path, message }]));
});
