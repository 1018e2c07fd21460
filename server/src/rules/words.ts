import { formatWan, formatYuan } from '../kernel/money';
import type { Ratio } from '../kernel/ratio';
import { exactIn, plain } from './exact';
import type { Fact, Known, Op, Unit } from './model';

/** Fen as people read it: 180 万元, 18,250 元, 0.01 元. */
export function showFen(fen: Ratio): string {
  const whole = fen.num / fen.den;
  // Round amounts are most of what a run writes.
  if (whole > 0n && whole < 1_000_000_000n && whole % 1_000_000n === 0n) return `${whole / 1_000_000n} 万元`;
  const big = whole >= 1_000_000n || whole <= -1_000_000n;
  if (big && whole % 10_000n === 0n) return `${formatWan(whole)} 万元`;
  return `${formatYuan(whole).replace(/\.00$/, '')} 元`;
}

const percent = (value: Ratio): string => (exactIn(value, 2) ? `${plain(value, 2)}%` : `约 ${plain(value, 2)}%`);

/** A number of a fact as people read it, with its unit. */
export function showValue(fact: Pick<Fact, 'type' | 'unit'>, value: Ratio): string {
  if (fact.type === 'AMOUNT_FEN') return showFen(value);
  if (fact.type === 'PERCENT') return percent(value);
  if (fact.type === 'FLAG') return value.num === 0n ? '否' : '是';
  return `${exactIn(value, 4) ? plain(value, 4) : `约 ${plain(value, 4)}`}${fact.unit === null ? '' : ` ${fact.unit}`}`;
}

/** Any value of a fact as people read it. */
export function showKnown(fact: Pick<Fact, 'type' | 'unit' | 'choices'>, value: Known): string {
  if (typeof value === 'object') return showValue(fact, value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return fact.choices.find((choice) => choice.value === value)?.label ?? value;
}

/** Points, or an amount in a money rule, as people read it. */
export const showPoints = (value: Ratio, unit: Unit): string => (unit === 'FEN' ? showFen(value) : `${exactIn(value, 4) ? plain(value, 4) : `约 ${plain(value, 4)}`} 分`);

/** A comparison as people read it. */
export const SIGNS: Readonly<Record<Op, string>> = { gte: '≥', gt: '>', lte: '≤', lt: '<', is: '为', in: '属于', withinYears: '不超过', atLeastYears: '满' };
