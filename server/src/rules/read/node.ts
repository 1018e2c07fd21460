import { businessDate, isBusinessDate, type BusinessDate } from '../../kernel/business-date';
import type { Ratio } from '../../kernel/ratio';
import type { Issue } from '../../kernel/refusal';
import { nearest } from '../../kernel/text';
import { decimal, over, whole, ZERO } from '../exact';

const said = (value: unknown): string => (value === undefined || value === null ? '空' : `“${(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60)}”`);

/** Adds "did you mean" to a list of what is known. */
export const known = (name: string, list: readonly string[]): string => {
  const near = nearest(name, list);
  return `${near === undefined ? '' : `；是不是“${near}”？`}`;
};

/**
 * A place in a rule file. Reads its value, and notes every fault with path and remedy instead of throwing, so that all faults
 * of a file are reported at once. After a fault a harmless stand-in is returned; the file is refused as a whole.
 */
export class Node {
  constructor(
    readonly value: unknown,
    readonly path: string,
    private readonly issues: Issue[],
  ) {}

  fault(message: string): void {
    this.issues.push({ path: this.path, message });
  }

  get absent(): boolean {
    return this.value === undefined || this.value === null;
  }

  private get mapping(): Readonly<Record<string, unknown>> {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value) ? (this.value as Record<string, unknown>) : {};
  }

  at(key: string | number): Node {
    const value = Array.isArray(this.value) ? (this.value as readonly unknown[])[Number(key)] : this.mapping[key];
    const id = Array.isArray(this.value) && typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string' ? (value as { id: string }).id : String(key);
    return new Node(value, this.path === '' ? id : `${this.path}.${id}`, this.issues);
  }

  has(key: string): boolean {
    return this.mapping[key] !== undefined && this.mapping[key] !== null;
  }

  /** Notes keys that nobody knows, and a value that is no mapping. */
  fields(allowed: readonly string[]): this {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) this.fault(`须是“键: 值”的结构，可用的键：${allowed.join('、')}`);
    for (const key of Object.keys(this.mapping)) {
      if (!allowed.includes(key)) this.at(key).fault(`没有“${key}”这个键${known(key, allowed)} 可用：${allowed.join('、')}`);
    }
    return this;
  }

  entries(): readonly (readonly [string, Node])[] {
    if (this.absent) return [];
    if (Object.keys(this.mapping).length === 0) this.fault('须是“键: 值”的结构，不能为空');
    return Object.keys(this.mapping).map((key) => [key, this.at(key)] as const);
  }

  list(): readonly Node[] {
    if (this.absent) return [];
    if (!Array.isArray(this.value)) {
      this.fault('须是列表（每行以 - 开头）');
      return [];
    }
    return (this.value as readonly unknown[]).map((_, index) => this.at(index));
  }

  text(): string {
    if (typeof this.value === 'string' && this.value.trim() !== '') return this.value.trim();
    this.fault(`须填文字，现在是${said(this.value)}`);
    return '';
  }

  optionalText(): string | null {
    return this.absent ? null : this.text();
  }

  flag(fallback: boolean): boolean {
    if (this.absent) return fallback;
    if (typeof this.value !== 'boolean') this.fault(`须写 true 或 false，现在是${said(this.value)}`);
    return this.value === true;
  }

  oneOf<K extends string>(codes: readonly K[], what: string): K {
    const found = codes.find((code) => code === this.value);
    if (found !== undefined) return found;
    const name = typeof this.value === 'string' ? this.value : '';
    this.fault(`没有${said(this.value)}这种${what}${known(name, codes)} 可用：${codes.join('、')}`);
    return codes[0]!;
  }

  day(): BusinessDate {
    if (typeof this.value === 'string' && isBusinessDate(this.value)) return this.value;
    this.fault(`须是日期，写成 2026-01-01 的样子，现在是${said(this.value)}`);
    return businessDate('1900-01-01');
  }

  count(min: number): number {
    if (Number.isSafeInteger(this.value) && (this.value as number) >= min) return this.value as number;
    this.fault(`须是不小于 ${min} 的整数，现在是${said(this.value)}`);
    return min;
  }

  /** A plain exact number: 12, 0.8, "10/14", 50 %. */
  number(): Ratio {
    const read = readNumber(this.value);
    if (read !== null) return read;
    this.fault(`须是数字，例如 12、0.8、"10/14" 或 50%，现在是${said(this.value)}`);
    return ZERO;
  }
}

/** Exact value of 12, 0.8, "0.8", "10/14" or "50%" (= 1/2); null otherwise. */
export function readNumber(value: unknown): Ratio | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const fraction = /^(.+)\/(.+)$/.exec(text);
  if (fraction) {
    const [a, b] = [decimal(fraction[1]!), decimal(fraction[2]!)];
    return a === null || b === null || b.num === 0n ? null : over(a, b);
  }
  if (text.endsWith('%')) {
    const percent = decimal(text.slice(0, -1));
    return percent === null ? null : over(percent, whole(100));
  }
  return decimal(text);
}
