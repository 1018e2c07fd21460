import { describe, expect, it } from 'vitest';
import { choicesOf, conditionInput, conditionRow, entryOf, typedNumber, wireNumber } from './condition-values';

describe('conditions as a form', () => {
  it('turns typed numbers into the units of the API and back', () => {
    const cases: [kind: string, typed: string, wire: string][] = [
      ['MONEY', '500', '500000000'], ['MONEY', '-12.5', '-12500000'], ['BP', '3.65', '365'], ['BP', '70', '7000'], ['BP', '100', '10000'], ['BP', '120.5', '12050'],
      ['POINTS', '60', '60000'], ['POINTS', '60.5', '60500'], ['MONTHS', '24', '24'], ['COUNT', '3', '3'],
    ];
    for (const [kind, typed, wire] of cases) {
      expect([kind, wireNumber(kind, typed)]).toEqual([kind, wire]);
      expect([kind, typedNumber(kind, wire)]).toEqual([kind, typed]);
    }
    expect([wireNumber('MONEY', '0'), wireNumber('COUNT', '1.5'), wireNumber('POINTS', 'x')]).toEqual(['0', null, null]);
  });

  it('survives there and back for each way of comparing', () => {
    const stored = [
      ['MONEY', { field: 'revenueFen', op: 'between', value: '100000000,500000000', hard: true, note: '营收' }],
      ['GRADE', { field: 'taxGrade', op: 'gte', value: 'B', hard: true, note: null }],
      ['ENUM_SET', { field: 'qualifications', op: 'hasAny', value: 'HNTE,SCI_TECH_SME', hard: false, note: null }],
      ['FLAG', { field: 'firstLoan', op: 'isTrue', value: '', hard: true, note: null }],
      ['COUNT', { field: 'employees', op: 'gte', value: '10', hard: true, note: null }],
    ] as const;
    for (const [kind, condition] of stored) expect(conditionInput(conditionRow(condition, kind), kind)).toEqual(condition);
  });

  it('gives an unreadable number as typed, so that the API names it', () => {
    expect(conditionInput({ field: 'employees', op: 'gte', low: '十人' }, 'COUNT')).toMatchObject({ value: '十人', hard: true });
  });

  it('draws the entry from kind and comparison', () => {
    expect([entryOf('gte', 'GRADE'), entryOf('in', 'GRADE'), entryOf('between', 'BP'), entryOf('isFalse', 'FLAG'), entryOf(undefined, 'BP')]).toEqual(['choice', 'choices', 'two', 'none', 'none']);
    const field = { __typename: 'ConditionField' as const, field: 'taxGrade', label: '纳税信用等级', kind: 'GRADE', ops: ['in', 'gte'], side: 'ENTERPRISE', options: ['A', 'B'] };
    expect(choicesOf(field, [])).toEqual([{ value: 'A', label: 'A级' }, { value: 'B', label: 'B级' }]);
    expect(choicesOf({ ...field, kind: 'CODE_SET', options: [] }, [{ id: 'XIXIAN', name: '西咸新区' }])).toEqual([{ value: 'XIXIAN', label: '西咸新区' }]);
  });
});
