import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { auditVerify } from './audit-verify';
import { compose } from './compose';
import { readConfig } from './config';
import { rebuildRollups } from './db/read/rollups';
import { drift } from './db/drift';
import { migrate } from './db/migrate';
import { resealAll } from './db/sealing';
import { writeDocs } from './docs';
import { schemaText } from './graphql/schema';
import { checkRules } from './rules-check';
import { sealStoredOffers } from './seal-stored';
import { restoreCheck } from './restore-check';
import { serve } from './serve';
import { seed } from './seed';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  /** Applies missing migrations. */
  migrate: async () => {
    const system = await compose(readConfig());
    const applied = await migrate(system.source, (name) => say(`迁移 ${name}`));
    await sealStoredOffers(system, say);
    say(applied.length === 0 ? '数据库结构已是最新' : `数据库结构已更新（${applied.length} 个迁移）`);
    await system.close();
  },
  /** Loads the libraries, and the demo world when the configuration asks for it. */
  seed: async () => seed(readConfig(), say),
  /** Serves the API until it is told to stop. */
  serve: async () => serve(readConfig(), say),
  /** Writes schema.graphql. */
  schema: async ([file]) => {
    if (!file) throw new Error('usage: schema FILE');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await schemaText());
  },
  /** Writes the generated documents (permissions, states, glossary) into a folder. */
  docs: async ([folder]) => writeDocs(folder ?? join(__dirname, '..', 'docs')),
  /** Loads every rule file, runs every case and prints a table; with a word, only files whose name contains it. */
  rules: async ([only]) => checkRules(say, only),
  /** Makes the roll-ups of the dashboards anew from the records. */
  rollups: async () => {
    const system = await compose(readConfig());
    await rebuildRollups(system.source);
    await system.close();
    say('看板汇总已按明细重算');
  },
  /** After a new SECRET_KEY was put first: seals anew under it what older ones sealed; afterwards they may be left out. */
  reseal: async () => {
    const system = await compose(readConfig());
    const { done, failed } = await resealAll(system.source);
    await system.close();
    say(`已用最新的 SECRET_KEY 重新加密 ${done} 条`);
    if (failed.length > 0) throw new Error(`${failed.length} 条用现有的 SECRET_KEY 打不开，保持原样，请勿删除旧密钥：${failed.join('、')}`);
  },
  /** Walks the audit log and checks its signed heads; `--json` for machines. Fails when there is a break. */
  'audit-verify': async (args) => auditVerify(readConfig(), args, say),
  /** Looks over a restored database and its evidence files: structure, every row, sums, hashes. Fails when something is wrong. */
  'restore-check': async (args) => restoreCheck(readConfig(), args, say),
  /** Fails when tables and entities differ. */
  drift: async () => {
    const system = await compose(readConfig());
    const statements = await drift(system.source);
    await system.close();
    if (statements.length > 0) throw new Error(`tables and entities differ:\n${statements.join('\n')}`);
    say('tables and entities agree');
  },
};

const [name = 'serve', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  process.stderr.write(`unknown command "${name}"; known: ${Object.keys(commands).join(', ')}\n`);
  process.exit(2);
}
command(args).catch((error: unknown) => {
  process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
