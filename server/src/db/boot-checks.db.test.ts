import { describe, expect, it } from 'vitest';
import { testSystem } from '../testing/database';
import { checkDatabase, judge, readFacts, type DatabaseFacts } from './boot-checks';

describe('checks of the database at the start', async () => {
  const system = await testSystem();
  const nowMs = (): number => Date.now();
  const good: DatabaseFacts = { synchronousCommit: 'on', fsync: 'on', fullPageWrites: 'on', dataChecksums: 'on', version: 150020, isolation: 'read committed', timeZone: 'Asia/Shanghai', skewMs: 12, serverEncoding: 'UTF8' };

  it('a sound database gives no finding, whatever its time zone', () => {
    for (const timeZone of ['UTC', 'Asia/Shanghai', 'America/New_York']) expect(judge({ ...good, timeZone })).toEqual([]);
    expect(judge({ ...good, synchronousCommit: 'remote_apply' })).toEqual([]);
  });

  it.each<[Partial<DatabaseFacts>, boolean, RegExp]>([
    [{ synchronousCommit: 'off' }, true, /synchronous_commit 为关闭：.*ALTER SYSTEM SET synchronous_commit = on/],
    [{ fsync: 'off' }, true, /fsync 为关闭：.*ALTER SYSTEM SET fsync = on/],
    [{ fullPageWrites: 'off' }, true, /full_page_writes 为关闭/],
    [{ version: 140011 }, true, /版本过旧（14）/],
    [{ serverEncoding: 'SQL_ASCII' }, true, /编码为 SQL_ASCII/],
    [{ dataChecksums: 'off' }, false, /pg_checksums --enable/],
    [{ isolation: 'serializable' }, false, /default_transaction_isolation 为 serializable/],
    [{ skewMs: -1500 }, false, /时钟相差 -1\.5 秒/],
  ])('%o', (change, refuses, message) => {
    expect(judge({ ...good, ...change })).toEqual([{ refuses, message: expect.stringMatching(message) }]);
  });

  it('reads the settings of a database, and its clock against the own one', async () => {
    const facts = await readFacts(system.pool, nowMs);
    expect([facts.version >= 150000, facts.serverEncoding, facts.isolation, Math.abs(facts.skewMs) < 1000]).toEqual([true, 'UTF8', 'read committed', true]);
    expect((await readFacts(system.pool, () => nowMs() - 5000)).skewMs).toBeGreaterThan(4000);
  });

  it('production refuses a database that may lose what it acknowledged, a demo is told', async () => {
    const client = await system.pool.connect();
    await client.query('SET synchronous_commit = off');
    const said: string[] = [];
    await expect(checkDatabase(client, 'production', nowMs, (line) => void said.push(line))).rejects.toThrow(/synchronous_commit 为关闭/);
    await checkDatabase(client, 'demo', nowMs, (line) => void said.push(line));
    expect(said.join()).toMatch(/synchronous_commit 为关闭/);
    client.release(true);
  });
});
