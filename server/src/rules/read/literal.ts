import { isBusinessDate } from '../../kernel/business-date';
import { compareRatio, mulRatio, type Ratio } from '../../kernel/ratio';
import { decimal, whole } from '../exact';
import type { Fact, FactType, Known } from '../model';
import { showValue } from '../words';
import type { Node } from './node';

const UNITS: Readonly<Record<string, bigint>> = { 分: 1n, 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n };

/** Reads an amount with its unit ("500万元", "2 亿元", "0.01元") as fen; null when it is none or finer than a fen. */
export function amountLiteral(value: unknown): Ratio | null {
  const match = typeof value === 'string' ? /^(-?[\d.]+)\s*(分|元|万元|亿元)$/.exec(value.trim()) : null;
  const read = match ? decimal(match[1]!) : null;
  if (match === null || read === null) return null;
  const fen = mulRatio(read, whole(UNITS[match[2]!]!));
  return fen.den === 1n ? fen : null;
}

/** Reads "6%", 6 or "6" as percent (6). */
export function percentLiteral(value: unknown): Ratio | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim().replace(/%$/, '') : '';
  return decimal(text);
}

const EXAMPLES: Readonly<Record<FactType, string>> = {
  COUNT: '整数，例如 12', AMOUNT_FEN: '带单位的金额，例如 500万元', PERCENT: '百分数，例如 6%', RATIO: '数字，例如 0.8',
  FLAG: 'true 或 false', DATE: '日期，例如 2025-01-01', TEXT: '选项之一',
};

/** Value of a rule file's literal for a fact; null when it does not fit. */
export function literal(type: FactType, value: unknown): Known | null {
  if (type === 'AMOUNT_FEN') return amountLiteral(value);
  if (type === 'PERCENT') return percentLiteral(value);
  if (type === 'FLAG') return typeof value === 'boolean' ? value : value === 'true' ? true : value === 'false' ? false : null;
  if (type === 'DATE') return typeof value === 'string' && isBusinessDate(value) ? value : null;
  if (type === 'TEXT') return typeof value === 'string' ? value : null;
  const number = decimal(typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '');
  return type === 'COUNT' && number !== null && number.den !== 1n ? null : number;
}

/** Reads a literal for a fact at a place of the file, noting the fault when it does not fit. */
export function literalAt(node: Node, fact: Fact): Known {
  const value = literal(fact.type, node.value);
  const below = typeof value === 'object' && value !== null && fact.min !== null && compareRatio(value, fact.min) < 0;
  const above = typeof value === 'object' && value !== null && fact.max !== null && compareRatio(value, fact.max) > 0;
  if (below || above) node.fault(`“${fact.label}”不会${below ? '小于' : '大于'} ${showValue(fact, below ? fact.min! : fact.max!)}，请核对这个数`);
  if (value !== null && (fact.type !== 'TEXT' || fact.choices.some((choice) => choice.value === value))) return value;
  const codes = fact.type === 'TEXT' ? `：${fact.choices.map((choice) => choice.value).join('、')}` : '';
  node.fault(`“${fact.label}”要填${EXAMPLES[fact.type]}${codes}`);
  return fact.type === 'FLAG' ? false : fact.type === 'DATE' || fact.type === 'TEXT' ? '' : whole(0);
}
