// @ts-check
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDir } from './pg-user.mjs';
import { Failure } from './say.mjs';

/** Bytes of one file of the write-ahead log, as initdb sets it. */
const SEGMENT = 16 * 1024 * 1024;
const SEGMENTS_PER_LOG = 0x1_0000_0000 / SEGMENT;
const NAME = /^([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})\.gz$/;

/** At the latest after this many seconds what was written reaches the archive: the most that a lost disk takes along. */
export const ARCHIVE_EVERY_S = 300;

/** @param {string} root */
export const walFolder = (root) => join(root, 'wal');

/**
 * A path within a command of PostgreSQL's configuration.
 * @param {string} path
 */
function quoted(path) {
  if (/['\n]/.test(path)) throw new Failure(`The backup folder ${path} has a quote in its name. Set BACKUP_DIR to another folder.`);
  return `'${path.replaceAll('%', '%%')}'`;
}

/**
 * Settings that keep the write-ahead log. Until the first backup has made the folder nothing is kept, so that a system without
 * backups does not fill its disk. A file that is there already must be the same one.
 * @param {string} root
 * @returns {Record<string, string>} none where there is no shell
 */
export function archiving(root) {
  if (process.platform === 'win32') return {};
  const wal = quoted(walFolder(root));
  const file = `${wal}/%f.gz`;
  const keep = `if test -f ${file}; then gzip -dc ${file} | cmp -s - "%p"; else gzip -1 -c "%p" > ${file}.part && sync ${file}.part && mv ${file}.part ${file}; fi`;
  return { archive_mode: 'on', archive_timeout: String(ARCHIVE_EVERY_S), archive_command: `if test -d ${wal}; then ${keep}; fi` };
}

/** @param {string} root */
export const restoreCommand = (root) => `gzip -dc ${quoted(walFolder(root))}/%f.gz > "%p"`;

/**
 * Make the folders of a backup root: the log's belongs to the database's user, the rest to whoever backs up.
 * @param {string} root
 * @param {import('./pg-user.mjs').RunAs} user
 */
export function prepareRoot(root, user) {
  mkdirSync(root, { recursive: true, mode: 0o711 });
  mkdirSync(join(root, 'base'), { recursive: true, mode: 0o700 });
  if (!existsSync(walFolder(root))) mkdirSync(walFolder(root), { mode: 0o700 });
  if (!prepareDir(walFolder(root), user)) throw new Failure(`User ${user?.name} of the database cannot enter ${root}. Set BACKUP_DIR to a folder that other users can pass through (chmod o+x on each folder above it).`);
}

/** @param {string} name of a file of the log */
const numberOf = (name) => parseInt(name.slice(8, 16), 16) * SEGMENTS_PER_LOG + parseInt(name.slice(16, 24), 16);

/**
 * Files missing between the first one that a base backup needs and the last one that the archive holds.
 * @param {string} root
 * @param {string} from name of the first file, e.g. 000000010000000000000004
 * @param {string} to name of the file that ends the base backup: without it the backup is not consistent
 * @returns {string[]} names
 */
export function missingWal(root, from, to) {
  const there = new Set(readdirSync(walFolder(root)).filter((name) => NAME.test(name)).map((name) => numberOf(name)));
  const last = Math.max(numberOf(to), ...there);
  const missing = [];
  for (let number = numberOf(from); number <= last; number += 1) {
    if (there.has(number)) continue;
    const hex = (/** @type {number} */ n) => n.toString(16).toUpperCase().padStart(8, '0');
    missing.push(`${from.slice(0, 8)}${hex(Math.floor(number / SEGMENTS_PER_LOG))}${hex(number % SEGMENTS_PER_LOG)}`);
  }
  return missing;
}

/**
 * Remove what is older than the first file that the oldest kept base backup needs.
 * @param {string} root
 * @param {string} from
 * @returns {number} files removed
 */
export function pruneWal(root, from) {
  const old = readdirSync(walFolder(root)).filter((name) => NAME.test(name) && numberOf(name) < numberOf(from));
  for (const name of old) rmSync(join(walFolder(root), name));
  return old.length;
}

/** Bytes that the archive takes. @param {string} root */
export function walBytes(root) {
  return readdirSync(walFolder(root)).reduce((sum, name) => sum + (statSync(join(walFolder(root), name), { throwIfNoEntry: false })?.size ?? 0), 0);
}
