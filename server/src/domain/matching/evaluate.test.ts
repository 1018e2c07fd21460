import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CONDITION_FIELD_NAMES, type Condition, type MatchFacts } from './conditions';
import { evaluateCondition, type Outcome } from './evaluate';
import { conditionArb, factsArb, fullFactsArb } from './arbitraries.test-kit';

const c = (field: Condition['field'], op: Condition['op'], value: Condition['value']): Condition => ({ field, op, value, hard: true });

describe('evaluateCondition', () => {
  it('says why in Chinese', () => {
    expect(evaluateCondition(c('ageMonths', 'gte', 24), { ageMonths: 20 })).toEqual({ outcome: 'FAIL', why: '成立 1 年 8 个月，要求不少于 2 年', settledBy: null });
    expect(evaluateCondition(c('revenueFen', 'lte', '20000000000'), {})).toEqual({ outcome: 'UNKNOWN', why: '上年度营业收入未填写，要求不超过 2 亿元', settledBy: '在企业档案补充上年度营业收入' });
    expect(evaluateCondition(c('debtRatioBp', 'lte', 7000), { debtRatioBp: 4550 }).why).toBe('资产负债率：45.5%，要求不超过 70%');
    expect(evaluateCondition(c('qualifications', 'hasAny', ['SRDI', 'LITTLE_GIANT']), { qualifications: ['HNTE'] }).why).toBe('企业资质：高新技术企业，要求包括以下任一：专精特新、专精特新小巨人');
    expect(evaluateCondition(c('areaCodes', 'hasAny', ['610100']), { areaCodes: ['XIXIAN-FD', '610100'] }, (code) => (code === '610100' ? '西安市' : '沣东新城')).why).toBe('所在区域：沣东新城、西安市，要求包括西安市');
  });

  const table: readonly (readonly [Condition, MatchFacts, Outcome])[] = [
    [c('ageMonths', 'gte', 24), { ageMonths: 24 }, 'PASS'], [c('ageMonths', 'lte', 12), { ageMonths: 13 }, 'FAIL'],
    [c('revenueFen', 'between', ['5', '7']), { revenueFen: 7n }, 'PASS'], [c('revenueFen', 'between', ['5', '7']), { revenueFen: 8n }, 'FAIL'],
    [c('profitFen', 'gte', '0'), { profitFen: -1n }, 'FAIL'], [c('qualifications', 'hasAll', ['SRDI', 'HNTE']), { qualifications: ['HNTE'] }, 'FAIL'],
    [c('qualifications', 'hasAny', ['SRDI']), { qualifications: [] }, 'FAIL'], [c('qualifications', 'hasAny', ['SRDI']), { qualifications: null }, 'UNKNOWN'],
    [c('taxGrade', 'gte', 'B'), { taxGrade: 'M' }, 'FAIL'], [c('taxGrade', 'gte', 'B'), { taxGrade: 'A' }, 'PASS'], [c('taxGrade', 'in', ['A', 'M']), { taxGrade: 'M' }, 'PASS'],
    [c('stage', 'in', ['STARTUP']), { stage: 'GROWTH' }, 'FAIL'], [c('firstLoan', 'isTrue', null), { firstLoan: false }, 'FAIL'], [c('hasCollateral', 'isFalse', null), { hasCollateral: false }, 'PASS'],
    [c('employees', 'lte', 0), { employees: 0 }, 'PASS'], [c('needMinAmountFen', 'lte', '5'), { needAmountFen: 6n }, 'FAIL'], [c('needMinAmountFen', 'lte', '5'), { needAmountFen: 6n, needMinAmountFen: 4n }, 'PASS'],
  ];
  it('compares each kind of value', () => {
    for (const [condition, facts, outcome] of table) expect(evaluateCondition(condition, facts).outcome, `${condition.field} ${condition.op}`).toBe(outcome);
  });

  it('is unknown exactly when the fact is missing', () => {
    fc.assert(fc.property(conditionArb, factsArb, (condition, facts) => {
      const known = facts[condition.field] ?? (condition.field === 'needMinAmountFen' ? facts.needAmountFen : null);
      const got = evaluateCondition(condition, facts);
      expect(got.outcome === 'UNKNOWN').toBe(known == null);
      expect(got.settledBy !== null).toBe(got.outcome === 'UNKNOWN');
    }));
  });

  it('keeps every PASS and FAIL of other conditions when a missing fact is added', () => {
    fc.assert(fc.property(fc.array(conditionArb), factsArb, fullFactsArb, fc.constantFrom(...CONDITION_FIELD_NAMES), (conditions, facts, full, added) => {
      fc.pre(facts[added] == null);
      const more = { ...facts, [added]: full[added] };
      for (const condition of conditions.filter((x) => x.field !== added)) {
        const before = evaluateCondition(condition, facts).outcome;
        if (before !== 'UNKNOWN') expect(evaluateCondition(condition, more).outcome).toBe(before);
      }
    }));
  });

  it('answers the opposite flag the opposite way', () => {
    fc.assert(fc.property(fc.boolean(), (firstLoan) => {
      expect(evaluateCondition(c('firstLoan', 'isTrue', null), { firstLoan }).outcome).not.toBe(evaluateCondition(c('firstLoan', 'isFalse', null), { firstLoan }).outcome);
    }));
  });
});
