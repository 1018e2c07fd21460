import type { MyOffersQuery } from '@/gql/types';
import { sumFen, toFen, type Fen } from '@/lib/money';

/** One offer as the comparison needs it. */
export type Offer = NonNullable<MyOffersQuery['need']>['offers'][number];

/** Most columns of a comparison. */
export const MOST_COLUMNS = 4;

/** The offers to show: the chosen ones in their order, at most four; without a choice the first four that can be chosen, else any. */
export function columnsOf(offers: readonly Offer[], wanted: readonly string[]): Offer[] {
  const shown = offers.filter((offer) => offer.status === 'VISIBLE' || offer.status === 'ACCEPTED');
  const pool = shown.length > 0 ? shown : offers;
  const picked = offers.filter((offer) => wanted.includes(offer.id));
  return (picked.length > 0 ? picked : pool).slice(0, MOST_COLUMNS);
}

/** A percentage of the API ("3.4512") with two decimals, rounded half up without floats: "3.45%". */
export function percent(text: string | null | undefined): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? '');
  if (!match) return '--';
  const digits = `${match[2]}${(match[3] ?? '').padEnd(3, '0').slice(0, 3)}`;
  const rounded = ((BigInt(digits) + 5n) / 10n).toString().padStart(3, '0');
  return `${match[1]}${rounded.slice(0, -2)}.${rounded.slice(-2)}%`;
}

/** Principal, interest and fees together. */
export const repaidTotal = (offer: Offer): Fen | null => (offer.quote ? sumFen([offer.amountFen, offer.quote.totalCostFen]) : null);

/** Valuation after the round: before it plus the money. */
export const postMoney = (offer: Offer): Fen | null => (offer.valuationFen === null ? null : toFen(BigInt(offer.valuationFen) + BigInt(offer.amountFen)));

/** Ids of the offers with the lowest cost after the subsidy; none when there is nothing to compare. */
export function cheapest(offers: readonly Offer[]): Set<string> {
  const costs = offers.flatMap((offer) => (offer.quote ? [{ id: offer.id, cost: BigInt(offer.quote.irrEffectiveAfterSubsidyPercent.replace('.', '')) }] : []));
  if (costs.length < 2) return new Set();
  const least = costs.reduce((min, one) => (one.cost < min ? one.cost : min), costs[0]!.cost);
  return new Set(costs.filter((one) => one.cost === least).map((one) => one.id));
}
