// @ts-check
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { EXTERNAL } from './backup.mjs';
import { ensureServerBuilt } from './build.mjs';
import { command } from './command.mjs';
import { drill } from './drill.mjs';
import { onStop } from './lifecycle.mjs';
import { dataDir as findDataDir } from './paths.mjs';
import { DATABASE, urlOf } from './pg-database.mjs';
import { isServerOf, readPidfile } from './pg-pidfile.mjs';
import { whereIs } from '../postgres.mjs';
import { removeCopy } from './restore.mjs';
import { Failure, say } from './say.mjs';

const HELP = `npm run restore:drill [-- options]

  --at <moment>  recover to this moment, e.g. 2026-11-21T20:00:00+08:00 (default: the end of the archived log)
  --into <dir>   keep the restored copy in this new folder instead of removing it
  --help

Environment: JIEBANG_DATA (data folder), BACKUP_DIR (where the backups are).
`;

/** `npm run restore:drill`: exit code 1 on any fault. @param {string[]} argv */
export async function main(argv) {
  await command(() => run(argv));
}

/**
 * @param {string[]} argv
 * @returns {Promise<number>}
 */
async function run(argv) {
  if (argv.includes('--help')) {
    say(HELP);
    return 0;
  }
  const option = (/** @type {string} */ name) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
  const at = option('--at');
  const target = at === undefined ? undefined : new Date(at);
  if (target && Number.isNaN(target.getTime())) throw new Failure(`--at ${at} is no moment: write e.g. 2026-11-21T20:00:00+08:00.`);
  const dataDir = findDataDir();
  if (process.env.DATABASE_URL && !process.env.BACKUP_DIR) throw new Failure(EXTERNAL);
  const base = whereIs(join(dataDir, 'postgres'));
  const root = process.env.BACKUP_DIR ? resolve(process.env.BACKUP_DIR) : join(base, 'backup');
  await ensureServerBuilt(join(dataDir, 'logs'));
  const kept = option('--into');
  if (kept && existsSync(kept)) throw new Failure(`${kept} exists already: name a new folder.`);
  const into = kept ? resolve(kept) : mkdtempSync(join(tmpdir(), 'jiebang-drill-'));
  if (!kept) {
    chmodSync(into, 0o755);
    onStop(async () => removeCopy(into));
  }
  say(`${'step'.padEnd(12)} ${'seconds'.padStart(8)}  `);
  const { ok, rto } = await drill({ root, into, target, dataDir, liveUrl: living(base), onRow: (row) => say(`${row.ok ? '✓' : '✗'} ${row.name.padEnd(10)} ${row.seconds.toFixed(1).padStart(8)}  ${row.said}`) });
  say(`\n${ok ? `恢复演练通过 The drill passed: RTO ${rto?.toFixed(1)} s` : '恢复演练未通过 The drill FAILED'}${kept ? `; the copy is in ${into}` : ''}`);
  return ok ? 0 : 1;
}

/**
 * Address of the living database of a folder, when it runs.
 * @param {string} base
 */
function living(base) {
  const data = join(base, 'data');
  const found = readPidfile(data);
  if (!found?.ready || !isServerOf(found.pid, data)) return undefined;
  const [, app = ''] = readFileSync(join(base, 'passwords'), 'utf8').split('\n');
  return urlOf(DATABASE, app, found.port, DATABASE);
}
