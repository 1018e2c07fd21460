import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { walkChain } from '../../db/audit/chain';
import { Load } from './load';
import { madeBy } from './market';
import { makeRig, type Rig } from './rig';
import { SCENARIOS, type Scenario } from './scenarios';

const HEALED_WITHIN_S = 5;
const WARM_MS = 1500;
const RETRY_MS = 20_000;

interface Row {
  readonly name: string;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly healed: number;
  readonly shed: number;
  readonly cut: number;
  readonly errors: number;
  readonly chain: string;
  readonly process: string;
  readonly note: string;
  readonly wrong: readonly string[];
}

async function run(rig: Rig, scenario: Scenario): Promise<Row> {
  await rig.market.stage(120);
  const pid = rig.server.pid;
  const load = new Load(rig.server.origin, rig.market);
  await sleep(WARM_MS);
  const struck = await scenario.strike(rig);
  const healedAt = performance.now();
  while (load.lastAt < healedAt && performance.now() - healedAt < 4 * HEALED_WITHIN_S * 1000) await sleep(10);
  const healed = load.lastAt >= healedAt ? (load.lastAt - healedAt) / 1000 : Number.POSITIVE_INFINITY;
  await sleep(500);
  await load.stop();
  await load.retry(RETRY_MS);
  let [lost, doubled] = [0, 0];
  for (const [act, id] of load.acknowledged) {
    const made = await madeBy(rig.pool, act);
    if (!made.includes(id)) lost += 1;
    if (made.length > 1) doubled += 1;
  }
  const walk = await walkChain(rig.pool);
  const { alive } = rig.server;
  const wrong = [
    ...(struck.wrong ? [struck.wrong] : []),
    ...(lost > 0 ? [`${lost} acknowledged changes are lost`] : []),
    ...(doubled > 0 ? [`${doubled} changes were made twice`] : []),
    ...(load.unanswered.size > 0 ? [`${load.unanswered.size} requests were not answered after their retries`] : []),
    ...(healed > HEALED_WITHIN_S ? [`no success within ${HEALED_WITHIN_S} s of healing`] : []),
    ...(load.counts.ERROR + load.counts.REFUSED > 0 ? [`unexpected answers:\n    ${load.samples.join('\n    ')}`] : []),
    ...(scenario.sheds && load.counts.UNAVAILABLE === 0 ? ['no request was answered 503'] : []),
    ...(walk.faultCount > 0 ? [`audit chain: ${walk.faults[0]!.message}`] : []),
    ...(alive ? [] : ['the server process is gone']),
    ...(load.acknowledged.size < 20 ? ['too few requests to say anything'] : []),
  ];
  return {
    name: scenario.name, acknowledged: load.acknowledged.size, lost, doubled, healed, shed: load.counts.UNAVAILABLE, cut: load.counts.CUT, errors: load.counts.ERROR + load.counts.REFUSED,
    chain: walk.faultCount === 0 ? `whole (${walk.count})` : 'BROKEN', process: !alive ? 'GONE' : rig.server.pid === pid ? 'alive' : 'came back', note: struck.note ?? '', wrong,
  };
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const cells = (row: Row): string[] => [row.name, String(row.acknowledged), String(row.lost), String(row.doubled), row.healed.toFixed(2), String(row.shed), String(row.cut), String(row.errors), row.chain, row.process, row.note];
const HEAD = ['fault', 'acknowledged', 'lost', 'doubled', 's to success', '503', 'cut', 'errors', 'audit chain', 'process', ''];
const WIDTH = [36, 13, 5, 8, 13, 5, 5, 7, 14, 10, 0];
const line = (row: readonly string[]): string => row.map((cell, i) => cell.padEnd(WIDTH[i]!)).join(' ').trimEnd();

/** Every fault against a server of its own under load; exit code 1 when a promise was broken. Arguments narrow the faults by their names. */
async function main(filters: readonly string[]): Promise<number> {
  const chosen = SCENARIOS.filter(({ name }) => filters.length === 0 || filters.some((filter) => name.includes(filter)));
  if (chosen.length === 0) throw new Error(`No fault is called like that; there are: ${SCENARIOS.map(({ name }) => name).join(', ')}.`);
  const rig = await makeRig();
  const stop = (): void => void rig.close().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const rows: Row[] = [];
  try {
    say(line(HEAD));
    for (const scenario of chosen) {
      const row = await run(rig, scenario);
      rows.push(row);
      say(line(cells(row)));
      for (const wrong of row.wrong) say(`  ✗ ${wrong}`);
      if (!rig.server.alive) await rig.server.start();
    }
  } finally {
    await rig.close();
  }
  const failed = rows.filter((row) => row.wrong.length > 0).length;
  say(`\n${rows.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
