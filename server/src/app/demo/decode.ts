import { isBusinessDate } from '../../kernel/business-date';
import { parseWan } from '../../kernel/money';

/** The first place where demo data does not have the documented shape. */
export class DemoFault extends Error {
  constructor(readonly path: string, why: string) {
    super(`${path}: ${why}`);
    this.name = 'DemoFault';
  }
}

/** Reads one value of parsed YAML; throws DemoFault with its dotted path. */
export type Decode<T> = (raw: unknown, at: string) => T;
/** What a decoder reads. */
export type Decoded<D> = D extends Decode<infer T> ? T : never;

/** Text with something in it. */
export const text: Decode<string> = (raw, at) => {
  if (typeof raw !== 'string' || raw.trim() === '') throw new DemoFault(at, 'must be text');
  return raw;
};

/** A whole number. */
export const whole: Decode<number> = (raw, at) => {
  if (typeof raw !== 'number' || !Number.isSafeInteger(raw)) throw new DemoFault(at, 'must be a whole number');
  return raw;
};

/** true or false. */
export const flag: Decode<boolean> = (raw, at) => {
  if (typeof raw !== 'boolean') throw new DemoFault(at, 'must be true or false');
  return raw;
};

/** An amount written in 万元, such as 300万 or -12.5万; read as fen. */
export const money: Decode<bigint> = (raw, at) => {
  const [, sign, wan] = /^(-?)(\d+(?:\.\d+)?)万$/.exec(typeof raw === 'string' ? raw : '') ?? [];
  const read = parseWan(wan ?? '');
  if (!read.ok) throw new DemoFault(at, 'must be an amount such as 300万');
  return sign === '-' ? -read.value : read.value;
};

/** A day: YYYY-MM-DD, or W-3 / W+8: so many working days before or after the day of loading (W+0 is that day). */
export const day: Decode<string> = (raw, at) => {
  if (typeof raw !== 'string' || !(isBusinessDate(raw) || /^W[+-]\d{1,3}$/.test(raw))) throw new DemoFault(at, 'must be a day such as 2025-03-12 or W+8');
  return raw;
};

/** One code of a vocabulary. */
export const oneOf = <K extends string>(codes: readonly K[]): Decode<K> => (raw, at) => {
  const found = codes.find((code) => code === raw);
  if (found === undefined) throw new DemoFault(at, `unknown code ${String(raw)}`);
  return found;
};

/** A list; left out = empty. */
export const list = <T>(each: Decode<T>): Decode<readonly T[]> => (raw, at) => {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) throw new DemoFault(at, 'must be a list');
  return raw.map((x: unknown, i) => each(x, `${at}.${i}`));
};

/** Left out or null = null. */
export const opt = <T>(one: Decode<T>): Decode<T | null> => (raw, at) => (raw === undefined || raw === null ? null : one(raw, at));

/** A mapping with exactly these keys; unknown ones are refused. */
export const obj = <S extends Readonly<Record<string, Decode<unknown>>>>(shape: S): Decode<{ readonly [K in keyof S]: Decoded<S[K]> }> => (raw, at) => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new DemoFault(at, 'must be a mapping');
  const given = raw as Readonly<Record<string, unknown>>;
  const extra = Object.keys(given).find((key) => !Object.hasOwn(shape, key));
  if (extra !== undefined) throw new DemoFault(`${at}.${extra}`, 'unknown key');
  return Object.fromEntries(Object.entries(shape).map(([key, one]) => [key, one(given[key], `${at}.${key}`)])) as { readonly [K in keyof S]: Decoded<S[K]> };
};
