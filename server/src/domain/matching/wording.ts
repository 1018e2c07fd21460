import { formatWan, formatYuan } from '../../kernel/money';
import type { Condition } from './condition-model';
import { CONDITION_FIELDS, type FieldSpec } from './fields';

/** Gives the name of an area code, when it is known. */
export type AreaNames = (code: string) => string | undefined;
const unnamed: AreaNames = () => undefined;

const decimals = (n: bigint, digits: number): string => {
  const sign = n < 0n ? '-' : '';
  const text = (n < 0n ? -n : n).toString().padStart(digits + 1, '0');
  const fraction = text.slice(text.length - digits).replace(/0+$/, '');
  return `${sign}${text.slice(0, text.length - digits)}${fraction === '' ? '' : `.${fraction}`}`;
};

/** Fen in 元, 万元 or 亿元, exact: "416 万元", "1.5 亿元". */
export function moneyZh(fen: bigint): string {
  const size = fen < 0n ? -fen : fen;
  if (size >= 10_000_000_000n) return `${decimals(fen, 10)} 亿元`;
  return size >= 1_000_000n ? `${formatWan(fen)} 万元` : `${formatYuan(fen)} 元`;
}

const years = (months: number): string => {
  const y = Math.floor(months / 12);
  const m = months % 12;
  return [y > 0 ? `${y} 年` : '', m > 0 || y === 0 ? `${m} 个月` : ''].filter((x) => x !== '').join(' ');
};

/** One number of a field with its unit, Chinese. */
export function amountZh(spec: FieldSpec, n: bigint): string {
  switch (spec.kind) {
    case 'MONEY': return moneyZh(n);
    case 'BP': return `${decimals(n, 2)}%`;
    case 'POINTS': return `${decimals(n, 3)} 分`;
    case 'MONTHS': return spec.years === true ? years(Number(n)) : `${n} 个月`;
    default: return n.toString();
  }
}

/** One number of a field with its unit, English. */
export function amountEn(spec: FieldSpec, n: bigint): string {
  switch (spec.kind) {
    case 'MONEY': return `CNY ${formatYuan(n)}`;
    case 'BP': return `${decimals(n, 2)}%`;
    case 'POINTS': return `${decimals(n, 3)} points`;
    case 'MONTHS': return `${n} months`;
    default: return n.toString();
  }
}

/** Names of the codes of a list, Chinese or English; area codes by the names given. */
export function namesOf(spec: FieldSpec, codes: readonly string[], language: 'zh' | 'en', areas: AreaNames = unnamed): readonly string[] {
  return codes.map((code) => spec.values?.[code]?.[language] ?? areas(code) ?? code);
}

/** The value of a condition as a list of texts (codes or numbers). */
export const valueList = (condition: Condition): readonly string[] =>
  condition.value === null ? [] : typeof condition.value === 'object' ? condition.value.map(String) : [String(condition.value)];

/** What the condition asks for, without its subject: "不少于 2 年". */
export function askedZh(condition: Condition, areas: AreaNames = unnamed): string {
  const spec = CONDITION_FIELDS[condition.field];
  const list = valueList(condition);
  const n = (i: number): string => amountZh(spec, BigInt(list[i] ?? '0'));
  const names = (): string => namesOf(spec, list, 'zh', areas).join('、');
  switch (condition.op) {
    case 'gte': return spec.kind === 'GRADE' ? `不低于 ${names()}` : `不少于 ${n(0)}`;
    case 'lte': return `不超过 ${n(0)}`;
    case 'between': return `${n(0)}至 ${n(1)}`;
    case 'in': return list.length === 1 ? `为${names()}` : `为以下之一：${names()}`;
    case 'hasAny': return list.length === 1 ? `包括${names()}` : `包括以下任一：${names()}`;
    case 'hasAll': return list.length === 1 ? `包括${names()}` : `同时包括：${names()}`;
    case 'isTrue': return '是';
    case 'isFalse': return '否';
  }
}
