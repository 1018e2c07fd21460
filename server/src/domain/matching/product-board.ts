import { askOf, type Ask } from './asks';
import { Deck } from './deck';
import { answer } from './evaluate';
import type { ConditionField, MatchFacts } from './facts';
import { allConditions } from './mask';
import { amountPoints, ownPoints, termPoints } from './score';
import { TALLY_MOST, tallyOf } from './tally';
import type { ProductTerms } from './terms';

interface Card {
  readonly id: string;
  readonly terms: ProductTerms;
  readonly untilMs: number;
  /** Twice the number of an ask, plus one where it is hard; the hard ones first. */
  readonly codes: Int32Array;
  readonly hard: number;
  readonly cover: number;
  readonly own: number;
}

/** Asks that nobody refers to any more, at which everything is gathered again. */
const MOST_WASTE = 20_000;

/** A list in which equal things have one number. */
class Distinct<T> {
  readonly all: T[] = [];
  private readonly numbers = new Map<string, number>();

  of(key: string, make: () => T): number {
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.all.push(make()) - 1));
    return number;
  }
}

/**
 * Products made ready to be ranked for any need: what they ask is gathered, so that each different ask is answered once for
 * a need, by the same rule as the explained evaluation, and a product is a short sum that stops where it cannot win any more.
 */
export class ProductBoard {
  private readonly cards = new Map<string, Card>();
  /** The cards laid out in arrays; made anew when one changed. */
  private deck: Deck<Card> | null = null;
  private asks = new Distinct<{ readonly field: ConditionField; readonly ask: Ask }>();
  private covers = new Distinct<Pick<ProductTerms, 'amountMaxFen' | 'monthsMax'>>();
  private wasted = 0;

  get size(): number {
    return this.cards.size;
  }

  /** Adds or replaces a product that is current until an instant (milliseconds; Infinity = without end). Answers whether it can be held. */
  put(id: string, terms: ProductTerms, untilMs: number): boolean {
    this.drop(id);
    const conditions = allConditions(terms);
    if (conditions.length > TALLY_MOST) return false;
    const codeOf = (hard: boolean) => conditions.flatMap((c) => (c.hard === hard ? [2 * this.asks.of(`${c.field} ${c.op} ${JSON.stringify(c.value)}`, () => ({ field: c.field, ask: askOf(c) })) + (hard ? 1 : 0)] : []));
    const [hard, soft] = [codeOf(true), codeOf(false)];
    const cover = this.covers.of(`${terms.amountMaxFen} ${terms.monthsMax}`, () => ({ amountMaxFen: terms.amountMaxFen, monthsMax: terms.monthsMax }));
    this.cards.set(id, { id, terms, untilMs, codes: Int32Array.from([...hard, ...soft]), hard: hard.length, cover, own: ownPoints(terms) });
    this.deck = null;
    return true;
  }

  drop(id: string): void {
    const card = this.cards.get(id);
    if (card === undefined) return;
    this.cards.delete(id);
    this.deck = null;
    this.wasted += card.codes.length;
    if (this.wasted > MOST_WASTE) this.gather();
  }

  /** The products that fit best at an instant: exactly the first of `rankProducts`, in its order. */
  best(facts: MatchFacts, nowMs: number, limit: number): readonly { readonly id: string; readonly terms: ProductTerms }[] {
    const tallies = new Int32Array(2 * this.asks.all.length);
    this.asks.all.forEach(({ field, ask }, i) => {
      const outcome = answer(field, ask, facts);
      tallies[2 * i] = tallyOf(outcome, false);
      tallies[2 * i + 1] = tallyOf(outcome, true);
    });
    const covers = Int32Array.from(this.covers.all, (terms) => amountPoints(terms.amountMaxFen, facts.needAmountFen) + termPoints(terms.monthsMax, facts.needMonths));
    this.deck ??= new Deck([...this.cards.values()]);
    return this.deck.best(tallies, covers, nowMs, limit);
  }

  private gather(): void {
    const cards = [...this.cards.values()];
    this.cards.clear();
    this.asks = new Distinct();
    this.covers = new Distinct();
    this.wasted = 0;
    for (const { id, terms, untilMs } of cards) this.put(id, terms, untilMs);
  }
}
