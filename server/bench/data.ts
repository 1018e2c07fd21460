import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { KEYS } from './contenders';
import { boardSql } from './data-board';
import { enterpriseSql, HELPERS, memberSql, peopleSql, shelfSql, type Scale } from './data-sql';

/** First day of the month: the data lie before it, open needs end after it. */
export const anchorDay = (now: Date): string => `${now.toISOString().slice(0, 7)}-01`;

/** Our own triggers rest while rows come in bulk, but for the audit log's: its chain is always made by them. Constraints stay on. */
const triggers = (verb: 'DISABLE' | 'ENABLE'): string => `DO $$ DECLARE t text; BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'audit_entry' LOOP EXECUTE format('ALTER TABLE %I ${verb} TRIGGER USER', t); END LOOP; END $$`;

/** Indexes and references are made once for all rows: following each row costs several times as much. What carries a key or a unique constraint stays. */
const ASIDE = `CREATE TABLE bench.aside AS
SELECT 1 AS turn, format('DROP INDEX %s', x.indexrelid::regclass) AS away, pg_get_indexdef(x.indexrelid) AS back FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid
WHERE c.relnamespace = 'public'::regnamespace AND NOT x.indisprimary AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = x.indexrelid)
UNION ALL SELECT 2, format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname), format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace;
DO $$ DECLARE one text; BEGIN FOR one IN SELECT away FROM bench.aside LOOP EXECUTE one; END LOOP; END $$`;
const BACK = [1, 2].map((turn) => `DO $$ DECLARE one text; BEGIN FOR one IN SELECT back FROM bench.aside WHERE turn = ${turn} ORDER BY back LOOP EXECUTE one; END LOOP; END $$`);

/** What triggers would have counted. */
const REBUILD = `DO $$ BEGIN IF to_regprocedure('rebuild_rollups()') IS NOT NULL THEN PERFORM rebuild_rollups(); END IF; END $$`;

/** Every statement that makes the rows, in order. */
const rows = (scale: Scale, anchor: string): readonly string[] => [...peopleSql(anchor), ...shelfSql(scale, anchor), ...enterpriseSql(scale, anchor), memberSql(anchor), ...boardSql(scale, anchor)];

/** Every statement of the load, in order. */
export const statements = (scale: Scale, anchor: string): readonly string[] => [triggers('DISABLE'), HELPERS, ASIDE, ...rows(scale, anchor), 'VACUUM (ANALYZE)', ...BACK, 'DROP SCHEMA bench CASCADE', triggers('ENABLE'), REBUILD];

/** Changes with the generator, the scale and the month; how the rows are loaded changes nothing. */
export const dataHash = (scale: Scale, anchor: string): string =>
  createHash('sha256').update([triggers('DISABLE'), HELPERS, ...rows(scale, anchor), 'DROP SCHEMA bench CASCADE', triggers('ENABLE'), REBUILD].join('\n')).digest('hex').slice(0, 16);

const open = async (url: string, database: string): Promise<Client> => {
  const at = new URL(url);
  at.pathname = `/${database}`;
  const client = new Client({ connectionString: at.href });
  // A server that stops under an open connection is told by the query that fails.
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** Same server, another database. */
export const withDatabase = (url: string, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;

/** Applies our migrations as production does; answers what went wrong, or nothing. */
function migrated(root: string, url: string): string {
  const done = spawnSync(process.execPath, [join(root, 'server', 'dist', 'main.js'), 'migrate'], { env: { ...process.env, ...KEYS, DATABASE_URL: url, JIEBANG_MODE: 'production' }, encoding: 'utf8' });
  return done.status === 0 ? '' : done.stderr;
}

/** Fills the template database of a scale unless it is there already; answers its name and hash. */
export async function ensureData(scale: Scale, server: { adminUrl: string; url: string }, folder: string, root: string, say: (line: string) => void): Promise<{ database: string; hash: string; anchor: string }> {
  const anchor = anchorDay(new Date());
  const hash = dataHash(scale, anchor);
  const database = `bench_${scale.name}`;
  const stamp = join(folder, `${scale.name}.hash`);
  const admin = await open(server.adminUrl, 'postgres');
  const there = (await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])).rowCount === 1;
  const url = withDatabase(server.url, database);
  // New migrations are applied to the data that are there; a changed one refuses, and everything is made again.
  if (there && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && migrated(root, url) === '') {
    await admin.end();
    return { database, hash, anchor };
  }
  say(`generating ${scale.needs} needs, ${scale.enterprises} enterprises …`);
  const started = Date.now();
  rmSync(stamp, { force: true });
  await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${database} OWNER jiebang`);
  await admin.end();
  const failed = migrated(root, url);
  if (failed !== '') throw new Error(`migrations: ${failed}`);
  const client = await open(server.url, database);
  await client.query(`SET maintenance_work_mem = '256MB'; SET work_mem = '128MB'; SET synchronous_commit = off`);
  for (const sql of statements(scale, anchor)) {
    const from = Date.now();
    await client.query(sql).catch((error: Error) => {
      throw new Error(`${error.message} in ${sql.slice(0, 200)}`);
    });
    if (Date.now() - from > 3000) say(`  ${((Date.now() - from) / 1000).toFixed(0)} s ${sql.trim().split('\n')[0]!.slice(0, 60)}`);
  }
  await client.query('VACUUM (ANALYZE)');
  await client.end();
  writeFileSync(stamp, hash);
  say(`generated in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  return { database, hash, anchor };
}

/** A fresh copy for one run, so that writes never change the data set; answers its connection string. */
export async function cloneFor(server: { adminUrl: string; url: string }, template: string): Promise<string> {
  const admin = await open(server.adminUrl, 'postgres');
  await admin.query('DROP DATABASE IF EXISTS bench_run WITH (FORCE)');
  await admin.query(`CREATE DATABASE bench_run TEMPLATE ${template} STRATEGY FILE_COPY OWNER jiebang`);
  await admin.end();
  return withDatabase(server.url, 'bench_run');
}
