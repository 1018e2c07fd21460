import type { MatchFacts } from './facts';
import type { Outcome } from './evaluate';
import type { ProductTerms } from './terms';

/**
 * Closeness in whole points; 1000 in all. Nothing but whole numbers, rounded down.
 * amount 250: share of the amount asked for that the product can lend;
 * term 150: share of the months asked for;
 * rate 250: full at 2 % and below, falling evenly to 0 at 10 %, from the lowest published rate;
 * days 100: full at 3 working days and below, falling evenly to 0 at 30;
 * preferences 250: share of soft conditions met (unknown counts half).
 * What the product does not publish earns a quarter of its part; what the need leaves open, or the absence of preferences, a half.
 */
export const SCORE_PARTS = { amount: 250, term: 150, rate: 250, days: 100, preferences: 250 } as const;

const RATE_BEST_BP = 200;
const RATE_WORST_BP = 1000;
const DAYS_BEST = 3;
const DAYS_WORST = 30;

const covered = (part: number, most: bigint | null | undefined, asked: bigint | null | undefined): number => {
  if (most == null) return Math.floor(part / 4);
  if (asked == null) return Math.floor(part / 2);
  return asked <= most ? part : Number((BigInt(part) * most) / asked);
};

const level = (part: number, value: number | null | undefined, best: number, worst: number): number =>
  value == null ? Math.floor(part / 4) : Math.floor((part * (worst - Math.min(worst, Math.max(best, value)))) / (worst - best));

const months = (n: number | null | undefined): bigint | null => (n == null ? null : BigInt(n));

/** Points of the amount: the share of what is asked for that the product can lend. */
export const amountPoints = (amountMaxFen: bigint | null | undefined, needAmountFen: bigint | null | undefined): number => covered(SCORE_PARTS.amount, amountMaxFen, needAmountFen);

/** Points of the term: the share of the months asked for. */
export const termPoints = (monthsMax: number | null | undefined, needMonths: number | null | undefined): number => covered(SCORE_PARTS.term, months(monthsMax), months(needMonths));

/** Points of the rate and the days: the same for every need. */
export const ownPoints = (terms: Pick<ProductTerms, 'rateMinBp' | 'promisedDays'>): number =>
  level(SCORE_PARTS.rate, terms.rateMinBp, RATE_BEST_BP, RATE_WORST_BP) + level(SCORE_PARTS.days, terms.promisedDays, DAYS_BEST, DAYS_WORST);

/** Points of `count` soft conditions: two halves for each that is met, one for each that is unknown. */
export const preferencePoints = (halves: number, count: number): number =>
  count === 0 ? SCORE_PARTS.preferences / 2 : Math.floor((SCORE_PARTS.preferences * halves) / (2 * count));

/** Closeness of a product to a need, 0 to 1000; `soft` are the answers to the soft conditions. */
export function closeness(terms: ProductTerms, facts: Pick<MatchFacts, 'needAmountFen' | 'needMonths'>, soft: readonly Outcome[]): number {
  const halves = soft.reduce((sum, o) => sum + (o === 'PASS' ? 2 : o === 'UNKNOWN' ? 1 : 0), 0);
  return amountPoints(terms.amountMaxFen, facts.needAmountFen) + termPoints(terms.monthsMax, facts.needMonths) + ownPoints(terms) + preferencePoints(halves, soft.length);
}
