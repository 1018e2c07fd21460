import { describe, expect, it } from 'vitest';
import type { ConditionField } from './condition-values';
import { productField, productInput, readContent, valuesOfContent } from './product-values';

const fields: ConditionField[] = [
  { __typename: 'ConditionField', field: 'revenueFen', label: '上年度营业收入', kind: 'MONEY', ops: ['gte'], side: 'ENTERPRISE', options: [] },
  { __typename: 'ConditionField', field: 'taxGrade', label: '纳税信用等级', kind: 'GRADE', ops: ['in'], side: 'ENTERPRISE', options: ['A', 'B'] },
];

const content = {
  name: '研发贷', family: 'RND_LOAN', amountMinFen: '100000000', amountMaxFen: null, monthsMin: 12, monthsMax: 36, rateBasis: 'LPR_1Y', rateMinBp: -20, rateMaxBp: 120,
  guarantees: ['CREDIT'], repayments: [], regions: ['XIXIAN'], industries: [], stages: [], feesText: null, papers: ['营业执照'], promisedDays: 5, riskSharing: null, intro: null,
  validUntil: '2027-12-31',
  conditions: [{ field: 'revenueFen', op: 'gte', value: '500000000', hard: true }, { field: 'taxGrade', op: 'in', value: ['A', 'B'], hard: false, note: '优先' }],
};

describe('the product form', () => {
  it('shows a stored version and sends the same content back', () => {
    const read = readContent(JSON.stringify(content));
    const values = valuesOfContent(read!, fields);
    expect(values).toMatchObject({ amountMin: '100', amountMax: '', rateMin: '-20', rateMax: '120', conditions: [{ low: '500' }, { choices: ['A', 'B'] }] });
    expect(productInput(values, fields)).toEqual({
      ...content,
      conditions: [{ field: 'revenueFen', op: 'gte', value: '500000000', hard: true, note: null }, { field: 'taxGrade', op: 'in', value: 'A,B', hard: false, note: '优先' }],
    });
  });

  it('reads fixed rates as percent', () => {
    expect(productInput({ rateBasis: 'FIXED', rateMin: '3.65', rateMax: 'x' }, fields)).toMatchObject({ rateMinBp: 365, rateMaxBp: null });
  });

  it('says nothing of a version that cannot be read', () => {
    expect(readContent('{')).toBeNull();
    expect([productField('amountMaxFen'), productField('conditions.1.value'), productField('papers.0')]).toEqual([['amountMax'], ['conditions', 1, 'low'], ['papers']]);
  });
});
