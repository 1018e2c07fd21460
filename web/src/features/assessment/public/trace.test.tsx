import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FactField, factHint } from './fact-field';
import { fact, item, judged, rule, trace } from './test-kit';
import { givenFacts } from './given-facts';
import { ItemTables, shareOf } from './item-table';
import { nationalOf } from './national-score';
import { Outcome, Provisional } from './outcome';
import { axesOf, placeOf, Radar } from './radar';
import { RubricAnswer } from './rubric-answer';
import { RuleForm } from './rule-form';
import { ReadingsInUse } from './rule-source';
import { gapText, headline, pointsText, stepText, valueText } from './trace-words';

const step = { __typename: 'NextStep' as const, text: '再有 1 件发明专利', points: '2', fact: 'ip1' };

describe('figures', () => {
  it('keep two places, half up, and no zeros behind', () => {
    expect(['72.5', '0.125', '0.124', '1200', '-0.004', '7', ''].map(pointsText)).toEqual(['72.5', '0.13', '0.12', '1,200', '0', '7', '--']);
    expect(valueText('18250.5', 'FEN')).toBe('18,250.50');
  });

  it('stand in the head as total, range, amount or 不适用', () => {
    const hub = rule();
    expect(headline(hub, trace())).toEqual({ label: '总分', value: '71.5', unit: '/ 100 分' });
    expect(headline(hub, trace({ status: 'INCOMPLETE', points: null, min: '40', max: '75.5' }))).toMatchObject({ value: '40～75.5' });
    expect(headline(hub, trace({ status: 'OUT_OF_SCOPE' }))).toMatchObject({ value: '不适用' });
    expect(headline(hub, trace({ unit: 'FEN', amountFen: '10000000' as never }))).toMatchObject({ label: '可得金额', value: '10', unit: '万元' });
  });

  it('say the gap and the next step', () => {
    expect(gapText(trace({ nextGrade: { __typename: 'NextGrade', label: '良好', points: '3.5' } }))).toBe('距良好还差 3.5 分');
    expect(stepText(step, 'POINTS')).toBe('再有 1 件发明专利，+2 分');
  });
});

describe('the form', () => {
  const drawn = rule({
    facts: [
      fact({ name: 'archived', label: '入库企业数量', unit: '家', group: '一、档案' }), fact({ name: 'loan', label: '融资额', type: 'AMOUNT_FEN', group: '二、成效', min: '-100000000' }),
      fact({ name: 'fees', label: '收取费用', type: 'FLAG', group: '二、成效' }), fact({ name: 'level', label: '级别', type: 'TEXT', required: false, choices: [{ __typename: 'FactChoice', value: 'A', label: '甲' }] }),
    ],
    judged: [judged({ item: 'products', label: '引入产品', repeated: true, of: 'archived' })],
  });
  const text = renderToStaticMarkup(<RuleForm rule={drawn} action="/x" params={{ 'f.archived': '3000', 'f.fees': 'false' }} issues={[{ path: 'f.archived', message: '入库企业数量有误' }]} />);

  it('is drawn from the definitions alone, with groups, units and hints', () => {
    for (const part of ['method="get"', '<legend>一、档案</legend>', '<legend>二、成效</legend>', 'name="f.archived"', '>家<', '>万元<', '级别<span', '选填', 'name="j.products"', '每项 1 至 3 分', '项数同“入库企业数量”']) expect(text).toContain(part);
    expect(text).toMatch(/<input[^>]*name="f\.fees"[^>]*checked[^>]*value="false"|<input[^>]*value="false"[^>]*checked/);
  });

  it('shows an issue at its field and in the summary', () => {
    expect(text.match(/入库企业数量有误/g)).toHaveLength(2);
    expect(text).toContain('href="#f-f-archived"');
    expect(text).toContain('id="f-f-archived"');
  });

  it('names bounds that are not the natural ones', () => {
    const labels = new Map([['whole', '总数']]);
    expect(factHint(fact({ name: 'x', atMost: 'whole' }), labels)).toBe('不超过“总数”。');
    expect(factHint(fact({ name: 'x', type: 'PERCENT', min: '-100', max: '1000', help: '亏损填负数。' }), labels)).toBe('亏损填负数；-100 至 1000。');
    expect(factHint(fact({ name: 'x', type: 'PERCENT', min: '0', max: '100' }), labels)).toBeUndefined();
    expect(renderToStaticMarkup(<FactField fact={fact({ name: 'day', label: '成立日期', type: 'DATE' })} labels={labels} value="2024-06-01" error={undefined} />)).toContain('type="date"');
  });

  it('stands on paper as what was typed', () => {
    expect(givenFacts(drawn, { 'f.archived': '3000', 'f.loan': '1250.5', 'f.fees': 'false', 'f.level': 'A', 'j.products': '3，2' })).toEqual([
      { label: '入库企业数量', text: '3000 家' }, { label: '融资额', text: '1250.5 万元' }, { label: '收取费用', text: '否' }, { label: '级别', text: '甲' }, { label: '引入产品', text: '3、2 分' },
    ]);
  });
});

describe('a result', () => {
  it('links what is missing to its field and tells the range', () => {
    const hub = rule({ facts: [fact({ name: 'tech', label: '科技企业' })], judged: [judged({ item: 'products', label: '引入产品' })] });
    const text = renderToStaticMarkup(<Outcome rule={hub} trace={trace({ status: 'INCOMPLETE', points: null, min: '40', max: '75', missing: ['tech', 'judged:products'] })} />);
    for (const part of ['还缺 2 项数据', '40～75 分', 'href="#f-f-tech"', 'href="#f-j-products"', '引入产品（评审打分）']) expect(text).toContain(part);
  });

  it('says which condition puts it out of scope and what helps', () => {
    const out = trace({ status: 'OUT_OF_SCOPE', conditions: [{ __typename: 'TraceCondition', id: 'age', label: '成立不超过 6 年', clause: '二', met: false, why: '已 7 年', remedy: '改看其他评价' }] });
    const text = renderToStaticMarkup(<Outcome rule={rule()} trace={out} />);
    expect(text).toContain('不在适用范围内');
    expect(text).toContain('成立不超过 6 年 · 条款 二');
  });

  it('names vetoes, grade and consequences', () => {
    const hub = rule({
      grades: [{ __typename: 'StandardGrade', id: 'FAIL', label: '不合格', from: null, below: '60', consequence: '补助为 0' }],
      vetoes: [{ __typename: 'StandardVeto', id: 'fee', label: '收取任何形式费用', clause: '十(1)', consequence: '取消评优资格' }],
    });
    const text = renderToStaticMarkup(<Outcome rule={hub} trace={trace({ grade: 'FAIL', vetoes: ['fee'], consequences: ['补助为 0'] })} />);
    for (const part of ['触发一票否决', '收取任何形式费用 · 条款 十(1)', '取消评优资格', '不合格', '补助为 0']) expect(text).toContain(part);
  });

  it('shows raw, capped and weighted only where they differ, with reason, cap and next step', () => {
    const lines = trace({
      parts: [{ __typename: 'TracePart', id: 'base', label: '基础指标', points: '14', high: '22', max: '40' }],
      items: [
        item({ id: 'train', label: '培训', clause: '三', part: 'base', raw: '15', capped: '12', weighted: '12', max: '12', reached: true, why: '15 场 × 1 分' }),
        item({ id: 'ip', label: '专利', part: 'base', raw: '2', capped: '2', weighted: '2', max: '8', why: '1 件', next: step }),
        item({ id: 'road', label: '路演', part: 'base', complete: false, low: '0', high: '8', max: '8', why: '没有填路演' }),
      ],
    });
    const text = renderToStaticMarkup(<ItemTables rule={rule()} trace={lines} />);
    for (const part of ['基础指标：14～22 / 40 分', '原始（分）', '封顶后（分）', '已达上限', '再有 1 件发明专利，+2 分', '可能得 0～8 分', '15 场 × 1 分']) expect(text).toContain(part);
    expect(text).not.toContain('加权后');
    expect(shareOf({ capped: '2', max: '8' })).toBe(25);
  });

  it('marks another reading as one reading, and an assumption as an assumption', () => {
    const text = renderToStaticMarkup(<ReadingsInUse trace={trace({ readings: [{ __typename: 'TraceReading', id: 'p', about: '没有规定。', option: '全部达到才得分', chosen: false }] })} />);
    expect(text).toContain('这是一种读法');
    expect(renderToStaticMarkup(<Provisional text="权重是补全" />)).toContain('暂定规则');
    expect(renderToStaticMarkup(<Provisional text={null} />)).toBe('');
  });
});

describe('the answer of a rubric', () => {
  const say = (part: Parameters<typeof trace>[0]) => renderToStaticMarkup(<RubricAnswer rule={rule()} trace={trace(part)} />);
  it('is yes, no with what is wanting, or open', () => {
    expect(say({ passed: true })).toContain('符合条件');
    const no = say({ passed: false, items: [item({ id: 'ip', label: '知识产权', next: step })] });
    expect(no).toContain('还不符合条件');
    expect(no).toContain('知识产权：再有 1 件发明专利，+2 分');
    expect(say({ passed: null, status: 'INCOMPLETE', points: null })).toContain('还不能判断');
  });
});

describe('the radar', () => {
  const points = trace({
    parts: ['甲', '乙', '丙'].map((label, index) => ({ __typename: 'TracePart' as const, id: `p${index}`, label, points: '10', high: '10', max: '20' })),
    items: Array.from({ length: 15 }, (_, index) => item({ id: `i${index}`, label: `指标${index + 1}`, part: `p${Math.floor(index / 5)}`, capped: `${index % 5}`, max: '4' })),
  });

  it('has an axis for each item in the order of the tables, the first one upwards', () => {
    const axes = axesOf(points);
    expect(axes.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(axes.map(({ share }) => share).slice(0, 5)).toEqual([0, 25, 50, 75, 100]);
    expect(placeOf(0, 15, 100, { x: 100, y: 100 }, 50)).toEqual({ x: 100, y: 50 });
  });

  it('says in words what it shows, takes colours of the tokens, and marks dimensions by shape', () => {
    const text = renderToStaticMarkup(<Radar rule={rule()} trace={points} />);
    expect(text).toContain('15 项指标得分占各自满分的比例；甲 10 / 20 分，乙 10 / 20 分，丙 10 / 20 分');
    expect(text).not.toMatch(/fill="#|stroke="#/);
    for (const shape of ['<circle', '<rect', '<polygon']) expect(text).toContain(shape);
    expect(text).toContain('甲（5 项）');
  });

  it('leaves out what is only reported, which stands beside it', () => {
    const beside = { items: [{ __typename: 'StandardItem' as const, id: 'n', label: '国家积分', clause: null, part: null, max: '', kind: 'report', note: null, facts: [], judged: false }] };
    const with_ = trace({ ...points, items: [...points.items, item({ id: 'n', label: '国家积分', value: '520.5 分', unit: '分', max: '' })] });
    expect(axesOf(with_)).toHaveLength(15);
    expect(nationalOf(beside, with_)).toEqual({ label: '国家积分', text: '520.5 分' });
    expect(nationalOf(beside, points)).toBeNull();
  });
});
