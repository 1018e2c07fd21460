/** Exact money on the wire: a decimal string of fen (1/100 yuan), possibly negative. */
export type Fen = string & { readonly __unit: 'fen' };

/** Unit in which an amount is shown or typed. */
export type MoneyUnit = 'yuan' | 'wan' | 'yi';

const SHIFT: Record<MoneyUnit, number> = { yuan: 2, wan: 6, yi: 10 };
const UNIT_WORD: Record<MoneyUnit, string> = { yuan: '元', wan: '万元', yi: '亿元' };

/** Reads a decimal string of fen; throws when it is not one. */
export function fen(text: string): Fen {
  if (!/^-?\d+$/.test(text)) throw new RangeError(`not a decimal string of fen: ${text}`);
  return text as Fen;
}

/** Turns exact fen into the wire's string. */
export const toFen = (value: bigint): Fen => value.toString() as Fen;

/** Sum of amounts in fen. */
export const sumFen = (amounts: readonly Fen[]): Fen => toFen(amounts.reduce((sum, one) => sum + BigInt(one), 0n));

/** Order of two amounts: −1, 0 or 1. */
export const compareFen = (a: Fen, b: Fen): -1 | 0 | 1 => (BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0);

/** The word of a unit, for a column head. */
export const unitWord = (unit: MoneyUnit): string => UNIT_WORD[unit];

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Shifts a whole number `places` to the right of the decimal point, rounding half up to `decimals`. */
function shifted(value: bigint, places: number, decimals: number): { whole: string; fraction: string } {
  const divisor = 10n ** BigInt(Math.max(places - decimals, 0));
  const rounded = (value + divisor / 2n) / divisor;
  const digits = rounded.toString().padStart(decimals + 1, '0');
  return decimals === 0
    ? { whole: digits, fraction: '' }
    : { whole: digits.slice(0, -decimals), fraction: digits.slice(-decimals) };
}

/** The figure alone in one fixed unit, for a column: 元 and 亿元 keep 2 decimals, 万元 up to 2. */
export function figureIn(amount: Fen, unit: MoneyUnit): string {
  const value = BigInt(amount);
  const { whole, fraction } = shifted(value < 0n ? -value : value, SHIFT[unit], 2);
  const kept = unit === 'wan' ? fraction.replace(/0+$/, '') : fraction;
  const text = kept === '' ? group(whole) : `${group(whole)}.${kept}`;
  return value < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The unit that suits an amount: 元 below 1 万, 万元 below 1 亿, 亿元 above (after rounding). */
export function unitFor(amount: Fen): MoneyUnit {
  const value = BigInt(amount);
  const size = value < 0n ? -value : value;
  if (size < 1_000_000n) return 'yuan';
  return size < 9_999_995_000n ? 'wan' : 'yi';
}

/** Figure and unit apart, for a primary figure. */
export function moneyParts(amount: Fen, unit: MoneyUnit = unitFor(amount)): { figure: string; unit: string } {
  const figure = figureIn(amount, unit);
  return { figure: unit === 'yuan' ? figure.replace(/\.00$/, '') : figure, unit: UNIT_WORD[unit] };
}

/** An amount in words of the ladder 元 → 万元 → 亿元; `null` gives "--", never 0. */
export function formatMoney(amount: Fen | null | undefined, unit?: MoneyUnit): string {
  if (amount == null) return '--';
  const parts = moneyParts(amount, unit);
  return `${parts.figure} ${parts.unit}`;
}

/** Full yuan with two decimals, for `title` and detail pages. */
export const formatYuan = (amount: Fen | null | undefined): string =>
  amount == null ? '--' : `${figureIn(amount, 'yuan')} 元`;

/** Why a typed amount was not understood. */
export type AmountProblem = 'empty' | 'not-a-number' | 'too-many-decimals' | 'not-positive' | 'too-large';

/** Result of reading a typed amount. */
export type ParsedAmount = { ok: true; fen: Fen } | { ok: false; problem: AmountProblem };

/** Largest amount taken from a form: 10 万亿元. */
const LARGEST = 10n ** 15n;

/** Reads what a person typed (万元 or 元) by shifting the decimal point in the string; never a float. */
export function parseAmount(text: string | null | undefined, unit: 'wan' | 'yuan'): ParsedAmount {
  const plain = (text ?? '').normalize('NFKC').replace(/[\s,]/g, '').replace(/。/g, '.');
  if (plain === '') return { ok: false, problem: 'empty' };
  const match = /^(\d*)(?:\.(\d*))?$/.exec(plain);
  const whole = match?.[1] ?? '';
  const fraction = (match?.[2] ?? '').replace(/0+$/, '');
  if (!match || (whole === '' && (match[2] ?? '') === '')) return { ok: false, problem: 'not-a-number' };
  if (fraction.length > SHIFT[unit]) return { ok: false, problem: 'too-many-decimals' };
  const value = BigInt(`${whole}${fraction.padEnd(SHIFT[unit], '0')}`);
  if (value === 0n) return { ok: false, problem: 'not-positive' };
  if (value > LARGEST) return { ok: false, problem: 'too-large' };
  return { ok: true, fen: toFen(value) };
}

/** Reads a typed figure of an account, which may be zero or below it; otherwise like `parseAmount`. */
export function parseSignedAmount(text: string | null | undefined, unit: 'wan' | 'yuan'): ParsedAmount {
  const plain = (text ?? '').normalize('NFKC').trim();
  const negative = /^[-−]/.test(plain);
  const read = parseAmount(negative ? plain.slice(1) : plain, unit);
  if (read.ok) return negative ? { ok: true, fen: toFen(-BigInt(read.fen)) } : read;
  if (read.problem === 'not-positive') return { ok: true, fen: toFen(0n) };
  return negative && read.problem === 'empty' ? { ok: false, problem: 'not-a-number' } : read;
}

/** Chinese text of each problem, with the unit it concerns. */
export function amountMessage(problem: AmountProblem, unit: 'wan' | 'yuan', label = '金额'): string {
  const texts: Record<AmountProblem, string> = {
    empty: `请填写${label}`,
    'not-a-number': `${label}只能填数字，例如 ${unit === 'wan' ? '500 或 12.5' : '8000 或 8000.50'}`,
    'too-many-decimals': unit === 'wan' ? `${label}最多精确到分（6 位小数）` : `${label}最多两位小数`,
    'not-positive': `${label}要大于 0`,
    'too-large': `${label}过大，请检查单位是否为${UNIT_WORD[unit]}`,
  };
  return texts[problem];
}

/** The plain text that a form field starts with, without separators. */
export function amountText(amount: Fen | null | undefined, unit: 'wan' | 'yuan'): string {
  if (amount == null) return '';
  const { whole, fraction } = shifted(BigInt(amount), SHIFT[unit], SHIFT[unit]);
  const kept = fraction.replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}
