interface Counted {
  /** Start of the present window, in milliseconds. */
  start: number;
  before: number;
  now: number;
}

/**
 * Counts events by key over a sliding window: the window before counts by the share of it that is still inside. Remembers at most
 * `keys` keys and forgets those first that were quiet longest, so that nobody can fill the memory with new keys.
 */
export class SlidingWindow {
  private readonly counted = new Map<string, Counted>();

  constructor(
    /** Events allowed within the window. */
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly keys = 5_000,
  ) {}

  /** Counts one event and answers 0, or counts nothing and answers after how many milliseconds the next one may come. */
  take(key: string, nowMs: number): number {
    const entry = this.at(key, nowMs);
    const passed = nowMs - entry.start;
    const weighted = entry.before * (1 - passed / this.windowMs) + entry.now;
    if (weighted + 1 > this.limit) return Math.max(1, this.waitOf(entry, passed));
    entry.now += 1;
    // Last used, last forgotten.
    this.counted.delete(key);
    if (this.counted.size >= this.keys) this.counted.delete(this.counted.keys().next().value!);
    this.counted.set(key, entry);
    return 0;
  }

  /** Number of keys that are remembered. */
  get size(): number {
    return this.counted.size;
  }

  private at(key: string, nowMs: number): Counted {
    const known = this.counted.get(key);
    const windows = known === undefined ? 2 : Math.floor((nowMs - known.start) / this.windowMs);
    if (known === undefined || windows < 0 || windows >= 2) return { start: nowMs, before: 0, now: 0 };
    if (windows === 1) return { start: known.start + this.windowMs, before: known.now, now: 0 };
    return known;
  }

  private waitOf({ before, now }: Counted, passed: number): number {
    // Within this window only what was before it runs out; what is in it runs out in the next.
    const room = this.limit - 1;
    if (now <= room && before > 0) return Math.ceil(this.windowMs * (1 - (room - now) / before) - passed);
    return Math.ceil(this.windowMs - passed + this.windowMs * (1 - room / now));
  }
}
