// @ts-check
import { spawn } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { findBinaries } from './lib/pg-binaries.mjs';
import { readPidfile } from './lib/pg-pidfile.mjs';
import { launch, shutDown } from './lib/pg-server.mjs';
import { pickUser, prepareDir, reclaim } from './lib/pg-user.mjs';
import { freePort } from './lib/ports.mjs';

/**
 * @typedef {object} Standby
 * @property {number} port
 * @property {string} url connection string of the application's role and database
 * @property {string} adminUrl connection string of the superuser, database `postgres`
 * @property {() => Promise<void>} start starts it again on the same port after `stop`
 * @property {() => Promise<void>} stop stops the server and keeps its data
 * @property {() => Promise<void>} remove stops the server and removes its data
 */

/**
 * A streaming replica of a throw-away server, for tests: a copy of the data folder made while the primary runs, then streaming
 * over loopback. It also ends when the process that started it is killed.
 * @param {import('./postgres.mjs').Postgres} primary
 * @param {{ port?: number }} [options]
 * @returns {Promise<Standby>}
 */
export async function startStandby(primary, { port: wanted = primary.port + 1 } = {}) {
  const source = join(primary.dir, 'data');
  const user = pickUser(source);
  const dir = mkdtempSync(join(tmpdir(), 'jiebang-standby-'));
  const data = join(dir, 'data');
  const admin = new URL(primary.adminUrl);
  prepareDir(dir, user);
  await copyRunning(primary.adminUrl, source, data);
  const connection = `host=127.0.0.1 port=${admin.port} user=${admin.username} password=${admin.password} sslmode=disable application_name=standby`;
  writeFileSync(join(data, 'standby.signal'), '');
  writeFileSync(join(data, 'postgresql.auto.conf'), `primary_conninfo = '${connection}'\nwal_retrieve_retry_interval = '200ms'\n`, { mode: 0o600 });
  own(data, user);

  const cluster = { data, logFile: join(dir, 'postgres.log'), bin: findBinaries(primary.dir, user, () => {}), user, durable: false };
  let port = await freePort(wanted);
  while ((await launch(cluster, port)) === 'port-taken') port = await freePort(port + 1);
  let guard = guardOf(data, dir);
  const stop = async () => {
    guard?.kill('SIGKILL');
    await shutDown(cluster);
  };
  const at = (/** @type {string} */ url) => Object.assign(new URL(url), { port: String(port) }).href;
  return {
    port,
    url: at(primary.url),
    adminUrl: at(primary.adminUrl),
    start: async () => {
      if ((await launch(cluster, port)) !== 'ready') throw new Error(`Port ${port} was taken while the standby was down.`);
      guard = guardOf(data, dir);
    },
    stop,
    remove: async () => {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/**
 * Copies the data folder of a running server so that a standby can start from it.
 * @param {string} adminUrl
 * @param {string} from
 * @param {string} to
 */
async function copyRunning(adminUrl, from, to) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_backup_start('standby', true)`);
    mkdirSync(to, { mode: 0o700 });
    cpSync(from, to, { recursive: true, filter: (path) => !['postmaster.pid', 'postmaster.opts', 'postgresql.auto.conf'].includes(basename(path)) });
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)');
    writeFileSync(join(to, 'backup_label'), rows[0].labelfile);
  } finally {
    await client.end();
  }
}

/**
 * Hands the copy, which root made, to the database's user.
 * @param {string} data
 * @param {import('./lib/pg-user.mjs').RunAs} user
 */
function own(data, user) {
  reclaim(data, user);
  if (user) chownSync(data, user.uid, user.gid);
}

/**
 * Ends the server when this process ends without stopping it.
 * @param {string} data
 * @param {string} dir
 */
function guardOf(data, dir) {
  if (process.platform === 'win32') return undefined;
  const guard = spawn('/bin/sh', ['-c', 'cat >/dev/null; kill -INT "$1" 2>/dev/null; sleep 2; rm -rf "$2"', 'sh', String(readPidfile(data)?.pid ?? 0), dir], { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  /** @type {any} */ (guard.stdin)?.unref?.();
  return guard;
}
