import type { Config } from './config';
import { trustedKeys } from './db/audit/keys';
import { verifyAudit } from './db/audit/verify';
import { makeDataSource } from './db/data-source';

/** Verifies the audit log and its signed heads and tells what it found (`--json`: as one line of JSON); throws when there is a break. */
export async function auditVerify(config: Config, args: readonly string[], say: (line: string) => void): Promise<void> {
  const keys = trustedKeys(config);
  const source = await makeDataSource(config.databaseUrl, 1).initialize();
  try {
    const verdict = await verifyAudit({ query: async (text, values) => ({ rows: await source.query(text, values) }) }, keys, config.dataDir);
    const { walk, heads, headFaults } = verdict;
    if (args.includes('--json')) say(JSON.stringify(verdict));
    else {
      say(`审计日志 ${walk.count} 条，链首${walk.head ? `序号 ${walk.head.seq}，哈希 ${walk.head.hash}` : '：无'}`);
      if (walk.skipped > 0) say(`空号 ${walk.skipped} 个：前后相连，属回滚或宕机时未用的序号`);
      if (walk.after > 0) say(`链首之后已发出 ${walk.after} 个序号而无记录：回滚或宕机所致；若为截断，由签名链首发现`);
      say(`签名链首：数据库 ${heads.inTable} 个，文件 ${heads.inFile} 个`);
      for (const { seq, id, message } of walk.faults) say(`断点${seq && ` 序号 ${seq}`}${id && ` 编号 ${id}`}：${message}`);
      for (const line of headFaults) say(`链首：${line}`);
    }
    const [first] = walk.faults;
    if (!verdict.ok) throw new Error(first ? `审计链有 ${walk.faultCount} 处断点，第一处${first.id ? `编号 ${first.id}` : `：${first.message}`}` : `签名链首有 ${headFaults.length} 处不符：${headFaults[0]}`);
    if (!args.includes('--json')) say('审计链完整');
  } finally {
    await source.destroy();
  }
}
