// @ts-check
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { copyCluster } from './copy-cluster.mjs';
import { positionOf } from './page-checksum.mjs';
import { pickUser } from './pg-user.mjs';
import { Failure } from './say.mjs';
import { prepareRoot, pruneWal } from './wal-archive.mjs';

/**
 * @typedef {object} Manifest
 * @property {1} version
 * @property {string} name
 * @property {string} startedAt
 * @property {string} endedAt from this moment on every target can be recovered
 * @property {string} startWal first file of the log that a recovery needs
 * @property {string} stopWal
 * @property {string} system identifier of the cluster
 * @property {string} server version
 * @property {import('./copy-cluster.mjs').Copied[]} files
 */

const ARCHIVE_WAIT_MS = 120_000;
const baseFolder = (/** @type {string} */ root) => join(root, 'base');

/**
 * Take a base backup of a running server into `<root>/base/<moment>` and wait until the log that it needs is in `<root>/wal`.
 * @param {import('../postgres.mjs').Postgres} server
 * @param {{ dataDir?: string, keep?: number }} [options] dataDir: its exported heads of the audit log are kept along; keep: base backups to keep, default 7
 * @returns {Promise<Manifest & { bytes: number, removed: string[] }>}
 * @throws {Failure} in plain words; a page that is damaged on disk is one
 */
export async function takeBase(server, { dataDir, keep = 7 } = {}) {
  const root = server.backupDir;
  const data = join(server.dir, 'data');
  prepareRoot(root, pickUser(data));
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  const name = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const place = join(baseFolder(root), name);
  const part = `${place}.part`;
  try {
    const { rows: set } = await client.query(`SELECT current_setting('archive_mode') AS mode, current_setting('archive_command') AS command, current_setting('server_version') AS server, (SELECT system_identifier::text FROM pg_control_system()) AS system`);
    if (set[0].mode !== 'on' || !set[0].command.includes(root.replaceAll('%', '%%'))) throw new Failure(`This database does not keep its log in ${root} yet. Stop the system, start it again (with the same BACKUP_DIR), and repeat the backup.`);
    if (readdirSync(join(data, 'pg_tblspc')).length > 0) throw new Failure('The database has tablespaces of its own, which this backup does not follow. Use pg_basebackup or pgBackRest.');
    for (const left of readdirSync(baseFolder(root)).filter((entry) => entry.endsWith('.part'))) rmSync(join(baseFolder(root), left), { recursive: true });
    mkdirSync(part, { mode: 0o700 });
    const startedAt = new Date().toISOString();
    const { rows: started } = await client.query(`SELECT lsn::text AS lsn, pg_walfile_name(lsn) AS wal FROM pg_backup_start($1, true) lsn`, [`jiebang ${name}`]);
    const { files, damaged } = await copyCluster(data, join(part, 'data'), positionOf(started[0].lsn));
    if (damaged.length > 0) throw new Failure(`Damaged pages in the running database: ${damaged.slice(0, 5).join(', ')}${damaged.length > 5 ? ` and ${damaged.length - 5} more` : ''} below ${data}. No backup was made. Keep the disk as it is and restore from an earlier backup.`);
    await client.query(`SET statement_timeout = ${ARCHIVE_WAIT_MS}`);
    const { rows: stopped } = await client.query(`SELECT lsn::text AS lsn, pg_walfile_name(lsn) AS wal, labelfile FROM pg_backup_stop(true)`).catch((error) => {
      throw new Failure(`The log of the backup did not reach ${join(root, 'wal')} within ${ARCHIVE_WAIT_MS / 1000} s (${error.message}). Is the disk full? What PostgreSQL says: ${server.logFile}`);
    });
    writeFileSync(join(part, 'data', 'backup_label'), stopped[0].labelfile, { mode: 0o600 });
    copyFileSync(join(server.dir, 'passwords'), join(part, 'passwords'));
    const heads = dataDir && join(dataDir, 'audit-heads.jsonl');
    if (heads && existsSync(heads)) copyFileSync(heads, join(part, 'audit-heads.jsonl'));
    /** @type {Manifest} */
    const manifest = { version: 1, name, startedAt, endedAt: new Date().toISOString(), startWal: started[0].wal, stopWal: stopped[0].wal, system: set[0].system, server: set[0].server, files };
    writeFileSync(join(part, 'manifest.json'), JSON.stringify(manifest), { mode: 0o600 });
    renameSync(part, place);
    const bases = listBases(root);
    const removed = bases.slice(0, Math.max(0, bases.length - keep)).map((old) => old.name);
    for (const old of removed) rmSync(join(baseFolder(root), old), { recursive: true });
    const oldest = bases[removed.length];
    if (removed.length > 0 && oldest) pruneWal(root, oldest.startWal);
    return { ...manifest, bytes: files.reduce((sum, file) => sum + file.bytes, 0), removed };
  } finally {
    rmSync(part, { recursive: true, force: true });
    await client.end();
  }
}

/**
 * Complete base backups, oldest first.
 * @param {string} root
 * @returns {Manifest[]}
 */
export function listBases(root) {
  if (!existsSync(baseFolder(root))) return [];
  const names = readdirSync(baseFolder(root)).filter((name) => existsSync(join(baseFolder(root), name, 'manifest.json')));
  return names.sort().map((name) => JSON.parse(readFileSync(join(baseFolder(root), name, 'manifest.json'), 'utf8')));
}

/**
 * @param {string} root
 * @param {string} name
 */
export const placeOfBase = (root, name) => join(baseFolder(root), name);
