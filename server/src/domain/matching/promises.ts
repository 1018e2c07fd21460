import { rankKey } from './tally';

/** Different values of the upper part of a key: eligible and score. */
const VALUES = 3 << 11;

/** What each place can promise at best, and the places in that order. Its room is used again, so that rankings leave nothing to collect. */
export class Promises {
  /** The best that a need of each place can be: upper part of its key. */
  best = new Int32Array(0);
  /** Numbers of the places, the most promising first. */
  order = new Uint32Array(0);
  /** Places there are; what stands behind them in the arrays is left over. */
  size = 0;
  private readonly starts = new Uint32Array(VALUES + 1);

  /** Works them out; `hope`: tally of the soft conditions that do not depend on the place, were they all met. */
  workOut(places: Int32Array, points: Int32Array, preferences: Int32Array, hope: number, size: number): this {
    if (this.best.length < size) [this.best, this.order] = [new Int32Array(2 * size), new Uint32Array(2 * size)];
    this.size = size;
    const { best, order } = this;
    const starts = this.starts.fill(0);
    for (let place = 0; place < size; place += 1) {
      const one = rankKey(places[place]! + hope, points[place]!, preferences) >> 12;
      best[place] = one;
      starts[one + 1]! += 1;
    }
    for (let i = 0; i < VALUES; i += 1) starts[i + 1]! += starts[i]!;
    for (let place = 0; place < size; place += 1) {
      const one = best[place]!;
      order[starts[one]!] = place;
      starts[one]! += 1;
    }
    return this;
  }
}
