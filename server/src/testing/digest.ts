import type { TestSystem } from './database';

/** Columns that a mere request moves. */
const RESTLESS: Readonly<Record<string, readonly string[]>> = { session: ['seen_at'] };
/** What an institution's look moves beside the log of looks: columns, and rows that it adds. */
const LOOKS = { columns: { ...RESTLESS, release: ['uses', 'last_used_at', 'last_used_by_id'] }, added: { audit_entry: `action = 'need.viewed'`, look: 'NOT unmasked', need_view: 'true' } } as const;

/** Fingerprint of every table: equal before and after when nothing at all was written; with `looks` also when institutions looked. */
export async function digest(system: TestSystem, looks = false): Promise<Readonly<Record<string, string>>> {
  const restless: Readonly<Record<string, readonly string[]>> = looks ? LOOKS.columns : RESTLESS;
  const added: Readonly<Record<string, string>> = looks ? LOOKS.added : {};
  const tables: { name: string }[] = await system.source.query(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`);
  const parts = tables.map(({ name }) => {
    const row = restless[name] ? `(to_jsonb(t) - ARRAY['${restless[name].join(`', '`)}'])::text` : 't::text';
    return `SELECT '${name}' AS name, count(*) || ':' || coalesce(md5(string_agg(${row}, '|' ORDER BY ${row})), '') AS sum FROM "${name}" t${added[name] ? ` WHERE NOT (${added[name]})` : ''}`;
  });
  const rows: { name: string; sum: string }[] = await system.source.query(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
