// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureServerBuilt } from './build.mjs';
import { command } from './command.mjs';
import { onStop } from './lifecycle.mjs';
import { ROOT, SERVER, dataDir, makeDataDir } from './paths.mjs';
import { endOf } from './run.mjs';

/**
 * `npm run test:faults`: the built server and a database of its own under load, struck by every fault in turn; prints a table and
 * exits with 0 only when nothing acknowledged was lost and nothing happened twice. Arguments narrow the faults by their names.
 * @param {string[]} args
 */
export async function main(args) {
  await command(async () => {
    await ensureServerBuilt(join(makeDataDir(dataDir()), 'logs'));
    const child = spawn(process.execPath, [join(SERVER, 'dist', 'testing', 'faults', 'main.js'), ...args], { cwd: ROOT, stdio: 'inherit' });
    const done = onStop(async () => {
      child.kill('SIGTERM');
      await endOf(child);
    });
    const code = (await endOf(child)) === '' ? 0 : 1;
    done();
    return code;
  });
}
