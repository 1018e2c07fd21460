import type { GraphQLResolveInfo } from 'graphql';
import { isId } from '../../kernel/ids';
import { refuseInput } from '../../kernel/refusal';
import type { Actor } from '../../policy/actor';
import { statementName } from '../statement-names';
import { Bag } from './bag';
import type { Entry, ReadEnv, SortKey } from './catalogue-types';
import type { Freshness, ReadSource } from './pools';
import type { RowPlan, RowPlanner } from './row-plan';
import { scopeSql } from './scope';
import { below, selectionOf, type Selection } from './selection';
import { READ_TYPES } from './values';

/** Most rows of one page. */
export const PAGE_MAX = 100;
const PAGE_DEFAULT = 20;

/** Class of SQLSTATE for values that cannot be read. */
const DATA_EXCEPTION = '22';

/** SQLSTATE of `access_holds`. */
const ACCESS_CHANGED = 'JB001';

/** The person whom the process remembered may have other rights now: nothing was read. */
export class AccessChanged extends Error {}

const refuseCursor = (): never => refuseInput([{ path: 'after', message: '翻页位置已失效，请从第一页开始。' }]);

const proof = (bag: Bag): string[] => [bag.access()].filter((sql) => sql !== null);

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
    if (scope === null) return null;
    const where = [`t.id = ${bag.add(id, entry.kind === 'area' ? 'text' : 'uuid')}`, `(${scope})`, ...proof(bag)];
    const [row] = await this.fetch(entry, plan, where.join(' AND '), '', bag, meter);
    return row ? plan.read(row, this.env(), 0) : null;
  }

  /** Rows whose condition the caller states in catalogue SQL (`{t}`), bounded; scope still applies. */
  async all(type: string, condition: string, order: string, actor: Actor, selection: Selection, meter?: Meter, values: readonly [unknown, string][] = []): Promise<Record<string, unknown>[]> {
    const entry = this.rows.entry(type);
    const { plan, first } = this.rows.planned(entry, selection, actor);
    const bag = new Bag(actor, first);
    const scope = scopeSql(entry, actor, 't', bag);
    if (scope === null) return [];
    const filled = values.reduce((sql, [value, cast], i) => sql.replaceAll(`:v${i}`, bag.add(value, cast)), bag.fill(condition, 't'));
    const rows = await this.fetch(entry, plan, [`(${filled})`, `(${scope})`, ...proof(bag)].join(' AND '), `ORDER BY ${bag.fill(order, 't')} LIMIT 500`, bag, meter);
    const env = this.env();
    return rows.map((row) => plan.read(row, env, 0));
  }

  /** One page of a list with what the operation asks of it: nodes, page info, count, sums, facets. */
  async connection(type: string, args: ListArgs, actor: Actor, info: GraphQLResolveInfo, meter?: Meter): Promise<Record<string, unknown>> {
    const entry = this.rows.entry(type);
    const selection = selectionOf(info, `${type}Connection`);
    const wantsNodes = selection.has('nodes') || selection.has('pageInfo');
    const wantsTotals = [...selection.keys()].some((field) => field === 'totalCount' || entry.sums?.[field]);
    const [page, totals, facets] = await Promise.all([
      wantsNodes ? this.page(entry, args, actor, below(selection, 'nodes'), meter) : null,
      wantsTotals ? this.totals(entry, args.filter ?? {}, actor, meter) : null,
      selection.has('facets') ? this.facets(entry, args.filter ?? {}, actor, meter) : null,
    ]).catch((error: { code?: string }) => {
      // A value that the database cannot read comes from the request: a mangled cursor, or a character that no text may hold.
      if (!error.code?.startsWith(DATA_EXCEPTION)) throw error;
      return args.after ? refuseCursor() : refuseInput([{ path: 'filter', message: '筛选条件中有不能识别的内容，请重新选择。' }]);
    });
    return { ...page, ...totals, facets };
  }

  /** Number of rows and sums of a filter: what a figure shows and its list holds. */
  async totals(entry: Entry | string, filter: object, actor: Actor, meter?: Meter): Promise<Record<string, unknown>> {
    const e = typeof entry === 'string' ? this.rows.entry(entry) : entry;
    const bag = new Bag(actor);
    const where = this.where(e, filter, actor, bag);
    const sums = Object.entries(e.sums ?? {});
    if (where === null) return { totalCount: 0, ...Object.fromEntries(sums.map(([field]) => [field, field.endsWith('Fen') ? '0' : null])) };
    const columns = ['count(*)::int', ...sums.map(([, sql]) => `(${bag.fill(sql, 't')})::text`)];
    const [row] = await this.query(`SELECT ${columns.join(', ')} FROM ${this.rows.table(e)} t WHERE ${where}`, bag, meter);
    return { totalCount: row![0], ...Object.fromEntries(sums.map(([field], i) => [field, row![i + 1] ?? (field.endsWith('Fen') ? '0' : null)])) };
  }

  private async page(entry: Entry, args: ListArgs, actor: Actor, selection: Selection, meter?: Meter): Promise<Record<string, unknown>> {
    const first = args.first ?? PAGE_DEFAULT;
    if (!Number.isInteger(first) || first < 1 || first > PAGE_MAX) refuseInput([{ path: 'first', message: `每页 1 至 ${PAGE_MAX} 条。` }]);
    const by = args.orderBy?.by ?? entry.defaultSort!.by;
    const sort = entry.sorts?.[by];
    if (!sort) refuseInput([{ path: 'orderBy.by', message: `不能按 ${by} 排序。` }]);
    const desc = args.orderBy ? args.orderBy.desc ?? false : entry.defaultSort!.desc;
    const { plan, first: values } = this.rows.planned(entry, selection, actor);
    const bag = new Bag(actor, values);
    const where = this.where(entry, args.filter ?? {}, actor, bag);
    const empty = { nodes: [], pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: Boolean(args.after) } };
    if (where === null) return empty;
    const key = bag.fill(sort.sql, 't');
    const direction = desc ? 'DESC' : 'ASC';
    const after = args.after ? this.after(args.after, sort, desc, key, bag) : 'true';
    const keyed: RowPlan = { ...plan, columns: [`(${key})::text`, 't.id::text', ...plan.columns] };
    // Written out: with a page size that it cannot see, PostgreSQL plans the statement anew each time. There are few sizes.
    const limit = first + 1;
    const rows = await this.fetch(entry, keyed, `${where} AND ${after}`, `ORDER BY ${key} ${direction}, t.id ${direction} LIMIT ${limit}`, bag, meter);
    const kept = rows.slice(0, first);
    const cursor = (row: readonly unknown[] | undefined) => (row ? Buffer.from(JSON.stringify([row[0], row[1]])).toString('base64url') : null);
    const env = this.env();
    return {
      nodes: kept.map((row) => plan.read(row, env, 2)),
      pageInfo: { startCursor: cursor(kept[0]), endCursor: cursor(kept.at(-1)), hasNextPage: rows.length > first, hasPreviousPage: Boolean(args.after) },
    };
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

  private where(entry: Entry, filter: object, actor: Actor, bag: Bag, without?: string): string | null {
    const scope = scopeSql(entry, actor, 't', bag);
    if (scope === null) return null;
    const parts = scope === 'true' ? [] : [`(${scope})`];
    for (const [name, value] of Object.entries(filter)) {
      if (value === null || value === undefined || name === without) continue;
      const spec = entry.filters?.[name];
      if (!spec) throw new Error(`${entry.type} has no filter ${name}`);
      if (Array.isArray(value) && value.length === 0 && !spec.exact) continue;
      parts.push(bag.fill(`(${spec(value as never, 't', bag, this.env(), filter as Readonly<Record<string, unknown>>)})`, 't'));
    }
    parts.push(...proof(bag));
    return parts.length > 0 ? parts.join(' AND ') : 'true';
  }

  private async facets(entry: Entry, filter: object, actor: Actor, meter?: Meter): Promise<unknown[]> {
    const facets = Object.entries(entry.facets ?? {});
    const given = filter as Readonly<Record<string, unknown>>;
    const bag = new Bag(actor);
    // Facets without a choice of their own count the same rows: these are read once, by combination of values, and counted from there.
    const groups = new Map<string | undefined, [string, { readonly sql: string; readonly list?: true }][]>();
    for (const [field, facet] of facets) {
      const own = given[facet.filter] == null ? undefined : facet.filter;
      groups.set(own, [...(groups.get(own) ?? []), [field, facet]]);
    }
    const tables: string[] = [];
    const selects: string[] = [];
    for (const [without, group] of groups) {
      const where = this.where(entry, filter, actor, bag, without);
      if (where === null) return facets.map(([name]) => ({ field: name, values: [] }));
      const name = `g${tables.length}`;
      tables.push(`${name} AS (SELECT ${group.map(([, facet], at) => `${bag.fill(facet.sql, 't')} AS v${at}`).join(', ')}, count(*) AS n FROM ${this.rows.table(entry)} t WHERE ${where} GROUP BY ${group.map((_, at) => at + 1).join(', ')})`);
      group.forEach(([field, facet], at) => {
        const value = facet.list ? 'member' : `v${at}`;
        selects.push(`SELECT '${field}' AS field, ${value} AS value, sum(n)::int AS n FROM ${name}${facet.list ? `, unnest(v${at}) AS member` : ''} WHERE ${value} IS NOT NULL GROUP BY 2`);
      });
    }
    const rows = await this.query(`WITH ${tables.join(', ')} ${selects.join(' UNION ALL ')} ORDER BY 1, 3 DESC, 2`, bag, meter);
    return facets.map(([field]) => ({ field, values: rows.filter((r) => r[0] === field).map((r) => ({ value: r[1], count: r[2] })) }));
  }

  private fetch(entry: Entry, plan: RowPlan, where: string, tail: string, bag: Bag, meter?: Meter): Promise<unknown[][]> {
    return this.query(`SELECT ${plan.columns.join(', ')} FROM ${this.rows.table(entry)} t ${plan.joins.join(' ')} WHERE ${where} ${tail}`, bag, meter);
  }

  private async query(text: string, bag: Bag, meter?: Meter): Promise<unknown[][]> {
    if (meter) meter.statements += 1;
    const name = this.named ? statementName(text) : undefined;
    try {
      return (await this.source.query({ name, text, values: bag.values, rowMode: 'array', types: READ_TYPES }, meter)).rows;
    } catch (error) {
      throw (error as { code?: string }).code === ACCESS_CHANGED ? new AccessChanged() : error;
    }
  }
}
