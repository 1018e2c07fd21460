import type { Fen } from '../../../kernel/money';

/** Most halvings; 200 take any bracket in the range of doubles down to neighbouring numbers. */
const MAX_STEPS = 200;

/**
 * Monthly internal rate of return R ≥ 0 of receiving `received` now and paying `payments[k]` after k + 1 months:
 * received = Σ payments[k] / (1 + R)^(k + 1). Bracketed from 0 upwards and halved until the bracket is below 1e-15 (relative above 1).
 * Single payments may be negative (a subsidy); of several roots the one nearest 0 from above is found. Floating point is used inside only.
 * Throws RangeError when nothing is received or less is paid than received.
 */
export function monthlyRate(received: Fen, payments: readonly Fen[]): number {
  const paid = payments.reduce((sum, amount) => sum + amount, 0n);
  if (received <= 0n || paid < received) throw new RangeError('monthlyRate: payments must at least cover what was received');
  if (paid === received) return 0;
  const scaled = payments.map((amount) => Number(amount) / Number(received));
  const excess = (rate: number): number => {
    const factor = 1 / (1 + rate);
    return scaled.reduceRight((sum, amount) => (sum + amount) * factor, 0) - 1;
  };
  let low = 0;
  let high = 1 / 1024;
  while (excess(high) > 0) [low, high] = [high, high * 2];
  for (let step = 0; step < MAX_STEPS && high - low > 1e-15 * Math.max(1, high); step += 1) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Monthly rate × 12, in percent (simple). */
export function nominalPercent(rate: number): number {
  return rate * 1200;
}

/** (1 + monthly rate)^12 − 1, in percent (compound). */
export function effectivePercent(rate: number): number {
  return Math.expm1(12 * Math.log1p(rate)) * 100;
}

/** Percent as text with 4 decimals, rounded half up; written out in full however large. */
export function percentText(percent: number): string {
  if (percent >= 1e11) return `${BigInt(Math.round(percent))}.0000`;
  const scaled = Math.round(percent * 1e4);
  return `${Math.floor(scaled / 1e4)}.${String(scaled % 1e4).padStart(4, '0')}`;
}
