import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteLoan } from './quote-loan';
import type { LoanQuote, QuoteFee, QuoteInput } from './types';

const terms = fc.record({
  principalFen: fc.oneof(fc.bigInt({ min: 100n, max: 100_000n }), fc.bigInt({ min: 1_000_000n, max: 10_000_000_000_000n })),
  annualRateBp: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_600 }), fc.constant(10_000)),
  months: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 60 }), fc.constant(360)),
  repayment: fc.constantFrom('EQUAL_INSTALMENT' as const, 'EQUAL_PRINCIPAL' as const, 'INTEREST_FIRST' as const, 'BULLET' as const),
});
const feeOf = (principal: bigint) => fc.record({
  name: fc.constant('费'), amountFen: fc.bigInt({ min: 0n, max: principal / 8n }),
  timing: fc.constantFrom('UPFRONT' as const, 'EACH_PERIOD' as const, 'EACH_YEAR_START' as const), borneByLender: fc.boolean(),
});
const input: fc.Arbitrary<QuoteInput> = terms.chain((loan) => fc.record({
  fees: fc.array(feeOf(loan.principalFen), { maxLength: 4 }), subsidyShareBp: fc.option(fc.integer({ min: 0, max: 10_000 })),
  subsidyCapFen: fc.option(fc.bigInt({ min: 0n, max: loan.principalFen })),
}).map((rest) => ({ ...loan, ...rest })));

function quote(given: QuoteInput): LoanQuote {
  const result = quoteLoan(given);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.quote;
}
const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

describe('every quote', () => {
  it('has an exact schedule', () => {
    fc.assert(fc.property(input, (given) => {
      const q = quote(given);
      expect(q.schedule.map((row) => row.number)).toEqual(Array.from({ length: given.months }, (_, index) => index + 1));
      expect(total(q.schedule.map((row) => row.principalFen))).toBe(given.principalFen);
      expect(total(q.schedule.map((row) => row.interestFen))).toBe(q.totalInterestFen);
      expect(total(q.schedule.map((row) => row.feesFen))).toBe(q.totalFeesFen);
      expect(q.totalCostFen).toBe(q.totalInterestFen + q.totalFeesFen);
      let balance = given.principalFen;
      for (const row of q.schedule) {
        expect(row.paymentFen).toBe(row.principalFen + row.interestFen);
        expect(row.principalFen >= 0n && row.interestFen >= 0n && row.feesFen >= 0n).toBe(true);
        balance -= row.principalFen;
        expect(row.balanceFen).toBe(balance);
      }
      expect(balance).toBe(0n);
    }));
  });

  it('has rates that agree with each other', () => {
    fc.assert(fc.property(input, (given) => {
      const q = quote(given);
      for (const text of [q.comprehensiveCostPercent, q.irrNominalPercent, q.irrEffectivePercent, q.irrEffectiveAfterSubsidyPercent]) expect(text).toMatch(/^\d+\.\d{4}$/);
      expect(Number(q.irrEffectivePercent)).toBeGreaterThanOrEqual(Number(q.irrNominalPercent));
      expect(Number(q.irrEffectiveAfterSubsidyPercent)).toBeLessThanOrEqual(Number(q.irrEffectivePercent));
      expect(Number(q.comprehensiveCostPercent)).toBeGreaterThanOrEqual(given.annualRateBp / 100 - 1e-9);
      expect(q.subsidyFen >= 0n && q.subsidyFen <= q.totalInterestFen).toBe(true);
      expect(given.subsidyShareBp == null ? q.subsidyFen : 0n).toBe(0n);
    }));
  });

  it('costs more with one more fee', () => {
    const fee = fc.constantFrom<QuoteFee['timing']>('UPFRONT', 'EACH_PERIOD', 'EACH_YEAR_START');
    fc.assert(fc.property(input, fee, (given, timing) => {
      const more = quote({ ...given, fees: [...(given.fees ?? []), { name: '另', amountFen: given.principalFen / 20n, timing }] });
      const less = quote(given);
      expect(more.totalCostFen).toBeGreaterThan(less.totalCostFen);
      expect(Number(more.comprehensiveCostPercent)).toBeGreaterThan(Number(less.comprehensiveCostPercent));
      expect(Number(more.irrEffectivePercent)).toBeGreaterThan(Number(less.irrEffectivePercent));
    }));
  });

  it('equal instalments differ by no more than the rounding, and without fees cost the contract rate', () => {
    const big = terms.map((loan) => ({ ...loan, principalFen: loan.principalFen / 2n + 100_000_000_000n, repayment: 'EQUAL_INSTALMENT' as const, annualRateBp: loan.annualRateBp % 3_600 }));
    fc.assert(fc.property(big, (given) => {
      const q = quote(given);
      const payments = q.schedule.map((row) => row.paymentFen).sort((a, b) => Number(a - b));
      expect(payments.at(-1)! - payments[0]!).toBeLessThanOrEqual(1n);
      expect(q.irrNominalPercent).toBe((given.annualRateBp / 100).toFixed(4));
      expect(q.comprehensiveCostPercent).toBe((given.annualRateBp / 100).toFixed(4));
    }));
  });
});
