import { compareRatio, formatRatio, mulRatio, ratio, type Ratio } from '../kernel/ratio';
import { clamp, decimal, least, minus, ONE, over, total, ZERO } from './exact';
import type { Ceiling, Grade, Scope, Standard } from './model';
import { maxOf } from './max';
import type { Facts } from './resolve';
import type { Met } from './score/kind';
import { Tester, type Range, type Results } from './tester';
import { reachedStreaks } from './streaks';
import type { Evaluation, Trace, TraceItem } from './trace';
import { showPoints } from './words';

/** What is known when every line is scored. */
interface Scored {
  readonly input: Evaluation;
  readonly facts: Facts;
  readonly tester: Tester;
  readonly items: readonly TraceItem[];
  readonly missing: readonly string[];
  readonly conditions: readonly (Met & { readonly scope: Scope })[];
  readonly variant: { readonly id: string; readonly label: string } | null;
  readonly scale: string | null;
  readonly out: boolean;
}

const sumOf = (items: readonly TraceItem[]): Range => ({
  low: total(items.map((item) => item.low)),
  high: items.some((item) => item.high === null) ? null : total(items.map((item) => item.high ?? ZERO)),
});

/** Range of a part: its lines together, under its own maximum. */
function partRange(standard: Standard, items: readonly TraceItem[], id: string, scale: string | null): Range {
  const sum = sumOf(items.filter((item) => item.part === id));
  const max = maxOf(standard.parts.find((part) => part.id === id)?.max ?? null, scale);
  return { low: sum.low, high: sum.high === null ? max : clamp(sum.high, max) };
}

/** Range of the whole: every part under its maximum, and the lines of no part. */
function totalRange(standard: Standard, items: readonly TraceItem[], scale: string | null): Range {
  const ranges = [...standard.parts.map((part) => partRange(standard, items, part.id, scale)), sumOf(items.filter((item) => item.part === null))];
  return { low: total(ranges.map((one) => one.low)), high: ranges.some((one) => one.high === null) ? null : total(ranges.map((one) => one.high ?? ZERO)) };
}

function ceilingOf(ceiling: Ceiling, facts: Facts): { readonly value: Ratio | null; readonly used: boolean; readonly missing: readonly string[] } {
  const base = ceiling.of === null ? null : facts.number(ceiling.of);
  const used = ceiling.less === null ? null : facts.number(ceiling.less);
  const missing = [base, used].flatMap((one) => (one?.state === 'missing' ? one.needs : []));
  if (missing.length > 0) return { value: ceiling.cap, used: false, missing };
  const full = ceiling.cap ?? (base?.state === 'known' ? mulRatio(ceiling.share!, base.value) : ZERO);
  const less = used?.state === 'known' ? used.value : ZERO;
  return { value: clamp(minus(full, less), null), used: less.num > 0n, missing };
}

/** Scales the lines of a money rule so that they add up to what the ceilings leave, and says so. */
function limited(standard: Standard, items: readonly TraceItem[], facts: Facts, scale: string | null): { readonly items: readonly TraceItem[]; readonly range: Range; readonly missing: readonly string[]; readonly hit: readonly string[] } {
  const range = totalRange(standard, items, scale);
  if (standard.ceilings.length === 0) return { items, range, missing: [], hit: [] };
  const limits = standard.ceilings.map((ceiling) => ({ ceiling, ...ceilingOf(ceiling, facts) }));
  const missing = limits.flatMap((one) => one.missing);
  const known = limits.filter((one) => one.missing.length === 0);
  const cap = (value: Ratio): Ratio => known.reduce((lowest, one) => least(lowest, one.value ?? lowest), value);
  const low = missing.length > 0 ? ZERO : cap(range.low);
  const top = limits.reduce<Ratio | null>((most, one) => (one.value === null ? most : most === null ? one.value : least(most, one.value)), range.high);
  const hit = known.filter((one) => one.value !== null && compareRatio(range.low, one.value) > 0 && compareRatio(low, one.value) === 0)
    .map((one) => `已达封顶：${one.ceiling.label}${one.ceiling.cap === null ? '' : ` ${showPoints(one.ceiling.cap, 'FEN')}`}，${one.used ? '扣除已用额度后，' : ''}按 ${showPoints(one.value!, 'FEN')}计`);
  // A ceiling that can bite ties the lines together: while one is open, what the others come to is open too.
  const bites = range.high === null || (top !== null && compareRatio(top, range.high) < 0);
  const open = [...new Set([...missing, ...(bites ? items.flatMap((item) => item.missing) : [])])];
  const share = range.low.num === 0n ? ONE : over(low, range.low);
  const leastScale = open.length === 0 ? share : range.high === null || range.high.num === 0n ? ZERO : least(share, over(low, range.high));
  const lines = items.map((item) => ({
    ...item, weighted: mulRatio(item.capped, share), low: mulRatio(item.capped, leastScale), high: open.length === 0 && item.complete ? mulRatio(item.capped, share) : item.high,
    complete: item.complete && open.length === 0, missing: open.length === 0 ? item.missing : [...new Set([...item.missing, ...open])],
  }));
  return { items: lines, range: { low, high: top }, missing, hit };
}

const inBounds = (grade: Grade, value: Ratio): boolean => (grade.gte === null || compareRatio(value, grade.gte) >= 0) && (grade.lt === null || compareRatio(value, grade.lt) < 0);

/** Rounds as the file says; the exact value stays in the lines. */
export function rounded(value: Ratio, rounding: Standard['rounding']): Ratio {
  const scale = 10n ** BigInt(rounding.decimals);
  if (rounding.mode === 'DOWN') return ratio((value.num * scale) / value.den, scale);
  return decimal(formatRatio(value, rounding.decimals)) ?? ZERO;
}

function gradeOf(standard: Standard, range: Range, results: Tester): Grade | null {
  const computed = standard.grades.find((grade) => (grade.when === null ? inBounds(grade, range.low) : results.test(grade.when).met === true)) ?? null;
  return computed !== null && computed.when === null && (range.high === null || !inBounds(computed, range.high)) ? null : computed;
}

/** Total, grade, vetoes and consequences of scored lines. */
export function concluded(scored: Scored): Trace {
  const { input, facts, tester, out } = scored;
  const { standard } = input;
  const limit = limited(standard, scored.items, facts, scored.scale);
  const missing = [...new Set([...scored.missing, ...limit.missing])];
  const status = out ? 'OUT_OF_SCOPE' : missing.length > 0 ? 'INCOMPLETE' : 'COMPLETE';
  const partOf = (id: string): Range => partRange(standard, limit.items, id, scored.scale);
  const results: Results = {
    range: (kind, id) => (kind === 'total' ? limit.range : kind === 'part' ? partOf(id) : sumOf(limit.items.filter((item) => item.id === id))),
    label: (kind, id) => (kind === 'total' ? '总分' : ((kind === 'part' ? standard.parts : standard.items).find((one) => one.id === id)?.label ?? id)),
    points: (value) => showPoints(value, standard.unit),
  };
  const resultTester = new Tester(facts, input.asOf, results);
  const vetoes = standard.vetoes.filter((veto) => tester.test(veto.when).met === true);
  const forced = vetoes.find((veto) => veto.effect === 'GRADE')?.grade ?? null;
  const open = standard.vetoes.flatMap((veto) => tester.test(veto.when).missing);
  const byBounds = out ? null : gradeOf(standard, limit.range, resultTester);
  // While an event that fixes the grade is not known, any better grade is not known either.
  const threatened = standard.vetoes.some((veto) => veto.effect === 'GRADE' && veto.grade !== byBounds?.id && tester.test(veto.when).met === null);
  const grade = out ? null : forced !== null ? (standard.grades.find((one) => one.id === forced) ?? null) : threatened ? null : byBounds;
  const better = grade === null || status !== 'COMPLETE' || forced !== null ? undefined : standard.grades[standard.grades.indexOf(grade) - 1];
  const streaks = reachedStreaks(standard, grade, input.asOf, input.history);
  const allMissing = [...new Set([...missing, ...(out ? [] : open)])];
  const finalStatus = status === 'COMPLETE' && allMissing.length > 0 ? 'INCOMPLETE' : status;
  const complete = finalStatus === 'COMPLETE';
  const pass = out || standard.pass === null ? null : resultTester.test(standard.pass.when);
  const high = limit.range.high;
  return {
    standard, asOf: input.asOf, status: finalStatus,
    points: complete && standard.items.some((item) => item.score !== null) ? limit.range.low : null, min: out ? ZERO : limit.range.low, max: out ? ZERO : high,
    amountFen: complete && standard.unit === 'FEN' ? rounded(limit.range.low, standard.rounding).num : null,
    grade: grade === null ? null : { id: grade.id, label: grade.label, then: grade.then },
    nextGrade: better?.gte === null || better?.gte === undefined ? null : { label: better.label, points: minus(better.gte, limit.range.low) },
    passed: standard.pass === null ? null : (pass?.met ?? (out ? false : null)), passWhy: pass === null || pass.met === true ? null : pass.why, missing: allMissing, variant: scored.variant,
    conditions: scored.conditions.map((one) => ({ id: one.scope.id, label: one.scope.label, clause: one.scope.clause, met: one.met, why: one.why, remedy: one.scope.remedy })),
    vetoes: [...vetoes.map(({ id, label, effect, then }) => ({ id, label, effect, then })), ...streaks.map(({ id, label, effect, then }) => ({ id, label, effect, then }))],
    parts: standard.parts.map((part) => ({ id: part.id, label: part.label, points: partOf(part.id).low, high: partOf(part.id).high, max: maxOf(part.max, scored.scale) })),
    items: limit.items,
    consequences: [grade?.then ?? null, ...vetoes.map((veto) => veto.then), ...streaks.map((streak) => streak.then), ...limit.hit].filter((one): one is string => one !== null),
  };
}
