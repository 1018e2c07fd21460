import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRatio, applyBp, bpToPercent, compareRatio, formatRatio, mulRatio, ratio, roundHalfUp } from './ratio';

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const nonZero = whole.filter((n) => n !== 0n);

describe('roundHalfUp', () => {
  it.each([
    [5n, 2n, 3n], [-5n, 2n, -3n], [5n, -2n, -3n], [1n, 3n, 0n], [2n, 3n, 1n], [1n, 2n, 1n], [-1n, 2n, -1n], [-1n, 3n, 0n], [0n, 7n, 0n],
  ])('%d / %d → %d', (num, den, expected) => expect(roundHalfUp(num, den)).toBe(expected));
  it('is never further than a half away', () => {
    fc.assert(fc.property(whole, nonZero, (num, den) => {
      const error = 2n * (roundHalfUp(num, den) * den - num);
      const limit = den < 0n ? -den : den;
      return error <= limit && error >= -limit;
    }));
  });
  it('refuses a zero divisor', () => expect(() => roundHalfUp(1n, 0n)).toThrow(RangeError));
});

describe('ratio', () => {
  it('is in lowest terms with a positive denominator', () => {
    expect(ratio(6n, -4n)).toEqual({ num: -3n, den: 2n });
    expect(ratio(0n, -4n)).toEqual({ num: 0n, den: 1n });
    expect(() => ratio(1n, 0n)).toThrow(RangeError);
  });
  it('adds, multiplies and compares exactly', () => {
    expect(addRatio(ratio(1n, 3n), ratio(1n, 6n))).toEqual(ratio(1n, 2n));
    expect(mulRatio(ratio(2n, 3n), ratio(3n, 4n))).toEqual(ratio(1n, 2n));
    expect(compareRatio(ratio(1n, 3n), ratio(33333333n, 100000000n))).toBe(1);
    expect(compareRatio(ratio(-1n, 2n), ratio(1n, -2n))).toBe(0);
    fc.assert(fc.property(whole, nonZero, whole, nonZero, (a, b, c, d) => compareRatio(ratio(a, b), ratio(c, d)) === -compareRatio(ratio(c, d), ratio(a, b)) + 0));
  });
});

describe('decimals', () => {
  it('formats with fixed places, half up', () => {
    expect(formatRatio(ratio(1n, 8n), 2)).toBe('0.13');
    expect(formatRatio(ratio(-1n, 8n), 2)).toBe('-0.13');
    expect(formatRatio(ratio(-1n, 1000n), 2)).toBe('0.00');
    expect(formatRatio(ratio(5n, 2n), 0)).toBe('3');
    expect(formatRatio(ratio(12345n), 1)).toBe('12345.0');
  });
  it('basis points', () => {
    expect(bpToPercent(365)).toBe('3.65');
    expect(bpToPercent(5n)).toBe('0.05');
    expect(applyBp(10001n, 5000n)).toBe(5001n);
  });
});
