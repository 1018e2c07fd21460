import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNeed } from '../app/need/create-need';
import { compose, type System } from '../compose';
import { migrate } from '../db/migrate';
import type { TestSystem } from './database';
import { makeWorld, type World } from './world';

/** The database is killed or restarted while enterprises save drafts. */
describe('database restarting under load', () => {
  const dir = mkdtempSync(join(tmpdir(), 'jiebang-fault-'));
  let server: { url: string; port: number; pid: number; stop(): Promise<void> };
  let system: System;
  let world: World;
  const start = async () => {
    const { startPostgres } = await import('../../../scripts/postgres.mjs');
    return startPostgres({ dir, port: server?.port ?? 55460 });
  };

  beforeAll(async () => {
    server = await start();
    system = await compose({ databaseUrl: server.url, poolSize: 8, namedStatements: true, bootstrapToken: undefined });
    await migrate(system.source);
    world = await makeWorld({ ...system, url: server.url } as TestSystem);
  });

  afterAll(async () => {
    await system?.close();
    await server?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it.each(['fast stop', 'kill -9'])('%s: nothing acknowledged is lost, nothing is doubled by a retry, answers come back within 5 s', async (how) => {
    const acknowledged = new Map<string, string>();
    let running = true;
    const save = async (key: string): Promise<boolean> => {
      try {
        const outcome = await system.work.run(world.enterprise, { name: 'createNeed', key }, createNeed, { input: { title: key } });
        if (!outcome.ok) throw new Error(outcome.refusal.message);
        acknowledged.set(key, outcome.done.id);
        return true;
      } catch {
        return false;
      }
    };
    const pending = new Set<string>();
    const worker = async (n: number): Promise<void> => {
      for (let i = 0; running; i += 1) {
        const key = `${how === 'fast stop' ? 'fast' : 'kill'}-${n}-${i}`.padEnd(8, '0');
        pending.add(key);
        if (await save(key)) pending.delete(key);
        else await sleep(50);
      }
    };
    const workers = [1, 2, 3, 4].map(worker);
    await sleep(500);
    if (how === 'fast stop') await server.stop();
    else process.kill(server.pid, 'SIGKILL');
    await sleep(300);
    server = await start();
    const healed = performance.now();
    const before = acknowledged.size;
    while (acknowledged.size === before && performance.now() - healed < 10_000) await sleep(20);
    expect(performance.now() - healed).toBeLessThan(5_000);
    await sleep(300);
    running = false;
    await Promise.all(workers);
    for (const key of pending) expect(await save(key), key).toBe(true);
    const rows: { id: string; title: string }[] = await system.source.query('SELECT id, title FROM need');
    const byTitle = new Map<string, { id: string }[]>();
    for (const row of rows) byTitle.set(row.title, [...(byTitle.get(row.title) ?? []), row]);
    for (const [key, id] of acknowledged) expect(byTitle.get(key)?.map((row) => row.id), key).toEqual([id]);
    const [chain] = await system.source.query('SELECT count(*)::int AS n FROM (SELECT hash = audit_hash(e) AS own, prev_hash = coalesce(lag(hash) OVER (ORDER BY seq), \'genesis\') AS linked FROM audit_entry e) c WHERE NOT own OR NOT linked');
    expect(chain.n).toBe(0);
    expect(acknowledged.size).toBeGreaterThan(20);
  }, 60_000);
});
