import type { DataSource, QueryRunner } from 'typeorm';

/** Condition of a CHECK as the database writes it, whoever wrote it how; null when there is none of that name. */
async function written(runner: QueryRunner, table: string, name: string): Promise<string | null> {
  const rows = (await runner.query('SELECT pg_get_expr(conbin, conrelid) AS def FROM pg_constraint WHERE conname = $1 AND conrelid = to_regclass($2)', [name, table])) as { def: string }[];
  return rows[0]?.def ?? null;
}

/** CHECKs whose condition is another one than the entities declare: the schema builder compares their names alone. */
async function checksThatDiffer(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  const statements: string[] = [];
  await runner.startTransaction();
  try {
    for (const { tableName, checks } of source.entityMetadatas) {
      if (checks.length === 0) continue;
      // The database brings the declared conditions into its own form, on an empty copy that nobody else sees.
      const copy = `drift_of_${tableName}`;
      await runner.query(`CREATE TEMP TABLE "${copy}" (LIKE "${tableName}") ON COMMIT DROP`);
      for (const { name, expression } of checks) {
        await runner.query(`ALTER TABLE "${copy}" ADD CONSTRAINT "${name}" CHECK (${expression})`);
        const declared = await written(runner, `pg_temp."${copy}"`, name);
        if (declared !== null && declared !== (await written(runner, `public."${tableName}"`, name))) statements.push(`ALTER TABLE "${tableName}" DROP CONSTRAINT IF EXISTS "${name}", ADD CONSTRAINT "${name}" CHECK (${declared})`);
      }
    }
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
  return statements;
}

/** Statements that would make the tables equal to the entities, conditions of CHECKs included: none when there is no drift. */
export async function drift(source: DataSource): Promise<string[]> {
  const log = await source.driver.createSchemaBuilder().log();
  return [...log.upQueries.map((q) => q.query), ...(await checksThatDiffer(source))];
}
