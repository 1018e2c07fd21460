import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { datedFacts } from '../src/app/matching/facts';
import type { System } from '../src/compose';
import type { UnitOfWork } from '../src/db/unit-of-work';
import { NeedColumns, ProductBoard } from '../src/domain/matching';
import { businessDate } from '../src/kernel/business-date';
import type { Person } from '../src/policy/actor';
import { boardSql } from './data-board';
import { enterpriseSql, HELPERS, idOf, peopleSql, SCALES, shelfSql } from './data-sql';
import { chainOf, needRows, productTerms } from './matching-data';

const TODAY = businessDate('2026-11-21');
const ANCHOR = '2026-11-01';
const STAGES = [{ stage: 'STARTUP', years: 3 }, { stage: 'EARLY_GROWTH', years: 6 }] as const;
const AT = new Date('2026-11-21T02:00:00Z');

interface Figure {
  readonly what: string;
  readonly p50: number;
  readonly p99: number;
  readonly cpu: number;
  readonly target: string;
}

/** Milliseconds of the clock (median and 99th) and of this process's CPU (mean) for each call; a fifth of the calls warm up. */
async function time(what: string, target: string, turns: number, call: (turn: number) => unknown): Promise<Figure> {
  for (let turn = 0; turn < turns / 5; turn += 1) await call(turn);
  const cpu = process.cpuUsage();
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const start = performance.now();
    await call(turn);
    times.push(performance.now() - start);
  }
  const used = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  return { what, p50: times[Math.floor(turns / 2)]!, p99: times[Math.floor(turns * 0.99)]!, cpu: (used.user + used.system) / 1000 / turns, target };
}

async function inMemory(): Promise<readonly Figure[]> {
  const products = productTerms(5000);
  const moment = { nowMs: 0, today: TODAY, dated: (day: string) => datedFacts(day, TODAY, STAGES), chain: chainOf };
  const figures: Figure[] = [];
  for (const [count, firms, target] of [[66_000, 33_000, '≤ 1'], [333_000, 100_000, '≤ 5']] as const) {
    const columns = new NeedColumns();
    for (const row of needRows(count, firms)) columns.put(row);
    process.stdout.write(`${count} needs: ${(columns.bytes.needs / count).toFixed(1)} bytes a need, ${(columns.bytes.shared / firms).toFixed(1)} an enterprise\n`);
    figures.push(await time(`product → best 100 of ${count} needs, ranking`, target, 300, (turn) => columns.best(products[turn]!, moment, 100)));
  }
  const board = new ProductBoard();
  products.forEach((terms, n) => board.put(idOf('product', n), terms, Infinity));
  const needs = [...needRows(300, 300)].map((row) => ({ ...row.facts, needAmountFen: 287_000_000n, areaCodes: chainOf(row.areaId), ...datedFacts(row.foundedOn, TODAY, STAGES) }));
  figures.push(await time('need → best 20 of 5000 products, ranking', '≤ 2', 300, (turn) => board.best(needs[turn]!, 0, 20)));
  return figures;
}

/** A module of the server as it is built: its rules and migrations lie beside it. */
const built = <T>(file: string): T => require(join(process.cwd(), 'server', 'dist', file)) as T;

/** The generated market: 5,000 products, 50,000 enterprises, 200,000 needs of which a third are open. */
async function fill(url: string): Promise<void> {
  const source = await built<typeof import('../src/db/data-source')>('db/data-source.js').makeDataSource(url, 1).initialize();
  await built<typeof import('../src/db/migrate')>('db/migrate.js').migrate(source);
  await source.query('SET statement_timeout = 0');
  await source.query(`SET session_replication_role = replica`);
  for (const sql of [HELPERS, ...peopleSql(ANCHOR), ...shelfSql(SCALES.full, ANCHOR), ...enterpriseSql(SCALES.full, ANCHOR), ...boardSql(SCALES.full, ANCHOR).slice(0, 3), 'ANALYZE']) await source.query(sql);
  await source.destroy();
}

const person = (orgId: string, orgKind: Person['orgKind'], role: Person['role']): Person =>
  ({ kind: 'PERSON', memberId: orgId, sessionId: null, name: '', role, orgId, orgKind, orgName: '', stationIds: [], participating: true, demo: false });

/** Answers of the whole reading use case: transaction, permission, facts, candidates, re-check, explanation. */
async function whole(system: System): Promise<readonly Figure[]> {
  const { matchNeeds } = built<typeof import('../src/app/matching/match-needs')>('app/matching/match-needs.js');
  const { matchProducts } = built<typeof import('../src/app/matching/match-products')>('app/matching/match-products.js');
  const { MatchIndex } = built<typeof import('../src/db/matching/match-index')>('db/matching/match-index.js');
  const work = built<typeof import('../src/db/unit-of-work')>('db/unit-of-work.js');
  const started = performance.now();
  await system.matches.warm();
  process.stdout.write(`built in ${((performance.now() - started) / 1000).toFixed(1)} s: ${system.matches.current!.needs.size} open needs, ${system.matches.current!.products.size} products\n`);
  const cold = new work.UnitOfWork(system.source, system.almanac, () => AT, new MatchIndex(system.pool));
  const products: { id: string; institution: string }[] = await system.source.query(`SELECT id, institution_id AS institution FROM product ORDER BY id LIMIT 200`);
  const needs: { id: string; enterprise: string }[] = await system.source.query(`SELECT id, enterprise_id AS enterprise FROM need WHERE status = 'PUBLISHED' ORDER BY id LIMIT 200`);
  const forProduct = (door: UnitOfWork) => (turn: number) => {
    const { id, institution } = products[turn % products.length]!;
    return door.view(person(institution, 'INSTITUTION', 'MANAGER'), 'needMatches', matchNeeds, { productId: id, first: 100 });
  };
  const forNeed = (door: UnitOfWork) => (turn: number) => {
    const { id, enterprise } = needs[turn % needs.length]!;
    return door.view(person(enterprise, 'ENTERPRISE', 'OWNER'), 'productMatches', matchProducts, { needId: id, first: 20 });
  };
  for (let turn = 0; turn < 5; turn += 1) {
    for (const ask of [forProduct, forNeed]) {
      if (JSON.stringify(await ask(cold)(turn)) !== JSON.stringify(await ask(system.work)(turn))) throw new Error('memory and records disagree');
    }
  }
  return [
    await time('need → best 20 of 5000 products, whole answer', '≤ 2', 200, forNeed(system.work)),
    await time('the same from records', '', 10, forNeed(cold)),
    await time('product → best 100 of 66k needs, whole answer', '', 200, forProduct(system.work)),
    await time('the same, candidates from SQL', '', 10, forProduct(cold)),
    await time('looking for changes', '', 300, () => system.matches.refresh()),
  ];
}

/** Times matching: the ranking alone, and whole answers of the built server over a database of its own (not with `--ranking`). */
export async function benchMatching(args: readonly string[]): Promise<void> {
  const figures = [...(await inMemory())];
  if (args.includes('--ranking')) return print(figures);
  const launcher = (await import(pathToFileURL(join(process.cwd(), 'scripts', 'postgres.mjs')).href)) as { startThrowAwayPostgres(options: object): Promise<{ adminUrl: string; stop(): Promise<void> }> };
  const server = await launcher.startThrowAwayPostgres({ port: 55900 });
  try {
    const url = Object.assign(new URL(server.adminUrl), { pathname: '/postgres' }).href;
    await fill(url);
    const system = await built<typeof import('../src/compose')>('compose.js').compose({ databaseUrl: url, poolSize: 4, namedStatements: true, bootstrapToken: undefined }, () => AT);
    figures.push(...(await whole(system)));
    await system.close();
  } finally {
    await server.stop();
  }
  print(figures);
}

function print(figures: readonly Figure[]): void {
  const line = ({ what, p50, p99, cpu, target }: Figure): string => `| ${what} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${cpu.toFixed(2)} | ${target} |`;
  process.stdout.write(['| milliseconds | p50 | p99 | CPU of this process | target |', '|---|---|---|---|---|', ...figures.map(line), ''].join('\n'));
}
