import type { ContenderName } from './cases';
import type { Round } from './load';
import { median } from './report';

/** Medians of a contender's rounds in one case. */
export interface Line extends Round {
  readonly case: string;
  readonly what: string;
  readonly contender: ContenderName;
  readonly connections: number;
  readonly statements: number | null;
}

/** A figure that the design promises, and what the run gave. */
export interface Verdict {
  readonly target: string;
  readonly bound: string;
  readonly measured: number | null;
  readonly reached: boolean | null;
}

/** Everything of a run. */
export interface Results {
  readonly at: string;
  readonly commit: string;
  readonly machine: string;
  readonly postgres: string;
  readonly data: string;
  readonly conditions: readonly string[];
  readonly failures: readonly string[];
  readonly lines: readonly Line[];
  readonly verdicts: readonly Verdict[];
}

/** Median of every figure over the rounds; the highest memory. */
export function lineOf(head: Pick<Line, 'case' | 'what' | 'contender' | 'connections' | 'statements'>, rounds: readonly Round[]): Line {
  const mid = (pick: (round: Round) => number): number => median(rounds.map(pick));
  return {
    ...head, requests: rounds.reduce((sum, round) => sum + round.requests, 0), seconds: rounds.reduce((sum, round) => sum + round.seconds, 0), perSecond: mid((r) => r.perSecond), p50: mid((r) => r.p50), p99: mid((r) => r.p99),
    nodeCpu: mid((r) => r.nodeCpu), dbCpu: mid((r) => r.dbCpu), peakRssMb: Math.max(...rounds.map((r) => r.peakRssMb)),
  };
}

type Of = (id: string, name: ContenderName) => Line | undefined;
type Figure = (line: Line) => number;
const PER_SECOND: Figure = (line) => line.perSecond;
const NODE: Figure = (line) => line.nodeCpu;
const DB: Figure = (line) => line.dbCpu;

/** Compares a run with the promised figures; `before` are the lines of the plain data set, for growth. */
export function verdictsOf(lines: readonly Line[], large: boolean, before: readonly Line[] = []): Verdict[] {
  const of: Of = (id, name) => lines.find((line) => line.case === id && line.contender === name);
  const verdict = (target: string, measured: number | undefined, bound: number, least: boolean, unit = '×'): Verdict => {
    const value = measured === undefined || Number.isNaN(measured) ? null : measured;
    return { target, bound: `${least ? '≥' : '≤'} ${bound}${unit}`, measured: value, reached: value === null ? null : least ? value >= bound : value <= bound };
  };
  const ratio = (id: string, other: ContenderName, pick: Figure): number | undefined => {
    const [ours, theirs] = [of(id, 'ours'), of(id, other)];
    return ours && theirs ? pick(ours) / pick(theirs) : undefined;
  };
  const lists = ['q1', 'q2'].flatMap((id) => [
    verdict(`${id} against the peer: req/s`, ratio(id, 'peer', PER_SECOND), 1.1, true),
    verdict(`${id} against the peer: database CPU`, ratio(id, 'peer', DB), 1, false),
    verdict(`${id} against the peer: node CPU`, ratio(id, 'peer', NODE), 0.6, false),
    verdict(`${id} against the floor: req/s`, ratio(id, 'floor', PER_SECOND), 0.9, true),
    verdict(`${id} against the floor: node CPU`, ratio(id, 'floor', NODE), 2, false),
  ]);
  const before1 = before.find((line) => line.case === 'q1' && line.contender === 'ours');
  return [
    ...lists,
    verdict('q3 against the peer: req/s', ratio('q3', 'peer', PER_SECOND), 2.5, true),
    verdict('m1 against the peer’s bare function: req/s', ratio('m1', 'peer', PER_SECOND), 1, true),
    verdict('q4 against the aggregate query: req/s', ratio('q4', 'floor', PER_SECOND), 20, true),
    verdict('best 20 products for a need: p50', of('productMatches', 'ours')?.p50, 2, false, ' ms'),
    verdict('best needs for a product: p50', of('needMatches', 'ours')?.p50, large ? 5 : 1, false, ' ms'),
    verdict(`two-character search${large ? ' on 1M names' : ''}: p50`, of('search', 'ours')?.p50, 5, false, ' ms'),
    verdict('memory under q1', of('q1', 'ours')?.peakRssMb, 350, false, ' MB'),
    ...(large ? [verdict('q1 at 1M needs against 200k: p50', before1 && of('q1', 'ours') ? of('q1', 'ours')!.p50 / before1.p50 : undefined, 1.3, false)] : []),
  ];
}

const num = (value: number | null | undefined, digits: number): string => (value === null || value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits));

/** The run as Markdown. */
export function markdown(results: Results): string {
  const of: Of = (id, name) => results.lines.find((line) => line.case === id && line.contender === name);
  const times = (line: Line, name: ContenderName): string => (line.contender === name ? '1' : num(of(line.case, name) && line.perSecond / of(line.case, name)!.perSecond, 2));
  const rows = results.lines.map((line) => `| ${line.case} | ${line.contender} | ${num(line.perSecond, line.perSecond < 10 ? 2 : 0)} | ${num(line.p50, 2)} | ${num(line.p99, 2)} | ${num(line.nodeCpu, 3)} | ${num(line.dbCpu, 3)} | ${num(line.peakRssMb, 0)} | ${line.statements ?? '–'} | ${times(line, 'floor')} | ${times(line, 'peer')} |`);
  const cases = [...new Map(results.lines.map((line) => [line.case, `- **${line.case}**: ${line.what} (${line.connections} connection${line.connections > 1 ? 's' : ''})`])).values()];
  const verdicts = results.verdicts.map((v) => `| ${v.target} | ${v.bound} | ${num(v.measured, 2)} | ${v.reached === null ? 'not measured' : v.reached ? 'reached' : '**missed**'} |`);
  return [
    `${results.at} · commit ${results.commit} · ${results.machine} · ${results.postgres} · ${results.data}`, '', ...results.conditions.map((text) => `- ${text}`), '', ...cases, '', ...results.failures.map((text) => `- **failed**: ${text}`), '',
    '| case | contender | req/s | p50 ms | p99 ms | node CPU ms/req | db CPU ms/req | peak RSS MB | statements/req | × floor | × peer |', '|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|', ...rows, '',
    '| figure | target | measured | |', '|---|---|---:|---|', ...verdicts, '',
  ].join('\n');
}
