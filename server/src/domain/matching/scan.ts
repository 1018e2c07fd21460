import { rankKey, tooHigh } from './tally';
import type { Lanes } from './lanes';
import type { Promises } from './promises';
import type { LazyTallies } from './lazy-tallies';
import type { Top } from './top';

/** Tallies and points of everything that needs share, by number. */
export interface Tables {
  readonly until: Float64Array;
  readonly parts: Uint32Array;
  readonly firms: LazyTallies;
  readonly asked: Int32Array;
  readonly places: Int32Array;
  readonly rates: Int32Array;
  readonly points: Int32Array;
  readonly preferences: Int32Array;
  /** Tally of the soft conditions on enterprises, were they all met. */
  readonly firmHope: number;
}

/** Offers some of the needs to the best so far. */
export function scan(needs: Iterable<number>, nowMs: number, tables: Tables, top: Top, left: (need: number) => boolean): void {
  const { until, parts, firms, asked, places, rates, points, preferences } = tables;
  for (const need of needs) {
    const at = need * 4;
    const place = parts[at + 2]!;
    const tally = firms.at(parts[at]!) + asked[parts[at + 1]!]! + places[place]! + rates[parts[at + 3]!]!;
    if (tally >= tooHigh(top.bound) || until[need]! <= nowMs) continue;
    const key = rankKey(tally, points[place]!, preferences);
    if (key <= top.bound && !left(need)) top.offer(key, need);
  }
}

/** Offers the needs of every place that can still hold one of the best, the most promising place first. */
export function scanPlaces({ order, starts, firm, ask, rate }: Lanes, { best, order: inOrder, size }: Promises, nowMs: number, tables: Tables, top: Top, left: (need: number) => boolean): void {
  const { until, firms, asked, places, rates, points, preferences, firmHope } = tables;
  let bound = top.bound;
  let high = tooHigh(bound);
  for (let n = 0; n < size; n += 1) {
    const place = inOrder[n]!;
    if (best[place]! > bound >> 12) break;
    const [base, cover, end] = [places[place]!, points[place]!, starts[place + 1]!];
    for (let i = starts[place]!; i < end; i += 1) {
      // Tallies only grow, so that most needs are left before their enterprise is looked up: even the best one would not help them.
      const some = base + asked[ask[i]!]! + rates[rate[i]!]!;
      if (some >= high || rankKey(some + firmHope, cover, preferences) > bound) continue;
      const tally = some + firms.at(firm[i]!);
      if (tally >= high) continue;
      const key = rankKey(tally, cover, preferences);
      if (key > bound) continue;
      const need = order[i]!;
      if (until[need]! <= nowMs || left(need)) continue;
      top.offer(key, need);
      bound = top.bound;
      high = tooHigh(bound);
    }
  }
}
