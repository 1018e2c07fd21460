import { rankKey, TALLY_MAYBE, tooHigh } from './tally';
import type { Top } from './top';

/** Different values of the upper part of a key: eligible and score. */
const PROMISES = 3 << 11;
/** Everything in a tally that does not decide whether a need is eligible. */
const BELOW_MAYBE = TALLY_MAYBE - 1;

/** Tallies and points of everything that needs share, by number. */
export interface Tables {
  readonly until: Float64Array;
  readonly parts: Uint32Array;
  readonly firms: Int32Array;
  readonly asked: Int32Array;
  readonly places: Int32Array;
  readonly rates: Int32Array;
  readonly points: Int32Array;
  readonly preferences: Int32Array;
}

/** Offers some of the needs to the best so far. */
export function scan(needs: Uint32Array, from: number, to: number, nowMs: number, tables: Tables, top: Top, left: (need: number) => boolean): void {
  const { until, parts, firms, asked, places, rates, points, preferences } = tables;
  let bound = top.bound;
  let high = tooHigh(bound);
  for (let i = from; i < to; i += 1) {
    const need = needs[i]!;
    const at = need * 4;
    const place = parts[at + 2]!;
    const tally = firms[parts[at]!]! + asked[parts[at + 1]!]! + places[place]! + rates[parts[at + 3]!]!;
    if (tally >= high || until[need]! <= nowMs) continue;
    const key = rankKey(tally, points[place]!, preferences);
    if (key > bound || left(need)) continue;
    top.offer(key, need);
    bound = top.bound;
    high = tooHigh(bound);
  }
}

/** The best that a need of each place can be: upper part of its key. */
export function promises(places: Int32Array, points: Int32Array, most: Int32Array, size: number): Int32Array {
  const best = new Int32Array(size);
  for (let place = 0; place < size; place += 1) best[place] = rankKey(places[place]! & ~BELOW_MAYBE, points[place]!, most) >> 12;
  return best;
}

/** Numbers of the places, the most promising first. */
export function byPromise(promise: Int32Array): Uint32Array {
  const starts = new Uint32Array(PROMISES + 1);
  for (let place = 0; place < promise.length; place += 1) starts[promise[place]! + 1]! += 1;
  for (let i = 0; i < PROMISES; i += 1) starts[i + 1]! += starts[i]!;
  const order = new Uint32Array(promise.length);
  for (let place = 0; place < promise.length; place += 1) {
    const one = promise[place]!;
    order[starts[one]!] = place;
    starts[one]! += 1;
  }
  return order;
}
