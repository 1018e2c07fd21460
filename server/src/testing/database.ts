import { afterAll, inject } from 'vitest';
import { compose, type System } from '../compose';
import { makeDataSource } from '../db/data-source';

let count = 0;

/** The installation's key in tests. */
export const TEST_KEY: Uint8Array = new Uint8Array(32).fill(7);

/** A database of its own, cloned from the migrated template, and a clock that the test moves. */
export interface TestSystem extends System {
  readonly url: string;
  /** Fixes the moment of use cases for everything that follows. */
  setNow(iso: string): void;
  /** Like `setNow`, and where the test asked for it also the `now()` of the database. */
  travel(iso: string): Promise<void>;
}

/** How a test system differs from the production one. */
export interface TestOptions {
  /** The database's `now()` follows the test's clock, for lists and login sessions that depend on it. */
  readonly databaseClock?: boolean;
}

/** A `now()` before PostgreSQL's own on the search path. */
async function ownClock(url: string, name: string, at: Date): Promise<void> {
  const source = await makeDataSource(url, 1).initialize();
  await source.query('CREATE TABLE test_clock (at timestamptz NOT NULL)');
  await source.query('INSERT INTO test_clock VALUES ($1)', [at]);
  await source.query(`CREATE FUNCTION public.now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT at FROM public.test_clock'`);
  await source.query(`ALTER DATABASE ${name} SET search_path = public, pg_catalog`);
  await source.destroy();
}

/** Clones the template for one test file; everything is dropped after its last test. */
export async function testSystem(startAt = '2026-03-02T02:00:00Z', options: TestOptions = {}): Promise<TestSystem> {
  let now = new Date(startAt);
  const name = `jb_${process.pid}_${process.env['VITEST_POOL_ID'] ?? '0'}_${(count += 1)}`;
  const admin = await makeDataSource(inject('adminUrl'), 1).initialize();
  const template = new URL(inject('templateUrl')).pathname.slice(1);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await admin.destroy();
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  if (options.databaseClock) await ownClock(url.href, name, now);
  const system = await compose({ databaseUrl: url.href, poolSize: 12, namedStatements: true, bootstrapToken: 'test-bootstrap-token', secretKeys: [TEST_KEY] }, () => now);
  afterAll(async () => {
    await system.close();
    const again = await makeDataSource(inject('adminUrl'), 1).initialize();
    await again.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await again.destroy();
  });
  const setNow = (iso: string): void => void (now = new Date(iso));
  const travel = async (iso: string): Promise<void> => {
    setNow(iso);
    if (options.databaseClock) await system.source.query('UPDATE test_clock SET at = $1', [now]);
  };
  return { ...system, url: url.href, setNow, travel };
}
