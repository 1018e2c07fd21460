// @ts-check
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { stopAll, stopOnSignals } from './lifecycle.mjs';
import { dataDir, makeDataDir } from './paths.mjs';
import { Failure, say, step, tellFailure } from './say.mjs';

/** @typedef {import('./gates.mjs').Verdict} Verdict */

/**
 * `npm run check`: every step, then the output of those that failed, then a table; exits with 1 when one failed.
 * @param {string[]} only names of steps; none = all
 */
export async function main(only) {
  stopOnSignals((signal) => (signal === 'SIGINT' ? 130 : 143));
  try {
    await ensureInstalled(join(makeDataDir(dataDir()), 'logs'));
  } catch (error) {
    tellFailure(error);
    process.exit(1);
  }
  const { STEPS } = await import('./check-steps.mjs');
  const chosen = STEPS.filter(({ name }) => only.length === 0 || only.includes(name));
  if (chosen.length === 0) {
    say(`No such step. Steps: ${STEPS.map(({ name }) => name).join(', ')}`);
    process.exit(1);
  }
  const results = [];
  for (const { name, run } of chosen) {
    const start = performance.now();
    const verdict = await (name === 'tests' ? run() : step(name, () => run().then(orThrow))).catch(toVerdict);
    results.push({ name, ...verdict, seconds: Math.round((performance.now() - start) / 1000) });
  }
  for (const { name, ok, output } of results) if (!ok && output) say(`\n── ${name} ──\n${output.trimEnd()}`);
  say('');
  for (const { name, ok, seconds } of results) say(`${ok ? '✓' : '✗'} ${name.padEnd(16)} ${String(seconds).padStart(4)} s`);
  await stopAll();
  const failed = results.filter(({ ok }) => !ok).map(({ name }) => name);
  say(failed.length === 0 ? '\ncheck passed' : `\ncheck failed: ${failed.join(', ')}`);
  process.exit(failed.length === 0 ? 0 : 1);
}

/**
 * So that the step shows as failed.
 * @param {Verdict} verdict
 */
function orThrow(verdict) {
  if (!verdict.ok) throw new Failure(verdict.output);
  return verdict;
}

/**
 * @param {any} error
 * @returns {Verdict}
 */
function toVerdict(error) {
  return { ok: false, output: `${error.message}\n${error.tail ?? ''}` };
}
