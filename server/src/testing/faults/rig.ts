import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { compose } from '../../compose';
import { migrate } from '../../db/migrate';
import type { TestSystem } from '../database';
import { makeWorld } from '../world';
import { makeChild, type Child } from './child';
import { Market } from './market';
import { startProxy, type Proxy } from './proxy';

/** A started embedded database. */
interface Database {
  readonly url: string;
  readonly adminUrl: string;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Database, proxy, server process and market, in a folder of their own. */
export interface Rig {
  readonly server: Child;
  readonly proxy: Proxy;
  readonly market: Market;
  /** Straight to the database, past the proxy. */
  readonly pool: Pool;
  /** Process of the database, and starting and stopping it on its port. */
  readonly database: { pid(): number; start(): Promise<void>; stop(): Promise<void> };
  /** A statement as the superuser in the application's database. */
  asAdmin<T>(work: (client: Client) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const POOL_SIZE = 6;

/** Builds everything; `close` ends and removes it, also after a failure in between. */
export async function makeRig(): Promise<Rig> {
  const { startPostgres } = await import('../../../../scripts/postgres.mjs');
  const dir = mkdtempSync(join(tmpdir(), 'jiebang-faults-'));
  const ends: (() => Promise<unknown> | void)[] = [() => rmSync(dir, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const end of ends.reverse()) await Promise.resolve(end()).catch((error: Error) => process.stderr.write(`${error.message}\n`));
  };
  try {
    let database: Database = await startPostgres({ dir: join(dir, 'postgres'), port: 56100 + (process.pid % 300) });
    ends.push(() => database.stop());
    const first = await compose({ databaseUrl: database.url, poolSize: 4, namedStatements: true, bootstrapToken: undefined });
    await migrate(first.source);
    const world = await makeWorld({ ...first, url: database.url } as TestSystem);
    // Accounts that nobody used for long are closed as soon as the server runs.
    await first.source.query('UPDATE member SET last_seen_at = now()');
    await first.close();
    const proxy = await startProxy(() => database.port);
    ends.push(() => proxy.close());
    const market = new Market(database.url, world);
    await market.stage(1);
    const pool = new Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
    ends.push(() => pool.end());
    const through = new URL(database.url);
    through.port = String(proxy.port);
    const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const data = join(dir, 'data');
    mkdirSync(data);
    // As in production: only its checks at the start say that this database keeps what it acknowledged.
    const env = { DATABASE_URL: through.href, JIEBANG_MODE: 'production', AUDIT_SIGNING_KEY: key, SECRET_KEY: randomBytes(32).toString('base64'), SECOND_FACTOR: 'offered', TRUSTED_ONLY: '0', POOL_SIZE: String(POOL_SIZE), DATA_DIR: data, WEB_ORIGIN: 'http://localhost:3000' };
    const server = await makeChild(env, join(dir, 'server.log'));
    ends.push(() => server.end('SIGKILL'));
    await server.start();
    return {
      server, proxy, market, pool, close,
      database: {
        pid: () => database.pid,
        start: async () => void (database = await startPostgres({ dir: join(dir, 'postgres'), port: database.port })),
        stop: () => database.stop(),
      },
      asAdmin: async (work) => {
        const url = new URL(database.adminUrl);
        url.pathname = new URL(database.url).pathname;
        const client = new Client({ connectionString: url.href });
        client.on('error', () => undefined);
        await client.connect();
        try {
          return await work(client);
        } finally {
          await client.end();
        }
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
