import type { Actor } from '../../policy/actor';
import type { Bag } from './bag';
import type { Entry, ReadEnv, Rolled } from './catalogue-types';
import { listScopeSql, opensAlone } from './scope';
import { conditions, given, whereSql, type Filter } from './where';

/** Values of one facet with their counts, most frequent first. */
export interface Facet {
  readonly field: string;
  readonly values: readonly { readonly value: unknown; readonly count: unknown }[];
}

/** The question: a list as the actor sees it. */
export interface Asked {
  readonly entry: Entry;
  /** Quoted table of the entry. */
  readonly table: string;
  readonly filter: object;
  readonly actor: Actor;
  readonly bag: Bag;
  readonly env: ReadEnv;
}

/** The kept counts of an entry, if they cover what is asked. */
function rolledFor({ entry, filter, actor }: Asked): Rolled | undefined {
  const { rolled } = entry;
  const said = (name: string): boolean => rolled!.filters.includes(name) || rolled!.timed[name]?.value === (filter as Filter)[name];
  return rolled && opensAlone(entry, actor, rolled.relation) && given(filter).every(said) ? rolled : undefined;
}

/**
 * Rows with a number `n` each, over alias `t`, whose sum is the number of the list's rows: kept counts of what the relation covers,
 * less what the moment takes out of them, and the records that the actor sees beside it. So counts are those of a plain scan.
 */
function rolledRows(rolled: Rolled, columns: string, asked: Asked, without?: string): string {
  const { entry, table, filter, actor, bag, env } = asked;
  const timed = given(filter).filter((name) => rolled.timed[name] && name !== without);
  const chosen = (): string[] => conditions(entry, filter, bag, env, [without, ...timed]);
  const select = (n: string, from: string, parts: readonly string[]): string => `SELECT ${columns}${n} AS n FROM ${from} t WHERE ${parts.join(' AND ') || 'true'}`;
  const covered = `(${bag.fill(entry.scope[rolled.relation]!, 't')})`;
  const known = (): string[] => [...timed.map((name) => bag.fill(`(${rolled.timed[name]!.sql})`, 't')), ...chosen()];
  const parts = [select('t.n', rolled.table, known())];
  // A row that several moments take out is taken out once.
  if (timed.length > 0) parts.push(select('-1', table, [covered, bag.fill(`(${timed.map((name) => rolled.timed[name]!.except).join(') OR (')})`, 't'), ...chosen()]));
  const beside = listScopeSql(entry, actor, 't', bag, rolled.relation);
  // Few rows, found by what they are: the moment is only checked, lest its index be taken for a way to them.
  if (beside !== null) parts.push(select('1', table, [`(${beside})`, `NOT ${covered}`, ...known(), ...timed.map((name) => bag.fill(`(${rolled.timed[name]!.except}) IS FALSE`, 't'))]));
  return parts.join(' UNION ALL ');
}

/** Number of the list's rows from kept counts; null where there are none that cover it. */
export function countSql(asked: Asked): string | null {
  const rolled = rolledFor(asked);
  return rolled ? `SELECT coalesce(sum(t.n), 0)::int FROM (${rolledRows(rolled, '', asked)}) t` : null;
}

/** One statement with a row (field, value, count) for each value of each facet; null means that the actor sees no rows. */
function facetsSql(asked: Asked): string | null {
  const { entry, table, filter, actor, bag, env } = asked;
  const rolled = rolledFor(asked);
  // Facets without a choice of their own count the same rows: these are read once, by combination of values, and counted from there.
  const groups = new Map<string | undefined, [string, { readonly sql: string; readonly list?: true }][]>();
  for (const [field, facet] of Object.entries(entry.facets ?? {})) {
    const own = (filter as Filter)[facet.filter] == null ? undefined : facet.filter;
    groups.set(own, [...(groups.get(own) ?? []), [field, facet]]);
  }
  const tables: string[] = [];
  const selects: string[] = [];
  for (const [without, group] of groups) {
    const columns = group.map(([, facet], at) => `${bag.fill(facet.sql, 't')} AS v${at}, `).join('');
    const where = rolled ? null : whereSql(entry, filter, actor, bag, env, without);
    if (!rolled && where === null) return null;
    const rows = rolled ? rolledRows(rolled, columns, asked, without) : `SELECT ${columns}1 AS n FROM ${table} t WHERE ${where}`;
    const name = `g${tables.length}`;
    const values = group.map((_, at) => `v${at}`).join(', ');
    tables.push(`${name} AS (SELECT ${values}, sum(n) AS n FROM (${rows}) t GROUP BY ${values})`);
    group.forEach(([field, facet], at) => {
      const value = facet.list ? 'member' : `v${at}`;
      selects.push(`SELECT '${field}' AS field, ${value} AS value, sum(n)::int AS n FROM ${name}${facet.list ? `, unnest(v${at}) AS member` : ''} WHERE ${value} IS NOT NULL GROUP BY 2 HAVING sum(n) <> 0`);
    });
  }
  return `WITH ${tables.join(', ')} ${selects.join(' UNION ALL ')} ORDER BY 1, 3 DESC, 2`;
}

/** Facets of a list: each counts under every choice but its own. `query` is given no text where the actor sees no rows. */
export async function readFacets(asked: Asked, query: (text: string | null) => Promise<unknown[][]>): Promise<readonly Facet[]> {
  const fields = Object.keys(asked.entry.facets ?? {});
  const rows = await query(facetsSql(asked));
  return fields.map((field) => ({ field, values: rows.filter((r) => r[0] === field).map((r) => ({ value: r[1], count: r[2] })) }));
}
