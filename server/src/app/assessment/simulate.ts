import type { BusinessDate } from '../../kernel/business-date';
import type { Issue } from '../../kernel/refusal';
import { evaluate } from '../../rules/evaluate';
import { readGiven } from '../../rules/given';
import { inForce, type Library } from '../../rules/library';
import type { Standard } from '../../rules/model';
import type { PastResult } from '../../rules/trace';
import { traceView } from './trace-view';

/** What is to be tried out. */
export interface Simulation {
  readonly standard: string;
  readonly version?: string | null;
  readonly asOf?: BusinessDate | null;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly judged?: readonly { readonly item: string; readonly points: string }[] | null;
  readonly readings?: readonly { readonly id: string; readonly option: string }[] | null;
  readonly patch?: readonly { readonly path: string; readonly value?: string | null }[] | null;
  readonly history?: readonly { readonly year: number; readonly grade?: string | null; readonly rank?: number | null; readonly ranked?: number | null }[] | null;
}

/** The trace as the API shows it, or every fault of the input with its path. */
export type Simulated = { readonly ok: true; readonly trace: object } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Most entries of each list in one simulation. */
const MOST: Readonly<Record<'facts' | 'judged' | 'readings' | 'patch' | 'history', number>> = { facts: 200, judged: 500, readings: 50, patch: 10, history: 20 };

const refused = (path: string, message: string): Simulated => ({ ok: false, issues: [{ path, message }] });

function past(standard: Standard, input: Simulation): readonly PastResult[] | Issue {
  const list: PastResult[] = [];
  for (const [index, one] of (input.history ?? []).entries()) {
    const grade = one.grade == null ? null : standard.grades.find((known) => known.id === one.grade || known.label === one.grade);
    if (grade === undefined) return { path: `history.${index}.grade`, message: `没有“${one.grade!}”这个等次；可用：${standard.grades.map((known) => `${known.id}（${known.label}）`).join('、') || '无'}` };
    if (one.rank != null && (one.ranked == null || one.rank < 1 || one.rank > one.ranked)) return { path: `history.${index}.rank`, message: '名次须在 1 与参评数 ranked 之间' };
    list.push({ year: one.year, grade: grade?.id ?? null, rank: one.rank ?? null, ranked: one.ranked ?? null });
  }
  return list;
}

/** Evaluates a standard on what was given; stores nothing. `today` decides which version holds when none is named. */
export function simulate(library: Library, input: Simulation, today: BusinessDate): Simulated {
  for (const [key, most] of Object.entries(MOST)) if ((input[key as keyof typeof MOST] ?? []).length > most) return refused(key, `一次最多 ${most} 条，请删减`);
  const found = library.find(input.standard, input.version ?? null, input.asOf ?? null, today);
  if (!found.ok) return found;
  const readings = input.readings ?? [];
  const read = library.withReadings(found.value, readings);
  if (!read.ok) return read;
  const changes = input.patch ?? [];
  const tried = changes.length === 0 ? read : library.tried(read.value, changes.map(({ path, value }) => ({ path, value: value ?? null })));
  if (!tried.ok) return tried;
  const standard = tried.value;
  const { given, marks, issues } = readGiven(standard, input.facts, input.judged ?? []);
  const history = past(standard, input);
  const all = 'message' in history ? [...issues, history] : issues;
  if (all.length > 0 || 'message' in history) return { ok: false, issues: all };
  const asOf = input.asOf ?? (standard.until !== null && standard.until < today ? standard.until : today);
  const trace = evaluate({ standard, asOf, given, marks, history });
  return { ok: true, trace: traceView(trace, { readings, original: found.value, changed: changes.map((change) => change.path), inForce: inForce(found.value, today) }) };
}
