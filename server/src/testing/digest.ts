import type { TestSystem } from './database';

/** Columns that a mere request moves. */
const RESTLESS: Readonly<Record<string, string>> = { session: 'seen_at' };

/** Fingerprint of every table: equal before and after when nothing at all was written. */
export async function digest(system: TestSystem): Promise<Readonly<Record<string, string>>> {
  const tables: { name: string }[] = await system.source.query(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`);
  const parts = tables.map(({ name }) => {
    const row = RESTLESS[name] ? `(to_jsonb(t) - '${RESTLESS[name]}')::text` : 't::text';
    return `SELECT '${name}' AS name, count(*) || ':' || coalesce(md5(string_agg(${row}, '|' ORDER BY ${row})), '') AS sum FROM "${name}" t`;
  });
  const rows: { name: string; sum: string }[] = await system.source.query(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
