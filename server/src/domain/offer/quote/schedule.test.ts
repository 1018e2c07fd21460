import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfUp } from '../../../kernel/ratio';
import { repaymentSchedule } from './schedule';
import type { LoanTerms } from './types';

const loan: fc.Arbitrary<LoanTerms> = fc.record({
  principalFen: fc.oneof(fc.bigInt({ min: 1n, max: 2_000n }), fc.bigInt({ min: 1_000_000n, max: 10n ** 13n })),
  annualRateBp: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_600 }), fc.constant(10_000)),
  months: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(360)),
  repayment: fc.constantFrom('EQUAL_INSTALMENT' as const, 'EQUAL_PRINCIPAL' as const, 'INTEREST_FIRST' as const, 'BULLET' as const),
});

/** Exact level payment as a fraction. */
function level({ principalFen, annualRateBp, months }: LoanTerms): readonly [bigint, bigint] {
  const [bp, n] = [BigInt(annualRateBp), BigInt(months)];
  if (bp === 0n) return [principalFen, n];
  const grown = (120_000n + bp) ** n;
  return [principalFen * bp * grown, 120_000n * (grown - 120_000n ** n)];
}

/** Exact interest after k months of an amortisation without rounding, in units of 1/10^40 fen. */
function interestAfter(terms: LoanTerms, k: number): bigint {
  const one = 10n ** 40n;
  const [num, den] = level(terms);
  const payment = terms.repayment === 'EQUAL_INSTALMENT' ? (num * one) / den : 0n;
  let [balance, interest] = [terms.principalFen * one, 0n];
  for (let month = 1; month <= k; month += 1) {
    const due = (balance * BigInt(terms.annualRateBp)) / 120_000n;
    interest += due;
    balance -= terms.repayment === 'EQUAL_INSTALMENT' ? payment - due : terms.repayment === 'EQUAL_PRINCIPAL' ? (terms.principalFen * one) / BigInt(terms.months) : 0n;
  }
  return interest;
}

describe('repaymentSchedule', () => {
  it('holds the reference vector to the fen', () => {
    const rows = repaymentSchedule({ principalFen: 100_000_000n, annualRateBp: 365, months: 12, repayment: 'EQUAL_INSTALMENT' });
    expect([rows[0]!.paymentFen, rows[11]!.paymentFen]).toEqual([8_499_008n, 8_499_008n]);
    expect(rows.reduce((sum, row) => sum + row.interestFen, 0n)).toBe(1_988_091n);
    expect(rows.reduce((sum, row) => sum + row.principalFen, 0n)).toBe(100_000_000n);
  });

  it('repays exactly, with no negative part, and ends at nothing', () => {
    fc.assert(fc.property(loan, (terms) => {
      const rows = repaymentSchedule(terms);
      expect(rows.reduce((sum, row) => sum + row.principalFen, 0n)).toBe(terms.principalFen);
      expect(rows.every((row) => row.principalFen >= 0n && row.interestFen >= 0n && row.balanceFen >= 0n)).toBe(true);
      expect(rows.at(-1)!.balanceFen).toBe(0n);
    }), { numRuns: 300 });
  });

  it('equal instalments: all payments are n level payments rounded once, and after k months k level payments within a fen', () => {
    fc.assert(fc.property(loan, (given) => {
      const terms = { ...given, repayment: 'EQUAL_INSTALMENT' as const };
      const [num, den] = level(terms);
      const rows = repaymentSchedule(terms);
      let paid = 0n;
      for (const row of rows) {
        paid += row.paymentFen;
        const off = paid * den - num * BigInt(row.number);
        expect(off <= den && off >= -den).toBe(true);
      }
      expect(paid).toBe(roundHalfUp(num * BigInt(terms.months), den));
      const difference = rows[0]!.paymentFen - rows.at(-1)!.paymentFen;
      expect(difference >= 0n && difference <= 1n).toBe(true);
    }));
  });

  it('interest never drifts by a fen and more from the exact amortisation', () => {
    fc.assert(fc.property(loan, fc.nat(), (given, at) => {
      const terms = given.repayment === 'BULLET' ? { ...given, repayment: 'INTEREST_FIRST' as const } : given;
      const k = 1 + (at % terms.months);
      const paid = repaymentSchedule(terms).slice(0, k).reduce((sum, row) => sum + row.interestFen, 0n);
      const off = paid * 10n ** 40n - interestAfter(terms, k);
      expect(off < 10n ** 40n && off > -(2n * 10n ** 40n)).toBe(true);
    }));
  });

  it('a month that repays less than a fen takes nothing back', () => {
    const rows = repaymentSchedule({ principalFen: 10n ** 12n, annualRateBp: 10_000, months: 360, repayment: 'EQUAL_INSTALMENT' });
    expect(rows.slice(0, 12).every((row) => row.principalFen <= 1n && row.principalFen >= 0n)).toBe(true);
  });
});
