import type { Asked } from './audit/chain';

/** What the database was found to be set to. */
export interface DatabaseFacts {
  readonly synchronousCommit: string;
  readonly fsync: string;
  readonly fullPageWrites: string;
  readonly dataChecksums: string;
  /** e.g. 180004 */
  readonly version: number;
  readonly isolation: string;
  readonly timeZone: string;
  /** Milliseconds by which the database's clock is ahead of the process's. */
  readonly skewMs: number;
  readonly serverEncoding: string;
}

/** Something about the database; a refusal keeps production from starting. */
export interface Finding {
  readonly refuses: boolean;
  readonly message: string;
}

const OLDEST = 150000;
const MOST_SKEW_MS = 1000;

const FACTS = `SELECT current_setting('synchronous_commit') AS "synchronousCommit", current_setting('fsync') AS fsync, current_setting('full_page_writes') AS "fullPageWrites",
  current_setting('data_checksums') AS "dataChecksums", current_setting('server_version_num')::int AS version, current_setting('default_transaction_isolation') AS isolation,
  current_setting('TimeZone') AS "timeZone", current_setting('server_encoding') AS "serverEncoding", (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now`;

/** Asks the database for its settings; `nowMs` is the process's clock. The skew is exact to half a round trip. */
export async function readFacts(db: Asked, nowMs: () => number): Promise<DatabaseFacts> {
  await db.query('SELECT 1');
  const before = nowMs();
  const { rows } = await db.query(FACTS);
  const middle = (before + nowMs()) / 2;
  const { now, ...facts } = rows[0] as unknown as Omit<DatabaseFacts, 'skewMs'> & { now: number };
  return { ...facts, skewMs: Math.round(now - middle) };
}

/** What is wrong with these settings, in plain words with the remedy; time zones are no matter, every instant is UTC and every day is written out. */
export function judge(facts: DatabaseFacts): Finding[] {
  const found: Finding[] = [];
  const add = (wrong: boolean, refuses: boolean, message: string): void => void (wrong && found.push({ refuses, message }));
  const set = (name: string, consequence: string): string => `PostgreSQL 的 ${name} 为关闭：${consequence}。请以管理员执行 ALTER SYSTEM SET ${name} = on; SELECT pg_reload_conf(); 后重新启动。`;
  add(!['on', 'remote_apply', 'remote_write', 'local'].includes(facts.synchronousCommit), true, `${set('synchronous_commit', '断电或宕机会丢失已答复成功的办理')}若是按库或按角色设置的，请用 ALTER ROLE … RESET synchronous_commit 或 ALTER DATABASE … RESET synchronous_commit 取消。`);
  add(facts.fsync !== 'on', true, set('fsync', '断电会损坏整个数据库'));
  add(facts.fullPageWrites !== 'on', true, set('full_page_writes', '断电会留下写了一半的数据页'));
  add(facts.dataChecksums !== 'on', false, 'PostgreSQL 未启用数据页校验和：磁盘损坏不会被发现。请停库后运行 pg_checksums --enable，或以 --data-checksums 新建后迁入。');
  add(facts.version < OLDEST, true, `PostgreSQL 版本过旧（${Math.floor(facts.version / 10000)}）：需要 15 或更新，请升级数据库。`);
  add(facts.isolation !== 'read committed', false, `PostgreSQL 的 default_transaction_isolation 为 ${facts.isolation}：本系统按 read committed 编写并逐事务声明，建议改回默认。`);
  add(facts.serverEncoding !== 'UTF8', true, `数据库编码为 ${facts.serverEncoding}：需要 UTF8，请以 --encoding=UTF8 新建数据库后迁入。`);
  add(Math.abs(facts.skewMs) >= MOST_SKEW_MS, false, `本机与数据库的时钟相差 ${(facts.skewMs / 1000).toFixed(1)} 秒：期限以数据库为准，请为两台机器启用时间同步（NTP）。`);
  return found;
}

/** Checks at the start: warnings go to `warn`; in production what endangers data throws. */
export async function checkDatabase(db: Asked, mode: 'production' | 'demo', nowMs: () => number, warn: (line: string) => void): Promise<void> {
  const found = judge(await readFacts(db, nowMs));
  const refused = mode === 'production' ? found.filter((one) => one.refuses) : [];
  for (const one of found) if (!refused.includes(one)) warn(one.message);
  if (refused.length > 0) throw new Error(refused.map((one) => one.message).join('\n'));
}
