import { join } from 'node:path';
import { businessDate } from '../src/kernel/business-date';
import { ratio } from '../src/kernel/ratio';
import { simulate } from '../src/app/assessment/simulate';
import { loadLibrary } from '../src/rule-files';
import { evaluate } from '../src/rules/evaluate';
import type { Fact, Standard } from '../src/rules/model';
import type { Given } from '../src/rules/resolve';
import { median, table, type Row } from './report';

const ENTERPRISES = 3000;
const TURNS = 15;
const TODAY = businessDate('2026-11-21');

/** Numbers that look random and are the same in every run. */
function stream(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function value(fact: Fact, next: (below: number) => number): Given['value'] {
  // What cannot exceed something else stays at nothing, so that no input is refused.
  if (fact.atMost !== null) return ratio(0n);
  if (fact.type === 'FLAG') return fact.group?.includes('范围') === true || next(2) === 1;
  if (fact.type === 'DATE') return `20${String(21 + next(5))}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;
  if (fact.type === 'TEXT') return fact.choices[next(fact.choices.length)]!.value;
  if (fact.type === 'AMOUNT_FEN') return ratio(BigInt(next(50_000)) * 1_000_000n);
  const most = fact.max === null ? 19 : Math.min(19, Number(fact.max.num / fact.max.den));
  return ratio(BigInt(next(most + 1)));
}

/** One enterprise's figures for a standard. */
function figures(standard: Standard, index: number): ReadonlyMap<string, Given> {
  const next = stream(index * 7919 + 13);
  const asked = [...standard.facts.values()].filter((fact) => fact.derive === null);
  return new Map(asked.map((fact) => [fact.name, { value: value(fact, next), records: [] }] as const));
}

/** Times the engine: scoring many enterprises, and one simulation as the API runs it. */
export function benchRules(): readonly Row[] {
  const library = loadLibrary(join(process.cwd(), 'server', 'rules'));
  const points = library.versions('xixian.points')[0]!;
  const firms = Array.from({ length: ENTERPRISES }, (_, index) => figures(points, index));
  const scoring = Array.from({ length: TURNS }, () => {
    const start = performance.now();
    for (const given of firms) evaluate({ standard: points, asOf: TODAY, given, marks: [], history: [], advice: false });
    return performance.now() - start;
  });
  const rows: Row[] = [{ what: `积分：${ENTERPRISES} 家企业全部评分（15 项，含逐项说明）`, unit: 'ms', value: median(scoring), worst: Math.max(...scoring), target: '< 200' }];
  for (const standard of library.all) {
    const facts = [...figures(standard, 1)].map(([name, given]) => ({ name, value: typeof given.value === 'object' ? given.value.num.toString() : String(given.value) }));
    const input = { standard: standard.id, version: standard.version, asOf: standard.until ?? TODAY, facts };
    const tried = simulate(library, input, TODAY);
    if (!tried.ok) throw new Error(`${standard.id}: ${tried.issues[0]!.path} ${tried.issues[0]!.message}`);
    const times = Array.from({ length: 200 }, () => {
      const start = performance.now();
      simulate(library, input, TODAY);
      return performance.now() - start;
    });
    rows.push({ what: `试算 ${standard.id} ${standard.version}`, unit: 'ms', value: median(times), worst: Math.max(...times.slice(20)), target: '< 5' });
  }
  process.stdout.write(table(rows));
  return rows;
}
