import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Config } from './config';
import type { Asked } from './db/audit/chain';
import { makeDataSource } from './db/data-source';
import { pendingMigrations } from './db/migrate';
import { differingDeals, differingSums, knownFiles, lastEntry, readEverything } from './db/whole';
import { FileStore } from './http/file-store';

/** One thing that was looked at. */
export interface Check {
  readonly name: 'migrations' | 'tables' | 'sums' | 'deals' | 'files';
  readonly ok: boolean;
  readonly said: string;
}

/** What a restored database is like. */
export interface Restored {
  readonly checks: readonly Check[];
  readonly last: { readonly seq: string; readonly at: Date; readonly count: number } | null;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Evidence that is missing or is not what the database says. */
async function checkFiles(db: Asked, store: FileStore): Promise<Check> {
  const known = await knownFiles(db);
  const wrong: string[] = [];
  for (const { sha256, bytes } of known) {
    const place = store.placeOf(sha256);
    const size = (await stat(place).catch(() => null))?.size;
    if (size === undefined) wrong.push(`缺 ${sha256}`);
    else if (size !== bytes || (await hashOf(place)) !== sha256) wrong.push(`内容不符 ${sha256}`);
  }
  return { name: 'files', ok: wrong.length === 0, said: wrong.length === 0 ? `佐证文件 ${known.length} 份，哈希全部相符` : `佐证文件 ${wrong.length} 份有误：${wrong.slice(0, 5).join('、')}` };
}

/** Looks over a database that was restored, with the evidence in the data folder. */
export async function checkRestored(db: Asked, pending: readonly string[], dataDir: string): Promise<Restored> {
  const check = async (name: Check['name'], look: () => Promise<readonly [ok: boolean, said: string]>): Promise<Check> => {
    try {
      const [ok, said] = await look();
      return { name, ok, said };
    } catch (error) {
      return { name, ok: false, said: (error as Error).message };
    }
  };
  const checks = [
    await check('migrations', () => Promise.resolve([pending.length === 0, pending.length === 0 ? '结构为最新' : `缺迁移 ${pending.join('、')}`])),
    await check('tables', async () => {
      const tables = await readEverything(db);
      return [true, `${tables.length} 张表 ${tables.reduce((sum, { rows }) => sum + rows, 0)} 行，逐行读出`];
    }),
    await check('sums', async () => {
      const n = await differingSums(db);
      return [n === 0, n === 0 ? '看板汇总与按明细重算一致' : `看板汇总有 ${n} 处与按明细重算不一致`];
    }),
    await check('deals', async () => {
      const n = await differingDeals(db);
      return [n === 0, n === 0 ? '成果确认额与各笔放款一致' : `${n} 笔成果的确认额与各笔放款不一致`];
    }),
    await checkFiles(db, new FileStore(dataDir)).catch((error: Error): Check => ({ name: 'files', ok: false, said: error.message })),
  ];
  return { checks, last: await lastEntry(db) };
}

/** The command: one line for each look (`--json`: one line of JSON); throws when something is wrong. */
export async function restoreCheck(config: Config, args: readonly string[], say: (line: string) => void): Promise<void> {
  const source = await makeDataSource(config.databaseUrl, 2).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('SET statement_timeout = 0');
    const restored = await checkRestored({ query: async (text, values) => ({ rows: (await runner.query(text, values)) as Record<string, unknown>[] }) }, await pendingMigrations(source), config.dataDir);
    if (args.includes('--json')) say(JSON.stringify(restored));
    else for (const { ok, said } of restored.checks) say(`${ok ? '✓' : '✗'} ${said}`);
    const wrong = restored.checks.filter(({ ok }) => !ok);
    if (wrong.length > 0) throw new Error(wrong.map(({ said }) => said).join('；'));
  } finally {
    await runner.release();
    await source.destroy();
  }
}
