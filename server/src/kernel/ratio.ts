/** An exact fraction; `den` is always positive and the fraction is in lowest terms. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

/** Basis points of the whole: 10000 = 100 %. */
export const BP_ONE = 10_000n;

/** `num / den` rounded to an integer, a half going away from zero (四舍五入). Throws RangeError when `den` is 0. */
export function roundHalfUp(num: bigint, den: bigint): bigint {
  if (den === 0n) throw new RangeError('roundHalfUp: division by zero');
  const negative = num < 0n !== den < 0n;
  const n = num < 0n ? -num : num;
  const d = den < 0n ? -den : den;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** Exact fraction in lowest terms. Throws RangeError when `den` is 0. */
export function ratio(num: bigint, den = 1n): Ratio {
  if (den === 1n) return { num, den };
  if (den === 0n) throw new RangeError('ratio: division by zero');
  const sign = den < 0n ? -1n : 1n;
  let a = num < 0n ? -num : num;
  let b = den * sign;
  while (b !== 0n) [a, b] = [b, a % b];
  return { num: (num * sign) / a, den: (den * sign) / a };
}

/** Exact sum. */
export function addRatio(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** Exact product. */
export function mulRatio(a: Ratio, b: Ratio): Ratio {
  return ratio(a.num * b.num, a.den * b.den);
}

/** −1, 0 or 1 as `a` is less than, equal to or greater than `b`; exact. */
export function compareRatio(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Part of a whole given in basis points, rounded half up: `applyBp(10001n, 5000n)` is 5001n. */
export function applyBp(whole: bigint, bp: bigint): bigint {
  return roundHalfUp(whole * bp, BP_ONE);
}

/** The fraction as decimal text with exactly `decimals` places, rounded half up; never writes "-0". */
export function formatRatio(value: Ratio, decimals: number): string {
  const scaled = roundHalfUp(value.num * 10n ** BigInt(decimals), value.den);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** Basis points as percent text with two decimals: 365 → "3.65". */
export function bpToPercent(bp: number | bigint): string {
  return formatRatio(ratio(BigInt(bp), 100n), 2);
}
