import { describe, expect, it } from 'vitest';
import { runCases } from './cases';
import { Library } from './library';
import { FACTS, file, standardOf, type Raw } from './testing.test-kit';

const library = new Library([standardOf(file({
  facts: FACTS, effective: { from: '2025-01-01', until: '2025-12-31' },
  items: [{ id: 'it', label: '讲座', max: 10, score: { kind: 'perUnit', fact: 'talks', each: 1 } }, { id: 'mark', label: '评审', max: 5, score: { kind: 'judged', min: 1, max: 3, of: 'few', repeated: true } }, { id: 'seen', label: '列出', report: 'paid' }],
  grades: [{ id: 'A', label: '优秀', gte: 9, then: '给予补助' }, { id: 'B', label: '合格', lt: 9 }], pass: { label: '过', when: { of: 'total', gte: 5 } },
  vetoes: [{ id: 'fee', label: '收费', when: { fact: 'ready', is: true }, effect: 'BAR_FROM_AWARDS' }], streaks: [{ id: 'twice', label: '两年合格', over: 2, grade: 'B', effect: 'REVOKE' }],
  readings: [{ id: 'scale', about: '每场几分', chosen: 'one', options: [{ id: 'one', label: '一分' }, { id: 'two', label: '两分', set: { 'items.it.score.each': 2 } }] }],
}))]);
const base: Raw = { 情形: '基准', 事实: { 讲座场次: 4, 骨干人数: 2, 已建档: '否', 实付利息: '3.5万元' }, 评分: { 评审: [3, 1] }, 应得: { 总分: 8 } };
const cases = (...list: readonly Raw[]) => runCases({ standard: 'tiny.rule', version: '2025', cases: list }, library, 'tiny.cases.yaml');
const faults = (over: Raw): readonly string[] => cases({ ...base, ...over })[0]!.faults;
const expected = (wanted: Raw, over: Raw = {}): readonly string[] => faults({ ...over, 应得: wanted });

describe('what is right', () => {
  it.each([
    [{ 总分: 8, 等次: '合格', 通过: '是', 状态: '完整', 缺项: [], 否决: [], 最低: 8, 最高: 8, 得分: { 讲座: 4, 评审: 4, 列出: '3.5 万元' } }],
    [{ 状态: '完整', 得分: { it: '4' } }],
  ])('%j', (wanted) => expect(expected(wanted)).toEqual([]));
  it('missing ones', () => expect(expected({ 状态: '缺项', 缺项: ['讲座场次', '已建档'], 最低: 4, 最高: 14, 通过: '未定', 等次: '无' }, { 事实: { 骨干人数: 2, 实付利息: '1元' } })).toEqual([]));
  it('marks that are open', () => expect(expected({ 状态: '缺项', 缺项: ['评分:评审'] }, { 评分: { 评审: [3] } })).toEqual([]));
  it('vetoes, past years, consequences, another reading', () => {
    expect(expected({ 状态: '完整', 否决: ['fee'] }, { 事实: { ...(base['事实'] as Raw), 已建档: '是' } })).toEqual([]);
    expect(expected({ 状态: '完整', 否决: ['twice'] }, { 往年: [{ 年度: 2024, 等次: '合格' }] })).toEqual([]);
    expect(expected({ 总分: 12, 等次: '优秀', 后果: '补助' }, { 读法: { scale: 'two' } })).toEqual([]);
  });
  it('what a case takes over from an earlier one', () => {
    const results = cases(base, { 情形: '五场', 沿用: '基准', 事实: { 讲座场次: 5 }, 应得: { 总分: 9 } }, { 情形: '缺场次', 沿用: '五场', 事实: { 讲座场次: null }, 应得: { 状态: '缺项', 缺项: '讲座场次' } }, { 情形: '两分', 沿用: '五场', 读法: { scale: 'two' }, 应得: { 总分: 14 } });
    expect(results).toEqual(['基准', '五场', '缺场次', '两分'].map((name) => ({ name, faults: [] })));
  });
});

describe('what is wrong is reported', () => {
  it.each([
    [{ 总分: 7 }, '总分应为 7，算得 8'], [{ 总分: '八' }, '应得的总分“八”不是数字'], [{ 状态: '缺项' }, '状态应为“缺项”，算得“完整”'], [{ 总分: 8, 等次: '优秀' }, '等次应为“优秀”，算得“合格”'], [{ 总分: 8, 通过: '否' }, '通过应为“否”，算得“是”'],
    [{ 总分: 8, 金额: '1元' }, '金额应为 100，算得 无'], [{ 总分: 8, 最低: 7 }, '最低应为 7，算得 8'], [{ 总分: 8, 最高: '不限' }, '最高应为不限，算得 8'], [{ 总分: 8, 缺项: ['讲座场次'] }, '缺项应为 讲座场次，算得 无'], [{ 总分: 8, 否决: ['fee'] }, '否决应为 fee，算得 无'],
    [{ 总分: 8, 得分: { 讲座: 3 } }, '讲座应为 3，算得 4'], [{ 总分: 8, 得分: { 讲座会: 3 } }, '得分里的“讲座会”不存在'], [{ 总分: 8, 得分: { 列出: '3万元' } }, '列出应为“3万元”，算得“3.5万元”'], [{ 总分: 8, 部分: { 基础: 3 } }, '基础应为 3，算得 无'],
    [{ 总分: 8, 后果: '补助' }, '后果应含“补助”，算得 无'], [{ 等次: '合格' }, '应得至少写总分、金额或状态之一'], [{ 总分: 8, 总份: 8 }, '应得里没有“总份”；可用：总分、等次、通过、金额、状态、缺项、否决、阶段、最低、最高、得分、部分、后果'], [{ 总分: 8, 阶段: '初创' }, '阶段应为“初创”，算得“无”'],
  ])('%j', (wanted, message) => expect(expected(wanted)).toEqual([message]));

  const facts = (over: Raw): Raw => ({ 事实: { ...(base['事实'] as Raw), ...over } });
  it.each([
    ['an unknown fact', facts({ 讲座场: 4 }), '事实“讲座场”不存在；是不是“讲座场次”？'], ['an unknown mark', { 评分: { 评身: [3] } }, '评分项“评身”不存在；是不是“评审”？'], ['a derived fact', facts({ 两类场次: 4 }), '两类场次由其他数推算，不能直接填'],
    ['a wrong type', facts({ 实付利息: 500 }), '实付利息的值“500”不符合类型'], ['a wrong choice', facts({ 类别: '丙类' }), '类别的值“丙类”不符合类型'], ['a mark outside', { 评分: { 评审: [3, 4] } }, '评审每项须在 1 至 3 分之间，现在是 4 分'], ['too many marks', { 评分: { 评审: [1, 1, 1] } }, '评审打了 3 次分，但骨干人数只有 2'],
    ['a mark in words', { 评分: { 评审: ['高', 1] } }, '评审的评分“高”不是数字'], ['more than the whole', facts({ 科技企业: 5, 全部企业: 4 }), '科技企业（5 家）不能大于全部企业（4 家），请核对两个数'], ['above the most', facts({ 骨干人数: 4 }), '骨干人数不能大于 3 人'],
    ['an unknown reading', { 读法: { scales: 'two' } }, 'readings.scales：没有“scales”这处读法；可选：scale'], ['an unknown key', { 情况: 1 }, '没有“情况”这个键'], ['no such day', { 日期: '2025-02-30' }, '日期“2025-02-30”不存在'], ['no name', { 情形: null }, '缺少“情形”'], ['an earlier case that is none', { 沿用: '没有' }, '沿用的“没有”不在前面'],
  ])('%s', (_, over, message) => expect(faults(over)).toContain(message));

  it('two cases of one name', () => expect(cases(base, base)[1]).toEqual({ name: '基准', faults: ['与前面的情形重名'] }));
  it('a file of no known standard', () => {
    expect(() => runCases({ standard: 'tiny.rules', version: '2025', cases: [] }, library, 'x.cases.yaml')).toThrow('x.cases.yaml：没有 tiny.rules 的 2025 版，请核对 standard 与 version');
    expect(() => runCases({ standard: 'tiny.rule', version: '2024', cases: [] }, library, 'x.cases.yaml')).toThrow(RangeError);
  });
});
