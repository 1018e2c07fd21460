import { describe, expect, it } from 'vitest';
import { capital } from './capital';
import { amountMessage, amountText, compareFen, fen, figureIn, formatMoney, formatYuan, moneyParts, parseAmount, sumFen } from './money';

describe('formatMoney', () => {
  it.each([
    ['0', '0 元'],
    ['5', '0.05 元'],
    ['999999', '9,999.99 元'],
    ['1000000', '1 万元'],
    ['1234567', '1.23 万元'],
    ['1235000', '1.24 万元'],
    ['1250000000', '1,250 万元'],
    ['9999994999', '9,999.99 万元'],
    ['9999995000', '1.00 亿元'],
    ['10000000000', '1.00 亿元'],
    ['800000000000', '80.00 亿元'],
    ['-1250000000', '-1,250 万元'],
  ])('%s fen is %s', (input, text) => {
    expect(formatMoney(fen(input))).toBe(text);
  });

  it('never shows 0 for nothing', () => {
    expect(formatMoney(null)).toBe('--');
    expect(formatYuan(undefined)).toBe('--');
  });

  it('keeps one unit in a column', () => {
    expect(figureIn(fen('1250000000'), 'wan')).toBe('1,250');
    expect(figureIn(fen('50'), 'wan')).toBe('0');
    expect(figureIn(fen('-50'), 'wan')).toBe('0');
    expect(figureIn(fen('123456789012345'), 'yuan')).toBe('1,234,567,890,123.45');
    expect(moneyParts(fen('800000'))).toEqual({ figure: '8,000', unit: '元' });
  });

  it('is exact beyond 2^53', () => {
    expect(formatYuan(fen('900719925474099301'))).toBe('9,007,199,254,740,993.01 元');
    expect(sumFen([fen('9007199254740993'), fen('1')])).toBe('9007199254740994');
    expect(compareFen(fen('9007199254740993'), fen('9007199254740992'))).toBe(1);
  });

  it('refuses text that is not fen', () => {
    expect(() => fen('12.5')).toThrow(RangeError);
    expect(() => fen('')).toThrow(RangeError);
  });
});

describe('parseAmount', () => {
  it.each([
    ['1250', 'wan', '1250000000'],
    ['1,250', 'wan', '1250000000'],
    ['１２．５', 'wan', '12500000'],
    ['0.000001', 'wan', '1'],
    ['.5', 'wan', '500000'],
    ['12.50', 'yuan', '1250'],
    [' 8 000 ', 'yuan', '800000'],
  ] as const)('%s %s', (text, unit, expected) => {
    expect(parseAmount(text, unit)).toEqual({ ok: true, fen: expected });
  });

  it.each([
    ['', 'wan', 'empty'],
    [null, 'wan', 'empty'],
    ['.', 'wan', 'not-a-number'],
    ['-5', 'wan', 'not-a-number'],
    ['1e5', 'wan', 'not-a-number'],
    ['0.0000001', 'wan', 'too-many-decimals'],
    ['1.234', 'yuan', 'too-many-decimals'],
    ['0', 'wan', 'not-positive'],
    ['10000000000', 'wan', 'too-large'],
  ] as const)('refuses %s %s', (text, unit, problem) => {
    expect(parseAmount(text, unit)).toEqual({ ok: false, problem });
    expect(amountMessage(problem, unit, '融资金额')).toContain('融资金额');
  });

  it('gives back what was typed', () => {
    expect(amountText(fen('1250000000'), 'wan')).toBe('1250');
    expect(amountText(fen('5'), 'yuan')).toBe('0.05');
    expect(amountText(null, 'wan')).toBe('');
  });
});

describe('capital', () => {
  it.each([
    [0n, '零元整'],
    [5n, '伍分'],
    [50n, '伍角'],
    [105n, '壹元零伍分'],
    [150n, '壹元伍角'],
    [1000n, '壹拾元整'],
    [100_500n, '壹仟零伍元整'],
    [10_700_000n, '壹拾万柒仟元整'],
    [10_050_000n, '壹拾万零伍佰元整'],
    [1_250_000_000n, '壹仟贰佰伍拾万元整'],
    [10_000_000_000n, '壹亿元整'],
    [10_005_000_000n, '壹亿零伍万元整'],
    [10_000_000_500n, '壹亿零伍元整'],
    [100_050_000_000_000n, '壹万零伍亿元整'],
    [160_040_953n, '壹佰陆拾万零肆佰零玖元伍角叁分'],
    [-100n, '负壹元整'],
  ])('%s fen is %s', (amount, text) => {
    expect(capital(amount)).toBe(text);
  });
});
