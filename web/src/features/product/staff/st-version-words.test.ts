import { describe, expect, it } from 'vitest';
import type { ConditionField } from './condition-values';
import { contentLines, diffLines, readContent } from './st-version-words';

const content = {
  name: '研发贷', family: 'RND_LOAN', amountMinFen: '50000000', amountMaxFen: '500000000', monthsMin: 12, monthsMax: 36, rateBasis: 'FIXED', rateMinBp: 345, rateMaxBp: 420,
  guarantees: ['CREDIT'], repayments: [], regions: ['XIXIAN'], industries: [], stages: ['STARTUP'], feesText: null, papers: ['营业执照', '审计报告'], promisedDays: 5, riskSharing: null,
  intro: '', validUntil: null,
  conditions: [
    { field: 'revenueFen', op: 'gte', value: '300000000', hard: true },
    { field: 'qualifications', op: 'hasAny', value: ['HNTE', 'SRDI'], hard: false, note: '优先支持' },
    { field: 'firstLoan', op: 'isTrue', value: null, hard: true },
    { field: 'ageMonths', op: 'between', value: [12, 60], hard: true },
  ],
};

const field = (name: string, label: string, kind: string, options: string[] = []): ConditionField =>
  ({ __typename: 'ConditionField', field: name, label, kind, ops: [], side: 'ENTERPRISE', options });

const fields = [
  field('revenueFen', '上年度营业收入', 'MONEY'), field('qualifications', '企业资质', 'ENUM_SET', ['HNTE', 'SRDI']), field('firstLoan', '首次贷款', 'FLAG'), field('ageMonths', '成立时间', 'MONTHS'),
];
const areas = [{ id: 'XIXIAN', name: '西咸新区' }];
const textOf = (lines: ReturnType<typeof contentLines>, key: string) => lines.find((line) => line.key === key)?.text;

describe('a version in words', () => {
  const lines = contentLines(content, fields, areas);

  it('says everything it promises', () => {
    expect(Object.fromEntries(lines.map((line) => [line.key, line.text]))).toMatchObject({
      family: '研发贷', amount: '50 万元 ～ 500 万元', months: '12～36 个月', rate: '3.45%～4.20%', guarantees: '信用', repayments: '--', regions: '西咸新区', industries: '不限',
      papers: '营业执照、审计报告', days: '5 个工作日', fees: '--', until: '长期',
    });
    expect(textOf(lines, 'conditions')?.split('\n')).toEqual([
      '上年度营业收入不少于 300 万元', '企业资质具备其一 高新技术企业、专精特新（优先），原文：优先支持', '首次贷款：是', '成立时间介于 12 个月 ～ 60 个月',
    ]);
  });

  it('marks what differs from the shelf, and nothing when there is no shelf', () => {
    const after = contentLines({ ...content, rateMaxBp: 400, promisedDays: 3 }, fields, areas);
    expect(diffLines(after, lines).filter((line) => line.changed).map((line) => [line.key, line.before, line.after])).toEqual([
      ['rate', '3.45%～4.20%', '3.45%～4.00%'], ['days', '5 个工作日', '3 个工作日'],
    ]);
    expect(diffLines(after, null).some((line) => line.changed)).toBe(false);
  });

  it('survives content that cannot be read', () => {
    expect(readContent('{')).toEqual({});
    expect(contentLines(readContent('[]'), fields, areas).every((line) => line.text !== '')).toBe(true);
  });
});
