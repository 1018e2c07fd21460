/** Keeps the `limit` best of many rows: the lowest keys, ties by the order given. A bounded heap with the worst on top. */
export class Top {
  private readonly keys: Int32Array;
  private readonly rows: Int32Array;
  private size = 0;
  /** Key of the worst row kept, once there are as many as asked: rows above it need not be offered. */
  bound = 0x7fff_ffff;

  constructor(
    private readonly limit: number,
    /** Negative when the first row comes before the second, of two with the same key. */
    private readonly tie: (a: number, b: number) => number,
  ) {
    this.keys = new Int32Array(limit);
    this.rows = new Int32Array(limit);
  }

  get full(): boolean {
    return this.size === this.limit;
  }

  offer(key: number, row: number): void {
    if (this.limit === 0) return;
    if (this.size < this.limit) {
      let at = this.size;
      this.size += 1;
      while (at > 0) {
        const up = (at - 1) >> 1;
        if (!this.worse(key, row, this.keys[up]!, this.rows[up]!)) break;
        this.set(at, this.keys[up]!, this.rows[up]!);
        at = up;
      }
      this.set(at, key, row);
    } else {
      if (!this.worse(this.keys[0]!, this.rows[0]!, key, row)) return;
      this.sink(key, row);
    }
    if (this.full) this.bound = this.keys[0]!;
  }

  /** Rows kept, the best first. */
  best(): readonly number[] {
    const order = Array.from({ length: this.size }, (_, i) => i);
    order.sort((a, b) => this.keys[a]! - this.keys[b]! || this.tie(this.rows[a]!, this.rows[b]!));
    return order.map((i) => this.rows[i]!);
  }

  private sink(key: number, row: number): void {
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.size) break;
      if (down + 1 < this.size && this.worse(this.keys[down + 1]!, this.rows[down + 1]!, this.keys[down]!, this.rows[down]!)) down += 1;
      if (!this.worse(this.keys[down]!, this.rows[down]!, key, row)) break;
      this.set(at, this.keys[down]!, this.rows[down]!);
      at = down;
    }
    this.set(at, key, row);
  }

  private set(at: number, key: number, row: number): void {
    this.keys[at] = key;
    this.rows[at] = row;
  }

  private worse(keyA: number, rowA: number, keyB: number, rowB: number): boolean {
    return keyA > keyB || (keyA === keyB && this.tie(rowA, rowB) > 0);
  }
}
