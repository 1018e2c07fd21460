import { describe, expect, it } from 'vitest';
import { markIssues, readGiven } from './given';
import { file, givenOf, n, scoring, standardOf, type Values } from './testing.test-kit';

const standard = standardOf(file());
const read = (facts: readonly (readonly [string, string])[]) => readGiven(standard, facts.map(([name, value]) => ({ name, value })), []);
const issues = (...facts: readonly (readonly [string, string])[]) => read(facts).issues;

describe('facts', () => {
  it.each([
    ['talks', '12', n(12)], ['talks', ' 12 ', n(12)], ['talks', '0', n(0)], ['paid', '1234500', n(1_234_500)], ['rate', '82.5', n('82.5')], ['rate', '82.5%', n('82.5')], ['rate', '100', n(100)], ['rate', '0', n(0)],
    ['score', '0.25', n('0.25')], ['ready', 'true', true], ['ready', 'false', false], ['founded', '2024-02-29', '2024-02-29'], ['kind', 'B', 'B'], ['few', '3', n(3)],
  ])('%s = %j', (name, text, value) => {
    const { given, issues: found } = read([[name, text]]);
    expect([found, given.get(name)]).toEqual([[], { value, records: [] }]);
  });

  it.each([
    ['talk', '1', '小标准没有名为“talk”的事实；是不是“talks”（讲座场次）？'],
    ['nothing', '1', '小标准没有名为“nothing”的事实；可用：talks、fairs、few、tech、all、rate、paid、before、score、ready、founded、kind、extra、said'],
    ['both', '1', '两类场次由其他数推算，不用填'],
    ['talks', '1.5', '讲座场次须是不带小数的个数，例如 12'],
    ['talks', '十', '讲座场次须是不带小数的个数，例如 12'],
    ['talks', '', '讲座场次须是不带小数的个数，例如 12'],
    ['talks', '1e3', '讲座场次须是不带小数的个数，例如 12'],
    ['talks', '-1', '讲座场次不能为负数'],
    ['few', '4', '骨干人数不能大于 3 人'],
    ['paid', '12.5', '实付利息须是以分为单位的整数，例如 "1234500" 表示 12345 元'],
    ['paid', '5万元', '实付利息须是以分为单位的整数，例如 "1234500" 表示 12345 元'],
    ['paid', '-1', '实付利息不能为负数'],
    ['rate', '很高', '满意率须是百分数的数值，例如 82.5 表示 82.5%'],
    ['rate', '100.01', '满意率不能大于 100%'],
    ['rate', '-0.1', '满意率不能为负数'],
    ['score', 'x', '外部评分须是数字，例如 0.25'],
    ['ready', '是', '已建档须是 true（是）或 false（否）'],
    ['founded', '2025-02-29', '成立日期须是存在的日期，写成 2026-01-01 的样子'],
    ['kind', 'C', '类别须是列出的选项之一：A（甲类）、B（乙类）'],
    ['kind', '甲类', '类别须是列出的选项之一：A（甲类）、B（乙类）'],
  ])('refuses %s = %j', (name, text, message) => expect(issues([name, text])).toEqual([{ path: `facts.${name}`, message }]));

  it('a bound that is not 0', () => {
    const rule = standardOf(file({ facts: { talks: { label: '讲座场次', type: 'COUNT', unit: '场', min: 2 }, profit: { label: '利润', type: 'AMOUNT_FEN', min: '-1000元' } } }));
    expect(readGiven(rule, [{ name: 'talks', value: '1' }, { name: 'profit', value: '-100001' }], []).issues).toEqual([{ path: 'facts.talks', message: '讲座场次不能小于 2 场' }, { path: 'facts.profit', message: '利润不能小于 -1,000 元' }]);
    expect(readGiven(rule, [{ name: 'talks', value: '2' }, { name: 'profit', value: '-100000' }], []).issues).toEqual([]);
  });

  it('given twice, also when the first was wrong', () => {
    expect(issues(['talks', '1'], ['talks', '1'])).toEqual([{ path: 'facts.talks', message: '讲座场次填了两次，请只留一个' }]);
    expect(issues(['talks', 'x'], ['talks', '1']).map((issue) => issue.message)).toEqual(['讲座场次须是不带小数的个数，例如 12', '讲座场次填了两次，请只留一个']);
  });

  it('more than the whole', () => {
    expect(issues(['tech', '6'], ['all', '5'])).toEqual([{ path: 'facts.tech', message: '科技企业（6 家）不能大于全部企业（5 家），请核对两个数' }]);
    expect([issues(['tech', '5'], ['all', '5']), issues(['tech', '6'])]).toEqual([[], []]);
  });

  it('more than a derived whole', () => {
    const rule = standardOf(file({ facts: { talks: { label: '讲座场次', type: 'COUNT', unit: '场' }, fairs: { label: '展会场次', type: 'COUNT', unit: '场' }, both: { label: '两类场次', type: 'COUNT', unit: '场', derive: { sum: ['talks', 'fairs'] } }, open: { label: '公开场次', type: 'COUNT', unit: '场', atMost: 'both' } } }));
    const found = (open: string): readonly unknown[] => readGiven(rule, [{ name: 'talks', value: '1' }, { name: 'fairs', value: '2' }, { name: 'open', value: open }], []).issues;
    expect([found('3'), found('4')]).toEqual([[], [{ path: 'facts.open', message: '公开场次（4 场）不能大于两类场次（3 场），请核对两个数' }]]);
    expect(readGiven(rule, [{ name: 'talks', value: '1' }, { name: 'open', value: '9' }], []).issues).toEqual([]);
  });

  it('reports every fault at once', () => expect(issues(['talk', '1'], ['rate', '120'], ['tech', '6'], ['all', '5']).map((issue) => issue.path)).toEqual(['facts.talk', 'facts.rate', 'facts.tech']));
});

describe('marks', () => {
  const once = standardOf(scoring({ kind: 'judged', min: 1, max: 5, needs: ['reason', 'evidence'] }));
  const each = standardOf(scoring({ kind: 'judged', min: 0.5, max: 3, of: 'talks', repeated: true }));
  const year = standardOf(scoring({ kind: 'judged', min: 1, max: 5, of: 'talks' }));
  const marks = (of: typeof once, values: Values, ...points: readonly string[]): readonly unknown[] =>
    readGiven(of, Object.entries(values).map(([name, value]) => ({ name, value: String(value) })), points.map((one) => ({ item: 'it', points: one }))).issues;
  const fault = (message: string): readonly unknown[] => [{ path: 'judged.it', message }];

  it('within the range, both ends included', () => expect([marks(once, {}, '1'), marks(once, {}, '5'), marks(each, { talks: 2 }, '0.5', '3')]).toEqual([[], [], []]));
  it.each([['0.9'], ['5.1'], ['0'], ['-1']])('outside: %s', (points) => expect(marks(once, {}, points)).toEqual(fault(`本项每项须在 1 至 5 分之间，现在是 ${points} 分`)));
  it('no number', () => expect(marks(once, {}, '高')).toEqual(fault('本项的分数“高”不是数字')));
  it('too many', () => {
    expect(marks(once, {}, '1', '2')).toEqual(fault('本项打了 2 次分，但只能打一次'));
    expect(marks(each, { talks: 2 }, '1', '2', '3')).toEqual(fault('本项打了 3 次分，但讲座场次只有 2'));
    expect(marks(year, { talks: 7 }, '1', '2')).toHaveLength(1);
    expect(marks(year, { talks: 0 }, '1')).toEqual(fault('本项打了 1 次分，但讲座场次只有 0'));
  });
  it('the count is not known yet: any number of marks for repeated ones', () => expect(marks(each, {}, '1', '2', '3')).toEqual([]));
  it('a derived count limits, too', () => {
    const both = standardOf(scoring({ kind: 'judged', min: 1, max: 5, of: 'both', repeated: true }));
    expect(marks(both, { talks: 1, fairs: 1 }, '1', '2')).toEqual([]);
    expect(marks(both, { talks: 1, fairs: 1 }, '1', '2', '3')).toEqual(fault('本项打了 3 次分，但两类场次只有 2'));
  });
  it('an item that nobody judges', () => {
    expect(readGiven(once, [], [{ item: 'itt', points: '1' }]).issues).toEqual([{ path: 'judged.itt', message: '“itt”不是评审打分的项目；是不是“it”？ 可打分：it' }]);
    expect(readGiven(standard, [], [{ item: 'it', points: '1' }]).issues).toEqual([{ path: 'judged.it', message: '“it”不是评审打分的项目 可打分：无' }]);
  });
  it('reason and evidence, where the item asks for them', () => {
    const mark = (reason: string, evidence: readonly string[]): readonly string[] => markIssues(once, [{ item: 'it', points: n(2), text: '2', reason, evidence }], givenOf({}), true).map((issue) => issue.message);
    expect([mark('因为', ['f1']), mark(' ', ['f1']), mark('因为', [])]).toEqual([[], ['本项的评分须写理由'], ['本项的评分须附佐证']]);
    expect(markIssues(once, [{ item: 'it', points: n(2), text: '2' }], givenOf({}))).toEqual([]);
  });
});
