// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBinaries } from './lib/pg-binaries.mjs';
import { DATABASE, ensureDatabase, passwordsIn, urlOf } from './lib/pg-database.mjs';
import { isServerOf, readPidfile } from './lib/pg-pidfile.mjs';
import { initCluster, launch, shutDown } from './lib/pg-server.mjs';
import { isRoot, pickUser, prepareDir, reclaim, relocate } from './lib/pg-user.mjs';
import { freePort } from './lib/ports.mjs';

/**
 * @typedef {object} StartOptions
 * @property {string} dir folder for the cluster, its passwords and its log (made when missing)
 * @property {number} [port] first port to try, default 54320; the next free one is taken
 * @property {(line: string) => void} [log] receives what the reader should know (place, port, reuse)
 * @property {boolean} [durable] default true; false = no fsync, for throw-away data only
 * @property {string} [backupDir] folder of backups, default BACKUP_DIR or `backup` beside the cluster
 *
 * @typedef {object} Postgres
 * @property {string} url connection string of the application's role and database
 * @property {string} adminUrl connection string of the superuser, database `postgres`
 * @property {number} port
 * @property {number} pid
 * @property {string} dir where the cluster really is (see {@link startPostgres})
 * @property {string} logFile
 * @property {string} backupDir folder of its backups
 * @property {() => boolean} alive whether that server process still exists
 * @property {boolean} reused a server of an earlier run was still alive and is used
 * @property {() => Promise<void>} stop fast shutdown, also of a reused server
 */

/**
 * Start (or take over) the embedded PostgreSQL of a folder: loopback only, passwords, checksums, UTF-8. As root it runs
 * as another user; when that user cannot enter `dir`, everything goes to a folder under /var/lib named after `dir`.
 * @param {StartOptions} options
 * @returns {Promise<Postgres>}
 * @throws {Error} in plain words, with the log file where there is one
 */
export async function startPostgres({ dir, port: wanted = 54320, log = () => {}, durable = true, backupDir: backups = process.env.BACKUP_DIR }) {
  const { base, user } = settle(resolve(dir), log);
  const bin = findBinaries(base, user, log);
  const data = join(base, 'data');
  const backupDir = backups ? resolve(backups) : join(base, 'backup');
  const cluster = { bin, user, durable, data, logFile: join(base, 'postgres.log'), backupDir };
  const secret = join(base, 'passwords');
  const isNew = !existsSync(data);
  if (!isNew && !existsSync(secret)) throw new Error(`The database in ${base} is there but its password file ${secret} is not. Put it back, or move ${base} away to start with an empty database.`);
  const passwords = passwordsIn(secret, user);
  reclaim(data, user);
  if (isNew) {
    rmSync(`${data}.part`, { recursive: true, force: true });
    initCluster(cluster, `${data}.part`, data, secret);
  }

  const living = await findLiving(data);
  let port = living?.port ?? 0;
  if (living) log(`PostgreSQL of an earlier run is still alive on port ${port}; it is used.`);
  for (let next = wanted; !living; next = port + 1) {
    port = await freePort(next);
    if ((await launch(cluster, port)) === 'ready') break;
  }
  if (!living && port !== wanted) log(`Port ${wanted} is taken; PostgreSQL uses ${port}.`);

  const adminUrl = urlOf('postgres', passwords.admin, port, 'postgres');
  try {
    await ensureDatabase(adminUrl, passwords.app);
  } catch (error) {
    if (!living) await shutDown(cluster);
    throw new Error(`PostgreSQL runs on port ${port} but refuses to work: ${/** @type {Error} */ (error).message}. Its log: ${cluster.logFile}`);
  }
  const pid = readPidfile(data)?.pid ?? 0;
  return { url: urlOf(DATABASE, passwords.app, port, DATABASE), adminUrl, port, pid, dir: base, logFile: cluster.logFile, backupDir, reused: living !== undefined, alive: () => isServerOf(pid, data), stop: () => shutDown(cluster) };
}

/**
 * An empty server for tests: no fsync, a folder of its own that `stop` removes, and it also ends when the process that
 * started it is killed.
 * @param {{ port?: number, log?: (line: string) => void }} [options]
 * @returns {Promise<Postgres>}
 */
export async function startThrowAwayPostgres({ port = 21320 + (process.pid % 5000), log } = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'jiebang-pg-'));
  const server = await startPostgres({ dir, port, log, durable: false }).catch((error) => {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  });
  // The guard's input closes when this process ends, however it ends.
  const guard = process.platform === 'win32' ? undefined : spawn('/bin/sh', ['-c', 'cat >/dev/null; kill -INT "$1" 2>/dev/null; sleep 2; rm -rf "$2" "$3"', 'sh', String(server.pid), dir, server.dir], { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard?.unref();
  /** @type {any} */ (guard?.stdin)?.unref?.();
  const stop = async () => {
    guard?.kill('SIGKILL');
    await server.stop();
    for (const place of [dir, server.dir]) rmSync(place, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/**
 * Where the cluster of a folder really is.
 * @param {string} dir
 */
export function whereIs(dir) {
  return settle(resolve(dir), () => {}).base;
}

/**
 * Where the cluster goes and who runs it.
 * @param {string} dir
 * @param {(line: string) => void} log
 */
function settle(dir, log) {
  const user = pickUser(join(dir, 'data'));
  if (prepareDir(dir, user)) return { base: dir, user };
  const base = relocate(dir, user);
  log(`User ${user?.name ?? ''} cannot enter ${dir}; the database is kept in ${base}.`);
  return { base, user: isRoot ? pickUser(join(base, 'data')) : user };
}

/**
 * The live server of an earlier run, waiting for one that is still starting or stopping.
 * @param {string} data
 */
async function findLiving(data) {
  for (let tries = 0; tries < 100; tries++) {
    const found = readPidfile(data);
    if (!found || !isServerOf(found.pid, data)) return undefined;
    if (found.ready) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  return undefined;
}
