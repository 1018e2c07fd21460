import { businessDate } from '../kernel/business-date';
import type { Issue } from '../kernel/refusal';
import { compareRatio, type Ratio } from '../kernel/ratio';
import { decimal, plain } from './exact';
import { evaluate } from './evaluate';
import type { Known, Standard } from './model';
import { amountLiteral } from './read/literal';
import { parseStandard } from './read/standard';
import type { Given } from './resolve';
import type { PastResult, Trace, TraceItem } from './trace';

/** Content of a YAML file, or a part of it. */
export type Raw = Readonly<Record<string, unknown>>;

/** Facts that the tiny standards of the tests know, one of each type and derivation. */
export const FACTS: Raw = {
  talks: { label: '讲座场次', type: 'COUNT', unit: '场' },
  fairs: { label: '展会场次', type: 'COUNT', unit: '场' },
  few: { label: '骨干人数', type: 'COUNT', unit: '人', max: 3 },
  tech: { label: '科技企业', type: 'COUNT', unit: '家', atMost: 'all' },
  all: { label: '全部企业', type: 'COUNT', unit: '家' },
  techShare: { label: '科技占比', type: 'PERCENT', derive: { share: ['tech', 'all'] } },
  techRatio: { label: '科技比率', type: 'RATIO', derive: { ratio: ['tech', 'all'] } },
  both: { label: '两类场次', type: 'COUNT', unit: '场', derive: { sum: ['talks', 'fairs'] } },
  folded: { label: '折算场次', type: 'COUNT', unit: '场', derive: { weighted: { talks: 1, fairs: 3 } } },
  rate: { label: '满意率', type: 'PERCENT' },
  paid: { label: '实付利息', type: 'AMOUNT_FEN' },
  before: { label: '上年利息', type: 'AMOUNT_FEN' },
  growth: { label: '利息增速', type: 'PERCENT', derive: { growth: ['paid', 'before'] } },
  more: { label: '利息增加额', type: 'AMOUNT_FEN', derive: { difference: ['paid', 'before'] } },
  score: { label: '外部评分', type: 'RATIO', unit: '分' },
  ready: { label: '已建档', type: 'FLAG' },
  founded: { label: '成立日期', type: 'DATE' },
  kind: { label: '类别', type: 'TEXT', choices: [{ value: 'A', label: '甲类' }, { value: 'B', label: '乙类' }] },
  extra: { label: '选报场次', type: 'COUNT', unit: '场', required: false },
  said: { label: '选报类别', type: 'TEXT', required: false, choices: [{ value: 'A', label: '甲类' }] },
};

/** A small valid rule file of one item with a maximum of 10, changed by `over`. */
export const file = (over: Raw = {}): Raw => ({
  id: 'tiny.rule', version: '2025', title: '小标准', subject: 'STATION', area: '全国', effective: { from: '2025-01-01' },
  source: { document: '《小标准》' }, checkedOn: '2025-06-30', facts: FACTS,
  items: [{ id: 'it', label: '本项', max: 10, score: { kind: 'perUnit', fact: 'talks', each: 1 } }], ...over,
});

/** The file with one item that scores as given. */
export const scoring = (score: Raw, max: unknown = 10, over: Raw = {}): Raw => file({ items: [{ id: 'it', label: '本项', ...(max === null ? {} : { max }), score }], ...over });

/** Faults of a file; none when it is valid. */
export function faults(raw: unknown, name = ''): readonly Issue[] {
  const parsed = parseStandard(raw, name);
  return parsed.ok ? [] : parsed.issues;
}

/** The standard of a file that must be valid. */
export function standardOf(raw: unknown): Standard {
  const parsed = parseStandard(raw, '');
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => `${issue.path}：${issue.message}`).join('\n'));
  return parsed.value;
}

/** An exact number from its decimal text. */
export const n = (text: string | number): Ratio => decimal(String(text))!;

/** Values as a test writes them: 12, true, '5万元', '2025-01-01', 'A', an exact number; undefined leaves the fact out. */
export type Values = Readonly<Record<string, number | boolean | string | Ratio | undefined>>;

const known = (value: number | boolean | string | Ratio): Known => (typeof value === 'number' ? n(value) : typeof value === 'string' ? (amountLiteral(value) ?? value) : value);

/** Given values of an evaluation. */
export const givenOf = (values: Values): ReadonlyMap<string, Given> =>
  new Map(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, { value: known(value), records: [] }] as const])));

/** What else an evaluation may be given. */
export interface Beside {
  readonly marks?: Readonly<Record<string, readonly number[]>>;
  readonly asOf?: string;
  readonly history?: readonly PastResult[];
}

/** Evaluates a standard, or the file of one. */
export function run(of: Standard | Raw, values: Values, beside: Beside = {}): Trace {
  const standard = 'hash' in of ? (of as Standard) : standardOf(of);
  const marks = Object.entries(beside.marks ?? {}).flatMap(([item, points]) => points.map((one) => ({ item, points: n(one) })));
  return evaluate({ standard, asOf: businessDate(beside.asOf ?? '2025-06-30'), given: givenOf(values), marks, history: beside.history ?? [] });
}

/** A line of a trace. */
export const lineOf = (trace: Trace, id = 'it'): TraceItem => trace.items.find((item) => item.id === id)!;

/** Figures of a line as text: before the cap, after it, least and most. */
export function figuresOf(line: TraceItem): { readonly raw: string; readonly capped: string; readonly low: string; readonly high: string | null; readonly missing: readonly string[] } {
  return { raw: plain(line.raw), capped: plain(line.capped), low: plain(line.low), high: line.high === null ? null : plain(line.high), missing: line.missing };
}

/** Points of the line `it` when everything is known. */
export const points = (of: Standard | Raw, values: Values, beside: Beside = {}): string => {
  const line = lineOf(run(of, values, beside));
  if (!line.complete) throw new Error(`missing: ${line.missing.join()}`);
  return plain(line.capped);
};

/** The reason that the line `it` gives. */
export const why = (of: Standard | Raw, values: Values, beside: Beside = {}): string => lineOf(run(of, values, beside)).why;

/**
 * The next step that the line `it` announces: [words, fact, to, gain]; null when none. Evaluates again with the named fact at the
 * announced value and throws when the gain is another one.
 */
export function next(of: Standard | Raw, values: Values, beside: Beside = {}): readonly [words: string, fact: string, to: string, gain: string] | null {
  const now = lineOf(run(of, values, beside));
  if (now.next === null) return null;
  const { words, fact, to, points: gain } = now.next;
  const flag = now.next !== null && typeof values[fact] === 'boolean';
  const then = lineOf(run(of, { ...values, [fact]: flag ? to.num !== 0n : to }, beside));
  const real = { num: then.capped.num * now.capped.den - now.capped.num * then.capped.den, den: then.capped.den * now.capped.den };
  if (compareRatio(real, gain) !== 0) throw new Error(`announced ${plain(gain)}, got ${plain(real)}`);
  return [words, fact, plain(to), plain(gain)];
}
