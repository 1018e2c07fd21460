import type { StFigureFragment } from '@/gql/types';
import { fen, formatMoney, formatYuan, moneyParts } from '@/lib/money';

/** A figure of the dashboard with the filter of its records. */
export type Figure = StFigureFragment;

/** A list that a figure opens. */
export type ListKind = Figure['list'];

/** What stands on the screen for a value: money in the unit that suits it with the exact yuan, everything else as it is. */
export type Shown = { value: string; unit: string; exact: string | null };

const WHOLE = /^-?\d+$/;
const FEN_UNIT = '分';

/** True when the value is exact money in fen. */
export const isMoney = (figure: Pick<Figure, 'unit'>): boolean => figure.unit === FEN_UNIT;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** A value in its unit, ready to be read. */
export function shown({ value, unit }: Pick<Figure, 'value' | 'unit'>): Shown {
  if (!WHOLE.test(value)) return { value: '--', unit: '', exact: null };
  if (unit !== FEN_UNIT) return { value: grouped(value), unit, exact: null };
  const parts = moneyParts(fen(value));
  return { value: parts.figure, unit: parts.unit, exact: formatYuan(fen(value)) };
}

/** "还差 12.3 亿元", or that the target is reached (`percentBp` comes from the API, which knows "more than"). */
export function gapText(target: string, figure: Pick<Figure, 'value' | 'unit'>, percentBp: number): string {
  if (percentBp >= 10_000) return '已达到目标';
  if (!WHOLE.test(target) || !WHOLE.test(figure.value)) return '--';
  const gap = BigInt(target) - BigInt(figure.value);
  if (gap <= 0n) return '须超过目标值';
  return `还差 ${isMoney(figure) ? formatMoney(fen(gap.toString())) : `${grouped(gap.toString())} ${figure.unit}`}`;
}

/** Basis points as a percentage with one decimal, rounded down, so that 100 % means reached. */
export function percentText(percentBp: number): string {
  const tenths = Math.floor(percentBp / 10);
  return `${grouped(Math.floor(tenths / 10).toString())}.${tenths % 10}%`;
}

/** Share of the largest value of a column in percent, for a bar beside it; 0 when there is nothing to compare. */
export function shareOf(value: string, all: readonly string[]): number {
  const values = all.filter((one) => WHOLE.test(one)).map(BigInt);
  const most = values.reduce((high, one) => (one > high ? one : high), 0n);
  if (most <= 0n || !WHOLE.test(value)) return 0;
  return Number.parseInt(((BigInt(value) * 100n) / most).toString(), 10);
}
