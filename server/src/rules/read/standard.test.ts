import { describe, expect, it } from 'vitest';
import { FACTS, faults, file, scoring, standardOf, type Raw } from '../testing.test-kit';
import { contentHash } from './standard';

const item = (over: Raw): Raw => ({ id: 'it', label: '本项', max: 10, score: { kind: 'perUnit', fact: 'talks', each: 1 }, ...over });
const facts = (over: Raw): Raw => file({ facts: { ...FACTS, ...over } });
const when = (condition: unknown): Raw => file({ scope: [{ id: 's', label: '条件', when: condition }] });
const one = (raw: unknown): readonly [string, string] => {
  const [first] = faults(raw, 'station/x.yaml');
  return [first?.path ?? '', first?.message ?? ''];
};

describe('names', () => {
  it('the tiny file is valid, and its path stands before every fault', () => {
    expect(faults(file())).toEqual([]);
    expect(one(file({ titel: '名' }))[0]).toBe('station/x.yaml titel');
  });

  it.each([
    ['unknown key', file({ titel: '名' }), 'titel', '没有“titel”这个键；是不是“title”？ 可用：id、'],
    ['unknown key of an item', file({ items: [item({ lable: 'x' })] }), 'items.it.lable', '没有“lable”这个键；是不是“label”？ 可用：id、clause、label、note、part、max、when、score'],
    ['unknown key of a fact', facts({ talks: { label: '讲座场次', type: 'COUNT', hlep: 'x' } }), 'facts.talks.hlep', '没有“hlep”这个键；是不是“help”？'],
    ['unknown key of a score', scoring({ kind: 'perUnit', fact: 'talks', eech: 1, each: 1 }), 'items.it.score.eech', '没有“eech”这个键；是不是“each”？ 可用：kind、label、fact、each、per'],
    ['a key of another score kind', scoring({ kind: 'perUnit', fact: 'talks', each: 1, bands: [] }), 'items.it.score.bands', '没有“bands”这个键'],
    ['a report with points', file({ items: [item({}), { id: 'r', label: '列出', report: 'talks', max: 3 }] }), 'items.r.max', '没有“max”这个键'],
    ['unknown score kind', scoring({ kind: 'perUnits', fact: 'talks', each: 1 }), 'items.it.score.kind', '没有“perUnits”这种计分方式；是不是“perUnit”？ 可用：thresholds、perUnit、byCategory、target、deduct、banded、judged、once、sum'],
    ['unknown fact in a score', scoring({ kind: 'perUnit', fact: 'talk', each: 1 }), 'items.it.score.fact', '没有名为“talk”的事实；是不是“talks”？'],
    ['unknown fact in a condition', when({ fact: 'redy', is: true }), 'scope.s.when.fact', '没有名为“redy”的事实；是不是“ready”？'],
    ['unknown fact in a report', file({ items: [item({}), { id: 'r', label: '列出', report: 'foundd' }] }), 'items.r.report', '没有名为“foundd”的事实；是不是“founded”？'],
    ['unknown fact in a derivation', facts({ x: { label: 'x', type: 'COUNT', derive: { sum: ['talks', 'fair'] } } }), 'facts.x.derive.sum.1', '没有名为“fair”的事实；是不是“fairs”？'],
    ['unknown fact in a weighted derivation', facts({ x: { label: 'x', type: 'COUNT', derive: { weighted: { fair: 2 } } } }), 'facts.x.derive.weighted.fair', '没有名为“fair”的事实；是不是“fairs”？'],
    ['unknown fact in atMost', facts({ x: { label: 'x', type: 'COUNT', atMost: 'fair' } }), 'facts.x.atMost', '没有名为“fair”的事实；是不是“fairs”？'],
    ['unknown part', file({ parts: [{ id: 'base', label: '基础', max: 10 }], items: [item({ part: 'bse' })] }), 'items.it.part', '须写所属部分：base'],
    ['no part where there are parts', file({ parts: [{ id: 'base', label: '基础', max: 10 }] }), 'items.it.part', '须写所属部分：base'],
    ['unknown part in a condition', file({ parts: [{ id: 'base', label: '基础', max: 10 }], items: [item({ part: 'base' })], pass: { label: '过', when: { part: 'bas', gte: 1 } } }), 'pass.when.part', '没有“bas”；是不是“base”？ 可用：base'],
    ['unknown item in a condition', file({ pass: { label: '过', when: { item: 'its', gt: 0 } } }), 'pass.when.item', '没有“its”；是不是“it”？ 可用：it'],
    ['results in scope', when({ of: 'total', gte: 1 }), 'scope.s.when', '总分、部分、单项的条件只能用在 pass、grades 里'],
    ['unknown subject', file({ subject: 'STATIONS' }), 'subject', '没有“STATIONS”这种对象；是不是“STATION”？ 可用：STATION、ENTERPRISE、FINANCING'],
    ['unknown type', facts({ x: { label: 'x', type: 'COUNTS' } }), 'facts.x.type', '没有“COUNTS”这种事实类型；是不是“COUNT”？'],
    ['unknown variant of a maximum', file({ variants: { label: '阶段', options: [{ id: 'A', label: '甲', when: { fact: 'ready', is: true } }] }, items: [item({ max: { A: 10, B: 5 } })] }), 'items.it.max.B', '没有“B”这个键；是不是“A”？ 可用：A'],
    ['a variant without a maximum', file({ variants: { label: '阶段', options: [{ id: 'A', label: '甲', when: { fact: 'ready', is: true } }, { id: 'B', label: '乙', when: { fact: 'ready', is: false } }] }, items: [item({ max: { A: 10 } })] }), 'items.it.max.B', '每个类型都要写满分'],
    ['an id with capitals', file({ items: [item({ id: 'It' })] }), 'items.It.id', '只用小写字母、数字和连字符'],
    ['a standard id with blanks', file({ id: 'Tiny rule' }), 'id', '只用小写字母、数字、点和连字符，例如 xixian.hub'],
    ['a fact name in Chinese', facts({ 场次: { label: 'x', type: 'COUNT' } }), 'facts.场次', '事实的名字只用英文字母和数字，以字母开头'],
  ])('%s', (_, raw, path, message) => {
    const [at, text] = one(raw);
    expect(at).toBe(`station/x.yaml ${path}`);
    expect(text.startsWith(message), text).toBe(true);
  });
});

describe('values', () => {
  it.each([
    ['a count for an amount', when({ fact: 'paid', gte: 500 }), 'scope.s.when.gte', '“实付利息”要填带单位的金额，例如 500万元'],
    ['an amount finer than a fen', when({ fact: 'paid', gte: '0.001元' }), 'scope.s.when.gte', '“实付利息”要填带单位的金额，例如 500万元'],
    ['an amount for a count', when({ fact: 'talks', gte: '5万元' }), 'scope.s.when.gte', '“讲座场次”要填整数，例如 12'],
    ['half a count', when({ fact: 'talks', gte: 12.5 }), 'scope.s.when.gte', '“讲座场次”要填整数，例如 12'],
    ['words for a percentage', when({ fact: 'rate', gte: '很高' }), 'scope.s.when.gte', '“满意率”要填百分数，例如 6%'],
    ['text for a flag', when({ fact: 'ready', is: 'yes' }), 'scope.s.when.is', '“已建档”要填true 或 false'],
    ['a day that does not exist', when({ fact: 'founded', gte: '2025-02-29' }), 'scope.s.when.gte', '“成立日期”要填日期，例如 2025-01-01'],
    ['a code that is no choice', when({ fact: 'kind', is: 'C' }), 'scope.s.when.is', '“类别”要填选项之一：A、B'],
    ['one of several codes', when({ fact: 'kind', in: ['A', 'C'] }), 'scope.s.when.in.1', '“类别”要填选项之一：A、B'],
    ['comparing a text', when({ fact: 'kind', gte: 'A' }), 'scope.s.when.gte', '“类别”不能比大小，请用 is 或 in'],
    ['years of a count', when({ fact: 'talks', withinYears: 3 }), 'scope.s.when.withinYears', 'withinYears 只用于日期'],
    ['years of a flag', when({ fact: 'ready', atLeastYears: 3 }), 'scope.s.when.atLeastYears', 'atLeastYears 只用于日期'],
    ['half a year', when({ fact: 'founded', withinYears: 2.5 }), 'scope.s.when.withinYears', '年数须是正整数'],
    ['no comparison', when({ fact: 'talks' }), 'scope.s.when', '须正好写一个比较：gte、gt、lte、lt、is、in、withinYears'],
    ['two comparisons', when({ fact: 'talks', gte: 1, lt: 5 }), 'scope.s.when', '须正好写一个比较：gte、gt、lte、lt、is、in、withinYears'],
    ['no conditions', when({ all: [] }), 'scope.s.when.all', '至少写一个条件'],
    ['points in words', file({ items: [item({ max: '十' })] }), 'items.it.max', '须是数字，例如 12、0.8、"10/14" 或 50%，现在是“十”'],
    ['no maximum', scoring({ kind: 'perUnit', fact: 'talks', each: 1 }, null), 'items.it.max', '须写满分 max'],
    ['a bound of another type', facts({ x: { label: 'x', type: 'AMOUNT_FEN', max: 5 } }), 'facts.x.max', '上下限须与这个事实的类型一致（金额带单位，百分数写 100%）'],
    ['bounds the wrong way', facts({ x: { label: 'x', type: 'COUNT', min: 5, max: 3 } }), 'facts.x.min', '下限大于上限'],
    ['choices of a count', facts({ x: { label: 'x', type: 'COUNT', choices: [{ value: 'A', label: '甲' }] } }), 'facts.x.choices', '只有 TEXT 类事实可以有选项'],
    ['a text without choices', facts({ x: { label: 'x', type: 'TEXT' } }), 'facts.x.choices', '选项类事实须列出可选项'],
    ['a pair of three', facts({ x: { label: 'x', type: 'PERCENT', derive: { share: ['tech', 'all', 'few'] } } }), 'facts.x.derive.share', '“share”须正好写两个事实'],
    ['a percentage above its range', when({ fact: 'rate', gte: '120%' }), 'scope.s.when.gte', '“满意率”'],
    ['a percentage below its range', when({ fact: 'rate', gte: '-1%' }), 'scope.s.when.gte', '“满意率”'],
    ['a count above its range', when({ fact: 'few', gte: 4 }), 'scope.s.when.gte', '“骨干人数”'],
    ['no items', file({ items: [] }), 'items', '至少写一项'],
    ['items that are no list', file({ items: { a: 1 } }), 'items', '须是列表（每行以 - 开头）'],
    ['a version that is no text', file({ version: 2025 }), 'version', '须填文字，现在是“2025”'],
    ['no title', file({ title: null }), 'title', '须填文字'],
    ['no facts', file({ facts: null }), 'facts', '须列出事实'],
  ])('%s', (_, raw, path, message) => {
    const [at, text] = one(raw);
    expect(at).toBe(`station/x.yaml ${path}`);
    expect(text.startsWith(message), text).toBe(true);
  });

  it('reports all faults of a file at once', () => {
    const raw = file({ titel: 'x', subject: 'X', items: [item({ score: { kind: 'perUnit', fact: 'no', each: 'x' } })] });
    expect(faults(raw).map((fault) => fault.path)).toEqual(['titel', 'items.it.score.fact', 'items.it.score.each', 'subject']);
  });

  it('takes exact numbers in every notation', () => {
    const max = (value: unknown): unknown => standardOf(scoring({ kind: 'perUnit', fact: 'talks', each: value })).items[0]!.score;
    const each = (num: bigint, den: bigint): unknown => ({ kind: 'perUnit', label: null, fact: 'talks', each: { num, den }, per: null });
    expect([max(0.8), max('0.8'), max('10/14'), max('50%'), max('1/2')]).toEqual([each(4n, 5n), each(4n, 5n), each(5n, 7n), each(1n, 2n), each(1n, 2n)]);
  });

  it('the hash does not hang on the order of keys, and hangs on every value', () => {
    expect(contentHash({ a: 1, b: [1, { c: 2, d: 3 }] })).toBe(contentHash({ b: [1, { d: 3, c: 2 }], a: 1 }));
    expect(contentHash({ a: [1, 2] })).not.toBe(contentHash({ a: [2, 1] }));
    expect(standardOf(file()).hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
