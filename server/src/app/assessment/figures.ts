import { formatRatio, ratio, type Ratio } from '../../kernel/ratio';
import { plain } from '../../rules/exact';
import type { Unit } from '../../rules/model';

/** Decimals of points on the wire. */
const PLACES = 6;
const SCALE = 10n ** BigInt(PLACES);

/** Points as plain decimals (at most 6 places), amounts of a money rule as yuan with two decimals; "" for no bound. */
export function figure(value: Ratio | null, unit: Unit): string {
  if (value === null) return '';
  return unit === 'FEN' ? formatRatio(ratio(value.num, value.den * 100n), 2) : plain(value, PLACES);
}

/**
 * Exact numbers as figures that add up to the figure of their sum: each is cut to the last place, and what the cuts lost goes to
 * those that lost most. Without it, lines of a weighted part could miss their total by the last digit.
 */
export function figures(values: readonly Ratio[], unit: Unit): readonly string[] {
  const scale = unit === 'FEN' ? 1n : SCALE;
  const sum = values.reduce((all, one) => ratio(all.num * one.den + one.num * all.den, all.den * one.den), ratio(0n));
  const cut = values.map((one, index) => ({ index, down: (one.num * scale) / one.den, lost: ratio(((one.num * scale) % one.den + one.den) % one.den, one.den) }));
  let left = (2n * sum.num * scale + sum.den) / (2n * sum.den) - cut.reduce((all, one) => all + one.down, 0n);
  const extra = new Set<number>();
  for (const one of [...cut].sort((a, b) => Number(b.lost.num * a.lost.den - a.lost.num * b.lost.den) || a.index - b.index)) {
    if (left <= 0n) break;
    extra.add(one.index);
    left -= 1n;
  }
  return cut.map((one) => figure(ratio(one.down + (extra.has(one.index) ? 1n : 0n), scale), unit));
}
