import type { Fen } from './fen';

const WAN: Fen = 1_000_000n;

/**
 * Public size bands of amounts, lowest first; `from` is included, `below` is excluded (fen); labels stand with the vocabulary of needs.
 * A band is all that a stranger learns of an amount: never send, sort or filter by the exact amount where only the band is public.
 * The bounds are stable: changing one would let two publications of the same amount be compared and so narrow it down.
 */
export const AMOUNT_BANDS = [
  { code: 'UNDER_100W', from: 0n, below: 100n * WAN },
  { code: 'W100_300', from: 100n * WAN, below: 300n * WAN },
  { code: 'W300_500', from: 300n * WAN, below: 500n * WAN },
  { code: 'W500_1000', from: 500n * WAN, below: 1_000n * WAN },
  { code: 'W1000_3000', from: 1_000n * WAN, below: 3_000n * WAN },
  { code: 'W3000_10000', from: 3_000n * WAN, below: 10_000n * WAN },
  { code: 'OVER_10000W', from: 10_000n * WAN, below: undefined },
] as const;

/** Code of a public size band; the exact amount cannot be derived from it. */
export type AmountBand = (typeof AMOUNT_BANDS)[number]['code'];

/** The band an amount falls into; exactly 100万 is in 100万–300万. Throws RangeError for a negative amount. */
export function amountBand(fen: Fen): AmountBand {
  if (fen < 0n) throw new RangeError('amountBand: negative amount');
  for (const band of AMOUNT_BANDS) if (band.below === undefined || fen < band.below) return band.code;
  throw new RangeError('amountBand: no band');
}
