import { Column, encode, type Coded } from './column';
import { LazyTallies } from './lazy-tallies';
import type { Condition } from './condition-model';
import type { ConditionField, MatchFacts } from './facts';

/** Columns of some facts; conditions on them are answered for all rows at once. */
export class Block {
  private readonly columns: readonly Column[];
  private sums = new Int32Array(0);

  constructor(
    readonly fields: readonly ConditionField[],
    private capacity = 256,
  ) {
    this.columns = fields.map((field) => new Column(field, capacity));
  }

  /** Facts of the block as numbers. */
  codes(facts: MatchFacts): readonly number[] {
    return this.fields.map((field) => encode(field, facts[field]));
  }

  set(row: number, codes: readonly number[]): void {
    for (; row >= this.capacity; this.capacity *= 2) this.columns.forEach((column) => column.grow());
    this.columns.forEach((column, i) => column.set(row, codes[i]!));
  }

  get bytes(): number {
    return this.columns.reduce((sum, column) => sum + column.bytes, this.sums.byteLength);
  }

  /** Tallies of the conditions on this block's fields, for the first `size` rows. Valid until the next call. */
  tallies(conditions: readonly Condition[], size: number): Int32Array {
    if (this.sums.length < this.capacity) this.sums = new Int32Array(this.capacity);
    const sums = this.sums.fill(0, 0, size);
    for (const column of this.columns) column.addTo(sums, conditions.filter((c) => c.field === column.field), size);
    return sums;
  }

  /** The same, but each row's tally is worked out when it is asked for; `coded` adds what else is known of the rows. Valid until the next call. */
  lazyTallies(conditions: readonly Condition[], size: number, coded: readonly Coded[]): LazyTallies {
    if (this.sums.length < this.capacity) this.sums = new Int32Array(this.capacity);
    const asked = this.columns.map((column) => ({ column, list: conditions.filter((c) => c.field === column.field) })).filter(({ list }) => list.length > 0);
    return new LazyTallies(
      this.sums.fill(-1, 0, size),
      [...asked.filter(({ column }) => !column.money).map(({ column, list }) => column.coded(list)), ...coded],
      asked.flatMap(({ column, list }) => (column.money ? list.flatMap((condition) => column.bounded(condition) ?? []) : [])),
    );
  }
}

/** A block in which equal rows are one row. */
export class Combos {
  readonly block: Block;
  size = 0;
  private readonly rows = new Map<string, number>();

  constructor(fields: readonly ConditionField[]) {
    this.block = new Block(fields);
  }

  /** Row of these codes; `more` tells rows apart that the codes do not. */
  of(codes: readonly number[], more = ''): number {
    const key = `${codes.join()} ${more}`;
    let row = this.rows.get(key);
    if (row === undefined) {
      row = this.size;
      this.size += 1;
      this.rows.set(key, row);
      this.block.set(row, codes);
    }
    return row;
  }
}
