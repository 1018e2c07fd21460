import { addRatio, compareRatio, formatRatio, mulRatio, ratio, type Ratio } from '../kernel/ratio';

/** 0 */
export const ZERO: Ratio = ratio(0n);
/** 1 */
export const ONE: Ratio = ratio(1n);

/** An integer as an exact number. */
export const whole = (value: bigint | number): Ratio => ratio(BigInt(value));

/** a − b, exact. */
export const minus = (a: Ratio, b: Ratio): Ratio => addRatio(a, { num: -b.num, den: b.den });

/** a ÷ b, exact. Throws RangeError when b is 0. */
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den, a.den * b.num);

/** The lesser of two. */
export const least = (a: Ratio, b: Ratio): Ratio => (compareRatio(a, b) <= 0 ? a : b);

/** The greater of two. */
export const most = (a: Ratio, b: Ratio): Ratio => (compareRatio(a, b) >= 0 ? a : b);

/** `value` held between 0 and `max`; no upper bound when it is null. */
export const clamp = (value: Ratio, max: Ratio | null): Ratio => (value.num < 0n ? ZERO : max === null ? value : least(value, max));

/** Sum of all, 0 for none. */
export const total = (values: Iterable<Ratio>): Ratio => {
  let sum = ZERO;
  for (const value of values) sum = addRatio(sum, value);
  return sum;
};

/** Largest multiple of `step` that is not above `value` (value ≥ 0, step > 0). */
export const floorTo = (value: Ratio, step: Ratio): Ratio => {
  const times = over(value, step);
  return mulRatio(whole(times.num / times.den), step);
};

/** Smallest integer that is not below `value`. */
export const ceil = (value: Ratio): bigint => {
  const down = value.num / value.den;
  return value.num > 0n && value.num % value.den !== 0n ? down + 1n : down;
};

/** True when the number has at most `places` decimals. */
export const exactIn = (value: Ratio, places: number): boolean => (value.num * 10n ** BigInt(places)) % value.den === 0n;

/** Decimal text without trailing zeros, at most `places` decimals, half up: 5 → "5", 2/3 → "0.666667". */
export function plain(value: Ratio, places = 6): string {
  if (value.den === 1n) return value.num.toString();
  return formatRatio(value, places).replace(/\.?0+$/, '');
}

const DECIMAL = /^(-?)(\d{1,30})(?:\.(\d{1,12}))?$/;

/** Reads a plain decimal ("12", "-0.5") exactly; null when it is not one. */
export function decimal(text: string): Ratio | null {
  const match = DECIMAL.exec(text.trim());
  if (!match) return null;
  const fraction = match[3] ?? '';
  const digits = BigInt(`${match[2]}${fraction}`);
  return ratio(match[1] === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
}
