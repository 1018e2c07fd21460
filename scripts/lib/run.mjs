// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { onStop } from './lifecycle.mjs';
import { Failure } from './say.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env] added to the launcher's environment
 * @property {string} logFile
 */

/**
 * Run a program to its end, its output going to a log file.
 * @param {string} what told when it fails
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<void>}
 * @throws {Failure} when it cannot start or ends with an error
 */
export async function runLogged(what, file, args, options) {
  const from = sizeOf(options.logFile);
  const child = spawnLogged(file, args, options);
  const done = onStop(async () => void child.kill('SIGTERM'));
  const ended = await endOf(child);
  done();
  if (ended !== '') throw new Failure(`${what}: ${ended}.`, { logFile: options.logFile, tail: tailOf(options.logFile, from) });
}

/**
 * Start a program with its output appended to a log file (a file over 10 MB is set aside first).
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions & { detached?: boolean }} options
 */
export function spawnLogged(file, args, { cwd, env, logFile, detached = false }) {
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 });
  if (sizeOf(logFile) > 10_000_000) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', log, log], detached });
  closeSync(log);
  return child;
}

/**
 * How a child ended: '' = well, otherwise in words.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
export function endOf(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? '' : signal ? `ended by ${signal}` : `ended with exit code ${code}`));
  });
}

/**
 * The last lines a program wrote after `from`.
 * @param {string} logFile
 * @param {number} [from] byte
 * @param {number} [lines]
 */
export function tailOf(logFile, from = 0, lines = 15) {
  if (sizeOf(logFile) < from) return '';
  return readFileSync(logFile).subarray(from).toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/** @param {string} file */
export function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * npm as a program and its first arguments, the same npm that started us where there is one.
 * @returns {[string, string[]]}
 */
export function npm() {
  const path = process.env.npm_execpath;
  return path?.endsWith('.js') ? [process.execPath, [path]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}
