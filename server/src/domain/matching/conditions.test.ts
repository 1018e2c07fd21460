import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { CONDITION_FIELDS, CONDITION_FIELD_NAMES, OPS_BY_KIND, conditionFromForm, conditionText, conditionValueText, readConditions, validateConditions } from './conditions';
import { conditionArb } from './arbitraries.test-kit';

const one = (c: unknown) => validateConditions([c])[0];

describe('condition vocabulary', () => {
  it('names every field in both languages and says what settles it', () => {
    for (const name of CONDITION_FIELD_NAMES) {
      const spec = CONDITION_FIELDS[name];
      expect(spec.zh && spec.en, name).toBeTruthy();
      expect(spec.settledBy).toMatch(spec.side === 'NEED' ? /^在融资需求中填写/ : /^在企业档案补充/);
      expect(OPS_BY_KIND[spec.kind].length).toBeGreaterThan(0);
      expect(spec.values !== undefined).toBe(['ENUM', 'ENUM_SET', 'GRADE'].includes(spec.kind));
    }
  });
});

describe('validateConditions', () => {
  const ok = { field: 'ageMonths', op: 'gte', value: 24, hard: true };

  it('lets a good list through unchanged', () => {
    const list = [
      { ...ok, note: '成立满2年' }, { field: 'revenueFen', op: 'between', value: ['0', '5000000000'], hard: true },
      { field: 'taxGrade', op: 'in', value: ['A', 'B', 'M'], hard: true }, { field: 'taxGrade', op: 'gte', value: 'B', hard: false },
      { field: 'firstLoan', op: 'isTrue', value: null, hard: true }, { field: 'areaCodes', op: 'hasAny', value: ['610000', 'XIXIAN-FD'], hard: true },
      { field: 'profitFen', op: 'gte', value: '-100', hard: false },
    ];
    expect(readConditions(list)).toEqual({ conditions: list, issues: [] });
  });

  it.each([
    [{ ...ok, field: 'ageMonth' }, 'conditions.0.field', 'UNKNOWN_FIELD', 'ageMonths（成立时间）'],
    [{ ...ok, field: 'zzz' }, 'conditions.0.field', 'UNKNOWN_FIELD', '可用：ageMonths（成立时间）'],
    [{ ...ok, field: '资产负债率' }, 'conditions.0.field', 'UNKNOWN_FIELD', 'debtRatioBp'],
    [{ ...ok, op: 'gt' }, 'conditions.0.op', 'UNKNOWN_OP', 'gte'],
    [{ ...ok, op: 'hasAny', value: ['A'] }, 'conditions.0.op', 'WRONG_OP', 'between（介于）'],
    [{ ...ok, value: '24' }, 'conditions.0.value', 'WRONG_VALUE', '数字'],
    [{ ...ok, value: 1.5 }, 'conditions.0.value', 'WRONG_VALUE', '小数'],
    [{ ...ok, value: -1 }, 'conditions.0.value', 'NEGATIVE', '0'],
    [{ ...ok, op: 'between', value: [24, 12] }, 'conditions.0.value', 'LOW_ABOVE_HIGH', '前面'],
    [{ ...ok, op: 'between', value: 24 }, 'conditions.0.value', 'WRONG_VALUE', '下限'],
    [{ ...ok, field: 'revenueFen', value: 100 }, 'conditions.0.value', 'WRONG_VALUE', '分'],
    [{ ...ok, field: 'debtRatioBp', value: '70%' }, 'conditions.0.value', 'WRONG_VALUE', '基点'],
    [{ ...ok, field: 'qualifications', op: 'hasAny', value: ['HNET'] }, 'conditions.0.value', 'UNKNOWN_CHOICE', 'HNTE（高新技术企业）'],
    [{ ...ok, field: 'qualifications', op: 'hasAny', value: [] }, 'conditions.0.value', 'EMPTY', '至少'],
    [{ ...ok, field: 'qualifications', op: 'hasAny', value: ['HNTE', 'HNTE'] }, 'conditions.0.value', 'REPEATED', '一次'],
    [{ ...ok, field: 'areaCodes', op: 'hasAny', value: ['西安'] }, 'conditions.0.value', 'WRONG_VALUE', '代码'],
    [{ ...ok, field: 'firstLoan', op: 'isTrue', value: true }, 'conditions.0.value', 'WRONG_VALUE', '删除'],
    [{ ...ok, field: 'taxGrade', value: 'E' }, 'conditions.0.value', 'UNKNOWN_CHOICE', 'A、B'],
    [{ ...ok, hard: 'yes' }, 'conditions.0.hard', 'NOT_YES_NO', 'true'],
    [{ ...ok, note: 5 }, 'conditions.0.note', 'WRONG_NOTE', '原文'],
    [{ ...ok, notes: 'x' }, 'conditions.0.notes', 'UNKNOWN_KEY', 'note'],
    ['ageMonths', 'conditions.0', 'NOT_AN_OBJECT', 'field'],
  ])('%j', (condition, path, code, remedy) => {
    const issue = one(condition);
    expect([issue?.path, issue?.code]).toEqual([path, code]);
    expect(issue?.remedy).toContain(remedy);
  });

  it('names a list that is none, and one that is too long', () => {
    expect(validateConditions({})[0]?.code).toBe('NOT_A_LIST');
    expect(validateConditions(Array.from({ length: 41 }, () => ok))[0]?.code).toBe('TOO_MANY');
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void readConditions(json)));
    fc.assert(fc.property(fc.record({ field: fc.constantFrom(...CONDITION_FIELD_NAMES, 'x'), op: fc.string(), value: fc.jsonValue(), hard: fc.boolean() }), (c) => void readConditions([c])));
  });

  it('survives JSON, and the text form of an editor', () => {
    fc.assert(fc.property(conditionArb, (c) => {
      expect(readConditions(JSON.parse(JSON.stringify([c])))).toEqual({ conditions: [c], issues: [] });
      const form = { field: c.field, op: c.op, value: conditionValueText(c), hard: c.hard };
      expect(readConditions([conditionFromForm(form)])).toEqual({ conditions: [c], issues: [] });
    }));
  });
});

describe('conditionText', () => {
  it.each([
    [{ field: 'ageMonths', op: 'gte', value: 24, hard: true }, '成立时间不少于 2 年', 'time since founding at least 24 months'],
    [{ field: 'revenueFen', op: 'lte', value: '5000000000', hard: true }, '上年度营业收入不超过 5,000 万元', 'revenue of last year at most CNY 50,000,000.00'],
    [{ field: 'revenueFen', op: 'between', value: ['1000000000', '15000000000'], hard: false }, '上年度营业收入在 1,000 万元至 1.5 亿元（优先）', 'revenue of last year between CNY 10,000,000.00 and CNY 150,000,000.00 (preferred)'],
    [{ field: 'debtRatioBp', op: 'lte', value: 7000, hard: true }, '资产负债率不超过 70%', 'debt ratio at most 70%'],
    [{ field: 'innovationPoints', op: 'gte', value: 60500, hard: true }, '创新积分不少于 60.5 分', 'innovation points at least 60.5 points'],
    [{ field: 'qualifications', op: 'hasAny', value: ['HNTE', 'SCI_TECH_SME'], hard: true }, '企业资质包括以下任一：高新技术企业、科技型中小企业', 'qualifications includes any of: HNTE, Sci-tech SME'],
    [{ field: 'taxGrade', op: 'gte', value: 'B', hard: true }, '纳税信用等级不低于 B级', 'tax-credit grade not below B'],
    [{ field: 'firstLoan', op: 'isTrue', value: null, hard: true }, '首次贷款：是', 'first bank loan: yes'],
    [{ field: 'areaCodes', op: 'hasAny', value: ['610100'], hard: true }, '所在区域包括西安市', 'area includes 西安市'],
  ] as const)('%j', (condition, zh, en) => {
    expect(conditionText(condition, (code) => (code === '610100' ? '西安市' : undefined))).toEqual({ zh, en });
  });
});
