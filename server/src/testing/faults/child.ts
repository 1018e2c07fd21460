import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The built server as a process of its own on a port that stays the same. */
export interface Child {
  readonly origin: string;
  readonly alive: boolean;
  readonly pid: number;
  /** Starts it and waits until it is ready; answers the seconds. */
  start(): Promise<number>;
  /** Sends a signal and answers how it ended. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; seconds: number }>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Prepares the process; `start` starts it. What it writes goes to `logFile`. */
export async function makeChild(env: Readonly<Record<string, string>>, logFile: string): Promise<Child> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const alive = (): boolean => child !== undefined && child.exitCode === null && child.signalCode === null;
  return {
    origin,
    get alive() {
      return alive();
    },
    get pid() {
      return child?.pid ?? 0;
    },
    start: async () => {
      const began = performance.now();
      const log = openSync(logFile, 'a', 0o600);
      child = spawn(process.execPath, [join(__dirname, '..', '..', 'main.js'), 'serve'], { env: { PATH: process.env['PATH'], PORT: String(port), ...env }, stdio: ['ignore', log, log] });
      closeSync(log);
      while (!(await fetch(`${origin}/readyz`).then((answer) => answer.ok, () => false))) {
        if (!alive() || performance.now() - began > 60_000) throw new Error(`The server did not become ready; its log: ${logFile}`);
        await sleep(50);
      }
      return (performance.now() - began) / 1000;
    },
    end: async (signal) => {
      const began = performance.now();
      if (alive()) {
        const ended = once(child!, 'exit');
        child!.kill(signal);
        await ended;
      }
      return { code: child?.exitCode ?? null, seconds: (performance.now() - began) / 1000 };
    },
  };
}
