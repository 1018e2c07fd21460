import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of the embedded server that benchmarks need (scripts/postgres.mjs). */
export interface Postgres {
  readonly url: string;
  readonly adminUrl: string;
  readonly pid: number;
  readonly logFile: string;
  readonly reused: boolean;
  stop(): Promise<void>;
}

/** Starts the benchmark's own PostgreSQL, as durable as production demands. */
export async function startBenchPostgres(root: string, dir: string, log: (line: string) => void): Promise<Postgres> {
  const launcher = (await import(pathToFileURL(join(root, 'scripts', 'postgres.mjs')).href)) as { startPostgres(options: object): Promise<Postgres> };
  return launcher.startPostgres({ dir, port: 54390, log });
}
