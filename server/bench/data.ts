import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { boardSql } from './data-board';
import { enterpriseSql, HELPERS, memberSql, peopleSql, shelfSql, type Scale } from './data-sql';

/** First day of the month: the data lie before it, open needs end after it. */
export const anchorDay = (now: Date): string => `${now.toISOString().slice(0, 7)}-01`;

/** Every statement of the load, in order. */
export const statements = (scale: Scale, anchor: string): readonly string[] => [HELPERS, ...peopleSql(anchor), ...shelfSql(scale, anchor), ...enterpriseSql(scale, anchor), memberSql(anchor), ...boardSql(scale, anchor), 'DROP SCHEMA bench CASCADE'];

/** Changes with the generator, the scale, the month and our migrations. */
export function dataHash(scale: Scale, anchor: string, migrations: string): string {
  const hash = createHash('sha256').update(statements(scale, anchor).join('\n'));
  for (const file of readdirSync(migrations).filter((name) => name.endsWith('.sql')).sort()) hash.update(file).update(readFileSync(join(migrations, file)));
  return hash.digest('hex').slice(0, 16);
}

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

/** Fills the template database of a scale unless it is there already; answers its name and hash. */
export async function ensureData(scale: Scale, server: { adminUrl: string; url: string }, folder: string, root: string, say: (line: string) => void): Promise<{ database: string; hash: string; anchor: string }> {
  const anchor = anchorDay(new Date());
  const hash = dataHash(scale, anchor, join(root, 'server', 'migrations'));
  const database = `bench_${scale.name}`;
  const stamp = join(folder, `${scale.name}.hash`);
  const admin = await open(server.adminUrl, 'postgres');
  const there = (await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])).rowCount === 1;
  if (there && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
    await admin.end();
    return { database, hash, anchor };
  }
  say(`generating ${scale.needs} needs, ${scale.enterprises} enterprises …`);
  const started = Date.now();
  await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${database} OWNER jiebang`);
  await admin.end();
  const url = withDatabase(server.url, database);
  const migrated = spawnSync(process.execPath, [join(root, 'server', 'dist', 'main.js'), 'migrate'], { env: { ...process.env, DATABASE_URL: url, JIEBANG_MODE: 'production' }, encoding: 'utf8' });
  if (migrated.status !== 0) throw new Error(`migrations: ${migrated.stderr}`);
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
