// @ts-check
import { readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ pid: number, port: number, ready: boolean }} Postmaster */

/**
 * What `postmaster.pid` says, or undefined when there is none (or it is being written).
 * @param {string} dataDir
 * @returns {Postmaster | undefined}
 */
export function readPidfile(dataDir) {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Math.abs(Number(lines[0]));
    if (!Number.isInteger(pid) || pid === 0) return undefined;
    return { pid, port: Number(lines[3] ?? 0), ready: (lines[7] ?? '').trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * Whether a process exists and is not a zombie.
 * @param {number} pid
 * @returns {boolean}
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return !/^State:\s+[ZX]/m.test(procText(pid, 'status'));
}

/**
 * Whether a live process can be the PostgreSQL of this data folder (true where the system does not tell).
 * @param {number} pid
 * @param {string} dataDir
 * @returns {boolean}
 */
export function isServerOf(pid, dataDir) {
  if (!isAlive(pid)) return false;
  const comm = procText(pid, 'comm').trim();
  if (comm !== '' && comm !== 'postgres') return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch {
    return true;
  }
}

/**
 * Remove a pid file whose number was given to another program since (a restarted container does that), X
 * @param {string} dataDir
 * @returns {boolean} whether it was removed
 */
export function removeIfForeign(dataDir) {
  const found = readPidfile(dataDir);
  if (process.platform !== 'linux' || !found || !isAlive(found.pid) || procText(found.pid, 'comm') === '') return false;
  if (isServerOf(found.pid, dataDir) || anyServerOf(dataDir)) return false;
  rmSync(join(dataDir, 'postmaster.pid'));
  return true;
}

/** @param {string} dataDir */
function anyServerOf(dataDir) {
  return readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && procText(Number(entry), 'comm').trim() === 'postgres' && isServerOf(Number(entry), dataDir));
}

/**
 * @param {number} pid
 * @param {string} file
 * @returns {string} '' when unreadable or not Linux
 */
function procText(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
