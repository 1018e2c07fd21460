// @ts-check
import { chownSync, existsSync, mkdirSync, appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, lstat, mkdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { listBases, placeOfBase } from './base-backup.mjs';
import { hashFile, walk } from './copy-cluster.mjs';
import { findBinaries } from './pg-binaries.mjs';
import { DATABASE, passwordsIn, urlOf } from './pg-database.mjs';
import { launch, shutDown } from './pg-server.mjs';
import { isRoot, pickUser, prepareDir, reclaim } from './pg-user.mjs';
import { freePort } from './ports.mjs';
import { Failure } from './say.mjs';
import { missingWal, restoreCommand } from './wal-archive.mjs';

/** Recovery replays the log since the base backup: give it time. */
const RECOVERY_MS = 3_600_000;

/**
 * @typedef {object} Restored
 * @property {string} url of the application's role
 * @property {string} adminUrl
 * @property {string} data
 * @property {number} seconds from the first byte copied to the first connection
 * @property {() => Promise<void>} stop
 */

/**
 * The newest base backup from which `target` can be reached.
 * @param {string} root
 * @param {Date | undefined} target undefined = the end of the log
 */
export function chooseBase(root, target) {
  const bases = listBases(root);
  const fit = bases.filter((base) => target === undefined || new Date(base.endedAt) <= target).at(-1);
  if (fit) return fit;
  if (bases.length === 0) throw new Failure(`There is no base backup in ${root}. Make one with: npm run backup`);
  throw new Failure(`No base backup in ${root} was complete before ${target?.toISOString()}; the first one was at ${bases[0]?.endedAt}.`);
}

/**
 * What is wrong with the parts of a backup: files whose content is not what was written, and files of the log that are missing.
 * @param {string} root
 * @param {import('./base-backup.mjs').Manifest} base
 * @returns {Promise<string[]>}
 */
export async function faultsOf(root, base) {
  const faults = missingWal(root, base.startWal, base.stopWal).map((name) => `the log file ${name} is missing from the archive`);
  for (const { path, sha256 } of base.files) {
    const place = join(placeOfBase(root, base.name), 'data', path);
    if (!existsSync(place)) faults.push(`${path} is missing from the base backup`);
    else if ((await hashFile(place)) !== sha256) faults.push(`${path} in the base backup is damaged`);
  }
  return faults;
}

/**
 * Restore a base backup into an empty folder, replay the log to `target`, and start the server there on a free port.
 * @param {string} root
 * @param {import('./base-backup.mjs').Manifest} base
 * @param {Date | undefined} target
 * @param {string} into
 * @param {(line: string) => void} log
 * @returns {Promise<Restored>}
 * @throws {Failure} when the target cannot be reached, with what PostgreSQL says
 */
export async function restore(root, base, target, into, log = () => {}) {
  const began = performance.now();
  const from = placeOfBase(root, base.name);
  const data = join(into, 'data');
  mkdirSync(into, { recursive: true, mode: 0o755 });
  const user = isRoot ? pickUser(join(root, 'wal')) : undefined;
  if (!prepareDir(into, user)) throw new Failure(`User ${user?.name} of the database cannot enter ${into}. Choose a folder that other users can pass through.`);
  await mkdir(data, { mode: 0o700 });
  for await (const { path, folder } of walk(join(from, 'data'))) {
    const [source, target] = [join(from, 'data', path), join(data, path)];
    if (folder) await mkdir(target, { mode: 0o700 });
    else if ((await lstat(source)).isSymbolicLink()) await symlink(await readlink(source), target);
    else await copyFile(source, target);
  }
  await copyFile(join(from, 'passwords'), join(into, 'passwords'));
  const lines = [`restore_command = '${restoreCommand(root).replaceAll("'", "''")}'`, `hot_standby = off`, ...(target ? [`recovery_target_time = '${target.toISOString().replace('T', ' ').replace('Z', '+00')}'`, `recovery_target_action = 'promote'`] : [])];
  appendFileSync(join(data, 'postgresql.auto.conf'), `${lines.join('\n')}\n`);
  writeFileSync(join(data, 'recovery.signal'), '', { mode: 0o600 });
  reclaim(data, user);
  if (user) {
    chownSync(data, user.uid, user.gid);
    chownSync(join(into, 'passwords'), user.uid, user.gid);
  }
  const cluster = { data, user, durable: true, startMs: RECOVERY_MS, logFile: join(into, 'postgres.log'), bin: findBinaries(into, user, log) };
  let port = await freePort(54_400 + (process.pid % 1000));
  const start = () => launch(cluster, port).catch((error) => {
    const early = /recovery ended before configured recovery target was reached/.test(error.message);
    throw new Failure(early ? `The log in ${root} ends before ${target?.toISOString()}: nothing later was archived. Choose an earlier moment, or leave it out for the latest.` : error.message, { logFile: cluster.logFile });
  });
  while ((await start()) === 'port-taken') port = await freePort(port + 1);
  const { admin, app } = passwordsIn(join(into, 'passwords'), user);
  return { url: urlOf(DATABASE, app, port, DATABASE), adminUrl: urlOf('postgres', admin, port, DATABASE), data, seconds: (performance.now() - began) / 1000, stop: () => shutDown(cluster) };
}

/**
 * Remove a restored copy, secrets included.
 * @param {string} into
 */
export function removeCopy(into) {
  rmSync(into, { recursive: true, force: true });
}
