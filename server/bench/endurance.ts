import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_UNDER_WAY } from '../src/http/pressure';
import { readOptions } from './api-options';
import { COOKIE, say, withBench } from './bench';
import { casesOf, type World } from './cases';
import { once, settle, startContender, type Contender } from './contenders';
import { cloneFor, ensureData } from './data';
import { SCALES } from './data-sql';
import { Histogram } from './histogram';
import { bytesOf, Connection, type Shot } from './http-client';
import { prepare } from './prepare';
import { rssKb } from './proc';

const LISTS = ['q1', 'q2', 'search'] as const;
/** Connections of an ordinary day. */
const ORDINARY = 50;
/** Three times as many as the server lets in at once. */
const TOO_MANY = 3 * MOST_UNDER_WAY;
const SOAK_CONNECTIONS = 8;
const SAMPLE_MS = 5000;

interface Counted {
  readonly accepted: Histogram;
  shed: number;
  errors: number;
}

/** Closed loop over so many connections; whoever is sent away waits as long as Retry-After says, at most a second. */
async function press(port: number, connections: number, seconds: number, shot: (i: number) => Shot): Promise<Counted> {
  const counted: Counted = { accepted: new Histogram(), shed: 0, errors: 0 };
  const until = performance.now() + seconds * 1000;
  let next = 0;
  const worker = async (): Promise<void> => {
    const connection = new Connection(port);
    while (performance.now() < until) {
      const start = performance.now();
      try {
        const { status, body } = await connection.send(bytesOf(shot(next++), port));
        if (status === 503) {
          counted.shed += 1;
          await sleep(Math.min(1000, Math.max(0, until - performance.now())));
        } else if (status === 200 && !body.includes('"errors"')) counted.accepted.add((performance.now() - start) * 1000);
        else counted.errors += 1;
      } catch {
        counted.errors += 1;
      }
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return counted;
}

/** Megabytes an hour by which memory grows: slope of the least squares over the samples. */
export function slopeMbPerHour(samples: readonly { readonly at: number; readonly mb: number }[]): number {
  const n = samples.length;
  const [x, y] = [samples.reduce((sum, s) => sum + s.at, 0) / n, samples.reduce((sum, s) => sum + s.mb, 0) / n];
  const spread = samples.reduce((sum, s) => sum + (s.at - x) ** 2, 0);
  return spread === 0 ? 0 : (samples.reduce((sum, s) => sum + (s.at - x) * (s.mb - y), 0) / spread) * 3_600_000;
}

async function soak(server: Contender, seconds: number, shot: (i: number) => Shot): Promise<string> {
  const samples: { at: number; mb: number }[] = [];
  const start = performance.now();
  const watch = setInterval(() => samples.push({ at: performance.now() - start, mb: rssKb(server.pid) / 1024 }), SAMPLE_MS);
  const counted = await press(server.port, SOAK_CONNECTIONS, seconds, shot);
  clearInterval(watch);
  // The first fifth warms up.
  const settled = samples.slice(Math.floor(samples.length / 5));
  const [first, last] = [settled[0]?.mb ?? 0, settled.at(-1)?.mb ?? 0];
  return `| soak, ${SOAK_CONNECTIONS} connections, ${seconds} s | ${counted.accepted.count} | ${counted.errors} | ${counted.accepted.quantile(0.95).toFixed(1)} | ${counted.accepted.quantile(0.99).toFixed(1)} | – | ${first.toFixed(0)} → ${last.toFixed(0)} MB, ${slopeMbPerHour(settled).toFixed(1)} MB/h over the last ${((settled.length * SAMPLE_MS) / 1000).toFixed(0)} s |`;
}

/** `npm run bench -- endurance [--seconds 600]`: lists under 50 connections, three times what is let in, and a soak of the given length. */
export async function benchEndurance(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  await withBench(options, async ({ root, folder, pg, pinned }) => {
    const scale = SCALES[options.scale];
    const { database, anchor } = await ensureData(scale, pg, folder, root, say);
    const databaseUrl = await cloneFor(pg, database);
    const world: World = { ...(await prepare(databaseUrl, scale, anchor, COOKIE, false)), simulation: {} };
    const server = await startContender('ours', { root, folder, databaseUrl, cookieName: COOKIE, pinned });
    try {
      await settle(server);
      const shots = LISTS.map((id) => casesOf(world).find((kase) => kase.id === id)!.ask.ours!.shot);
      const shot = (i: number): Shot => shots[i % shots.length]!(i);
      await press(server.port, ORDINARY, 5, shot);
      const ordinary = await press(server.port, ORDINARY, 20, shot);
      say('ordinary load done');
      const pressed = press(server.port, TOO_MANY, 20, shot);
      await sleep(5000);
      const from = performance.now();
      const { status } = await once(server.port, { path: '/livez', method: 'GET' });
      const live = `${status} in ${(performance.now() - from).toFixed(0)} ms`;
      const overload = await pressed;
      say('overload done');
      const row = (what: string, counted: Counted, note: string): string =>
        `| ${what} | ${counted.accepted.count} | ${counted.errors} | ${counted.accepted.quantile(0.95).toFixed(1)} | ${counted.accepted.quantile(0.99).toFixed(1)} | ${((100 * counted.shed) / (counted.shed + counted.accepted.count + counted.errors)).toFixed(1)} % | ${note} |`;
      const text = [
        `Authenticated lists (${LISTS.join(', ')} in turn), ${scale.needs} needs; server on core 0, database and load on core 1`, '',
        '| load | answered | errors | p95 ms | p99 ms | sent away | |', '|---|---:|---:|---:|---:|---:|---|',
        row(`${ORDINARY} connections, 20 s`, ordinary, ''),
        row(`${TOO_MANY} connections (three times what is let in), 20 s`, overload, `/livez meanwhile: ${live}`),
        await soak(server, options.seconds, shot), '',
      ].join('\n');
      process.stdout.write(`\n${text}`);
      writeFileSync(join(folder, 'endurance.md'), text);
    } finally {
      await server.stop();
    }
  });
}
