import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFailure, isLocked, LOCK_AFTER, LOCK_MINUTES, NO_ATTEMPTS, type Attempts } from './lockout';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 21) + minutes * 60_000);

describe('lockout', () => {
  it('locks for 15 minutes at the fifth failure', () => {
    let attempts: Attempts = NO_ATTEMPTS;
    for (let i = 1; i < LOCK_AFTER; i += 1) {
      attempts = afterFailure(attempts, at(i));
      expect(attempts).toEqual({ failedAttempts: i, lockedUntil: null });
    }
    attempts = afterFailure(attempts, at(5));
    expect(attempts).toEqual({ failedAttempts: 5, lockedUntil: at(5 + LOCK_MINUTES) });
    expect(isLocked(attempts, at(19))).toBe(true);
    expect(isLocked(attempts, at(20))).toBe(false);
  });
  it('counts afresh after a lock that ran out and is not lengthened while it lasts', () => {
    const locked = { failedAttempts: 5, lockedUntil: at(15) };
    expect(afterFailure(locked, at(10))).toBe(locked);
    expect(afterFailure(locked, at(15))).toEqual({ failedAttempts: 1, lockedUntil: null });
  });
  it('never lets more than five guesses into any 15 minutes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 }), (steps) => {
        let attempts: Attempts = NO_ATTEMPTS;
        let minute = 0;
        const guessed: number[] = [];
        for (const step of steps) {
          minute += step;
          if (isLocked(attempts, at(minute))) continue;
          guessed.push(minute);
          attempts = afterFailure(attempts, at(minute));
        }
        const since = (from: number): number => guessed.filter((m) => m >= from && m < from + LOCK_MINUTES).length;
        return guessed.every((from) => since(from) <= LOCK_AFTER);
      }),
    );
  });
});
