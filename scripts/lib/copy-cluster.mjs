// @ts-check
import { createHash } from 'node:crypto';
import { lstat, mkdir, open, readdir, readlink, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PAGE, changedAt, firstPageOf, isPageWhole } from './page-checksum.mjs';

/** @typedef {{ path: string, bytes: number, sha256: string }} Copied */

const CHUNK = 64 * PAGE;
/** Folders whose content a starting server makes anew, and files of the running one. */
const EMPTIED = new Set(['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
const LEFT = /^(?:postmaster\.(?:pid|opts)|backup_label(?:\.old)?|tablespace_map(?:\.old)?|recovery\.signal|standby\.signal|postgresql\.auto\.conf\.tmp|current_logfiles)$|(?:^|\/)(?:pgsql_tmp[^/]*|pg_internal\.init[^/]*)(?:\/|$)/;

/**
 * Files and folders below `at`, folders first.
 * @param {string} at
 * @param {string} below
 * @returns {AsyncGenerator<{ path: string, folder: boolean }>}
 */
export async function* walk(at, below = '') {
  const entries = await readdir(join(at, below), { withFileTypes: true }).catch(gone([]));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    yield { path, folder: entry.isDirectory() };
    if (entry.isDirectory()) yield* walk(at, path);
  }
}

/**
 * Copy the folder of a running server between pg_backup_start and pg_backup_stop. Pages are checked on the way: one that does not
 * fit its checksum and was not changed since the start is damaged on disk.
 * @param {string} from
 * @param {string} to
 * @param {bigint} start position of the log at which the backup started
 * @returns {Promise<{ files: Copied[], damaged: string[] }>}
 */
export async function copyCluster(from, to, start) {
  /** @type {Copied[]} */
  const files = [];
  /** @type {string[]} */
  const damaged = [];
  await mkdir(to, { mode: 0o700 });
  for await (const { path, folder } of walk(from)) {
    const [top = ''] = path.split('/');
    if (LEFT.test(path) || (EMPTIED.has(top) && path !== top)) continue;
    if (folder) await mkdir(join(to, path), { mode: 0o700 });
    else if ((await lstat(join(from, path)).catch(gone(undefined)))?.isSymbolicLink()) await symlink(await readlink(join(from, path)), join(to, path));
    else {
      const copied = await copyFile(join(from, path), join(to, path), firstPageOf(path), start);
      if (!copied) continue;
      files.push({ path, bytes: copied.bytes, sha256: copied.sha256 });
      damaged.push(...copied.bad.map((page) => `${path} page ${page}`));
    }
  }
  for (const folder of ['pg_wal', 'pg_wal/archive_status', 'pg_wal/summaries']) await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
  return { files, damaged };
}

/**
 * Copy one file and hash what was written.
 * @param {string} from
 * @param {string} to
 * @param {number | undefined} firstPage
 * @param {bigint} start
 * @returns {Promise<{ bytes: number, sha256: string, bad: number[] } | undefined>} undefined when the file has gone meanwhile
 */
async function copyFile(from, to, firstPage, start) {
  const source = await open(from, 'r').catch(gone(undefined));
  if (!source) return undefined;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const target = await open(to, 'wx', 0o600);
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK);
  const bad = [];
  let bytes = 0;
  try {
    for (;;) {
      const { bytesRead } = await source.read(chunk, 0, CHUNK, bytes);
      if (bytesRead === 0) break;
      for (let at = 0; firstPage !== undefined && at + PAGE <= bytesRead; at += PAGE) {
        const page = chunk.subarray(at, at + PAGE);
        const number = firstPage + (bytes + at) / PAGE;
        if (isPageWhole(page, number) || changedAt(page) >= start) continue;
        // It may have been read while it was written: once more.
        const again = Buffer.alloc(PAGE);
        await source.read(again, 0, PAGE, bytes + at);
        if (!isPageWhole(again, number) && changedAt(again) < start) bad.push(number);
      }
      hash.update(chunk.subarray(0, bytesRead));
      await target.write(chunk, 0, bytesRead);
      bytes += bytesRead;
    }
    await target.sync();
  } finally {
    await source.close();
    await target.close();
  }
  return { bytes, sha256: hash.digest('hex'), bad };
}

/**
 * Pages of a stopped cluster that do not fit their checksums.
 * @param {string} data
 * @returns {Promise<{ pages: number, damaged: string[] }>}
 */
export async function checkPages(data) {
  let pages = 0;
  const damaged = [];
  for await (const { path, folder } of walk(data)) {
    const first = folder ? undefined : firstPageOf(path);
    if (first === undefined) continue;
    const file = await open(join(data, path), 'r');
    const chunk = Buffer.alloc(CHUNK);
    try {
      for (let at = 0; ; ) {
        const { bytesRead } = await file.read(chunk, 0, CHUNK, at);
        if (bytesRead < PAGE) break;
        for (let i = 0; i + PAGE <= bytesRead; i += PAGE, pages += 1) if (!isPageWhole(chunk.subarray(i, i + PAGE), first + (at + i) / PAGE)) damaged.push(`${path} page ${first + (at + i) / PAGE}`);
        at += bytesRead;
      }
    } finally {
      await file.close();
    }
  }
  return { pages, damaged };
}

/**
 * The SHA-256 of a file.
 * @param {string} path
 */
export async function hashFile(path) {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk);
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/**
 * Answers `value` for what is not there any more.
 * @template T
 * @param {T} value
 */
function gone(value) {
  return (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };
}
