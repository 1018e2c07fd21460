import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRatio, ratio } from '../kernel/ratio';
import { ceil, clamp, decimal, exactIn, floorTo, least, minus, most, over, plain, total } from './exact';
import { amountLiteral, literal, percentLiteral } from './read/literal';
import { readNumber } from './read/node';
import { showFen, showKnown, showPoints, showValue } from './words';

const r = (num: number, den = 1) => ratio(BigInt(num), BigInt(den));
const any = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n })).map(([a, b]) => ratio(a, b));

describe('arithmetic', () => {
  it('difference, quotient, least, most, sum', () => {
    expect([minus(r(1), r(1, 3)), over(r(1), r(3)), least(r(1, 3), r(1, 2)), most(r(1, 3), r(1, 2)), total([r(1, 3), r(1, 3), r(1, 3)]), total([])]).toEqual([r(2, 3), r(1, 3), r(1, 3), r(1, 2), r(1), r(0)]);
    expect(() => over(r(1), r(0))).toThrow(RangeError);
  });
  it('clamp', () => expect([clamp(r(-1), r(5)), clamp(r(3), r(5)), clamp(r(6), r(5)), clamp(r(6), null), clamp(r(-1), null)]).toEqual([r(0), r(3), r(5), r(6), r(0)]));
  it.each([['14.995', '0.1', '14.9'], ['15', '0.1', '15'], ['0.3', '0.1', '0.3'], ['0.29', '0.1', '0.2'], ['0', '0.1', '0'], ['8.57', '0.5', '8.5']])('floor of %s to %s is %s', (value, step, wanted) => expect(plain(floorTo(decimal(value)!, decimal(step)!))).toBe(wanted));
  it.each([[r(1, 3), 1n], [r(3), 3n], [r(7, 3), 3n], [r(0), 0n], [r(-1, 3), 0n], [r(-4, 3), -1n]])('ceil %#', (value, wanted) => expect(ceil(value)).toBe(wanted));
  it('floor and ceil enclose', () => fc.assert(fc.property(any, (value) => {
    const up = ratio(ceil(value));
    expect(compareRatio(up, value) >= 0 && compareRatio(minus(up, value), r(1)) < 0).toBe(true);
  })));
});

describe('text', () => {
  it.each([[r(5), '5'], [r(1, 2), '0.5'], [r(2, 3), '0.666667'], [r(1, 3), '0.333333'], [r(-1, 2), '-0.5'], [r(10), '10'], [r(100), '100'], [r(1, 10_000_000), '0']])('%# %s', (value, wanted) => expect(plain(value)).toBe(wanted));
  it('exactIn', () => expect([exactIn(r(1, 4), 2), exactIn(r(1, 8), 2), exactIn(r(1, 3), 9), exactIn(r(3), 0)]).toEqual([true, false, false, true]));
  it.each([['12', r(12)], ['-0.5', r(-1, 2)], ['0.80', r(4, 5)], [' 7 ', r(7)]])('decimal %j', (text, wanted) => expect(decimal(text)).toEqual(wanted));
  it.each(['', '1e3', '.5', '5.', '+5', '1,000', '１２', '0x10', '--1', '1.2.3', 'NaN'])('decimal refuses %j', (text) => expect(decimal(text)).toBeNull());
  it('what it prints it reads', () => fc.assert(fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), (n) => {
    expect(decimal(plain(r(n, 1000)))).toEqual(r(n, 1000));
  })));
});

describe('literals', () => {
  it.each([['500万元', 500_000_000n], ['2亿元', 20_000_000_000n], ['2 亿元', 20_000_000_000n], ['100元', 10_000n], ['0.01元', 1n], ['1分', 1n], ['0.000001万元', 1n], ['-1000元', -100_000n], ['3.65万元', 3_650_000n]])('%s', (text, fen) => expect(amountLiteral(text)).toEqual(ratio(fen)));
  it.each(['0.001元', '500', '万元', '5美元', '1.2.3元', '五万元', '', '0.0000001万元'])('refuses %j', (text) => expect(amountLiteral(text)).toBeNull());
  it('numbers are no amounts', () => expect([amountLiteral(500), amountLiteral(null), amountLiteral(true)]).toEqual([null, null, null]));
  it('percent', () => expect([percentLiteral('6%'), percentLiteral(6), percentLiteral('6'), percentLiteral('82.5%'), percentLiteral('x'), percentLiteral(true)]).toEqual([r(6), r(6), r(6), r(165, 2), null, null]));
  it('plain numbers', () => expect([readNumber('10/14'), readNumber('50%'), readNumber(0.8), readNumber('1/0'), readNumber('a/b'), readNumber(''), readNumber(true), readNumber('1/2/3')]).toEqual([r(5, 7), r(1, 2), r(4, 5), null, null, null, null, null]));
  it('by type', () => {
    expect([literal('FLAG', true), literal('FLAG', 'true'), literal('FLAG', '是'), literal('FLAG', 1)]).toEqual([true, true, null, null]);
    expect([literal('DATE', '2024-02-29'), literal('DATE', '2025-02-29'), literal('TEXT', 'A'), literal('TEXT', 5)]).toEqual(['2024-02-29', null, 'A', null]);
    expect([literal('AMOUNT_FEN', '5万元'), literal('AMOUNT_FEN', 5), literal('RATIO', '0.25'), literal('COUNT', '12')]).toEqual([r(5_000_000), null, r(1, 4), r(12)]);
  });
});

describe('words', () => {
  it.each([[1_825_000n, '18,250 元'], [180_000_000n, '180 万元'], [1n, '0.01 元'], [0n, '0 元'], [1_000_000n, '1 万元'], [990_000n, '9,900 元'], [1_000_001n, '10,000.01 元'], [3_650_000n, '3.65 万元'], [20_000_000_000n, '20,000 万元'], [-5_000_000n, '-5 万元'], [-50n, '-0.50 元']])('%s fen', (fen, wanted) => expect(showFen(ratio(fen))).toBe(wanted));
  it('values with their unit', () => {
    expect([showValue({ type: 'COUNT', unit: '场' }, r(12)), showValue({ type: 'COUNT', unit: null }, r(12)), showValue({ type: 'RATIO', unit: null }, r(1, 3)), showValue({ type: 'PERCENT', unit: null }, r(200, 3)), showValue({ type: 'PERCENT', unit: null }, r(6)), showValue({ type: 'FLAG', unit: null }, r(1))]).toEqual(['12 场', '12', '约 0.3333', '约 66.67%', '6%', '是']);
    expect([showPoints(r(2, 3), 'POINTS'), showPoints(r(5, 2), 'POINTS'), showPoints(r(1_000_000), 'FEN')]).toEqual(['约 0.6667 分', '2.5 分', '1 万元']);
    expect([showKnown({ type: 'TEXT', unit: null, choices: [{ value: 'A', label: '甲' }] }, 'A'), showKnown({ type: 'FLAG', unit: null, choices: [] }, false), showKnown({ type: 'DATE', unit: null, choices: [] }, '2025-01-01')]).toEqual(['甲', '否', '2025-01-01']);
  });
});
