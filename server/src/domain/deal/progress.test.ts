import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate } from '../../kernel/business-date';
import { allSettled, daysToMoney, fundingStep, isFirstLoan } from './progress';

describe('daysToMoney', () => {
  it('counts days of Asia/Shanghai, never below 0', () => {
    expect(daysToMoney(new Date('2026-11-20T16:30:00Z'), businessDate('2026-11-23'))).toBe(2);
    expect(daysToMoney(new Date('2026-11-20T15:30:00Z'), businessDate('2026-11-23'))).toBe(3);
    expect(daysToMoney(new Date('2026-11-23T02:00:00Z'), businessDate('2026-11-20'))).toBe(0);
    expect(daysToMoney(null, businessDate('2026-11-20'))).toBeNull();
  });
});

describe('fundingStep', () => {
  it('funds whole exactly when all that was accepted has come and nobody else is in talks', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 1_000_000n), fc.bigInt(0n, 1_000_000n), fc.boolean(), (acceptedFen, confirmedFen, othersOpen) => {
        const step = fundingStep({ acceptedFen, confirmedFen, othersOpen });
        expect(step === null).toBe(confirmedFen === 0n);
        expect(step === 'fund').toBe(confirmedFen >= acceptedFen && !othersOpen);
      }),
    );
  });
});

describe('allSettled', () => {
  it('asks for one deal at least and passes over cancelled ones', () => {
    expect(allSettled([])).toBe(false);
    expect(allSettled(['CANCELLED'])).toBe(false);
    expect(allSettled(['SETTLED', 'CANCELLED'])).toBe(true);
    expect(allSettled(['SETTLED', 'REPAYING'])).toBe(false);
  });
});

describe('isFirstLoan', () => {
  it('is a loan that the need or the file calls the first', () => {
    expect(isFirstLoan('LOAN', 'FIRST', null)).toBe(true);
    expect(isFirstLoan('LOAN', 'OTHER', false)).toBe(true);
    expect(isFirstLoan('LOAN', null, null)).toBe(false);
    expect(isFirstLoan('EQUITY', 'FIRST', false)).toBe(false);
  });
});
