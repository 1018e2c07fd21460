// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, readPidfile, removeIfForeign } from './pg-pidfile.mjs';
import { asUser } from './pg-user.mjs';
import { archiving } from './wal-archive.mjs';

/**
 * @typedef {object} Cluster
 * @property {string} data the PostgreSQL data folder
 * @property {string} logFile what PostgreSQL writes
 * @property {import('./pg-binaries.mjs').Binaries} bin
 * @property {import('./pg-user.mjs').RunAs} user
 * @property {boolean} durable false = fsync off, for throw-away data only
 * @property {string} [backupDir] folder of backups; from the first one on the write-ahead log is kept there too
 * @property {number} [startMs] how long a start may take, default 120 s; recovery of a backup takes longer
 */

const RETRY_MS = 10_000;
const START_MS = 120_000;
const STILL_HELD = /lock file "postmaster\.pid" already exists|pre-existing shared memory block/;
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;

/**
 * Start the server on `port` and wait until it takes connections (crash recovery included). What a killed
 * predecessor still holds is waited for, at most 10 s.
 * @param {Cluster} cluster
 * @param {number} port
 * @returns {Promise<'ready' | 'port-taken'>}
 */
export async function launch(cluster, port) {
  const giveUp = Date.now() + RETRY_MS;
  for (;;) {
    const said = await attempt(cluster, port);
    if (said === 'ready') return 'ready';
    if (PORT_TAKEN.test(said)) return 'port-taken';
    const held = STILL_HELD.test(said);
    if (held && removeIfForeign(cluster.data)) continue;
    if (!held || Date.now() > giveUp) throw new Error(`PostgreSQL did not start. Its log: ${cluster.logFile}\n${said.trim().split('\n').slice(-6).join('\n')}`);
    await sleep(300);
  }
}

/**
 * Stop the server that holds the data folder: fast shutdown, then (after 60 s) an immediate one.
 * @param {Cluster} cluster
 * @returns {Promise<void>}
 */
export async function shutDown(cluster) {
  for (const mode of ['fast', 'immediate']) {
    const found = readPidfile(cluster.data);
    if (!found || !isAlive(found.pid)) return;
    const stop = spawn(cluster.bin.pgCtl, ['stop', '-D', cluster.data, '-m', mode, '-w', '-t', '60'], { cwd: cluster.data, stdio: 'ignore', detached: true, ...asUser(cluster.user) });
    const code = await new Promise((resolve) => {
      stop.once('error', () => resolve(1));
      stop.once('exit', resolve);
    });
    if (code === 0) return;
  }
}

/**
 * One start.
 * @param {Cluster} cluster
 * @param {number} port
 * @returns {Promise<string>} 'ready', or what PostgreSQL wrote before it gave up
 */
async function attempt(cluster, port) {
  rotate(cluster.logFile);
  const log = openSync(cluster.logFile, 'a', 0o600);
  const from = statSync(cluster.logFile).size;
  const options = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', ...(cluster.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }), ...(cluster.durable && cluster.backupDir ? archiving(cluster.backupDir) : {}) };
  const args = ['-D', cluster.data, ...Object.entries(options).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
  // Its own session: Ctrl-C in the terminal reaches the launcher only, which stops things in order.
  const child = spawn(cluster.bin.postgres, args, { cwd: cluster.data, detached: true, stdio: ['ignore', log, log], env: cleanEnv(), ...asUser(cluster.user) });
  closeSync(log);
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  child.unref();

  const startMs = cluster.startMs ?? START_MS;
  const giveUp = Date.now() + startMs;
  while (!ended) {
    const found = readPidfile(cluster.data);
    if (found?.ready && found.pid === child.pid) return 'ready';
    if (Date.now() > giveUp) {
      child.kill('SIGINT');
      return `not ready after ${startMs / 1000} s\n${readFileSync(cluster.logFile, 'utf8').slice(from)}`;
    }
    await sleep(20);
  }
  return readFileSync(cluster.logFile).subarray(from).toString('utf8') || 'the program ended without a message';
}

/**
 * Make a new, empty cluster in `target`; the folder appears only when it is complete.
 * @param {Omit<Cluster, 'data'>} cluster
 * @param {string} part where it is made
 * @param {string} target
 * @param {string} pwfile file whose first line is the superuser's password
 */
export function initCluster(cluster, part, target, pwfile) {
  const args = ['-D', part, '-U', 'postgres', `--pwfile=${pwfile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums', ...(cluster.durable ? [] : ['--no-sync'])];
  const run = spawnSync(cluster.bin.initdb, args, { cwd: '/', encoding: 'utf8', env: cleanEnv(), ...asUser(cluster.user) });
  if (run.status !== 0) throw new Error(`The database folder could not be made in ${part}: ${(run.error?.message ?? run.stderr).trim()}`);
  renameSync(part, target);
}

/** The environment without PG* settings of the caller, in a plain locale. */
function cleanEnv() {
  const kept = Object.entries(process.env).filter(([key]) => !key.startsWith('PG') && !key.startsWith('LC_') && key !== 'LANGUAGE');
  return { ...Object.fromEntries(kept), LANG: 'C', LC_ALL: 'C' };
}

/**
 * Keep at most about 10 MB of log and one older file.
 * @param {string} file
 */
function rotate(file) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(file, `${file}.1`);
}
