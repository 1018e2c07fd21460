import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { parse } from 'yaml';
import { usePasswords } from './app/identity/passwords';
import { useBootstrapToken } from './app/identity/bootstrap';
import type { Config } from './config';
import { readTargets, type Targets } from './app/station/targets';
import { stationTree, type Tree } from './db/trees';
import { makeDataSource } from './db/data-source';
import { pendingMigrations } from './db/migrate';
import { catalogue } from './db/read/catalogue';
import { readEnv, type SubsidyTerms } from './db/read/env';
import { Reader } from './db/read/reader';
import { RowPlanner } from './db/read/row-plan';
import { Sessions } from './db/sessions';
import { UnitOfWork } from './db/unit-of-work';
import { argon2Passwords } from './http/passwords';
import { parseCsvRecords } from './kernel/csv';
import { buildCalendar, parseCalendar, type Calendar } from './kernel/workdays';
import { systemClock } from './kernel/clock';

/** Folder of the dated rule data. */
export const RULES = join(__dirname, '..', 'rules');

/** Working days of every year that has a file; throws with file and fault otherwise. */
export function loadCalendar(folder = join(RULES, 'calendar')): Calendar {
  return buildCalendar(
    readdirSync(folder).filter((f) => f.endsWith('.yaml')).sort().map((file) => {
      const parsed = parseCalendar(parse(readFileSync(join(folder, file), 'utf8')));
      if (!parsed.ok) throw new Error(`${file}: ${parsed.issues.map((i) => i.message).join('; ')}`);
      return parsed.value;
    }),
  );
}

/** Names of the area codes that products and conditions use. */
export function loadAreaNames(): ReadonlyMap<string, string> {
  return new Map(parseCsvRecords(readFileSync(join(__dirname, '..', 'seeds', 'areas.csv'), 'utf8')).map((row) => [row['code']!, row['name']!]));
}

/** The area's interest subsidy as its dated file states it. */
export function loadSubsidy(): SubsidyTerms {
  const data = parse(readFileSync(join(RULES, 'subsidy', 'xixian-interest-2025.yaml'), 'utf8')) as { shareBp: number; capFen: string };
  return { shareBp: data.shareBp, capFen: BigInt(data.capFen) };
}

/** Everything a process works with; `close` gives the connections back. */
export interface System {
  readonly source: DataSource;
  readonly pool: Pool;
  readonly work: UnitOfWork;
  readonly reader: Reader;
  readonly sessions: Sessions;
  readonly calendar: Calendar;
  readonly targets: Targets;
  nowMs(): number;
  tree(stationId: string | null): Promise<Tree | null>;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Wires the parts. `now` fixes the clock in tests. */
export async function compose(config: Pick<Config, 'databaseUrl' | 'poolSize' | 'namedStatements' | 'bootstrapToken'>, now: () => Date | null = () => null): Promise<System> {
  usePasswords(argon2Passwords());
  useBootstrapToken(config.bootstrapToken ?? null);
  const calendar = loadCalendar();
  const subsidy = loadSubsidy();
  const areas = loadAreaNames();
  const source = await makeDataSource(config.databaseUrl, config.poolSize).initialize();
  const pool = new Pool({ connectionString: config.databaseUrl, max: config.poolSize, connectionTimeoutMillis: 3000, statement_timeout: 8000, maxLifetimeSeconds: 600, application_name: 'jiebang-read' });
  pool.on('error', () => undefined);
  const env = () => readEnv(now() ?? new Date(systemClock.nowMs()), calendar, subsidy, areas);
  return {
    source,
    pool,
    calendar,
    work: new UnitOfWork(source, calendar, now),
    reader: new Reader(pool, new RowPlanner(source, catalogue), env, config.namedStatements),
    sessions: new Sessions(pool),
    targets: readTargets(parse(readFileSync(join(__dirname, '..', 'seeds', 'targets.yaml'), 'utf8'))),
    nowMs: () => now()?.getTime() ?? systemClock.nowMs(),
    tree: (stationId) => stationTree(pool, stationId),
    ready: async () => {
      try {
        return (await pendingMigrations(source)).length === 0;
      } catch {
        return false;
      }
    },
    close: async () => {
      await pool.end();
      await source.destroy();
    },
  };
}
