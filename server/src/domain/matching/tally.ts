import type { Outcome } from './evaluate';
import { preferencePoints } from './score';

/**
 * Answers added up in one 31-bit integer: failed (6 bits), unknown (6), halves of soft conditions met (7), hard unknown (6), hard
 * failed (6). Tallies of different conditions simply add up, as long as there are no more than `TALLY_MOST` of them.
 */
export const TALLY_MOST = 63;

const UNKNOWN = 1 << 6;
const HALF = 1 << 12;
/** From here on a hard condition is unknown or failed. */
export const TALLY_MAYBE = 1 << 19;
/** From here on a hard condition failed. */
export const TALLY_NO = 1 << 25;

/** Tally of one answer. */
export function tallyOf(outcome: Outcome, hard: boolean): number {
  if (outcome === 'PASS') return hard ? 0 : 2 * HALF;
  if (outcome === 'FAIL') return hard ? TALLY_NO + 1 : 1;
  return UNKNOWN + (hard ? TALLY_MAYBE : HALF);
}

/** Order of a result as one number, the best lowest: eligible, score, failed, unknown. Ties are broken by id. */
export function rankKey(tally: number, points: number, preferences: Int32Array): number {
  const counts = ((tally & 63) << 6) | ((tally >> 6) & 63);
  if (tally >= TALLY_NO) return KEY_NO + (1000 << 12) + counts;
  const score = points + preferences[(tally >> 12) & 127]!;
  return (tally >= TALLY_MAYBE ? KEY_MAYBE : 0) + ((1000 - score) << 12) + counts;
}

const KEY_MAYBE = 1 << 23;
const KEY_NO = 2 << 23;

/** The lowest tally whose rows all come behind a key. */
export const tooHigh = (key: number): number => (key < KEY_MAYBE ? TALLY_MAYBE : key < KEY_NO ? TALLY_NO : 0x7fff_ffff);

/** Points of preferences by halves, for `count` soft conditions. */
export const preferenceTable = (count: number): Int32Array => Int32Array.from({ length: 128 }, (_, halves) => preferencePoints(halves, count));
