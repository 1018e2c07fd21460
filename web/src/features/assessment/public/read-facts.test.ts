import { describe, expect, it } from 'vitest';
import { fact, judged, rule } from './test-kit';
import { marksOf, placeIssues, readAsked, readFact } from './read-facts';
import { versionOf } from './rule';

const one = (type: Parameters<typeof fact>[0]['type'], text: string | undefined, unit: string | null = null) => readFact(fact({ name: 'x', label: '某数', type, unit }), text);

describe('a typed fact', () => {
  it('becomes what the API takes, exactly', () => {
    expect(one('COUNT', ' 3,000 ')).toEqual({ value: '3000' });
    expect(one('PERCENT', '12.5%')).toEqual({ value: '12.5' });
    expect(one('RATIO', '0.35')).toEqual({ value: '0.35' });
    expect(one('AMOUNT_FEN', '12.345678')).toEqual({ value: '12345678' });
    expect(one('AMOUNT_FEN', '36500.01', '元')).toEqual({ value: '3650001' });
    expect(one('DATE', '2024-02-29')).toEqual({ value: '2024-02-29' });
    expect(one('FLAG', 'false')).toEqual({ value: 'false' });
    expect(one('COUNT', undefined)).toBeNull();
  });

  it('takes nothing and losses as amounts', () => {
    expect(one('AMOUNT_FEN', '0')).toEqual({ value: '0' });
    expect(one('AMOUNT_FEN', '-20')).toEqual({ value: '-20000000' });
    expect(one('AMOUNT_FEN', '－1.5')).toEqual({ value: '-1500000' });
  });

  it('is refused in words that name it', () => {
    expect(one('COUNT', '3.5')).toEqual({ fault: '某数请填整数，例如 12' });
    expect(one('AMOUNT_FEN', '-')).toEqual({ fault: '某数只能填数字，例如 500 或 12.5' });
    expect(one('AMOUNT_FEN', '1.2345678')).toEqual({ fault: '某数最多精确到分（6 位小数）' });
    expect(one('FLAG', 'maybe')).toEqual({ fault: '某数请选择是或否' });
    expect(one('DATE', '明年')).toEqual({ fault: '某数请填日期，例如 2025-03-31' });
    expect(readFact(fact({ name: 'x', label: '某数', type: 'TEXT', choices: [{ __typename: 'FactChoice', value: 'A', label: '甲' }] }), 'B')).toEqual({ fault: '某数请从选项中选择' });
  });
});

describe('the address of a form', () => {
  const station = rule({
    facts: [fact({ name: 'archived', label: '入库企业数量' }), fact({ name: 'tech', label: '其中科技企业', atMost: 'archived' })],
    judged: [judged({ item: 'products', label: '引入产品', repeated: true })],
    readingChoices: [{ __typename: 'StandardReading', id: 'partial', clause: '一', about: '没有规定。', chosen: 'a', options: [{ __typename: 'ReadingOption', id: 'a', label: '甲' }, { __typename: 'ReadingOption', id: 'b', label: '乙' }] }],
  });

  it('asks nothing before the form was sent, and asks with empty fields after', () => {
    expect(readAsked(station, { v: '2023' })).toEqual({ kind: 'empty' });
    expect(readAsked(station, { 'f.archived': '' })).toMatchObject({ kind: 'ready', input: { standard: 'invented.hub', version: '2023', facts: [], judged: [], readings: [] } });
  });

  it('carries facts, marks, readings and the day', () => {
    expect(readAsked(station, { 'f.archived': '3000', 'f.unknown': '1', 'j.products': ['3，2', '1'], 'r.partial': 'b', d: '2023-12-31' })).toEqual({
      kind: 'ready',
      input: {
        standard: 'invented.hub', version: '2023', asOf: '2023-12-31', facts: [{ name: 'archived', value: '3000' }],
        judged: ['3', '2', '1'].map((points) => ({ item: 'products', points })), readings: [{ id: 'partial', option: 'b' }],
      },
    });
    expect(readAsked(station, { 'f.archived': '1', 'r.partial': 'a' })).toMatchObject({ input: { readings: [] } });
    expect(readAsked(station, { 'f.archived': '1', 'r.partial': 'zzz' })).toMatchObject({ input: { readings: [] } });
  });

  it('names every fault at its field', () => {
    const asked = readAsked(station, { 'f.archived': 'x', 'j.products': '三', d: '去年' });
    expect(asked.kind === 'faulty' && asked.issues.map(({ path }) => path)).toEqual(['f.archived', 'j.products', 'd']);
  });

  it('shows the faults that the API finds at the fields, in their order', () => {
    const issues = [{ path: 'standard', message: 'd' }, { path: 'judged.products', message: 'c' }, { path: 'facts.tech', message: 'b' }, { path: 'facts.archived', message: 'a' }, { path: 'facts.gone', message: 'e' }];
    expect(placeIssues(station, issues)).toEqual([
      { path: 'f.archived', message: 'a' }, { path: 'f.tech', message: 'b' }, { path: 'j.products', message: 'c' }, { path: '', message: 'd' }, { path: '', message: 'e' },
    ]);
  });

  it('reads marks with any comma', () => {
    expect(marksOf({ 'j.x': '3，2、1,5 4' }, 'x')).toEqual(['3', '2', '1', '5', '4']);
    expect(marksOf({}, 'x')).toEqual([]);
  });
});

describe('the version shown', () => {
  const versions = [{ version: '2025', inForce: false }, { version: '2023', inForce: true }];
  it('is the one asked for, else the one in force, else the newest', () => {
    expect(versionOf(versions, '2025')?.version).toBe('2025');
    expect(versionOf(versions, undefined)?.version).toBe('2023');
    expect(versionOf(versions.slice(0, 1), undefined)?.version).toBe('2025');
    expect(versionOf(versions, '1999')).toBeUndefined();
  });
});
