import { Client } from 'pg';
import { afterAll, vi } from 'vitest';
import { compose } from '../compose';
import { migrate } from '../db/migrate';
import type { ReadPools } from '../db/read/pools';
import { testApi, type TestApi } from './api';
import type { TestSystem } from './database';
import { makeWorld, type World } from './world';

/** Statements of planned reads since the last `zero`, by the server that they went to. */
export interface Counts {
  replica: number;
  primary: number;
}

/** One server process with its own connections, over the primary and its replica. */
export interface Process {
  readonly system: TestSystem;
  readonly api: TestApi;
  readonly lines: string[];
  readonly counts: Counts;
  zero(): void;
}

/** A primary, its streaming replica and two server processes (two whole systems in this one), all ended after the last test. */
export async function twoServers(): Promise<{ world: World; here: Process; there: Process; standby: { start(): Promise<void>; stop(): Promise<void> }; onStandby(sql: string): Promise<Record<string, unknown>[]> }> {
  const { startThrowAwayPostgres } = await import('../../../scripts/postgres.mjs');
  const { startStandby } = await import('../../../scripts/standby.mjs');
  const primary = await startThrowAwayPostgres({ port: 55600 });
  afterAll(() => primary.stop());
  const first = await compose({ databaseUrl: primary.url, poolSize: 4, namedStatements: true, bootstrapToken: undefined });
  await migrate(first.source);
  // A throw-away server commits without waiting for its log; the log would then reach the replica only every 200 ms.
  await first.source.query('ALTER ROLE CURRENT_USER SET synchronous_commit = on');
  const world = await makeWorld({ ...first, url: primary.url } as TestSystem);
  await first.close();
  const standby = await startStandby(primary);
  afterAll(() => standby.remove());

  const start = async (): Promise<Process> => {
    const lines: string[] = [];
    const system = await compose({ databaseUrl: primary.url, databaseReadUrl: standby.url, poolSize: 8, namedStatements: true, bootstrapToken: undefined }, undefined, (line) => void lines.push(line));
    afterAll(() => system.close());
    const counts: Counts = { replica: 0, primary: 0 };
    const isPlanned = (statement: unknown): boolean => /^r[0-9a-f]{24}$/.test((statement as { name?: string }).name ?? '');
    const counted = (pool: typeof system.pool, where: keyof Counts): void => {
      const query = pool.query.bind(pool) as (...given: unknown[]) => unknown;
      vi.spyOn(pool, 'query').mockImplementation(((...given: unknown[]) => {
        if (isPlanned(given[0])) counts[where] += 1;
        return query(...given);
      }) as ReadPools['query'] as never);
    };
    counted(system.pool, 'primary');
    counted(system.replica!.pool, 'replica');
    const whole = { ...system, url: primary.url } as TestSystem;
    return { system: whole, api: await testApi(whole), lines, counts, zero: () => void Object.assign(counts, { replica: 0, primary: 0 }) };
  };
  const onStandby = async (sql: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: standby.adminUrl.replace(/\/postgres$/, '/jiebang') });
    await client.connect();
    try {
      return (await client.query(sql)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };
  return { world, here: await start(), there: await start(), standby, onStandby };
}
