import { describe, expect, it } from 'vitest';
import { FACTS, faults, file, type Raw } from '../testing.test-kit';

const score = { kind: 'perUnit', fact: 'talks', each: 1 };
const A = { id: 'A', label: '优', gte: 9 };
const B = { id: 'B', label: '良', gte: 6, lt: 9 };
const C = { id: 'C', label: '差', lt: 6 };
const grades = (...list: readonly Raw[]): Raw => file({ grades: list });
const veto = (over: Raw): Raw => file({ grades: [A, B, C], vetoes: [{ id: 'v', label: '事故', when: { fact: 'talks', gt: 5 }, effect: 'GRADE', grade: 'C', ...over }] });
const reading = (over: Raw): Raw => file({ readings: [{ id: 'r', about: '不清楚', chosen: 'a', options: [{ id: 'a', label: '甲' }, { id: 'b', label: '乙', set: { 'items.it.max': 5 } }], ...over }] });
const parts = (max: unknown, ...items: readonly Raw[]): Raw => file({ parts: [{ id: 'p', label: '基础', max }], items: items.map((one, index) => ({ id: `i${index}`, label: `第${index}项`, part: 'p', score, ...one })) });
const variants = { label: '阶段', options: [{ id: 'X', label: '甲', when: { fact: 'ready', is: true } }, { id: 'Y', label: '乙', when: { fact: 'ready', is: false } }] };
const measured = (measure: unknown): Raw => file({ facts: { ...FACTS, m: { label: '实测', type: 'COUNT', measure } } });
const money = (over: Raw): Raw => file({ unit: 'FEN', items: [{ id: 'it', label: '本项', score: { kind: 'perUnit', fact: 'paid', each: '50%' } }], ...over });

describe('sums of maxima', () => {
  it('fit', () => expect(faults({ ...parts(10, { max: 4 }, { max: 6 }), total: 10 })).toEqual([]));
  it('do not fit the part', () => expect(faults(parts(10, { max: 4 }, { max: 5 }))).toEqual([{ path: 'parts.p.max', message: '基础写明满分 10，但所属各项满分合计 9；请核对文件后改其一' }]));
  it('do not fit the total', () => expect(faults({ ...parts(10, { max: 10 }), total: 100 })).toEqual([{ path: 'total', message: '总分写明 100，但各部分满分合计 10；请核对文件后改其一' }]));
  it('do not fit the total without parts', () => expect(faults(file({ total: 12 }))).toEqual([{ path: 'total', message: '总分写明 12，但各部分满分合计 10；请核对文件后改其一' }]));
  it('an extra part stands outside the total', () => {
    const raw = file({ total: 10, parts: [{ id: 'p', label: '基础', max: 10 }, { id: 'x', label: '加分', max: 5, extra: true }], items: [{ id: 'a', label: 'a', part: 'p', max: 10, score }, { id: 'b', label: 'b', part: 'x', max: 5, score }] });
    expect(faults(raw)).toEqual([]);
  });
  it('are checked for each variant', () => {
    expect(faults({ ...parts({ X: 10, Y: 8 }, { max: { X: 4, Y: 4 } }, { max: { X: 6, Y: 3 } }), variants })).toEqual([{ path: 'parts.p.max', message: '基础（Y）写明满分 8，但所属各项满分合计 7；请核对文件后改其一' }]);
    expect(faults({ ...parts({ X: 10, Y: 8 }, { max: { X: 10, Y: 8 } }), variants, total: 10 })).toEqual([{ path: 'total', message: '总分写明 10（Y），但各部分满分合计 8；请核对文件后改其一' }]);
  });
});

describe('results', () => {
  it.each([
    ['a gap between grades', grades(A, { ...B, lt: 8 }, C), 'grades.B', '须与上一等次首尾相接：lt 应为 9'],
    ['an overlap of grades', grades(A, { ...B, lt: 9.5 }, C), 'grades.B', '须与上一等次首尾相接：lt 应为 9'],
    ['grades from worst to best', grades(C, B, A), 'grades.C', '最高等次不写上限 lt'],
    ['a best grade with an upper bound', grades({ ...A, lt: 10 }, B, C), 'grades.A', '最高等次不写上限 lt'],
    ['a worst grade with a lower bound', grades(A, B, { ...C, gte: 1 }), 'grades.C', '最低等次不写下限 gte'],
    ['a middle grade without a lower bound', grades(A, { id: 'B', label: '良', lt: 9 }, C), 'grades.B', '须写下限 gte'],
    ['bounds beside conditions', grades(A, { id: 'B', label: '良', when: { fact: 'ready', is: true } }), 'grades', '等次须都用分数线（gte、lt）或都用条件（when）'],
    ['a veto with an unknown grade', veto({ grade: 'CC' }), 'vetoes.v.grade', '没有“CC”这个等次；是不是“C”？ 可用：A、B、C'],
    ['a veto that grades without a grade', veto({ grade: null }), 'vetoes.v.grade', '后果为 GRADE 时须写评定为哪个等次（grade），其他后果不写'],
    ['a veto with a grade that does not grade', veto({ effect: 'REVOKE' }), 'vetoes.v.grade', '后果为 GRADE 时须写评定为哪个等次（grade），其他后果不写'],
    ['a veto with an unknown effect', veto({ effect: 'REVOK', grade: null }), 'vetoes.v.effect', '没有“REVOK”这种后果；是不是“REVOKE”？ 可用：BAR_FROM_AWARDS、REVOKE、GRADE'],
    ['a streak with an unknown grade', file({ grades: [A, B, C], streaks: [{ id: 's', label: '连续', over: 2, grade: 'D', effect: 'REVOKE' }] }), 'streaks.s.grade', '没有“D”这个等次'],
    ['a streak of one year', file({ grades: [A, B, C], streaks: [{ id: 's', label: '连续', over: 1, grade: 'C', effect: 'REVOKE' }] }), 'streaks.s.over', '须是不小于 2 的整数，现在是“1”'],
    ['a streak of nothing', file({ streaks: [{ id: 's', label: '连续', over: 2, effect: 'REVOKE' }] }), 'streaks.s', '须写 grade（等次）或 rank: LAST（排名最后）之一'],
    ['a streak of places without a number', file({ streaks: [{ id: 's', label: '连续', over: 2, rank: 'LAST', effect: 'REVOKE' }] }), 'streaks.s.among', '须是不小于 2 的整数'],
    ['an unknown chosen reading', reading({ chosen: 'c' }), 'readings.r.chosen', '没有“c”这种读法'],
    ['a chosen reading that sets', reading({ chosen: 'b' }), 'readings.r.chosen', '采用的读法就是文件本身的写法，不能再写 set'],
    ['another reading that sets nothing', reading({ options: [{ id: 'a', label: '甲' }, { id: 'b', label: '乙' }] }), 'readings.r.options.b', '另一种读法须用 set 写明改哪里'],
    ['a weight on a share in percent', { ...parts(10, { max: 10 }), weight: { part: 'p', label: '加权', ratio: 'techShare', keep: 1, times: 0, add: 0, max: 10 } }, 'weight.ratio', '加权用的占比须是 RATIO 类事实（0 至 1）'],
    ['a weight on an unknown part', { ...parts(10, { max: 10 }), weight: { part: 'q', label: '加权', ratio: 'techRatio', keep: 1, times: 0, add: 0, max: 10 } }, 'weight.part', '没有“q”这个部分'],
    ['a weight above the part', { ...parts(10, { max: 10 }), weight: { part: 'p', label: '加权', ratio: 'techRatio', keep: 1, times: 0, add: 0, max: 11 } }, 'weight.max', '加权后的上限大于这部分的满分'],
    ['a ceiling of points', file({ ceilings: [{ id: 'c', label: '封顶', cap: '1元' }] }), 'ceilings.c', '封顶金额只用于金额类规则（unit: FEN）'],
    ['a ceiling without unit', money({ ceilings: [{ id: 'c', label: '封顶', cap: 100000 }] }), 'ceilings.c.cap', '须是带单位的金额，例如 10万元'],
    ['a ceiling of two kinds', money({ ceilings: [{ id: 'c', label: '封顶', cap: '1元', share: 0.5, of: 'paid' }] }), 'ceilings.c', '须写 cap（金额）或 share 加 of（比例和基数）之一'],
    ['a derivation from itself', file({ facts: { ...FACTS, x: { label: 'x', type: 'COUNT', derive: { sum: ['x', 'talks'] } } } }), 'facts.x.derive', '推算绕了圈，不能由自己推算自己'],
    ['a circle of two', file({ facts: { ...FACTS, x: { label: 'x', type: 'COUNT', derive: { sum: ['y'] } }, y: { label: 'y', type: 'COUNT', derive: { sum: ['x'] } } } }), 'facts.x.derive', '推算绕了圈，不能由自己推算自己'],
    ['two facts with one label', file({ facts: { ...FACTS, x: { label: '讲座场次', type: 'COUNT' } } }), 'facts.x.label', '与“talks”同名，请改用不同的名称'],
    ['an end before the start', file({ effective: { from: '2025-01-02', until: '2025-01-01' } }), 'effective.until', '终止日早于起始日'],
    ['a start that is no day', file({ effective: { from: '2025-13-01' } }), 'effective.from', '须是日期，写成 2026-01-01 的样子，现在是“2025-13-01”'],
    ['a clause that points nowhere', file({ clauses: [{ id: '一', text: '原文', by: ['itt'] }] }), 'clauses.一.by.0', '文件里没有“itt”；是不是“it”？'],
    ['a clause that says nothing', file({ clauses: [{ id: '一', text: '原文' }] }), 'clauses.一', '须写 by（由哪几项表达）或 notComputable（为什么不能计算）之一'],
    ['a clause that says both', file({ clauses: [{ id: '一', text: '原文', by: ['it'], notComputable: '因为' }] }), 'clauses.一', '须写 by（由哪几项表达）或 notComputable（为什么不能计算）之一'],
    ['an exclusive fact without measure', file({ exclusive: [['talks', 'fairs']] }), 'exclusive', '“talks”没有 measure，不能写进 exclusive'],
    ['an unknown kind of record', measured({ records: 'events' }), 'facts.m.measure.records', '没有“events”这种记录；是不是“event”？'],
    ['an unknown field of a record', measured({ records: 'event', where: { kinds: 'X' } }), 'facts.m.measure.where.kinds', '记录“event”没有字段“kinds”；是不是“kind”？'],
    ['an unknown field to add up', measured({ records: 'deal', take: { sum: 'amount' } }), 'facts.m.measure.take.sum', '记录“deal”没有字段“amount”'],
    ['a flag compared with a text', measured({ records: 'event', where: { independent: 'yes' } }), 'facts.m.measure.where.independent', '字段“independent”的值类型不对'],
    ['an unknown comparison of a field', measured({ records: 'event', where: { enterprises: { min: 3 } } }), 'facts.m.measure.where.enterprises.min', '没有“min”这个键'],
    ['a deadline in another form', file({ cycle: [{ id: 'q', label: '季报', due: '3-25' }] }), 'cycle.q.due', '写成 "03-25"（每年）或 "2017-03-20"（一次）的样子'],
  ])('%s', (_, raw, path, message) => {
    const [first] = faults(raw);
    expect(first?.path).toBe(path);
    expect(first?.message.startsWith(message), first?.message).toBe(true);
  });

  it('two items with one id or one label', () => {
    const two = (a: Raw, b: Raw): readonly unknown[] => faults(file({ items: [{ max: 1, score, ...a }, { max: 1, score, ...b }] }));
    expect(two({ id: 'a', label: '甲' }, { id: 'a', label: '乙' })).toEqual([{ path: 'items.a', message: '编号“a”重复' }]);
    expect(two({ id: 'a', label: '甲' }, { id: 'b', label: '甲' })).toEqual([{ path: 'items.b', message: '名称“甲”重复' }]);
  });

  it.each([
    ['grades', file({ grades: [A, { ...B, id: 'A' }, C] })],
    ['vetoes', file({ vetoes: [1, 2].map((more) => ({ id: 'v', label: `事故${more}`, when: { fact: 'talks', gt: more }, effect: 'REVOKE' })) })],
    ['scope', file({ scope: [1, 2].map((more) => ({ id: 's', label: `条件${more}`, when: { fact: 'talks', gt: more } })) })],
    ['cycle', file({ cycle: [{ id: 'q', label: '一季', due: '03-25' }, { id: 'q', label: '二季', due: '06-25' }] })],
    ['parts', file({ parts: [{ id: 'p', label: '甲', max: 10 }, { id: 'p', label: '乙', max: 10 }], items: [{ id: 'a', label: 'a', part: 'p', max: 10, score }] })],
  ])('an id that stands twice in %s', (key, raw) => {
    expect(faults(raw).some((fault) => fault.path.startsWith(`${key}.`) && fault.message.endsWith('重复'))).toBe(true);
  });
});
