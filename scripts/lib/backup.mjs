// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { takeBase } from './base-backup.mjs';
import { command } from './command.mjs';
import { backUpEvidence } from './evidence.mjs';
import { onStop } from './lifecycle.mjs';
import { dataDir as findDataDir } from './paths.mjs';
import { Failure, say, step } from './say.mjs';
import { walBytes } from './wal-archive.mjs';

const HELP = `npm run backup [-- options]

  --files      only copy new evidence files (run it every five minutes)
  --keep <n>   base backups to keep, default 7; the log before the oldest goes with the others

Environment: JIEBANG_DATA (data folder), BACKUP_DIR (where backups and the log go; set it for "npm start" too).
`;

/** What to use where the database is not ours to copy. */
export const EXTERNAL = `DATABASE_URL 指向自有的 PostgreSQL：本命令只备份内嵌数据库，请用该数据库自己的工具。
DATABASE_URL names a PostgreSQL of your own; this command backs up the embedded one only. There, use:
  base backup    pg_basebackup -d "$DATABASE_URL" -D <folder> -X stream --checkpoint=fast && pg_verifybackup <folder>
  log            archive_mode = on, archive_timeout = 300 and an archive_command, or pg_receivewal; or pgBackRest / Barman for both
  evidence       npm run backup -- --files  (copies the data folder's files into BACKUP_DIR)
Then restore it onto another server once a month and run there: node server/dist/main.js audit-verify && node server/dist/main.js restore-check`;

/** `npm run backup`. @param {string[]} argv */
export async function main(argv) {
  await command(() => run(argv));
}

/**
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
async function run(argv) {
  if (argv.includes('--help')) {
    say(HELP);
    return 0;
  }
  const onlyFiles = argv.includes('--files');
  const keep = argv.includes('--keep') ? Number(argv[argv.indexOf('--keep') + 1]) : 7;
  if (!Number.isInteger(keep) || keep < 1) throw new Failure('--keep needs a number of 1 or more.');
  const dataDir = findDataDir();
  if (process.env.DATABASE_URL) {
    if (!onlyFiles) throw new Failure(EXTERNAL);
    if (!process.env.BACKUP_DIR) throw new Failure('Set BACKUP_DIR to the folder that takes the evidence files.');
    return evidence(dataDir, process.env.BACKUP_DIR);
  }
  if (!existsSync(join(dataDir, 'postgres'))) throw new Failure(`There is no database in ${dataDir}. Set JIEBANG_DATA to the data folder of the system.`);
  const server = await step('数据库 Database', () => startPostgres({ dir: join(dataDir, 'postgres') }));
  if (!server.reused) onStop(server.stop);
  if (onlyFiles) return evidence(dataDir, server.backupDir);
  const base = await step('基础备份 Base backup', () => takeBase(server, { dataDir, keep }));
  say(`  ${base.name}: ${base.files.length} files, ${mb(base.bytes)} MB, log from ${base.startWal} on; archive ${mb(walBytes(server.backupDir))} MB${base.removed.length > 0 ? `; removed ${base.removed.join(', ')}` : ''}`);
  const copied = await evidence(dataDir, server.backupDir);
  say(`  ${server.backupDir}`);
  return copied;
}

/**
 * @param {string} dataDir
 * @param {string} root
 */
async function evidence(dataDir, root) {
  const { copied, bytes, damaged } = await step('佐证文件 Evidence files', () => backUpEvidence(dataDir, root));
  say(`  ${copied} new, ${mb(bytes)} MB`);
  for (const path of damaged) say(`  ✗ damaged: files/${path}`);
  return damaged.length === 0 ? 0 : 1;
}

/** @param {number} bytes */
const mb = (bytes) => (bytes / 1_000_000).toFixed(1);
