// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { ROOT, SERVER, dataDir, makeDataDir, tsc } from './paths.mjs';
import { endOf, runLogged } from './run.mjs';
import { tellFailure } from './say.mjs';

/**
 * Compiles the benchmarks as production is compiled, and runs one (default: rules).
 * @param {string[]} args
 */
export async function main(args) {
  const logs = join(makeDataDir(dataDir()), 'logs');
  try {
    await ensureInstalled(logs);
    await runLogged('The benchmarks could not be built', process.execPath, [tsc('server'), '-p', join(SERVER, 'bench')], { cwd: ROOT, logFile: join(logs, 'build-bench.log') });
  } catch (error) {
    tellFailure(error);
    process.exit(1);
  }
  const ended = await endOf(spawn(process.execPath, [join(SERVER, 'bench', '.out', 'bench', 'main.js'), ...args], { cwd: ROOT, stdio: 'inherit' }));
  process.exit(ended === '' ? 0 : 1);
}
