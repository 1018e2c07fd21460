import { askOf, type Fact } from './asks';
import type { Condition } from './condition-model';
import type { ConditionField } from './facts';
import { CONDITION_FIELDS } from './fields';
import { tallyOf } from './tally';

const bits = new Map(Object.entries(CONDITION_FIELDS).map(([field, { values }]) => [field, new Map(Object.keys(values ?? {}).map((code, i) => [code, 2 ** i]))]));
const maskOf = (field: ConditionField, codes: readonly string[]): number => codes.reduce((mask, code) => mask | (bits.get(field)!.get(code) ?? 0), 0);

/** A fact as one number: numbers as they are, codes as bits, yes 1, no 2, not known NaN. Infinity when it cannot be held exactly. */
export function encode(field: ConditionField, fact: Fact | null | undefined): number {
  if (fact === null || fact === undefined) return Number.NaN;
  if (typeof fact === 'boolean') return fact ? 1 : 2;
  if (typeof fact === 'string') return maskOf(field, [fact]);
  if (typeof fact === 'object') return maskOf(field, fact);
  return Number.isSafeInteger(Number(fact)) ? Number(fact) : Number.POSITIVE_INFINITY;
}

/** A condition on encoded facts, as the tally that it adds. */
function tallier(condition: Condition): (value: number) => number {
  const ask = askOf(condition);
  const [pass, fail, unknown] = [tallyOf('PASS', condition.hard), tallyOf('FAIL', condition.hard), tallyOf('UNKNOWN', condition.hard)];
  if (ask.kind === 'RANGE') {
    // Values held are whole and below 2^53, so that a bound beyond it still compares as it should.
    const low = ask.low === null ? Number.NEGATIVE_INFINITY : Number(ask.low);
    const high = ask.high === null ? Number.POSITIVE_INFINITY : Number(ask.high);
    return (value) => (value >= low && value <= high ? pass : Number.isNaN(value) ? unknown : fail);
  }
  const mask = ask.kind === 'FLAG' ? (ask.want ? 1 : 2) : maskOf(condition.field, ask.codes);
  const least = ask.kind === 'ALL' ? mask : 1;
  return (value) => (Number.isNaN(value) ? unknown : (least === mask ? (value & mask) === mask : (value & mask) !== 0) ? pass : fail);
}

/** Numbers of rows, and the tally of each number. */
export interface Coded {
  readonly codes: Uint32Array;
  readonly table: Int32Array;
}

/** Values of rows, bounds (included) and the tallies of the three answers. */
export interface Bounded {
  readonly values: Float64Array;
  readonly low: number;
  readonly high: number;
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
}

/** One fact of many rows. Equal values are numbered, so that a condition is answered once for each; sums of money stand as they are. */
export class Column {
  readonly money: boolean;
  private values: Float64Array;
  private codes: Uint32Array;
  private readonly distinct: number[] = [];
  private readonly numbers = new Map<number, number>();

  constructor(
    readonly field: ConditionField,
    capacity: number,
  ) {
    this.money = CONDITION_FIELDS[field].kind === 'MONEY';
    this.values = new Float64Array(this.money ? capacity : 0);
    this.codes = new Uint32Array(this.money ? 0 : capacity);
  }

  set(row: number, value: number): void {
    if (this.money) {
      this.values[row] = value;
      return;
    }
    let code = this.numbers.get(value);
    if (code === undefined) this.numbers.set(value, (code = this.distinct.push(value) - 1));
    this.codes[row] = code;
  }

  grow(): void {
    const [values, codes] = [this.values, this.codes];
    this.values = new Float64Array(values.length * 2);
    this.codes = new Uint32Array(codes.length * 2);
    this.values.set(values);
    this.codes.set(codes);
  }

  get bytes(): number {
    return this.values.byteLength + this.codes.byteLength;
  }

  /** Adds the tallies of conditions on this fact to the first `size` sums. */
  addTo(sums: Int32Array, conditions: readonly Condition[], size: number): void {
    if (conditions.length === 0) return;
    if (this.money) {
      for (const condition of conditions) this.compare(sums, condition, size);
      return;
    }
    const { codes, table } = this.coded(conditions);
    for (let row = 0; row < size; row += 1) sums[row]! += table[codes[row]!]!;
  }

  /** The numbers of the rows, and what the conditions answer to each number; not for money. */
  coded(conditions: readonly Condition[]): Coded {
    const { distinct } = this;
    const table = new Int32Array(distinct.length);
    for (const one of conditions.map(tallier)) for (let i = 0; i < table.length; i += 1) table[i]! += one(distinct[i]!);
    return { codes: this.codes, table };
  }

  /** The sums of money with the bounds of one condition. */
  bounded(condition: Condition): Bounded | null {
    const ask = askOf(condition);
    if (ask.kind !== 'RANGE') return null;
    return {
      values: this.values,
      low: ask.low === null ? Number.NEGATIVE_INFINITY : Number(ask.low),
      high: ask.high === null ? Number.POSITIVE_INFINITY : Number(ask.high),
      pass: tallyOf('PASS', condition.hard),
      fail: tallyOf('FAIL', condition.hard),
      unknown: tallyOf('UNKNOWN', condition.hard),
    };
  }

  private compare(sums: Int32Array, condition: Condition, size: number): void {
    const bounds = this.bounded(condition);
    if (bounds === null) return;
    const { values, low, high, pass, fail, unknown } = bounds;
    for (let row = 0; row < size; row += 1) {
      const value = values[row]!;
      sums[row]! += value >= low && value <= high ? pass : value === value ? fail : unknown;
    }
  }
}
