// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startPostgres, startThrowAwayPostgres } from '../postgres.mjs';
import { ensureServerBuilt } from './build.mjs';
import { command } from './command.mjs';
import { onStop } from './lifecycle.mjs';
import { ROOT, SERVER_MAIN, dataDir, makeDataDir } from './paths.mjs';
import { endOf } from './run.mjs';
import { say } from './say.mjs';

/**
 * `migrate`: bring DATABASE_URL, or the built-in database of the data folder, to the current structure.
 * `drift`: whether DATABASE_URL, or an empty database after all migrations, has exactly the structure the code declares.
 * @param {string} name
 */
export async function main(name) {
  await command(() => run(name));
}

/**
 * @param {string} name
 * @returns {Promise<number>} exit code
 */
async function run(name) {
  if (name !== 'migrate' && name !== 'drift') {
    say('Usage: node scripts/db.mjs migrate|drift');
    return 1;
  }
  const dir = makeDataDir(dataDir());
  await ensureServerBuilt(join(dir, 'logs'));
  if (process.env.DATABASE_URL) return server(name, process.env.DATABASE_URL);
  const started = name === 'drift' ? await startThrowAwayPostgres() : await startPostgres({ dir: join(dir, 'postgres'), log: say });
  // A server that was running before belongs to somebody else and keeps running.
  if (!started.reused) onStop(started.stop);
  const migrated = await server('migrate', started.url);
  return name === 'drift' && migrated === 0 ? server('drift', started.url) : migrated;
}

/**
 * @param {string} name
 * @param {string} url
 */
async function server(name, url) {
  const child = spawn(process.execPath, [SERVER_MAIN, name], { cwd: ROOT, env: { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir() }, stdio: 'inherit' });
  return (await endOf(child)) === '' ? 0 : 1;
}
