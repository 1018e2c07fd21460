import type { Standard } from '../../rules/model';
import type { Trace, TraceItem } from '../../rules/trace';
import { plain } from '../../rules/exact';
import { factView } from './standard-view';
import { figure, figures } from './figures';

/** How the standard was used: other readings than the written ones, changes that were tried. */
export interface Use {
  readonly readings: readonly { readonly id: string; readonly option: string }[];
  readonly original: Standard;
  readonly changed: readonly string[];
  readonly inForce: boolean;
}

function itemView(item: TraceItem, standard: Standard, weighted: string): object {
  const { unit } = standard;
  const fact = standard.items.find((one) => one.id === item.id)?.report ?? null;
  return {
    id: item.id, label: item.label, clause: item.clause, part: item.part, why: item.why, complete: item.complete,
    raw: figure(item.raw, unit), capped: figure(item.capped, unit), weighted, max: figure(item.max, unit), low: figure(item.low, unit), high: figure(item.high, unit),
    value: item.value, unit: fact === null ? null : (standard.facts.get(fact)?.unit ?? null), amountFen: unit === 'FEN' ? (item.weighted.num / item.weighted.den).toString() : null,
    missing: item.missing, reached: item.complete && item.max !== null && item.max.num > 0n && item.capped.num * item.max.den >= item.max.num * item.capped.den,
    next: item.next === null ? null : { text: item.next.words, points: figure(item.next.points, unit), fact: item.next.fact, to: plain(item.next.to) },
  };
}

function readingsView(use: Use): readonly object[] {
  return use.original.readings.map((reading) => {
    const option = use.readings.find((one) => one.id === reading.id)?.option ?? reading.chosen;
    return { id: reading.id, about: reading.about, option: reading.options.find((one) => one.id === option)!.label, chosen: option === reading.chosen };
  });
}

/** A trace as the API shows it. Lines add up to the total to the last digit. */
export function traceView(trace: Trace, use: Use): object {
  const { standard } = trace;
  const { unit } = standard;
  const weighted = figures(trace.items.map((item) => item.weighted), unit);
  return {
    standard: standard.id, version: standard.version, title: standard.title, asOf: trace.asOf, hash: standard.hash, inForce: use.inForce, simulation: use.changed.length > 0, changed: use.changed,
    provisional: standard.provisional, unit, status: trace.status, points: trace.points === null ? null : figure(trace.points, unit), min: figure(trace.min, unit), max: figure(trace.max, unit),
    grade: trace.grade?.label ?? null, gradeId: trace.grade?.id ?? null, nextGrade: trace.nextGrade === null ? null : { label: trace.nextGrade.label, points: figure(trace.nextGrade.points, unit) },
    passed: trace.passed, passWhy: trace.passWhy, amountFen: trace.amountFen === null ? null : trace.amountFen.toString(), variant: trace.variant?.label ?? null, variantLabel: standard.variants?.label ?? null,
    missing: trace.missing, missingFacts: trace.missing.flatMap((name) => (standard.facts.has(name) ? [factView(standard.facts.get(name)!, [])] : [])),
    vetoes: trace.vetoes.map((veto) => veto.label), conditions: trace.conditions, consequences: trace.consequences, readings: readingsView(use),
    parts: trace.parts.map((part) => ({ id: part.id, label: part.label, points: figure(part.points, unit), high: figure(part.high, unit), max: figure(part.max, unit) })),
    items: trace.items.map((item, index) => itemView(item, standard, weighted[index]!)),
  };
}
