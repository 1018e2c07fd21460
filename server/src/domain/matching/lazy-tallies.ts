import type { Bounded, Coded } from './column';

/** Tallies of many rows of which few are looked at: worked out at the first look and remembered. */
export class LazyTallies {
  constructor(
    /** Room for the tally of each row; -1 = not worked out. */
    private readonly known: Int32Array,
    private readonly coded: readonly Coded[],
    private readonly bounded: readonly Bounded[],
  ) {}

  at(row: number): number {
    const known = this.known[row]!;
    return known >= 0 ? known : this.workOut(row);
  }

  private workOut(row: number): number {
    let sum = 0;
    for (let i = 0; i < this.coded.length; i += 1) {
      const { codes, table } = this.coded[i]!;
      sum += table[codes[row]!]!;
    }
    for (let i = 0; i < this.bounded.length; i += 1) {
      const { values, low, high, pass, fail, unknown } = this.bounded[i]!;
      const value = values[row]!;
      sum += value >= low && value <= high ? pass : value === value ? fail : unknown;
    }
    this.known[row] = sum;
    return sum;
  }
}
