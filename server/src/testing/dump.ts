import type { TestSystem } from './database';

/** Tables of which some row holds one of the words in any column: texts, numbers, days, instants (UTC+8 and UTC), lists and JSON, as a dump would have them. */
export async function dumped(system: Pick<TestSystem, 'source'>, words: readonly string[]): Promise<string[]> {
  const tables: { name: string }[] = await system.source.query(`SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'm') ORDER BY 1`);
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = (await system.source.query(`SELECT count(*)::int AS n FROM "${name}" t CROSS JOIN unnest($1::text[]) w WHERE strpos(t::text, w) > 0`, [words])) as [{ n: number }];
    if (row.n > 0) found.push(name);
  }
  return found;
}
