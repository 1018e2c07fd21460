const SUB = 64;

/** Latencies in microseconds, kept in buckets that are at most 1.6 % wide. */
export class Histogram {
  private readonly buckets = new Float64Array(64 * SUB);
  count = 0;
  max = 0;

  /** Adds one latency. */
  add(us: number): void {
    const value = Math.max(1, Math.round(us));
    const power = 31 - Math.clz32(value);
    const index = power < 6 ? value : (power - 5) * SUB + Math.floor(value / 2 ** (power - 6)) - SUB;
    this.buckets[index]! += 1;
    this.count += 1;
    if (us > this.max) this.max = us;
  }

  /** Latency in milliseconds below which the share `q` lies (lower end of its bucket); NaN without values. */
  quantile(q: number): number {
    if (this.count === 0) return Number.NaN;
    let seen = 0;
    for (let i = 0; i < this.buckets.length; i += 1) {
      seen += this.buckets[i]!;
      if (seen >= q * this.count) return (i < SUB ? i : (SUB + (i % SUB)) * 2 ** (Math.floor(i / SUB) - 1)) / 1000;
    }
    return this.max / 1000;
  }
}
