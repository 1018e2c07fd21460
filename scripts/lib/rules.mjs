// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { ensureServerBuilt } from './build.mjs';
import { ROOT, SERVER_MAIN, dataDir, makeDataDir } from './paths.mjs';
import { endOf } from './run.mjs';
import { tellFailure } from './say.mjs';

/**
 * Loads every rule file, runs every case and prints a table.
 * @param {string[]} args a word: only files whose name contains it
 */
export async function main(args) {
  try {
    const logs = join(makeDataDir(dataDir()), 'logs');
    await ensureInstalled(logs);
    await ensureServerBuilt(logs);
  } catch (error) {
    tellFailure(error);
    process.exit(1);
  }
  const ended = await endOf(spawn(process.execPath, [SERVER_MAIN, 'rules', ...args], { cwd: ROOT, stdio: 'inherit' }));
  process.exit(ended === '' ? 0 : 1);
}
