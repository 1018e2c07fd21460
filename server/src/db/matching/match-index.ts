import type { Pool } from 'pg';
import { AreaBook, type AreaRow } from '../../app/matching/area-book';
import { termsOf, undatedFacts, type FactProduct } from '../../app/matching/facts';
import { NeedColumns, ProductBoard } from '../../domain/matching';
import { endOfDayInstant, isBusinessDate } from '../../kernel/business-date';
import { OPEN_TO_ALL } from './need-sql';
import { FACT_COLUMNS, FACT_COUNT, readFacts } from './rows';

/** Hours for which changes are kept; a process that was silent for half of it starts afresh. */
export const CHANGES_KEPT_HOURS = 24;
const BATCH = 2000;

const SINCE = `SELECT pg_current_snapshot()::text, extract(epoch FROM clock_timestamp())::float8,
  (SELECT array_agg(DISTINCT kind || ' ' || ref) FROM match_change WHERE xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(xid, $1::pg_snapshot))`;
const NEEDS = `SELECT ${FACT_COLUMNS}, n.enterprise_id, extract(epoch FROM n.claim_until) * 1000 FROM need n JOIN enterprise e ON e.id = n.enterprise_id WHERE ${OPEN_TO_ALL}`;
/** Columns of a product `p` that decide what it asks, in the order that `readProduct` expects. */
export const PRODUCT_COLUMNS = `p.family, p.amount_min_fen, p.amount_max_fen, p.months_min, p.months_max, p.rate_basis, p.rate_min_bp, p.promised_days,
  to_json(p.regions), to_json(p.industries), to_json(p.stages), to_json(p.guarantees), p.conditions`;
const PRODUCTS = `SELECT p.id, p.status = 'ON_SHELF' AND i.status = 'ADMITTED', p.valid_until::text, ${PRODUCT_COLUMNS} FROM product p JOIN institution i ON i.id = p.institution_id`;

type Values = readonly unknown[];

/** What is held at one moment. */
interface Held {
  readonly areas: AreaBook;
  readonly needs: NeedColumns;
  readonly products: ProductBoard;
  /** Current products that the board cannot hold. */
  readonly unheld: Set<string>;
  readonly snapshot: string;
  /** Seconds of the database's clock at the last look. */
  readonly at: number;
}

/**
 * Products and open needs ready to be ranked, kept in memory by each process. Before each use `refresh` takes in what was committed
 * since the last look: triggers write every change down with its transaction, and the remembered snapshot tells which of them
 * are new. So several processes agree, nothing depends on a notification, and what was committed before a request began counts in it.
 */
export class MatchIndex {
  private held: Held | null = null;
  private running: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;
  private building: Promise<void> | null = null;

  constructor(
    private readonly pool: Pool,
    /** Off for poolers that cannot keep prepared statements. */
    readonly named = true,
  ) {}

  /** What is held, or null while it is being built. */
  get current(): Omit<Held, 'snapshot'> | null {
    return this.held;
  }

  /** Takes in everything committed before the call; does nothing while the index is not built. Calls at the same time share a look. */
  refresh(): Promise<void> {
    return this.held === null ? Promise.resolve() : this.queue();
  }

  /** Builds the index if need be, and brings it up to date. */
  async warm(): Promise<void> {
    if (this.held === null) await (this.building ??= this.build().finally(() => void (this.building = null)));
    await this.queue();
  }

  /** Forgets changes that every process has long taken in. */
  async trim(): Promise<void> {
    await this.rows('match_trim', `DELETE FROM match_change WHERE at < clock_timestamp() - make_interval(hours => $1)`, [CHANGES_KEPT_HOURS]);
  }

  private queue(): Promise<void> {
    if (this.next === null) {
      this.next = this.running.catch(() => undefined).then(async () => {
        this.next = null;
        if (this.held !== null) await this.look(this.held);
      });
      this.running = this.next;
    }
    return this.next;
  }

  private async build(): Promise<void> {
    const [snapshot, at] = (await this.rows(undefined, 'SELECT pg_current_snapshot()::text, extract(epoch FROM clock_timestamp())::float8', []))[0] as [string, number];
    const held: Held = { areas: await this.areas(), needs: new NeedColumns(), products: new ProductBoard(), unheld: new Set(), snapshot, at };
    await this.putProducts(held, `WHERE p.status = 'ON_SHELF'`, []);
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await this.rows('match_needs_after', `${NEEDS} AND n.id > $1 ORDER BY n.id LIMIT ${BATCH}`, [after]);
      rows.forEach((row) => putNeed(held, row));
      if (rows.length < BATCH) break;
      after = rows[rows.length - 1]![0] as string;
    }
    this.held = held;
  }

  private async look(before: Held): Promise<void> {
    const [snapshot, at, changed] = (await this.rows('match_since', SINCE, [before.snapshot]))[0] as [string, number, string[] | null];
    if (at - before.at > CHANGES_KEPT_HOURS * 1800) {
      this.held = null;
      return;
    }
    const ids = (kind: string): string[] => (changed ?? []).filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));
    const held = { ...before, snapshot, at, areas: ids('area').length > 0 ? await this.areas() : before.areas };
    await this.takeNeeds(held, ids('need'), ids('enterprise'));
    const [products, institutions] = [ids('product'), ids('institution')];
    if (ids('area').length > 0) await this.putProducts(held, '', []);
    else if (products.length + institutions.length > 0) await this.putProducts(held, 'WHERE p.id = ANY ($1::uuid[]) OR p.institution_id = ANY ($2::uuid[])', [products, institutions], products);
    this.held = held;
  }

  private async takeNeeds(held: Held, needs: readonly string[], enterprises: readonly string[]): Promise<void> {
    for (let at = 0; at < Math.max(needs.length, enterprises.length); at += BATCH) {
      const [some, firms] = [needs.slice(at, at + BATCH), enterprises.slice(at, at + BATCH)];
      const rows = [
        ...(some.length > 0 ? await this.rows('match_needs', `${NEEDS} AND n.id = ANY ($1::uuid[])`, [some]) : []),
        ...(firms.length > 0 ? await this.rows('match_needs_of', `${NEEDS} AND n.enterprise_id = ANY ($1::uuid[])`, [firms]) : []),
      ];
      const open = new Set(rows.map((row) => row[0]));
      some.filter((id) => !open.has(id)).forEach((id) => held.needs.drop(id));
      rows.forEach((row) => putNeed(held, row));
    }
  }

  private async putProducts(held: Held, where: string, values: Values, asked: readonly string[] = []): Promise<void> {
    const rows = await this.rows(undefined, `${PRODUCTS} ${where}`, values);
    const found = new Set(rows.map((row) => row[0] as string));
    for (const id of [...asked, ...found]) {
      held.products.drop(id);
      held.unheld.delete(id);
    }
    for (const [id, isCurrent, validUntil, ...rest] of rows as [string, boolean, string | null, ...unknown[]][]) {
      if (!isCurrent) continue;
      const until = validUntil !== null && isBusinessDate(validUntil) ? endOfDayInstant(validUntil).getTime() : Number.POSITIVE_INFINITY;
      if (!held.products.put(id, termsOf(readProduct(rest), held.areas), until)) held.unheld.add(id);
    }
  }

  private async areas(): Promise<AreaBook> {
    return new AreaBook((await this.rows('match_areas', AREAS, [])).map(readArea));
  }

  private async rows(name: string | undefined, text: string, values: Values): Promise<unknown[][]> {
    return (await this.pool.query<unknown[]>({ ...(this.named && name !== undefined && { name }), text, values: [...values], rowMode: 'array' })).rows;
  }
}

/** Every area, in the order of `readArea`. */
export const AREAS = 'SELECT id, name, parent_id FROM area ORDER BY id';
/** One row of `AREAS` (array mode). */
export const readArea = (r: Values): AreaRow => ({ id: r[0] as string, name: r[1] as string, parentId: r[2] as string | null });

function putNeed({ needs, areas }: Held, row: Values): void {
  const { need, enterprise } = readFacts(row);
  needs.put({
    id: need.id, enterpriseId: row[FACT_COUNT] as string, areaId: need.areaId, foundedOn: enterprise.foundedOn, amountBand: need.amountBand, untilMs: Number(row[FACT_COUNT + 1]), facts: undatedFacts(need, enterprise, areas),
  });
}

/** Reads `PRODUCT_COLUMNS` (array mode). */
export function readProduct(r: Values): FactProduct {
  const at = <T>(i: number): T => r[i] as T;
  const fen = (i: number): bigint | null => (r[i] === null ? null : BigInt(r[i] as string));
  return {
    family: at(0), amountMinFen: fen(1), amountMaxFen: fen(2), monthsMin: at(3), monthsMax: at(4), rateBasis: at(5), rateMinBp: at(6), promisedDays: at(7), regions: at(8), industries: at(9), stages: at(10), guarantees: at(11),
    conditions: at(12),
  };
}
