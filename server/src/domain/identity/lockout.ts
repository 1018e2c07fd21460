/** Wrong passwords in a row that lock an account. */
export const LOCK_AFTER = 5;
/** How long a locked account stays locked, in minutes. */
export const LOCK_MINUTES = 15;

/** The part of a member that counts wrong passwords. */
export interface Attempts {
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
}

/** Nothing counted against an account. */
export const NO_ATTEMPTS: Attempts = Object.freeze({ failedAttempts: 0, lockedUntil: null });

/** Whether nobody can sign in to the account at this instant, whatever the password. */
export function isLocked(attempts: Attempts, now: Date): boolean {
  return attempts.lockedUntil !== null && attempts.lockedUntil.getTime() > now.getTime();
}

/** The count after one more wrong password; the fifth locks. A lock that ran out starts the count afresh. */
export function afterFailure(attempts: Attempts, now: Date): Attempts {
  if (isLocked(attempts, now)) return attempts;
  const failedAttempts = (attempts.lockedUntil === null ? attempts.failedAttempts : 0) + 1;
  if (failedAttempts < LOCK_AFTER) return { failedAttempts, lockedUntil: null };
  return { failedAttempts, lockedUntil: new Date(now.getTime() + LOCK_MINUTES * 60_000) };
}
