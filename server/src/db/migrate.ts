import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { sha256 } from '../kernel/ids';

/** Folder with the reviewed SQL files, applied in the order of their names. */
export const MIGRATIONS = join(__dirname, '..', '..', 'migrations');

/**
 * Applies what is missing, each file in its own transaction, one process at a time. Refuses when a file
 * that was applied has changed since. Returns the names applied now.
 */
export async function migrate(source: DataSource, report: (name: string) => void = () => undefined): Promise<string[]> {
  const runner = source.createQueryRunner();
  const applied: string[] = [];
  try {
    await runner.query('SELECT pg_advisory_lock(730000)');
    await runner.query('CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, sha256 text NOT NULL, at timestamptz NOT NULL DEFAULT now())');
    const known = new Map<string, string>((await runner.query('SELECT name, sha256 FROM migration')).map((r: { name: string; sha256: string }) => [r.name, r.sha256]));
    for (const name of readdirSync(MIGRATIONS).filter((f) => f.endsWith('.sql')).sort()) {
      const sql = readFileSync(join(MIGRATIONS, name), 'utf8');
      const hash = sha256(sql);
      const before = known.get(name);
      if (before === hash) continue;
      if (before) throw new Error(`Migration ${name} was changed after it had been applied. Restore the file and write a new one.`);
      await runner.startTransaction();
      try {
        await runner.query("SET LOCAL lock_timeout = '3s'");
        await runner.query(sql);
        await runner.query('INSERT INTO migration (name, sha256) VALUES ($1, $2)', [name, hash]);
        await runner.commitTransaction();
      } catch (error) {
        await runner.rollbackTransaction();
        throw new Error(`Migration ${name} failed and was rolled back: ${(error as Error).message}`);
      }
      applied.push(name);
      report(name);
    }
  } finally {
    await runner.query('SELECT pg_advisory_unlock(730000)').catch(() => undefined);
    await runner.release();
  }
  return applied;
}

/** Names of files that are not applied yet. */
export async function pendingMigrations(source: DataSource): Promise<string[]> {
  const done = new Set<string>((await source.query('SELECT name FROM migration')).map((r: { name: string }) => r.name));
  return readdirSync(MIGRATIONS).filter((f) => f.endsWith('.sql') && !done.has(f));
}
