import type { Role } from './terms';

/** How long the second step of a login may take, in minutes. */
export const CHALLENGE_MINUTES = 5;
/** Codes that may be tried in one login. */
export const CHALLENGE_TRIES = 5;
/** Codes handed out for the day on which the phone is gone. */
export const RECOVERY_CODES = 10;

const MUST: readonly Role[] = ['OPERATOR', 'FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE', 'AUDITOR', 'ADMIN', 'SECURITY'];

/** Whether people of this role decide or look into other people's cases, so that a password alone is not enough for them. */
export function needsSecondFactor(role: Role): boolean {
  return MUST.includes(role);
}

/** A code as it is compared: without blanks and hyphens, capital letters. */
export function normaliseCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
}

/** A secret in groups of four, to be typed by hand. */
export function groupSecret(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
