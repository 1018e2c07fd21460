import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './api-options';
import { COOKIE, say, withBench } from './bench';
import { casesOf, type Ask, type World } from './cases';
import { once, settle, startContender } from './contenders';
import { cloneFor, ensureData } from './data';
import { SCALES, type Scale } from './data-sql';
import { OURS } from './documents';
import { runLoad, type Round } from './load';
import type { Postgres } from './pg';
import { prepare } from './prepare';
import { lineOf } from './results';

/** The 1M-row median may be at most so many times the plain one. */
const MOST = 1.3;
/** A word of every generated name. */
const COMMON = '科技';

interface Question {
  readonly id: string;
  readonly what: string;
  /** Times the smaller set's median that the larger may take, or milliseconds. */
  readonly bound: { readonly times: number } | { readonly ms: number };
  readonly ask: Ask;
}

/** What is asked of both data sets, one request after another. */
function questionsOf(world: World): readonly Question[] {
  const cases = casesOf(world);
  const ours = (id: string): Ask => cases.find((kase) => kase.id === id)!.ask.ours!;
  const common: Ask = { shot: () => ({ path: '/graphql', cookie: world.cookies.operator, body: JSON.stringify({ query: OURS.search, variables: { q: COMMON } }) }), read: (answer) => answer };
  return [
    { id: 'q1', what: '20 newest needs with enterprise and offers', bound: { times: MOST }, ask: ours('q1') },
    { id: 'search', what: 'two characters in few enterprise names', bound: { ms: 5 }, ask: ours('search') },
    { id: 'search of all', what: 'two characters in every enterprise name', bound: { ms: 5 }, ask: common },
    { id: 'facets', what: 'facets of the open needs', bound: { times: MOST }, ask: ours('facets') },
  ];
}

async function measured(scale: Scale, pg: Postgres, folder: string, root: string, pinned: boolean, rounds: number, seconds: number): Promise<Map<string, Round & { readonly question: Question }>> {
  const { database, anchor } = await ensureData(scale, pg, folder, root, say);
  const databaseUrl = await cloneFor(pg, database);
  const world: World = { ...(await prepare(databaseUrl, scale, anchor, COOKIE, false)), simulation: {} };
  const server = await startContender('ours', { root, folder, databaseUrl, cookieName: COOKIE, pinned });
  try {
    say(`${scale.name} is calm after ${(await settle(server)).toFixed(1)} s`);
    const found = new Map<string, Round & { readonly question: Question }>();
    for (const question of questionsOf(world)) {
      const { status, body } = await once(server.port, question.ask.shot(0));
      if (status !== 200 || body.includes('"errors"')) throw new Error(`${question.id}: ${status} ${body.slice(0, 400)}`);
      const done: Round[] = [];
      // Round 0 warms up.
      for (let round = 0; round <= rounds; round += 1) {
        const one = await runLoad({ port: server.port, pid: server.pid, dbPid: pg.pid, connections: 1, seconds: round === 0 ? Math.max(1, seconds / 4) : seconds, shot: question.ask.shot });
        if (round > 0) done.push(one);
      }
      const line = lineOf({ case: question.id, what: question.what, contender: 'ours', connections: 1, statements: null }, done);
      say(`${scale.name.padEnd(6)} ${question.id.padEnd(14)} p50 ${line.p50.toFixed(2)} ms  p99 ${line.p99.toFixed(2)} ms  db ${line.dbCpu.toFixed(3)} ms/req  ${line.peakRssMb.toFixed(0)} MB`);
      found.set(question.id, { ...line, question });
    }
    return found;
  } finally {
    await server.stop();
  }
}

/** `npm run bench -- growth`: the same questions over one connection on the plain and on the large data set, and how much longer they take. */
export async function benchGrowth(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  await withBench(options, async ({ root, folder, pg, pinned }) => {
    const small = options.scale === 'quick' ? SCALES.quick : SCALES.full;
    const large = options.scale === 'quick' ? SCALES.full : SCALES.large;
    const before = await measured(small, pg, folder, root, pinned, options.rounds, options.seconds);
    const after = await measured(large, pg, folder, root, pinned, options.rounds, options.seconds);
    const rows = [...after].map(([id, { question, p50, p99, dbCpu, peakRssMb }]) => {
      const first = before.get(id)!;
      const { bound } = question;
      const reached = 'times' in bound ? p50 / first.p50 <= bound.times : p50 <= bound.ms;
      return `| ${id}: ${question.what} | ${first.p50.toFixed(2)} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${first.dbCpu.toFixed(3)} | ${dbCpu.toFixed(3)} | ${peakRssMb.toFixed(0)} | ${(p50 / first.p50).toFixed(2)} | ${'times' in bound ? `≤ ${bound.times}×` : `≤ ${bound.ms} ms`} | ${reached ? 'reached' : '**missed**'} |`;
    });
    const size = (scale: Scale): string => `${scale.enterprises} enterprises, ${scale.needs} needs`;
    const text = [
      `Growth, one connection: ${size(small)} → ${size(large)}`, '',
      '| question | p50 ms before | p50 ms after | p99 ms after | db CPU before | db CPU after | peak RSS MB after | times | target | |', '|---|---:|---:|---:|---:|---:|---:|---:|---|---|', ...rows, '',
    ].join('\n');
    process.stdout.write(`\n${text}`);
    writeFileSync(join(folder, 'growth.md'), text);
  });
}
