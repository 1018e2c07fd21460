import { afterAll, inject } from 'vitest';
import { compose, type System } from '../compose';
import { makeDataSource } from '../db/data-source';

let count = 0;

/** A database of its own, cloned from the migrated template, and a clock that the test moves. */
export interface TestSystem extends System {
  readonly url: string;
  /** Fixes the moment for everything that follows. */
  setNow(iso: string): void;
}

/** Clones the template for one test file; everything is dropped after its last test. */
export async function testSystem(startAt = '2026-03-02T02:00:00Z'): Promise<TestSystem> {
  let now = new Date(startAt);
  const name = `jb_${process.pid}_${process.env['VITEST_POOL_ID'] ?? '0'}_${(count += 1)}`;
  const admin = await makeDataSource(inject('adminUrl'), 1).initialize();
  const template = new URL(inject('templateUrl')).pathname.slice(1);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await admin.destroy();
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  const system = await compose({ databaseUrl: url.href, poolSize: 12, namedStatements: true, bootstrapToken: 'test-bootstrap-token' }, () => now);
  afterAll(async () => {
    await system.close();
    const again = await makeDataSource(inject('adminUrl'), 1).initialize();
    await again.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await again.destroy();
  });
  return { ...system, url: url.href, setNow: (iso) => void (now = new Date(iso)) };
}
