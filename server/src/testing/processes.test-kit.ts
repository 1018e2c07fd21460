import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from 'vitest';
import type { Answer, TestApi } from './api';

/** A server process of its own, started from the sources; a demo one, since a throw-away database does not sync and production refuses that. */
export interface ServerProcess {
  readonly origin: string;
  /** Everything it wrote. */
  said(): string;
  ask: TestApi['ask'];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}

/** Starts `main serve` and waits until it is ready; ended after the last test. */
export async function startProcess(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', 'tsx', join('src', 'main.ts'), 'serve'], {
    cwd: join(__dirname, '..', '..'), env: { PATH: process.env['PATH'], PORT: String(port), JIEBANG_MODE: 'demo', DEMO: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  afterAll(() => end(child));
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => void (text += chunk));
  const origin = `http://127.0.0.1:${port}`;
  const isReady = () => fetch(`${origin}/readyz`).then((answer) => answer.ok, () => false);
  for (const began = performance.now(); !(await isReady()); await sleep(100)) {
    if (child.exitCode !== null || performance.now() - began > 60_000) throw new Error(`The server did not become ready:\n${text}`);
  }
  return {
    origin,
    said: () => text,
    ask: async (who, query, variables = {}) => {
      const cookie = 'cookie' in who ? who.cookie : undefined;
      const response = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...(cookie && { cookie }) }, body: JSON.stringify({ query, variables }) });
      const text = await response.text();
      const set = response.headers.get('set-cookie');
      return { status: response.status, ...(JSON.parse(text) as Pick<Answer, 'data' | 'errors'>), text, cookie: set ? set.split(';')[0]! : null };
    },
  };
}
