import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import type { Options } from './api-options';
import { takeFolder } from './folder';
import { startBenchPostgres, type Postgres } from './pg';
import { childrenOf, pin } from './proc';

/** Tells how far a benchmark is. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Name of the session's cookie of a portal behind HTTPS. */
export const COOKIE = '__Host-jiebang_session';

/** What every benchmark of the running system stands on. */
export interface Bench {
  readonly root: string;
  /** Its own folder: data, logs, results. */
  readonly folder: string;
  readonly pg: Postgres;
  /** Servers on core 0, database and load on core 1. */
  readonly pinned: boolean;
}

/** Takes the folder, builds the server, starts the database, and ends it when the work is done. */
export async function withBench(options: Pick<Options, 'dir' | 'build'>, work: (bench: Bench) => Promise<void>): Promise<void> {
  const root = process.cwd();
  const folder = resolve(root, options.dir);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  takeFolder(folder);
  if (options.build) {
    const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), 'server'], { stdio: ['ignore', 'inherit', 'inherit'] });
    if (built.status !== 0) throw new Error('the server could not be built');
  }
  const pinned = cpus().length > 1 && pin(process.pid, 1);
  const pg = await startBenchPostgres(root, join(folder, 'pg'), say);
  try {
    if (pinned) for (const pid of [pg.pid, ...childrenOf(pg.pid)]) pin(pid, 1);
    await work({ root, folder, pg, pinned });
  } finally {
    await pg.stop();
  }
}
