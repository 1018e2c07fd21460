import { preferenceTable, rankKey, TALLY_MOST, tooHigh } from './tally';
import { Top } from './top';

/** What a deck lays out of a product. */
export interface DeckCard {
  readonly id: string;
  readonly untilMs: number;
  /** Numbers of what it asks; the first `hard` of them decide whether it is eligible. */
  readonly codes: Int32Array;
  readonly hard: number;
  /** Number of the points that depend on the need, and points that do not. */
  readonly cover: number;
  readonly own: number;
}

const PREFERENCES = Array.from({ length: TALLY_MOST + 1 }, (_, count) => preferenceTable(count));

/** Products side by side in arrays, in the order of their ids, so that a ranking reads memory once from front to back. */
export class Deck<C extends DeckCard> {
  private readonly cards: readonly C[];
  private readonly until: Float64Array;
  private readonly codes: Int32Array;
  /** Where the codes of a card begin, where its soft ones do, and where the next card's begin. */
  private readonly starts: Int32Array;
  private readonly soft: Int32Array;
  private readonly covers: Int32Array;
  private readonly own: Int32Array;

  constructor(cards: readonly C[]) {
    this.cards = [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));
    const size = cards.length;
    this.until = Float64Array.from(this.cards, (card) => card.untilMs);
    this.covers = Int32Array.from(this.cards, (card) => card.cover);
    this.own = Int32Array.from(this.cards, (card) => card.own);
    this.codes = new Int32Array(this.cards.reduce((sum, card) => sum + card.codes.length, 0));
    [this.starts, this.soft] = [new Int32Array(size + 1), new Int32Array(size)];
    this.cards.forEach((card, at) => {
      const from = this.starts[at]!;
      this.codes.set(card.codes, from);
      this.soft[at] = from + card.hard;
      this.starts[at + 1] = from + card.codes.length;
    });
  }

  /** The best cards at an instant, by the tally of each code and the points of each cover; equal ones by id. */
  best(tallies: Int32Array, coverPoints: Int32Array, nowMs: number, limit: number): readonly C[] {
    const { until, codes, starts, soft, covers, own } = this;
    const top = new Top(limit, (a, b) => a - b);
    let bound = top.bound;
    let high = tooHigh(bound);
    for (let at = 0; at < own.length; at += 1) {
      let i = starts[at]!;
      const middle = soft[at]!;
      let tally = 0;
      // Tallies only grow: whoever is less eligible than the last of the best is left at once.
      while (i < middle && tally < high) {
        tally += tallies[codes[i]!]!;
        i += 1;
      }
      if (tally >= high || until[at]! <= nowMs) continue;
      const end = starts[at + 1]!;
      for (; i < end; i += 1) tally += tallies[codes[i]!]!;
      const key = rankKey(tally, coverPoints[covers[at]!]! + own[at]!, PREFERENCES[end - middle]!);
      if (key > bound) continue;
      top.offer(key, at);
      bound = top.bound;
      high = tooHigh(bound);
    }
    return top.best().map((at) => this.cards[at]!);
  }
}
