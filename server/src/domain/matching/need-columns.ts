import { AMOUNT_BANDS } from '../../kernel/amount-band';
import { Block, Combos } from './block';
import type { MatchFacts } from './facts';
import { IdTable } from './id-table';
import { allConditions, answerByBand, bandOf, lights } from './mask';
import { amountPoints, ownPoints, termPoints } from './score';
import { byPromise, promises, scan } from './scan';
import { preferenceTable, TALLY_MOST, tallyOf } from './tally';
import type { ProductTerms } from './terms';
import { Top } from './top';

/** An open need as the columns take it; `facts` without what follows from the day. */
export interface NeedRow {
  readonly id: string;
  readonly enterpriseId: string;
  readonly areaId: string;
  readonly foundedOn: string;
  readonly amountBand: string | null;
  /** Last moment of claiming, milliseconds. */
  readonly untilMs: number;
  readonly facts: MatchFacts;
}

/** What ranking needs beside the columns. */
export interface Moment {
  readonly nowMs: number;
  /** Names the day: what follows from it is worked out once. */
  readonly today: string;
  /** Age and stage on that day. */
  readonly dated: (foundedOn: string) => Pick<MatchFacts, 'ageMonths' | 'stage'>;
  /** Areas that contain an area, itself included. */
  readonly chain: (areaId: string) => readonly string[];
}

const FIGURES = [
  'industrySection', 'qualifications', 'revenueFen', 'rndFen', 'rndIntensityBp', 'profitFen', 'assetsFen', 'netAssetsFen', 'debtRatioBp', 'employees', 'taxGrade', 'inventionPatents', 'otherIp', 'techContractFen',
  'equityRaisedFen', 'innovationPoints', 'loanBalanceFen',
] as const;

/** Needs that may wait to be put in order of their places. */
const MOST_LOOSE = 2000;
/** Codes of the public bands; the first stands for none. */
const BANDS: readonly (string | null)[] = [null, ...AMOUNT_BANDS.map((band) => band.code)];

/**
 * Open needs behind their anonymous face, in columns: 44 bytes a need, its hash apart, beside its enterprise's figures. Facts that many needs
 * share (what is asked, area with band and term, rate, founding day) are numbered, so that a product is answered once for each
 * different value and a need is a sum of four tallies.
 */
export class NeedColumns {
  private readonly needs = new IdTable();
  private readonly firms = new IdTable();
  private readonly figures = new Block(FIGURES, 1024);
  private readonly founded = new Combos(['ageMonths', 'stage']);
  private readonly foundedOn: string[] = [];
  private foundedFor = '';
  private readonly asked = new Combos(['modes', 'guaranteeKinds', 'firstLoan', 'hasCollateral', 'pledgeableIp']);
  private readonly places = new Combos(['needMonths']);
  /** Number of area, band and months of each place. */
  private placeOf = new Uint32Array(3 * 256);
  private points = new Int32Array(256);
  private readonly areas: string[] = [];
  private readonly months: (number | null)[] = [];
  private readonly rates = new Combos(['maxRateBp']);
  /** Needs whose facts the columns cannot hold exactly: always answered from their records. */
  private readonly odd = new Set<string>();
  private until = new Float64Array(1024).fill(Number.NEGATIVE_INFINITY);
  /** Firm, asked, place and rate of each need. */
  private parts = new Uint32Array(4 * 1024);
  private firmFounded = new Uint32Array(1024);
  /** Needs in the order of their places, where each place begins, and those that came since. */
  private order = new Uint32Array(0);
  private starts = new Uint32Array(1);
  private readonly loose = new Set<number>();

  /** Needs known, those that are no longer open included. */
  get size(): number {
    return this.needs.size;
  }

  /** Bytes taken by the columns of needs, and by those of enterprises and shared values. */
  get bytes(): { readonly needs: number; readonly shared: number } {
    const shared = [this.figures, this.founded.block, this.asked.block, this.places.block, this.rates.block].reduce((sum, block) => sum + block.bytes, 0);
    return { needs: this.until.byteLength + this.parts.byteLength + this.order.byteLength + this.needs.bytes, shared: shared + this.firmFounded.byteLength + this.firms.bytes };
  }

  /** Adds or replaces an open need and the figures of its enterprise. */
  put(row: NeedRow): void {
    const [figures, asked, months, rate] = [this.figures.codes(row.facts), this.asked.block.codes(row.facts), this.places.block.codes(row.facts), this.rates.block.codes(row.facts)];
    const need = this.needs.add(row.id);
    if (need >= this.until.length) this.grow();
    if ([...figures, ...asked, ...months, ...rate].includes(Number.POSITIVE_INFINITY)) {
      this.drop(row.id);
      this.odd.add(row.id);
      return;
    }
    this.odd.delete(row.id);
    const firm = this.firms.add(row.enterpriseId);
    if (firm >= this.firmFounded.length) this.firmFounded = widen(this.firmFounded, new Uint32Array(this.firmFounded.length * 2));
    this.figures.set(firm, figures);
    this.firmFounded[firm] = this.foundedRow(row.foundedOn);
    const place = this.placeRow(row, months);
    if (this.until[need] === Number.NEGATIVE_INFINITY || this.parts[need * 4 + 2] !== place) this.loose.add(need);
    this.parts.set([firm, this.asked.of(asked), place, this.rates.of(rate)], need * 4);
    this.until[need] = row.untilMs;
  }

  /** Forgets a need that is no longer open to everybody. */
  drop(id: string): void {
    this.odd.delete(id);
    const need = this.needs.find(id);
    if (need >= 0) this.until[need] = Number.NEGATIVE_INFINITY;
  }

  /**
   * Ids of the needs that the product fits best, each seen behind its anonymous face; exactly the first of the full ranking, in its
   * order, without those in `except`; then the few that must be answered from their records. Null: too many conditions to hold.
   */
  best(terms: ProductTerms, moment: Moment, limit: number, except: ReadonlySet<string> = new Set()): readonly string[] | null {
    const conditions = allConditions(terms);
    if (conditions.length > TALLY_MOST) return null;
    const light = lights(conditions);
    const plain = conditions.filter((_, i) => light[i] === 'FACT');
    const firms = this.firmTallies(plain, moment);
    const asked = this.asked.block.tallies(plain, this.asked.size);
    const rates = this.rates.block.tallies(plain, this.rates.size);
    const hidden = conditions.reduce((sum, c, i) => (light[i] === 'HIDDEN' ? sum + tallyOf('UNKNOWN', c.hard) : sum), 0);
    const places = this.places.block.tallies(plain, this.places.size);
    const banded = conditions.filter((_, i) => light[i] === 'BAND');
    const points = this.placePoints(terms, banded, plain, places, moment, hidden);
    const preferences = preferenceTable(conditions.filter((c) => !c.hard).length);
    const most = new Int32Array(128).fill(preferences[2 * conditions.filter((c) => !c.hard).length]!);
    const { until } = this;
    const skip = new Set([...except].map((id) => this.needs.find(id)));
    const top = new Top(limit, this.needs.compare);
    if (this.loose.size > MOST_LOOSE) this.sort();
    const tables = { until, parts: this.parts, firms, asked, places, rates, points, preferences };
    const { order, starts, loose } = this;
    scan(Uint32Array.from(loose), 0, loose.size, moment.nowMs, tables, top, (need) => skip.has(need));
    const promise = promises(places, points, most, starts.length - 1);
    const left = (need: number): boolean => skip.has(need) || loose.has(need);
    const inOrder = byPromise(promise);
    for (let i = 0; i < inOrder.length; i += 1) {
      const place = inOrder[i]!;
      if (promise[place]! > top.bound >> 12) break;
      scan(order, starts[place]!, starts[place + 1]!, moment.nowMs, tables, top, left);
    }
    return [...top.best().map((need) => this.needs.id(need)), ...[...this.odd].filter((id) => !except.has(id))];
  }

  private firmTallies(plain: Parameters<Block['tallies']>[0], moment: Moment): Int32Array {
    if (this.foundedFor !== `${moment.today} ${this.founded.size}`) {
      this.foundedOn.forEach((day, row) => this.founded.block.set(row, this.founded.block.codes(moment.dated(day))));
      this.foundedFor = `${moment.today} ${this.founded.size}`;
    }
    const sums = this.figures.tallies(plain, this.firms.size);
    if (!plain.some(({ field }) => this.founded.block.fields.includes(field))) return sums;
    const dated = this.founded.block.tallies(plain, this.founded.size);
    for (let firm = 0; firm < this.firms.size; firm += 1) sums[firm]! += dated[this.firmFounded[firm]!]!;
    return sums;
  }

  /** Adds the answers by area and band to the tallies of places; gives the points that do not depend on preferences. */
  private placePoints(terms: ProductTerms, banded: Parameters<Block['tallies']>[0], plain: typeof banded, places: Int32Array, moment: Moment, hidden: number): Int32Array {
    const [areaAsks, own] = [plain.filter((c) => c.field === 'areaCodes'), ownPoints(terms)];
    const areas = Int32Array.from(this.areas, (id) => {
      const facts = moment.chain(id);
      return areaAsks.reduce((sum, c) => sum + tallyOf((c.value as readonly string[]).some((code) => facts.includes(code)) ? 'PASS' : 'FAIL', c.hard), hidden);
    });
    const bands = Int32Array.from(BANDS, (band) => banded.reduce((sum, c) => sum + tallyOf(answerByBand(c, bandOf(band)), c.hard), 0));
    const amounts = Int32Array.from(BANDS, (band) => amountPoints(terms.amountMaxFen, bandOf(band)?.from) + own);
    const lengths = Int32Array.from(this.months, (months) => termPoints(terms.monthsMax, months));
    if (this.points.length < this.places.size) this.points = new Int32Array(this.places.size * 2);
    const { points, placeOf } = this;
    for (let row = 0; row < this.places.size; row += 1) {
      const band = placeOf[3 * row + 1]!;
      places[row]! += areas[placeOf[3 * row]!]! + bands[band]!;
      points[row] = amounts[band]! + lengths[placeOf[3 * row + 2]!]!;
    }
    return points;
  }

  /** Puts the open needs in the order of their places, so that places without promise are passed over. */
  private sort(): void {
    const starts = new Uint32Array(this.places.size + 1);
    const open = (need: number): boolean => this.until[need]! > Number.NEGATIVE_INFINITY;
    for (let need = 0; need < this.needs.size; need += 1) if (open(need)) starts[this.parts[need * 4 + 2]! + 1]! += 1;
    for (let place = 0; place < this.places.size; place += 1) starts[place + 1]! += starts[place]!;
    const [next, order] = [starts.slice(), new Uint32Array(starts[this.places.size]!)];
    for (let need = 0; need < this.needs.size; need += 1) {
      if (!open(need)) continue;
      const place = this.parts[need * 4 + 2]!;
      order[next[place]!] = need;
      next[place]! += 1;
    }
    this.order = order;
    this.starts = starts;
    this.loose.clear();
  }

  private foundedRow(day: string): number {
    const row = this.founded.of([Number.NaN, Number.NaN], day);
    if (row === this.foundedOn.length) this.foundedOn.push(day);
    return row;
  }

  private placeRow({ areaId, amountBand, facts }: NeedRow, months: readonly number[]): number {
    const parts = [numberOf(this.areas, areaId), Math.max(0, BANDS.indexOf(amountBand)), numberOf(this.months, facts.needMonths ?? null)];
    const row = this.places.of(months, `${parts}`);
    if (3 * row + 3 > this.placeOf.length) this.placeOf = widen(this.placeOf, new Uint32Array(this.placeOf.length * 2));
    this.placeOf.set(parts, 3 * row);
    return row;
  }

  private grow(): void {
    this.until = widen(this.until, new Float64Array(this.until.length * 2).fill(Number.NEGATIVE_INFINITY));
    this.parts = widen(this.parts, new Uint32Array(this.parts.length * 2));
  }
}

/** Number of a value in a list, to which it is added if it is new. */
function numberOf<T>(list: T[], value: T): number {
  const at = list.indexOf(value);
  return at >= 0 ? at : list.push(value) - 1;
}

const widen = <A extends { set(from: A): void }>(from: A, to: A): A => {
  to.set(from);
  return to;
};
