import { MAX_FEN, type Fen } from './fen';
import { refused, type Parsed } from './text';

export { MAX_FEN, type Fen } from './fen';
export { chineseUpper } from './money-upper';
export { AMOUNT_BANDS, amountBand, type AmountBand } from './amount-band';

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/[０-９．，－＋]/u, '请改用半角数字'],
  [/^[-−–—]/u, '金额不能为负数，请填写 0 或正数'],
  [/^[\d.,]+[eE][+-]?\d+$/u, '请写成完整的数字，不要用科学计数法'],
  [/[零〇一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟两]/u, '请用阿拉伯数字填写，例如 1200'],
  [/[元万亿角分¥￥]/u, '只填数字，不要带单位'],
  [/\s/u, '数字中间不要有空格'],
];

function parseDecimal(text: string, decimals: number, tooFine: string): Parsed<Fen> {
  const trimmed = text.trim();
  if (trimmed === '') return refused('请填写金额');
  if (trimmed.length > 40) return refused('金额过长，请核对后重新填写');
  const hint = HINTS.find(([pattern]) => pattern.test(trimmed));
  if (hint) return refused(hint[1]);
  if (/^[\d.,]*$/.test(trimmed) && trimmed.includes(',') && !/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(trimmed)) {
    return refused('千位分隔符位置不对，请写成 1,234,567 的样子或去掉逗号');
  }
  const plain = trimmed.replaceAll(',', '');
  if (/^\.\d+$|^\d+\.$/.test(plain)) return refused('小数点前后都要有数字，例如 0.5');
  const match = /^(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!match) return refused('只能填写数字和一个小数点，例如 1234.56');
  const fraction = match[2] ?? '';
  if (fraction.length > decimals) return refused(tooFine);
  const value = BigInt((match[1] ?? '') + fraction.padEnd(decimals, '0'));
  return value > MAX_FEN ? refused('金额过大，请核对单位是元还是万元') : { ok: true, value };
}

/** Reads an amount in yuan typed by a person: plain half-width decimal, at most two places, correct thousands separators allowed. */
export function parseYuan(text: string): Parsed<Fen> {
  return parseDecimal(text, 2, '金额最多两位小数（精确到分）');
}

/** Reads an amount in ten thousand yuan (万元): at most six places, which is exactly one fen. */
export function parseWan(text: string): Parsed<Fen> {
  return parseDecimal(text, 6, '万元最多六位小数（精确到分）');
}

/** Reads the wire form of fen: a canonical integer string (no sign +, no leading zero, no "-0") of at most 18 digits; may be negative. */
export function parseFen(text: string): Parsed<Fen> {
  return /^(?:0|-?[1-9]\d{0,17})$/.test(text)
    ? { ok: true, value: BigInt(text) }
    : refused('金额须是以分为单位的整数字符串，例如 "123456" 表示 1234.56 元，最多 18 位');
}

/** As parseFen, and not negative. */
export function parseNonNegativeFen(text: string): Parsed<Fen> {
  const parsed = parseFen(text);
  return parsed.ok && parsed.value < 0n ? refused('金额不能为负数') : parsed;
}

function decimalText(fen: Fen, decimals: number): readonly [sign: string, whole: string, fraction: string] {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, -decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  return [fen < 0n ? '-' : '', whole, digits.slice(-decimals)];
}

/** Exact yuan with separators and two decimals, without unit: 123456789n → "1,234,567.89". */
export function formatYuan(fen: Fen): string {
  const [sign, whole, fraction] = decimalText(fen, 2);
  return `${sign}${whole}.${fraction}`;
}

/** Exact 万元 with separators and no trailing zeros, without unit: 150000000n → "150", 1n → "0.000001". */
export function formatWan(fen: Fen): string {
  const [sign, whole, fraction] = decimalText(fen, 6);
  const kept = fraction.replace(/0+$/, '');
  return sign + (kept === '' ? whole : `${whole}.${kept}`);
}
