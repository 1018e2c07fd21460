// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onStop } from './lifecycle.mjs';
import { ROOT, packageScript } from './paths.mjs';
import { endOf } from './run.mjs';

/** @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, note?: string }} Outcome */

/**
 * Run vitest in a workspace and count.
 * @param {string} name shown in the summary
 * @param {'server' | 'web'} workspace
 * @param {string[]} filters parts of file names (none = all) and options
 * @param {string} reports folder for the report
 * @returns {Promise<Outcome>}
 */
export async function vitest(name, workspace, filters, reports) {
  const report = join(reports, `${name.replace(/\W+/g, '-')}.json`);
  const args = [packageScript(workspace, 'vitest', 'vitest.mjs'), 'run', ...filters, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return timed(name, join(ROOT, workspace), args, { NODE_ENV: 'test' }, () => {
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = readJson(report);
    // A file that breaks before its first test counts as one failure.
    const broken = testResults.filter((/** @type {any} */ file) => file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed')).length;
    return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests };
  });
}

/**
 * Run the browser tests against a running system and count.
 * @param {NodeJS.ProcessEnv} env BASE_URL, API_URL, DEMO_PASSWORD, CHROMIUM
 * @param {string[]} filters
 * @param {string} reports
 * @returns {Promise<Outcome>}
 */
export async function playwright(env, filters, reports) {
  const report = join(reports, 'browser.json');
  const args = [packageScript('web', '@playwright/test', 'cli.js'), 'test', '-c', 'web/playwright.config.ts', '--reporter=list,json', ...filters];
  return timed('browser', ROOT, args, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report }, () => {
    const { stats = {}, errors = [] } = readJson(report);
    return { passed: (stats.expected ?? 0) + (stats.flaky ?? 0), failed: (stats.unexpected ?? 0) + errors.length, skipped: stats.skipped ?? 0 };
  });
}

/**
 * @param {string} name
 * @param {string} cwd
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {() => { passed: number, failed: number, skipped: number }} count
 * @returns {Promise<Outcome>}
 */
async function timed(name, cwd, args, env, count) {
  process.stdout.write(`\n── ${name} ──\n`);
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  const done = onStop(async () => void child.kill('SIGTERM'));
  const ended = await endOf(child);
  done();
  const counted = count();
  const seconds = Math.round((performance.now() - start) / 1000);
  if (ended === '' || counted.failed > 0) return { name, ...counted, seconds };
  return { name, ...counted, failed: 1, seconds, note: `the test runner ${ended}` };
}

/**
 * @param {string} file
 * @returns {any} {} when there is no report
 */
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
