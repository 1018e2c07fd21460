// @ts-check
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { placeOfBase } from './base-backup.mjs';
import { checkPages } from './copy-cluster.mjs';
import { SERVER_MAIN } from './paths.mjs';
import { chooseBase, faultsOf, restore } from './restore.mjs';
import { ARCHIVE_EVERY_S } from './wal-archive.mjs';

/**
 * @typedef {{ name: string, ok: boolean, seconds: number, said: string }} Row
 * @typedef {{ seq: string, hash: string, at: Date }} Entry
 *
 * @typedef {object} DrillOptions
 * @property {string} root backup root
 * @property {string} into empty folder for the copy
 * @property {Date} [target] moment to recover to; absent = the end of the archived log
 * @property {string} [dataDir] of the living system: its key for the audit log
 * @property {string} [liveUrl] of the living database, to see what a loss now would take along
 * @property {string} [main] the built server
 * @property {(row: Row) => void} [onRow] told of each step
 */

/** Statements take at most 8 s, so an entry of the log may be committed that long after the moment it names. */
const COMMIT_LAG_MS = 10_000;

/**
 * Restore a backup onto a server of its own and look it over. Steps after a failed one that need it are left out.
 * @param {DrillOptions} options
 * @returns {Promise<{ rows: Row[], ok: boolean, rto: number | undefined, last: Entry | undefined }>}
 */
export async function drill({ root, into, target, dataDir, liveUrl, main = SERVER_MAIN, onRow = () => {} }) {
  /** @type {Row[]} */
  const rows = [];
  /**
   * @template T
   * @param {string} name
   * @param {() => Promise<{ said: string, value?: T }>} work
   * @returns {Promise<T | undefined>}
   */
  const step = async (name, work) => {
    const began = performance.now();
    /** @type {Row} */
    let row;
    let value;
    try {
      const done = await work();
      value = done.value;
      row = { name, ok: true, seconds: (performance.now() - began) / 1000, said: done.said };
    } catch (error) {
      row = { name, ok: false, seconds: (performance.now() - began) / 1000, said: /** @type {Error} */ (error).message };
    }
    rows.push(row);
    onRow(row);
    return value;
  };
  /** @type {Entry | undefined} */
  let last;
  const base = await step('choose', async () => {
    const value = chooseBase(root, target);
    return { value, said: `base backup ${value.name}, target ${target?.toISOString() ?? 'the end of the log'}` };
  });
  if (!base) return { rows, ok: false, rto: undefined, last };
  const whole = await step('parts', async () => {
    const faults = await faultsOf(root, base);
    if (faults.length > 0) throw new Error(`${faults.slice(0, 5).join('; ')}${faults.length > 5 ? `; and ${faults.length - 5} more` : ''}`);
    return { value: true, said: `${base.files.length} files as written, log without a gap` };
  });
  if (!whole) return { rows, ok: false, rto: undefined, last };
  const before = liveUrl ? await entries(liveUrl, undefined).catch(() => undefined) : undefined;
  const copy = await step('restore', async () => {
    const value = await restore(root, base, target, into);
    return { value, said: `copied, recovered and open in ${value.seconds.toFixed(1)} s` };
  });
  if (!copy) return { rows, ok: false, rto: undefined, last };
  try {
    const heads = join(placeOfBase(root, base.name), 'audit-heads.jsonl');
    if (existsSync(heads)) copyFileSync(heads, join(into, 'audit-heads.jsonl'));
    const key = dataDir && join(dataDir, 'audit-signing-key.pem');
    const env = { ...process.env, DATABASE_URL: copy.url, DATABASE_READ_URL: undefined, JIEBANG_MODE: 'demo', DEMO: '0', ...(!process.env.AUDIT_SIGNING_KEY && key && existsSync(key) ? { AUDIT_SIGNING_KEY: readFileSync(key, 'utf8') } : {}) };
    await step('audit', async () => {
      const { walk, heads } = await command(main, 'audit-verify', { ...env, DATA_DIR: into });
      return { said: `${walk.count} entries linked, ${heads.inTable} signed heads` };
    });
    const looked = await step('content', async () => ({ value: await command(main, 'restore-check', { ...env, DATA_DIR: root }, true), said: 'read' }));
    for (const check of looked?.checks ?? []) await step(check.name, async () => {
      if (!check.ok) throw new Error(check.said);
      return { said: check.said };
    });
    await step('last change', async () => {
      [last] = await entries(copy.url, undefined);
      if (target && last && last.at > target) throw new Error(`entry ${last.seq} of ${last.at.toISOString()} is later than the target`);
      if (!liveUrl || !before) return { said: last ? `entry ${last.seq} of ${last.at.toISOString()}; the living database was not asked` : 'no entry' };
      return { said: await compare(liveUrl, copy.url, target, before[0]) };
    });
  } finally {
    await copy.stop();
  }
  await step('pages', async () => {
    const { pages, damaged } = await checkPages(copy.data);
    if (damaged.length > 0) throw new Error(`damaged: ${damaged.slice(0, 5).join(', ')}`);
    return { said: `${pages} pages fit their checksums` };
  });
  return { rows, ok: rows.every((row) => row.ok), rto: copy.seconds, last };
}

/**
 * Latest entries of an audit log, latest first.
 * @param {string} url
 * @param {string | undefined} after number of an entry
 * @returns {Promise<Entry[]>}
 */
async function entries(url, after) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT e.seq::text AS seq, e.hash, e.at FROM audit_entry e ${after === undefined ? '' : 'WHERE e.seq > $1'} ORDER BY e.seq DESC LIMIT ${after === undefined ? 1 : 100_000}`, after === undefined ? [] : [after]);
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * What of the living log is not in the copy: nothing up to the target, and for the end of the log not more than an archive interval.
 * @param {string} liveUrl
 * @param {string} copyUrl
 * @param {Date | undefined} target
 * @param {Entry | undefined} newest of the living log when the restore began
 */
async function compare(liveUrl, copyUrl, target, newest) {
  const [last] = await entries(copyUrl, undefined);
  const missing = (await entries(liveUrl, last?.seq ?? '0')).filter(({ seq }) => newest !== undefined && BigInt(seq) <= BigInt(newest.seq));
  const wanted = target ? missing.filter(({ at }) => at.getTime() < target.getTime() - COMMIT_LAG_MS) : missing.filter(({ at }) => at.getTime() < Date.now() - (ARCHIVE_EVERY_S + 60) * 1000);
  if (wanted.length > 0) throw new Error(`${wanted.length} acknowledged changes are missing, the oldest of ${wanted.at(-1)?.at.toISOString()}`);
  if (target) return `entry ${last?.seq}: every change acknowledged before the target is there (RPO 0)`;
  const oldest = missing.at(-1);
  const lost = oldest ? Math.round((Date.now() - oldest.at.getTime()) / 1000) : 0;
  return `entry ${last?.seq}; a loss of the machine now would take ${missing.length} changes of the last ${lost} s (RPO at most ${ARCHIVE_EVERY_S} s)`;
}

/**
 * Run a command of the built server that answers one line of JSON.
 * @param {string} main
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} [faultsToo] the answer tells the faults: failing is no error
 * @returns {Promise<any>}
 */
async function command(main, name, env, faultsToo = false) {
  const child = spawn(process.execPath, [main, name, '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (err += chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0 && !(faultsToo && out.startsWith('{'))) throw new Error(err.trim() || `${name} ended with ${code}`);
  return JSON.parse(out);
}
