import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { readOptions, type Options } from './api-options';
import { COOKIE, say, withBench } from './bench';
import { casesOf, CONTENDERS, type Case, type ContenderName, type World } from './cases';
import { installPeer, once, settle, startContender, type Contender, type Place } from './contenders';
import { cloneFor, ensureData } from './data';
import { SCALES } from './data-sql';
import { OURS } from './documents';
import { runLoad, type Round } from './load';
import { differences, normal } from './normal';
import type { Postgres } from './pg';
import { prepare, simulationOf } from './prepare';
import { lineOf, markdown, verdictsOf, type Line, type Results } from './results';
import { planOf, statementsOf } from './statements';

const STANDARD = 'xixian.points';

/** Everything a running benchmark holds. */
interface Run {
  readonly options: Options;
  readonly folder: string;
  readonly pg: Postgres;
  readonly url: string;
  readonly cases: readonly Case[];
  readonly contenders: ReadonlyMap<ContenderName, Contender>;
  /** What went wrong under load, in words. */
  readonly failures: string[];
}

/** Requests of cases that may be sent once only are counted off here. */
const used = new Map<string, number>();
const take = (kase: Case, name: ContenderName, count: number): number => {
  const from = used.get(`${kase.id} ${name}`) ?? 0;
  used.set(`${kase.id} ${name}`, from + count);
  return from;
};

const asking = (run: Run, kase: Case): ContenderName[] => CONTENDERS.filter((name) => kase.ask[name] && run.contenders.has(name));

async function answer(run: Run, kase: Case, name: ContenderName, i: number): Promise<unknown> {
  const { status, body } = await once(run.contenders.get(name)!.port, kase.ask[name]!.shot(i));
  const data: unknown = JSON.parse(body);
  if (status !== 200 || (data as { errors?: unknown } | null)?.errors) throw new Error(`${kase.id} of ${name}: ${status} ${body.slice(0, 600)}`);
  return kase.ask[name]!.read(data as never);
}

/** Stops the run with a list of differences unless all contenders answer the same. */
async function compare(run: Run, kase: Case): Promise<void> {
  for (let i = 0; i < Math.max(1, kase.compare); i += 1) {
    const names = asking(run, kase);
    const answers = await Promise.all(names.map(async (name) => normal(await answer(run, kase, name, kase.supply ? take(kase, name, 1) : i))));
    const empty = answers[0] === null || JSON.stringify(answers[0]).length < 20;
    if (empty) throw new Error(`${kase.id}: the answer is empty (${JSON.stringify(answers[0])})`);
    names.slice(1).forEach((name, n) => {
      const found = differences(answers[0]!, answers[n + 1]!);
      if (found.length > 0) throw new Error(`${kase.id}, request ${i}: ${names[0]} ≠ ${name}\n${found.join('\n')}`);
    });
  }
}

/** Statements of one request, from the log; with `--plans` also their plans, into a file. */
async function count(run: Run, kase: Case, name: ContenderName): Promise<number> {
  const index = (): number => (kase.supply ? take(kase, name, 1) : 0);
  for (let i = 0; i < 6; i += 1) await answer(run, kase, name, index());
  const executed = await statementsOf(run.pg, 'bench_run', () => answer(run, kase, name, index()));
  if (run.options.plans) {
    const parts: string[] = [];
    for (const statement of executed) parts.push(`-- parameters: ${JSON.stringify(statement.values).slice(0, 400)}\n${statement.text}\n\n${/^(BEGIN|COMMIT|START|SET|ROLLBACK|SAVEPOINT|RELEASE)/i.test(statement.text) ? '' : await planOf(run.url, statement)}\n`);
    mkdirSync(join(run.folder, 'plans'), { recursive: true });
    writeFileSync(join(run.folder, 'plans', `${run.options.scale}-${kase.id}-${name}.sql`), parts.join('\n'));
  }
  return executed.length;
}

async function measure(run: Run, kase: Case): Promise<Line[]> {
  const { rounds, seconds } = run.options;
  const names = asking(run, kase);
  const statements = new Map<ContenderName, number>();
  for (const name of names) statements.set(name, await count(run, kase, name));
  const share = kase.supply ? Math.floor((kase.supply - 20) / (rounds + 1)) : undefined;
  const load = (name: ContenderName, lasting: number): Promise<Round> => {
    const { port, pid } = run.contenders.get(name)!;
    const from = share === undefined ? 0 : take(kase, name, share);
    return runLoad({ port, pid, dbPid: run.pg.pid, connections: kase.connections, seconds: lasting, most: share, shot: (i) => kase.ask[name]!.shot(from + i) });
  };
  const measured = new Map<ContenderName, Round[]>(names.map((name) => [name, []]));
  // Round 0 warms up. Who fails under load is out of the case, and the results say so.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of measured.keys()) {
      try {
        const done = await load(name, round === 0 ? Math.max(1, seconds / 4) : seconds);
        if (round > 0) measured.get(name)!.push(done);
      } catch (error) {
        measured.delete(name);
        run.failures.push(`${kase.id} of ${name} failed under load: ${(error as Error).message}`);
        say(run.failures.at(-1)!);
      }
    }
  }
  return [...measured.keys()].map((name) => {
    const line = lineOf({ case: kase.id, what: kase.what, contender: name, connections: kase.connections, statements: statements.get(name) ?? null }, measured.get(name)!);
    say(`${kase.id.padEnd(15)} ${name.padEnd(6)} ${line.perSecond.toFixed(1).padStart(8)} req/s  p50 ${line.p50.toFixed(2)} ms  p99 ${line.p99.toFixed(2)} ms  node ${line.nodeCpu.toFixed(3)}  db ${line.dbCpu.toFixed(3)} ms/req  ${line.peakRssMb.toFixed(0)} MB  ${line.statements} stmts`);
    return line;
  });
}

async function facts(contender: Contender): Promise<object> {
  const { body } = await once(contender.port, { path: '/graphql', body: JSON.stringify({ query: OURS.facts, variables: { id: STANDARD } }) });
  const { data } = JSON.parse(body) as { data: { standards: { facts: Parameters<typeof simulationOf>[1] }[] } };
  return simulationOf(STANDARD, data.standards[0]!.facts);
}

async function about(run: Run, lines: readonly Line[], data: string, pinned: boolean): Promise<Results> {
  const client = new Client({ connectionString: run.url });
  await client.connect();
  const version = (await client.query<{ v: string }>(`SELECT split_part(version(), ' on ', 1) AS v`)).rows[0]!.v;
  await client.end();
  const git = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  const last = join(run.folder, 'full.json');
  const before = run.options.scale === 'large' && existsSync(last) ? (JSON.parse(readFileSync(last, 'utf8')) as Results).lines : [];
  return {
    at: new Date().toISOString(), commit: git, machine: `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`, postgres: version, data,
    conditions: [
      pinned ? 'server on core 0; database and load on core 1' : 'taskset is missing: nothing was bound to a core',
      `${run.options.rounds} alternating rounds of ${run.options.seconds} s after a warm-up; medians; fsync on, as production demands`,
      'CPU from /proc (node: server process; db: all processes of the server); statements of one warm request counted in PostgreSQL’s log, BEGIN and COMMIT included; every answer compared between contenders before timing',
      'ours: production mode, security limits on, introspection off, session proved by every planned read and looked up for all else; floor: session looked up; peer: no session, no permissions',
    ],
    failures: run.failures, lines, verdicts: verdictsOf(lines, run.options.scale === 'large', before),
  };
}

/** Puts the table in its place; what other benchmarks and people wrote below it stays. */
function writeResults(file: string, text: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const below = before.indexOf('\n## ');
  writeFileSync(file, `# Benchmark results\n\n${text.trimEnd()}\n${below < 0 ? '' : before.slice(below)}`);
}

/** `npm run bench -- api`: data, contenders, equality, load, table. Throws in plain words. */
export async function benchApi(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options.peer) installPeer(process.cwd(), say);
  const scale = SCALES[options.scale];
  await withBench(options, async ({ root, folder, pg, pinned }) => {
    const running: Contender[] = [];
    try {
      const { database, hash, anchor } = await ensureData(scale, pg, folder, root, say);
      const url = await cloneFor(pg, database);
      const prepared = await prepare(url, scale, anchor, COOKIE, options.peer);
      const place: Place = { root, folder, databaseUrl: url, cookieName: COOKIE, pinned };
      for (const name of CONTENDERS) if (name !== 'peer' || options.peer) running.push(await startContender(name, place));
      for (const one of running) say(`${one.name} is calm after ${(await settle(one)).toFixed(1)} s`);
      const world: World = { ...prepared, simulation: await facts(running[0]!) };
      const cases = casesOf(world).filter((kase) => options.only.length === 0 || options.only.includes(kase.id));
      const run: Run = { options, folder, pg, url, cases, contenders: new Map(running.map((one) => [one.name, one])), failures: [] };
      for (const kase of cases) await compare(run, kase);
      say('all contenders answer the same');
      const lines: Line[] = [];
      for (const kase of cases) lines.push(...(await measure(run, kase)));
      const results = await about(run, lines, `data set ${scale.name} ${hash}: ${scale.enterprises} enterprises, ${scale.needs} needs`, pinned);
      const text = markdown(results);
      process.stdout.write(`\n${text}`);
      writeFileSync(join(folder, `${scale.name}.json`), JSON.stringify(results, null, 1));
      if (options.json) writeFileSync(options.json, JSON.stringify(results, null, 1));
      if (options.write) writeResults(join(root, 'server', 'bench', 'RESULTS.md'), text);
    } finally {
      for (const one of running) await one.stop();
    }
  });
}
