import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { usePasswords } from './app/identity/passwords';
import { useBootstrapToken } from './app/identity/bootstrap';
import { factorRequired, useFactorPolicy } from './app/identity/factor-policy';
import { useSecrets } from './app/secrets';
import type { DeliveryQueue } from './app/webhook/delivery-queue';
import { useReach } from './app/webhook/reach';
import type { Config } from './config';
import { readTargets, type Targets } from './app/station/targets';
import { auditState, type AuditState } from './db/audit/latest';
import { stationTree, type Tree } from './db/trees';
import { DbDeliveryQueue } from './db/delivery-queue';
import { makeDataSource } from './db/data-source';
import { DbLookBook } from './db/look-book';
import { KEEP_ALIVE, lasting } from './db/lasting-client';
import { MatchDoor } from './db/matching/match-door';
import { MatchIndex } from './db/matching/match-index';
import { pendingMigrations } from './db/migrate';
import { catalogue } from './db/read/catalogue';
import { readEnv } from './db/read/env';
import { ReadPools } from './db/read/pools';
import { Reader } from './db/read/reader';
import { Replica } from './db/read/replica';
import { Rollups } from './db/read/rollups';
import { Snapshots } from './db/read/snapshots';
import { requireLabels } from './db/read/labels';
import { RowPlanner } from './db/read/row-plan';
import { Sessions } from './db/sessions';
import { UnitOfWork } from './db/unit-of-work';
import { WriteMarks } from './db/write-marks';
import { argon2Passwords } from './http/passwords';
import { parseAllowed, PublicAddresses } from './http/public-address';
import { secretKeysOf } from './secret-keys';
import type { Almanac } from './app/ports';
import { stageYears } from './app/points/stage-years';
import { interestTerms } from './app/subsidy/interest-terms';
import { shanghaiDay } from './kernel/business-date';
import { parseCsvRecords } from './kernel/csv';
import { buildCalendar, parseCalendar, type Calendar } from './kernel/workdays';
import { systemClock } from './kernel/clock';
import { loadLibrary, readYaml } from './rule-files';
import type { Library } from './rules/library';

/** Folder of the dated rule data. */
export const RULES = join(__dirname, '..', 'rules');

/** Working days of every year that has a file; throws with file and fault otherwise. */
export function loadCalendar(folder = join(RULES, 'calendar')): Calendar {
  return buildCalendar(
    readdirSync(folder).filter((f) => f.endsWith('.yaml')).sort().map((file) => {
      const parsed = parseCalendar(readYaml(join(folder, file), `calendar/${file}`));
      if (!parsed.ok) throw new Error(`${file}: ${parsed.issues.map((i) => i.message).join('; ')}`);
      return parsed.value;
    }),
  );
}

/** Names of the area codes that products and conditions use. */
export function loadAreaNames(): ReadonlyMap<string, string> {
  return new Map(parseCsvRecords(readFileSync(join(__dirname, '..', 'seeds', 'areas.csv'), 'utf8')).map((row) => [row['code']!, row['name']!]));
}

/** Everything a process works with; `close` gives the connections back. */
export interface System {
  readonly source: DataSource;
  readonly pool: Pool;
  /** The read replica, where there is one. */
  readonly replica: Replica | null;
  readonly work: UnitOfWork;
  readonly reader: Reader;
  readonly snapshots: Snapshots;
  /** Where events may be sent, and those that are to be. */
  readonly addresses: PublicAddresses;
  readonly deliveries: DeliveryQueue;
  readonly rollups: Rollups;
  readonly sessions: Sessions;
  readonly calendar: Calendar;
  readonly targets: Targets;
  readonly library: Library;
  readonly almanac: Almanac;
  /** Candidates for matching, kept in memory; built by `warm`. */
  readonly matches: MatchIndex;
  /** Answers matching from them. */
  readonly matching: MatchDoor;
  nowMs(): number;
  tree(stationId: string | null): Promise<Tree | null>;
  /** How the audit log stands. */
  auditState(): Promise<AuditState>;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** What the parts need of the configuration. */
export type Wiring = Pick<Config, 'databaseUrl' | 'poolSize' | 'namedStatements' | 'bootstrapToken'> & Partial<Pick<Config, 'databaseReadUrl' | 'dataDir' | 'secretKeys' | 'secondFactor' | 'webhookAllow' | 'webOrigins' | 'mode'>> & {
  /** How long a statement waits for a database that says nothing, in milliseconds; for ever when absent, as commands that work for long need it. */
  readonly silenceMs?: number;
};

function readPool(url: string, max: number, limits: { readonly connectionTimeoutMillis: number; readonly query_timeout?: number }, silenceMs?: number): Pool {
  const pool = new Pool({ ...KEEP_ALIVE, ...(silenceMs !== undefined && { Client: lasting(Client, silenceMs) }), connectionString: url, max, statement_timeout: 8000, maxLifetimeSeconds: 600, application_name: 'jiebang-read', ...limits });
  pool.on('error', () => undefined);
  return pool;
}

/** Wires the parts. `now` fixes the clock in tests; `tell` gets what the log should say about the replica. */
export async function compose(config: Wiring, now: () => Date | null = () => null, tell: (line: string) => void = () => undefined): Promise<System> {
  usePasswords(argon2Passwords());
  useBootstrapToken(config.bootstrapToken ?? null);
  useSecrets(secretKeysOf(config));
  useFactorPolicy(config.secondFactor ?? 'offered');
  const addresses = new PublicAddresses({
    allowed: config.webhookAllow ?? parseAllowed(''),
    own: [...(config.webOrigins ?? []).map((origin) => new URL(origin).hostname), ...Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => address))],
    production: config.mode === 'production',
  });
  useReach(addresses);
  const calendar = loadCalendar();
  const library = loadLibrary(RULES);
  const almanac: Almanac = { calendar, stages: stageYears(library) };
  const areas = loadAreaNames();
  const source = await makeDataSource(config.databaseUrl, config.poolSize, config.namedStatements, config.silenceMs).initialize();
  const pool = readPool(config.databaseUrl, config.poolSize, { connectionTimeoutMillis: 3000 }, config.silenceMs);
  const url = config.databaseReadUrl;
  const replica = url === undefined ? null : new Replica(pool, readPool(url, config.poolSize, { connectionTimeoutMillis: 1000, query_timeout: 9000 }), readPool(url, 1, { connectionTimeoutMillis: 2000, query_timeout: 2000 }), tell);
  replica?.start();
  const reads = new ReadPools(pool, replica);
  const matches = new MatchIndex(pool, config.namedStatements);
  const work = new UnitOfWork(source, almanac, now, matches, replica && new WriteMarks(pool, tell));
  const env = () => {
    const at = now() ?? new Date(systemClock.nowMs());
    return readEnv(at, calendar, interestTerms(library, shanghaiDay(at)), almanac.stages, areas);
  };
  requireLabels(catalogue);
  const planner = new RowPlanner(source, catalogue);
  const looks = new DbLookBook(pool, work, now, config.namedStatements);
  return {
    source,
    pool,
    replica,
    calendar,
    work,
    matching: new MatchDoor(pool, matches, almanac, work, now),
    reader: new Reader(reads, planner, env, config.namedStatements, looks),
    snapshots: new Snapshots(pool, planner, env, config.namedStatements, looks),
    rollups: new Rollups(reads, config.namedStatements),
    addresses,
    deliveries: new DbDeliveryQueue(pool),
    sessions: new Sessions(pool, replica !== null, factorRequired),
    library,
    almanac,
    matches,
    targets: readTargets(readYaml(join(RULES, 'targets', 'xixian-targets-2025.yaml'), 'targets/xixian-targets-2025.yaml')),
    nowMs: () => now()?.getTime() ?? systemClock.nowMs(),
    tree: (stationId) => stationTree(pool, stationId),
    auditState: () => auditState(pool),
    ready: async () => {
      try {
        return (await pendingMigrations(source)).length === 0;
      } catch {
        return false;
      }
    },
    close: async () => {
      await replica?.stop();
      await pool.end();
      await source.destroy();
    },
  };
}
