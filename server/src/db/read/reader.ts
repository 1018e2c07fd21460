import type { GraphQLResolveInfo } from 'graphql';
import { isId } from '../../kernel/ids';
import { refuseInput } from '../../kernel/refusal';
import type { Actor } from '../../policy/actor';
import { statementName } from '../statement-names';
import { Bag } from './bag';
import type { Entry, ReadEnv, SortKey } from './catalogue-types';
import { countSql, readFacets, type Facet } from './facets';
import { Sight, type LookBook } from './looked';
import type { Freshness, ReadSource } from './pools';
import type { RowPlan, RowPlanner } from './row-plan';
import { scopeSql } from './scope';
import { below, selectionOf, type Selection } from './selection';
import { READ_TYPES } from './values';
import { plansAnew, whereSql } from './where';

/** Most rows of one page. */
export const PAGE_MAX = 100;
const PAGE_DEFAULT = 20;

/** Class of SQLSTATE for values that cannot be read. */
const DATA_EXCEPTION = '22';

/** SQLSTATE of `access_holds`. */
const ACCESS_CHANGED = 'JB001';

/** How often an answer is read anew because a consent behind it ended meanwhile. */
const LOOK_TRIES = 3;

/** The person whom the process remembered may have other rights now: nothing was read. */
export class AccessChanged extends Error {}

const refuseCursor = (): never => refuseInput([{ path: 'after', message: '翻页位置已失效，请从第一页开始。' }]);

/** The answer for whoever may see no rows; somebody from memory may have got rights since, which no statement would prove. */
function nothing<T>(actor: Actor, answer: T): T {
  if (actor.kind === 'PERSON' && actor.epoch !== undefined) throw new AccessChanged();
  return answer;
}

/** What a statement's condition must add for an actor from memory. */
const proof = (bag: Bag): string[] => [bag.access()].filter((sql) => sql !== null);

/** The same around a whole statement. */
const proved = (text: string, bag: Bag): string => {
  const access = bag.access();
  return access === null ? text : `SELECT * FROM (${text}) q WHERE ${access}`;
};

/** Rows that are read at a time when a whole list is. */
const WALK_PAGE = 500;

/** What a value that the database cannot read comes from, which is the request: a mangled cursor, or a character that no text may hold. */
function refuseUnreadable(error: { code?: string }, args: ListArgs): never {
  if (!error.code?.startsWith(DATA_EXCEPTION)) throw error;
  return args.after ? refuseCursor() : refuseInput([{ path: 'filter', message: '筛选条件中有不能识别的内容，请重新选择。' }]);
}

/** Arguments of a connection. */
export interface ListArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly filter?: object | null;
  readonly orderBy?: { readonly by: string; readonly desc?: boolean | null } | null;
}

/** One request: counts its statements, for tests and metrics, and tells what its reads must include. */
export interface Meter extends Freshness {
  statements: number;
}

/** Turns selections into statements. Each list is one statement, plus one for counts and one for facets when they are asked for. */
export class Reader {
  constructor(
    private readonly source: ReadSource,
    private readonly rows: RowPlanner,
    private readonly env: () => ReadEnv,
    /** Off for poolers that cannot keep prepared statements. */
    private readonly named = true,
    /** Takes down what institutions are shown of enterprises. */
    private readonly book: LookBook | null = null,
  ) {}

  /** One thing by id, or null when it does not exist or may not be seen. */
  async node(type: string, id: string, actor: Actor, info: GraphQLResolveInfo, meter?: Meter): Promise<Record<string, unknown> | null> {
    return this.nodeBy(type, id, actor, selectionOf(info, type), meter);
  }

  /** Like `node`, with a selection made elsewhere. */
  async nodeBy(type: string, id: string, actor: Actor, selection: Selection, meter?: Meter): Promise<Record<string, unknown> | null> {
    const entry = this.rows.entry(type);
    if (entry.kind !== 'area' && !isId(id)) return null;
    const { plan, first } = this.rows.planned(entry, selection, actor);
    const bag = new Bag(actor, first);
    const scope = scopeSql(entry, actor, 't', bag);
    if (scope === null) return nothing(actor, null);
    const where = [`t.id = ${bag.add(id, entry.kind === 'area' ? 'text' : 'uuid')}`, `(${scope})`, ...proof(bag)];
    return this.shown(actor, meter, async (env) => {
      const [row] = await this.fetch(entry, plan, where.join(' AND '), '', bag, meter);
      return row ? plan.read(row, env, 0) : null;
    });
  }

  /** Rows whose condition the caller states in catalogue SQL (`{t}`), bounded; scope still applies. */
  async all(type: string, condition: string, order: string, actor: Actor, selection: Selection, meter?: Meter, values: readonly [unknown, string][] = []): Promise<Record<string, unknown>[]> {
    // What has not the form of an id names nothing.
    if (values.some(([value, cast]) => cast === 'uuid' && typeof value === 'string' && !isId(value))) return nothing(actor, []);
    const entry = this.rows.entry(type);
    const { plan, first } = this.rows.planned(entry, selection, actor);
    const bag = new Bag(actor, first);
    const scope = scopeSql(entry, actor, 't', bag);
    if (scope === null) return nothing(actor, []);
    const filled = values.reduce((sql, [value, cast], i) => sql.replaceAll(`:v${i}`, bag.add(value, cast)), bag.fill(condition, 't'));
    const [where, tail] = [[`(${filled})`, `(${scope})`, ...proof(bag)].join(' AND '), `ORDER BY ${bag.fill(order, 't')} LIMIT 500`];
    return this.shown(actor, meter, async (env) => (await this.fetch(entry, plan, where, tail, bag, meter)).map((row) => plan.read(row, env, 0)));
  }

  /** One page of a list with what the operation asks of it: nodes, page info, count, sums, facets. */
  async connection(type: string, args: ListArgs, actor: Actor, info: GraphQLResolveInfo, meter?: Meter, named = `${type}Connection`): Promise<Record<string, unknown>> {
    const entry = this.rows.entry(type);
    const selection = selectionOf(info, named);
    const wantsNodes = selection.has('nodes') || selection.has('pageInfo');
    const wantsTotals = [...selection.keys()].some((field) => field === 'totalCount' || entry.sums?.[field]);
    const [page, totals, facets] = await Promise.all([
      wantsNodes ? this.page(entry, args, actor, below(selection, 'nodes'), meter) : null,
      wantsTotals ? this.totals(entry, args.filter ?? {}, actor, meter) : null,
      selection.has('facets') ? this.facets(entry, args.filter ?? {}, actor, meter) : null,
    ]).catch((error: { code?: string }) => refuseUnreadable(error, args));
    return { ...page, ...totals, facets };
  }

  /** Number of rows of a list. */
  async count(type: string, filter: object, actor: Actor, meter?: Meter): Promise<number> {
    const totals = await this.totals(type, filter, actor, meter).catch((error: { code?: string }) => refuseUnreadable(error, {}));
    return totals['totalCount'] as number;
  }

  /** A whole list, some hundred rows at a time. Sees one state of the database only where its source does. */
  async *walk(type: string, args: Pick<ListArgs, 'filter' | 'orderBy'>, actor: Actor, selection: Selection, meter?: Meter): AsyncGenerator<Record<string, unknown>[]> {
    const entry = this.rows.entry(type);
    for (let after: string | null = null; ; ) {
      const page: Record<string, unknown> = await this.page(entry, { ...args, first: WALK_PAGE, after }, actor, selection, meter, WALK_PAGE);
      yield page['nodes'] as Record<string, unknown>[];
      const { hasNextPage, endCursor } = page['pageInfo'] as { hasNextPage: boolean; endCursor: string | null };
      if (!hasNextPage) return;
      after = endCursor;
    }
  }

  /** Number of rows and sums of a filter: what a figure shows and its list holds. */
  async totals(entry: Entry | string, filter: object, actor: Actor, meter?: Meter): Promise<Record<string, unknown>> {
    const e = typeof entry === 'string' ? this.rows.entry(entry) : entry;
    const sums = Object.entries(e.sums ?? {});
    const bag = new Bag(actor);
    const kept = sums.length === 0 ? countSql({ entry: e, table: this.rows.table(e), filter, actor, bag, env: this.env() }) : null;
    if (kept !== null) return { totalCount: (await this.query(proved(kept, bag), bag, meter, true))[0]![0] };
    const where = whereSql(e, filter, actor, bag, this.env());
    if (where === null) return nothing(actor, { totalCount: 0, ...Object.fromEntries(sums.map(([field]) => [field, field.endsWith('Fen') ? '0' : null])) });
    const columns = ['count(*)::int', ...sums.map(([, sql]) => `(${bag.fill(sql, 't')})::text`)];
    const [row] = await this.query(`SELECT ${columns.join(', ')} FROM ${this.rows.table(e)} t WHERE ${[where, ...proof(bag)].join(' AND ')}`, bag, meter, plansAnew(e, filter));
    return { totalCount: row![0], ...Object.fromEntries(sums.map(([field], i) => [field, row![i + 1] ?? (field.endsWith('Fen') ? '0' : null)])) };
  }

  private async page(entry: Entry, args: ListArgs, actor: Actor, selection: Selection, meter?: Meter, most = PAGE_MAX): Promise<Record<string, unknown>> {
    const first = args.first ?? PAGE_DEFAULT;
    if (!Number.isInteger(first) || first < 1 || first > most) refuseInput([{ path: 'first', message: `每页 1 至 ${most} 条。` }]);
    const by = args.orderBy?.by ?? entry.defaultSort!.by;
    const sort = entry.sorts?.[by];
    if (!sort) refuseInput([{ path: 'orderBy.by', message: `不能按 ${by} 排序。` }]);
    const desc = args.orderBy ? args.orderBy.desc ?? false : entry.defaultSort!.desc;
    const { plan, first: values } = this.rows.planned(entry, selection, actor);
    const bag = new Bag(actor, values);
    const filter = args.filter ?? {};
    const where = whereSql(entry, filter, actor, bag, this.env());
    const empty = { nodes: [], pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: Boolean(args.after) } };
    if (where === null) return nothing(actor, empty);
    const key = bag.fill(sort.sql, 't');
    const direction = desc ? 'DESC' : 'ASC';
    const after = args.after ? this.after(args.after, sort, desc, key, bag) : 'true';
    const keyed: RowPlan = { ...plan, columns: [`(${key})::text`, 't.id::text', ...plan.columns] };
    // Written out: with a page size that it cannot see, PostgreSQL plans the statement anew each time. There are few sizes.
    const limit = first + 1;
    const condition = [where, after, ...proof(bag)].join(' AND ');
    const cursor = (row: readonly unknown[] | undefined) => (row ? Buffer.from(JSON.stringify([row[0], row[1]])).toString('base64url') : null);
    return this.shown(actor, meter, async (env) => {
      const rows = await this.fetch(entry, keyed, condition, `ORDER BY ${key} ${direction}, t.id ${direction} LIMIT ${limit}`, bag, meter, plansAnew(entry, filter));
      const kept = rows.slice(0, first);
      return {
        nodes: kept.map((row) => plan.read(row, env, 2)),
        pageInfo: { startCursor: cursor(kept[0]), endCursor: cursor(kept.at(-1)), hasNextPage: rows.length > first, hasPreviousPage: Boolean(args.after) },
      };
    });
  }

  /**
   * An answer that leaves only when what it shows of enterprises is written down. When a consent behind it does not hold any more
   * (taken back meanwhile, or the last use taken by somebody else), reads again what may be shown now.
   */
  private async shown<T>(actor: Actor, meter: Meter | undefined, read: (env: ReadEnv) => Promise<T>): Promise<T> {
    if (!this.book || actor.kind !== 'PERSON' || actor.orgKind !== 'INSTITUTION') return read(this.env());
    for (let left = LOOK_TRIES; left > 0; left -= 1) {
      const tried = new Sight();
      const answer = await read({ ...this.env(), saw: tried.saw });
      const seen = tried.seen();
      if (seen.length === 0 || (await this.book.record(actor, seen))) return answer;
      if (meter) meter.mustShow = Number.POSITIVE_INFINITY;
    }
    throw new Error('what was read cannot be written down as a look');
  }

  private after(cursor: string, sort: SortKey, desc: boolean, key: string, bag: Bag): string {
    try {
      const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string];
      if (typeof value === 'string' && isId(id)) return `(${key}, t.id) ${desc ? '<' : '>'} (${bag.add(value, sort.cast)}, ${bag.add(id, 'uuid')})`;
    } catch {
      // refused below: a cursor that cannot be read
    }
    return refuseCursor();
  }

  /** Facets of a list, as one statement. */
  async facets(entry: Entry | string, filter: object, actor: Actor, meter?: Meter): Promise<readonly Facet[]> {
    const e = typeof entry === 'string' ? this.rows.entry(entry) : entry;
    const bag = new Bag(actor);
    return readFacets({ entry: e, table: this.rows.table(e), filter, actor, bag, env: this.env() }, async (text) => (text === null ? nothing(actor, []) : this.query(proved(text, bag), bag, meter, true)));
  }

  private fetch(entry: Entry, plan: RowPlan, where: string, tail: string, bag: Bag, meter?: Meter, anew = false): Promise<unknown[][]> {
    return this.query(`SELECT ${plan.columns.join(', ')} FROM ${this.rows.table(entry)} t ${plan.joins.join(' ')} WHERE ${where} ${tail}`, bag, meter, anew);
  }

  /** `anew`: without a name, so that PostgreSQL plans the statement with these values. */
  private async query(text: string, bag: Bag, meter?: Meter, anew = false): Promise<unknown[][]> {
    if (meter) meter.statements += 1;
    const name = this.named && !anew ? statementName(text) : undefined;
    try {
      return (await this.source.query({ name, text, values: bag.values, rowMode: 'array', types: READ_TYPES }, meter)).rows;
    } catch (error) {
      throw (error as { code?: string }).code === ACCESS_CHANGED ? new AccessChanged() : error;
    }
  }
}
