// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lchownSync, lstatSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The user PostgreSQL runs as; undefined = the user who started the launcher.
 * @typedef {{ uid: number, gid: number, name: string } | undefined} RunAs
 */

/** Whether the launcher itself runs as root (never on Windows). */
export const isRoot = process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root, so root picks the owner of existing data, else `postgres`, else `nobody`.
 * @param {string} dataDir
 * @returns {RunAs}
 */
export function pickUser(dataDir) {
  if (!isRoot) return undefined;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `uid ${owner.uid}` };
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined && uid !== 0) return { uid, gid, name };
  }
  throw new Error('PostgreSQL cannot run as root and this system has neither a "postgres" nor a "nobody" user. Start as an ordinary user, or set DATABASE_URL.');
}

/**
 * Spawn options that switch to the user.
 * @param {RunAs} user
 */
export function asUser(user) {
  return user ? { uid: user.uid, gid: user.gid } : {};
}

/**
 * Make `dir` and hand it to the user; false when the user still cannot enter and write it.
 * @param {string} dir
 * @param {RunAs} user
 * @returns {boolean}
 */
export function prepareDir(dir, user) {
  mkdirSync(dir, { recursive: true, mode: 0o755 });
  if (!user) return true;
  chownSync(dir, user.uid, user.gid);
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w . && test -x .', 'sh', dir], { cwd: '/', stdio: 'ignore', ...asUser(user) });
  if (probe.error) throw new Error(`Cannot switch to user ${user.name} (${probe.error.message}). Start as an ordinary user, or set DATABASE_URL.`);
  return probe.status === 0;
}

/**
 * Give a data folder that was copied by root (so that root owns all of it) back to the user.
 * @param {string} at
 * @param {RunAs} user
 */
export function reclaim(at, user) {
  const found = lstatSync(at, { throwIfNoEntry: false });
  if (!user || !found || found.uid !== 0) return;
  lchownSync(at, user.uid, user.gid);
  if (found.isDirectory()) for (const entry of readdirSync(at)) reclaim(join(at, entry), user);
}

/**
 * A place outside closed folders (root only) that belongs to `dir`: the same `dir` gives the same place.
 * Refuses a folder that somebody else has put there.
 * @param {string} dir
 * @param {RunAs} user
 * @returns {string}
 */
export function relocate(dir, user) {
  const hash = createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 12);
  for (const parent of ['/var/lib', '/var/tmp']) {
    const outer = join(parent, `jiebang-${hash}`);
    try {
      mkdirSync(outer, { mode: 0o755 });
      chmodSync(outer, 0o755);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') continue;
    }
    const found = lstatSync(outer);
    if (!found.isDirectory() || found.uid !== 0) continue;
    const place = join(outer, 'postgres');
    if (prepareDir(place, user)) return place;
  }
  throw new Error(`User ${user?.name ?? 'PostgreSQL'} cannot enter ${dir}, and no folder under /var/lib or /var/tmp could be used instead. Set JIEBANG_DATA to a folder that other users can enter, or set DATABASE_URL.`);
}

/**
 * @param {'-u' | '-g'} flag
 * @param {string} name
 * @returns {number | undefined}
 */
function idOf(flag, name) {
  const found = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return found.status === 0 ? Number(found.stdout.trim()) : undefined;
}
