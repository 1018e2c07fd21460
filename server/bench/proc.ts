import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of one clock tick in /proc (USER_HZ is 100 on every Linux that Node runs on). */
export const TICK_MS = 10;

interface Stat {
  readonly parent: number;
  readonly own: number;
  /** Of children that ended and were waited for. */
  readonly ended: number;
}

function statOf(pid: number | string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold blanks; fields count from behind it.
    const f = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    return { parent: f[1]!, own: f[11]! + f[12]!, ended: f[13]! + f[14]! };
  } catch {
    return undefined;
  }
}

/** CPU ticks of a process so far, all threads. */
export const ticksOf = (pid: number): number => statOf(pid)?.own ?? 0;

const pids = (): string[] => readdirSync('/proc').filter((name) => /^\d+$/.test(name));

/** Process ids of the children of a process. */
export const childrenOf = (pid: number): number[] => pids().filter((name) => statOf(name)?.parent === pid).map(Number);

/** CPU ticks of a PostgreSQL server so far: the postmaster, its living and its ended backends. */
export function dbTicks(postmaster: number): number {
  const main = statOf(postmaster);
  if (!main) return 0;
  return childrenOf(postmaster).reduce((sum, pid) => sum + ticksOf(pid), main.own + main.ended);
}

/** Resident memory in kB. */
export function rssKb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Binds a process with all its threads, and what it starts later, to a core; answers whether that was possible. */
export function pin(pid: number, core: number): boolean {
  return spawnSync('taskset', ['-a', '-cp', String(core), String(pid)], { stdio: 'ignore' }).status === 0;
}
