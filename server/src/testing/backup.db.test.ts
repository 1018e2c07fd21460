import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNeed } from '../app/need/create-need';
import { compose, type System } from '../compose';
import { signToday } from '../db/audit/heads';
import { DEMO_KEY_FILE, signingKey } from '../db/audit/keys';
import { migrate } from '../db/migrate';
import { sha256 } from '../kernel/ids';
import type { TestSystem } from './database';
import { builtServer } from './built.test-kit';
import { stageFile } from './stage';
import { makeWorld, perform, type World } from './world';

type Started = Awaited<ReturnType<Awaited<typeof import('../../../scripts/postgres.mjs', { with: { 'resolution-mode': 'import' } })>['startPostgres']>>;

/** A base backup and the log after it, restored to a moment between two changes. */
describe('backup and restore', { timeout: 120_000 }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'jiebang-backup-'));
  const dataDir = join(dir, 'live');
  let server: Started;
  let system: System;
  let world: World;
  let main: string;
  let turn = 0;
  const scripts = () => import('../../../scripts/backups.mjs');
  const draft = (title: string) => perform({ ...system, url: server.url } as TestSystem, world.enterprise, createNeed, { input: { title } } as never);
  const moment = async (): Promise<Date> => (await system.pool.query('SELECT clock_timestamp() AS at')).rows[0].at as Date;
  const asAdmin = async (sql: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: server.adminUrl.replace(/\/postgres$/, '/jiebang') });
    await client.connect();
    try {
      return (await client.query(sql)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };
  const archived = async (): Promise<void> => {
    const [{ name }] = (await asAdmin('SELECT pg_walfile_name(pg_switch_wal()) AS name')) as [{ name: string }];
    for (let i = 0; i < 200 && !readdirSync(join(server.backupDir, 'wal')).includes(`${name}.gz`); i += 1) await sleep(50);
  };
  const run = async (target: Date | undefined) => {
    const into = join(dir, `copy-${(turn += 1)}`);
    const { drill } = await scripts();
    return { into, ...(await drill({ root: server.backupDir, into, target, dataDir, liveUrl: server.url, main })) };
  };
  const failed = (rows: readonly { name: string; ok: boolean; said: string }[]) => rows.filter((row) => !row.ok).map((row) => `${row.name}: ${row.said}`);
  let between: Date;

  beforeAll(async () => {
    chmodSync(dir, 0o755);
    mkdirSync(dataDir);
    main = builtServer(dir);
    const { startPostgres } = await import('../../../scripts/postgres.mjs');
    server = await startPostgres({ dir: join(dir, 'postgres'), port: 55800 });
    system = await compose({ databaseUrl: server.url, poolSize: 4, namedStatements: true, bootstrapToken: undefined });
    await migrate(system.source);
    world = await makeWorld({ ...system, url: server.url } as TestSystem);
    await draft('备份之前');
    await signToday(system.pool, signingKey({ mode: 'demo', dataDir, auditSigningKey: undefined }));
    const content = Buffer.from('凭证');
    const hash = sha256('凭证');
    const place = join(dataDir, 'files', hash.slice(0, 2), hash.slice(2, 4));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, hash), content);
    await stageFile({ ...system, url: server.url } as TestSystem, world.enterprise, { sha256: hash, bytes: content.length });
    const { takeBase, backUpEvidence } = await scripts();
    // Changes while the copy is made belong to it as well.
    let running = true;
    const busy = (async () => {
      for (let i = 0; running; i += 1) await draft(`备份之中 ${i}`);
    })();
    await takeBase(server, { dataDir });
    running = false;
    await busy;
    expect(await backUpEvidence(dataDir, server.backupDir)).toMatchObject({ copied: 1, damaged: [] });
    for (let i = 0; i < 20; i += 1) await draft(`目标之前 ${i}`);
    await sleep(20);
    between = await moment();
    await sleep(20);
    await draft('目标之后');
    await archived();
  }, 120_000);

  afterAll(async () => {
    await system?.close();
    await server?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('recovers to the moment: what was before is there, what was after is not; everything is looked over', async () => {
    const { rows, ok, last, into, rto } = await run(between);
    expect(failed(rows)).toEqual([]);
    expect([ok, rows.map((row) => row.name)]).toEqual([true, ['choose', 'parts', 'restore', 'audit', 'content', 'migrations', 'tables', 'sums', 'deals', 'files', 'last change', 'pages']]);
    const [expected] = (await system.pool.query('SELECT e.seq::text AS seq, e.hash FROM audit_entry e WHERE e.at <= $1 ORDER BY e.seq DESC LIMIT 1', [between])).rows;
    expect(last).toMatchObject(expected);
    expect(rto).toBeGreaterThan(0);
    rmSync(into, { recursive: true });
  });

  it('without a moment, recovers everything that was archived', async () => {
    const { ok, last, rows } = await run(undefined);
    expect(failed(rows)).toEqual([]);
    const [head] = (await system.pool.query('SELECT e.hash FROM audit_entry e ORDER BY e.seq DESC LIMIT 1')).rows;
    expect([ok, last?.hash]).toEqual([true, head.hash]);
  });

  it('a file of the log that is missing is told, and nothing that needs it passes', async () => {
    const { listBases } = await scripts();
    const wal = join(server.backupDir, 'wal');
    const needed = readdirSync(wal).filter((name) => /^[0-9A-F]{24}\.gz$/.test(name) && name > `${listBases(server.backupDir)[0]!.stopWal}.gz`).sort()[0]!;
    renameSync(join(wal, needed), join(dir, needed));
    const { ok, rows } = await run(between);
    expect([ok, failed(rows).some((line) => /restore: The log .* ends before|parts: the log file .* is missing/.test(line))]).toEqual([false, true]);
    renameSync(join(dir, needed), join(wal, needed));
    const start = `${listBases(server.backupDir)[0]!.startWal}.gz`;
    renameSync(join(wal, start), join(dir, start));
    expect(failed((await run(between)).rows)[0]).toBe(`parts: the log file ${start.slice(0, 24)} is missing from the archive`);
    renameSync(join(dir, start), join(wal, start));
  });

  it('a damaged page is told: in the base backup, in evidence, and in the running database before it is backed up', async () => {
    const { listBases, takeBase } = await scripts();
    const [{ path }] = (await asAdmin(`SELECT pg_relation_filepath('area') AS path`)) as [{ path: string }];
    const damage = (file: string): (() => void) => {
      copyFileSync(file, join(dir, 'whole'));
      const bytes = readFileSync(file);
      bytes[8100] = bytes[8100]! ^ 1;
      writeFileSync(file, bytes);
      return () => copyFileSync(join(dir, 'whole'), file);
    };
    const inBase = damage(join(server.backupDir, 'base', listBases(server.backupDir)[0]!.name, 'data', path));
    expect(failed((await run(between)).rows)).toEqual([`parts: ${path} in the base backup is damaged`]);
    inBase();
    const hash = sha256('凭证');
    const inEvidence = damageFile(join(server.backupDir, 'files', hash.slice(0, 2), hash.slice(2, 4), hash));
    expect(failed((await run(between)).rows)).toEqual([`files: 佐证文件 1 份有误：内容不符 ${hash}`]);
    inEvidence();
    await asAdmin('CHECKPOINT');
    const inLive = damage(join(server.dir, 'data', path));
    await expect(takeBase(server)).rejects.toThrow(`Damaged pages in the running database: ${path} page 0`);
    inLive();
    expect(listBases(server.backupDir)).toHaveLength(1);
    expect(readdirSync(dataDir)).toContain(DEMO_KEY_FILE);
  });
});

function damageFile(file: string): () => void {
  const whole = readFileSync(file);
  writeFileSync(file, Buffer.alloc(whole.length));
  return () => writeFileSync(file, whole);
}
