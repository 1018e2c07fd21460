import { AMOUNT_BANDS } from '../../kernel/amount-band';
import { Block, Combos } from './block';
import type { ConditionField, MatchFacts } from './facts';
import { IdTable } from './id-table';
import type { LazyTallies } from './lazy-tallies';
import { bytesOf, lay, NO_LANES } from './lanes';
import { allConditions, answerByBand, bandOf, lights } from './mask';
import { amountPoints, ownPoints, termPoints } from './score';
import { Promises } from './promises';
import { scan, scanPlaces } from './scan';
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

const DATED = ['ageMonths', 'stage'] as const;
/** What is known of an enterprise whatever it asks for. */
const FIRM_FIELDS: readonly ConditionField[] = [...FIGURES, ...DATED];

/** Needs that may wait to be put in order of their places. */
const MOST_LOOSE = 2000;
/** Codes of the public bands; the first stands for none. */
const BANDS: readonly (string | null)[] = [null, ...AMOUNT_BANDS.map((band) => band.code)];

/**
 * Open needs behind their anonymous face, in columns: 56 bytes a need, its hash apart, beside its enterprise's figures. Facts that many needs
 * share (what is asked, area with band and term, rate, founding day) are numbered, so that a product is answered once for each
 * different value and a need is a sum of four tallies.
 */
export class NeedColumns {
  private readonly needs = new IdTable();
  private readonly firms = new IdTable();
  private readonly figures = new Block(FIGURES, 1024);
  private readonly founded = new Combos(DATED);
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
  /** Needs in the order of their places, and those that came or changed since. */
  private lanes = NO_LANES;
  private readonly promises = new Promises();
  private readonly loose = new Set<number>();

  /** Needs known, those that are no longer open included. */
  get size(): number {
    return this.needs.size;
  }

  /** Bytes taken by the columns of needs, and by those of enterprises and shared values. */
  get bytes(): { readonly needs: number; readonly shared: number } {
    const shared = [this.figures, this.founded.block, this.asked.block, this.places.block, this.rates.block].reduce((sum, block) => sum + block.bytes, 0);
    return { needs: this.until.byteLength + this.parts.byteLength + bytesOf(this.lanes) + this.needs.bytes, shared: shared + this.firmFounded.byteLength + this.firms.bytes };
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
    const parts = [firm, this.asked.of(asked), place, this.rates.of(rate)];
    if (this.until[need] === Number.NEGATIVE_INFINITY || parts.some((part, i) => this.parts[need * 4 + i] !== part)) this.loose.add(need);
    this.parts.set(parts, need * 4);
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
    const hopeOf = (fields: readonly ConditionField[]): number => plain.reduce((sum, c) => sum + (!c.hard && fields.includes(c.field) ? tallyOf('PASS', false) : 0), 0);
    const { until } = this;
    const skip = new Set([...except].map((id) => this.needs.find(id)));
    const top = new Top(limit, this.needs.compare);
    if (this.loose.size > MOST_LOOSE) this.sort();
    const tables = { until, parts: this.parts, firms, asked, places, rates, points, preferences, firmHope: hopeOf(FIRM_FIELDS) };
    const { loose, lanes } = this;
    scan(loose, moment.nowMs, tables, top, (need) => skip.has(need));
    const promises = this.promises.workOut(places, points, preferences, hopeOf([...FIRM_FIELDS, ...this.asked.block.fields, ...this.rates.block.fields]), lanes.starts.length - 1);
    scanPlaces(lanes, promises, moment.nowMs, tables, top, (need) => skip.has(need) || loose.has(need));
    return [...top.best().map((need) => this.needs.id(need)), ...[...this.odd].filter((id) => !except.has(id))];
  }

  private firmTallies(plain: Parameters<Block['tallies']>[0], moment: Moment): LazyTallies {
    if (this.foundedFor !== `${moment.today} ${this.founded.size}`) {
      this.foundedOn.forEach((day, row) => this.founded.block.set(row, this.founded.block.codes(moment.dated(day))));
      this.foundedFor = `${moment.today} ${this.founded.size}`;
    }
    const dated = plain.some(({ field }) => this.founded.block.fields.includes(field));
    return this.figures.lazyTallies(plain, this.firms.size, dated ? [{ codes: this.firmFounded, table: this.founded.block.tallies(plain, this.founded.size) }] : []);
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
    this.lanes = lay(this.needs.size, this.places.size, this.parts, (need) => this.until[need]! > Number.NEGATIVE_INFINITY);
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
