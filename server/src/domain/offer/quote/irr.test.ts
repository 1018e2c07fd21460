import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectivePercent, monthlyRate, nominalPercent, percentText } from './irr';

const months = (count: number, amount: bigint): bigint[] => Array<bigint>(count).fill(amount);

describe('monthlyRate', () => {
  it('example of 中国人民银行公告〔2021〕第3号: 100,000 less 1,000, 12 × 8,833.3 → 12.80 % simple, 13.58 % IRR', () => {
    const rate = monthlyRate(9_900_000n, months(12, 883_330n));
    expect(nominalPercent(rate).toFixed(2)).toBe('12.80');
    expect(effectivePercent(rate).toFixed(2)).toBe('13.58');
  });
  it('closed forms', () => {
    expect(monthlyRate(1_000n, [1_010n])).toBeCloseTo(0.01, 14);
    expect(monthlyRate(10_000n, [...months(11, 100n), 10_100n])).toBeCloseTo(0.01, 14);
    expect(monthlyRate(100n, [0n, 121n])).toBeCloseTo(0.1, 14);
    expect(monthlyRate(1n, [1_000_001n])).toBeCloseTo(1_000_000, 6);
    expect(monthlyRate(500n, [200n, 300n])).toBe(0);
  });
  it('is within 1e-12 of the root', () => {
    const flows = fc.tuple(fc.bigInt({ min: 1_000_000n, max: 10n ** 13n }), fc.integer({ min: 1, max: 360 }), fc.integer({ min: 1, max: 3_000 }));
    fc.assert(fc.property(flows, ([received, count, bp]) => {
      const payments = months(count, received / BigInt(count) + (received * BigInt(bp)) / 120_000n + 1n);
      const rate = monthlyRate(received, payments);
      const value = (at: number): number => payments.reduceRight((sum, amount) => (sum + Number(amount) / Number(received)) / (1 + at), 0) - 1;
      expect(value(rate * (1 - 1e-10) - 1e-12)).toBeGreaterThan(0);
      expect(value(rate * (1 + 1e-10) + 1e-12)).toBeLessThan(0);
    }));
  });
  it('copes with a subsidy larger than the payment of its month', () => {
    const rate = monthlyRate(1_000_000n, [...months(11, 10_000n), 10_000n - 60_000n, ...months(11, 10_000n), 1_010_000n - 60_000n]);
    expect(effectivePercent(rate)).toBeGreaterThan(5);
    expect(effectivePercent(rate)).toBeLessThan(7);
  });
  it('refuses flows without a rate of at least 0', () => {
    expect(() => monthlyRate(0n, [1n])).toThrow(RangeError);
    expect(() => monthlyRate(100n, [99n])).toThrow(RangeError);
  });
});

describe('percentText', () => {
  it.each([[0, '0.0000'], [5.49915, '5.4992'], [3.65, '3.6500'], [12.00005, '12.0001'], [99.99996, '100.0000'], [1e22, '10000000000000000000000.0000'], [123456789.12344, '123456789.1234']])(
    '%d → %s', (percent, text) => expect(percentText(percent)).toBe(text));
});
