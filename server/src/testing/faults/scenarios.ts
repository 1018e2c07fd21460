import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Rig } from './rig';

/** A fault: `strike` does it, heals it, and answers what else is worth knowing. */
export interface Scenario {
  readonly name: string;
  strike(rig: Rig): Promise<{ readonly note?: string; readonly wrong?: string }>;
  /** Requests must have been answered 503 with Retry-After while it lasted. */
  readonly sheds?: boolean;
}

const seconds = (n: number): string => `${n.toFixed(1)} s`;

/** Processes whose parent is `pid`, with it. */
function familyOf(pid: number): number[] {
  const children = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).filter((entry) => {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] === String(pid);
    } catch {
      return false;
    }
  });
  return [pid, ...children.map(Number)];
}

/** Every fault, in the order of the table. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'database restarted',
    strike: async ({ database }) => {
      await database.stop();
      await database.start();
      return {};
    },
  },
  {
    name: 'connections terminated for 2 s',
    strike: async ({ asAdmin }) => {
      let ended = 0;
      await asAdmin(async (admin) => {
        for (let i = 0; i < 10; i += 1) {
          ended += (await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'jiebang'`)).rowCount ?? 0;
          await sleep(200);
        }
      });
      return { note: `${ended} connections` };
    },
  },
  {
    name: 'database away for 10 s',
    sheds: true,
    strike: async ({ database }) => {
      await database.stop();
      await sleep(10_000);
      await database.start();
      return {};
    },
  },
  {
    name: 'network swallows packets for 12 s',
    sheds: true,
    strike: async ({ proxy }) => {
      proxy.swallow();
      await sleep(12_000);
      proxy.heal();
      return {};
    },
  },
  {
    name: 'pool exhausted by locks for 6 s',
    sheds: true,
    strike: async ({ asAdmin, server }) => {
      let slowest = 0;
      await asAdmin(async (admin) => {
        await admin.query('BEGIN');
        await admin.query('LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE');
        for (const until = performance.now() + 6000; performance.now() < until; await sleep(200)) {
          const began = performance.now();
          await fetch(`${server.origin}/livez`);
          slowest = Math.max(slowest, performance.now() - began);
        }
        await admin.query('ROLLBACK');
      });
      return { note: `/livez at most ${Math.round(slowest)} ms`, ...(slowest > 1000 && { wrong: 'the process did not answer /livez' }) };
    },
  },
  {
    name: 'kill -9 of the server',
    strike: async ({ server }) => {
      await server.end('SIGKILL');
      return { note: `started again in ${seconds(await server.start())}` };
    },
  },
  {
    name: 'kill -9 of the database, all of it',
    strike: async ({ database }) => {
      for (const pid of familyOf(database.pid())) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch (error) {
          if ((error as { code?: string }).code !== 'ESRCH') throw error;
        }
      }
      await sleep(300);
      const began = performance.now();
      await database.start();
      return { note: `recovered in ${seconds((performance.now() - began) / 1000)}` };
    },
  },
  {
    name: 'SIGTERM of the server',
    strike: async ({ server }) => {
      const ended = await server.end('SIGTERM');
      const again = await server.start();
      return { note: `ended with ${ended.code} in ${seconds(ended.seconds)}, started again in ${seconds(again)}`, ...(ended.code !== 0 && { wrong: `ended with ${ended.code}` }) };
    },
  },
];
