// @ts-check
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, writeClientTypes } from './build.mjs';
import { HOW_TO_INSTALL, findChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { isStopping, onStop, stopAll, stopOnSignals } from './lifecycle.mjs';
import { WEB, dataDir, makeDataDir } from './paths.mjs';
import { say, tellFailure } from './say.mjs';
import { guard } from './guard.mjs';
import { playwright, vitest } from './suites.mjs';

/** @typedef {import('./suites.mjs').Outcome} Outcome */

/** Tests that need a database are named `*.db.test.ts`. */
const PURE = ['--exclude', '**/*.db.test.ts'];
const WITH_DATABASE = ['.db.test.ts'];

/**
 * `npm test`, or one part of it: `unit` (without a database, and the portal), `db` (with a database), `e2e` (browser).
 * Prints a table and, as the last line, `N passed, N failed`; exits with 0 only when nothing failed.
 * @param {string[]} argv part, then filters for the runner
 */
export async function main(argv) {
  stopOnSignals((signal) => (signal === 'SIGINT' ? 130 : 143));
  const part = argv[0] ?? 'all';
  const filters = argv.slice(1);
  const logs = join(makeDataDir(dataDir()), 'logs');
  const reports = mkdtempSync(join(tmpdir(), 'jiebang-reports-'));
  onStop(async () => rmSync(reports, { recursive: true, force: true }));
  /** @type {Outcome[]} */
  const outcomes = [];
  const add = async (/** @type {string} */ name, /** @type {() => Promise<Outcome>} */ run) => {
    if (isStopping()) return;
    outcomes.push(
      await run().catch((error) => {
        tellFailure(error);
        return { name, passed: 0, failed: 1, skipped: 0, seconds: 0, note: String(error.message).split('\n')[0] };
      }),
    );
  };

  try {
    await ensureInstalled(logs);
    await writeClientTypes(logs);
  } catch (error) {
    tellFailure(error);
    return finish([{ name: 'preparation', passed: 0, failed: 1, skipped: 0, seconds: 0 }]);
  }
  if (part === 'all') await add('server', () => vitest('server', 'server', filters, reports));
  if (part === 'unit') await add('server unit', () => vitest('server unit', 'server', [...filters, ...PURE], reports));
  if (part === 'db') await add('server db', () => vitest('server db', 'server', filters.length ? filters : WITH_DATABASE, reports));
  if (part === 'all' || part === 'unit') await add('web', () => vitest('web', 'web', part === 'all' ? [] : filters, reports));
  if (part === 'all' || part === 'e2e') await add('browser', () => browser(filters, reports, logs));
  return finish(outcomes);
}

/**
 * Build, start a system of its own, run the browser tests against it.
 * @param {string[]} filters
 * @param {string} reports
 * @param {string} logs
 * @returns {Promise<Outcome>}
 */
async function browser(filters, reports, logs) {
  say('');
  const build = await ensureBuilt(logs);
  const chromium = await findChromium(logs);
  if (!chromium) throw new Error(HOW_TO_INSTALL);
  const dir = mkdtempSync(join(tmpdir(), 'jiebang-e2e-'));
  chmodSync(dir, 0o711);
  makeDataDir(dir);
  let keep = false;
  onStop(async () => {
    if (!keep) rmSync(dir, { recursive: true, force: true });
  });
  /** @type {number[]} */
  const pids = [];
  const password = randomBytes(12).toString('base64url');
  const { startSystem } = await import('./system.mjs');
  const base = 23_000 + (process.pid % 4_000);
  const options = { dataDir: dir, mode: /** @type {const} */ ('demo'), demo: true, throwAway: true, build, host: '127.0.0.1', webPort: base, apiPort: base + 4_000, env: { DEMO_PASSWORD: password } };
  const watch = { onStarted: (/** @type {string} */ _, /** @type {number | undefined} */ pid) => void (pid && pids.push(pid)), onDeath: tellFailure };
  try {
    const { webUrl, apiUrl } = await startSystem({ ...options, ...watch });
    guard(pids, dir);
    const outcome = await playwright({ BASE_URL: webUrl, API_URL: apiUrl, DEMO_PASSWORD: password, CHROMIUM: chromium }, filters, reports);
    keep = outcome.failed > 0;
    return outcome;
  } catch (error) {
    keep = true;
    throw error;
  } finally {
    if (keep && existsSync(dir)) say(`\nLogs of the system under test: ${join(dir, 'logs')}; of the browser: ${join(WEB, 'test-results')}`);
  }
}

/**
 * Summary, stop, exit.
 * @param {Outcome[]} outcomes
 */
async function finish(outcomes) {
  await stopAll();
  const width = Math.max(...outcomes.map(({ name }) => name.length), 5);
  say(`\n${'suite'.padEnd(width)}  passed  failed  skipped  seconds`);
  for (const { name, passed, failed, skipped, seconds, note } of outcomes) {
    say(`${name.padEnd(width)}  ${String(passed).padStart(6)}  ${String(failed).padStart(6)}  ${String(skipped).padStart(7)}  ${String(seconds).padStart(7)}${note ? `  ${note}` : ''}`);
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') > 0 ? 1 : 0);
}
