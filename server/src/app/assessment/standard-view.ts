import type { BusinessDate } from '../../kernel/business-date';
import { mulRatio, ratio, type Ratio } from '../../kernel/ratio';
import { plain } from '../../rules/exact';
import { inForce } from '../../rules/library';
import type { Ceiling, Fact, Item, Max, Standard } from '../../rules/model';
import { itemFacts, judgedOf } from '../../rules/score';
import { showFen } from '../../rules/words';
import { shareAndCap } from '../subsidy/interest-terms';
import { figure } from './figures';

/** Asked facts behind a fact: itself, or what it is derived from. */
export function asked(standard: Standard, name: string): readonly string[] {
  const fact = standard.facts.get(name);
  if (!fact || fact.derive === null) return fact ? [name] : [];
  return [...new Set(fact.derive.of.flatMap((one) => asked(standard, typeof one === 'string' ? one : one[0])))];
}

const askedBy = (standard: Standard, item: Item): readonly string[] => [...new Set(itemFacts(item).flatMap((name) => asked(standard, name)))];
const maxText = (max: Max, standard: Standard): string =>
  max instanceof Map ? [...(max as ReadonlyMap<string, Ratio>)].map(([id, value]) => `${standard.variants?.options.find((one) => one.id === id)?.label ?? id} ${figure(value, standard.unit)}`).join(' / ') : figure(max as Ratio | null, standard.unit);

/** A fact as clients draw a field from it. Bounds are in the fact's own unit on the wire (fen for amounts). */
export function factView(fact: Fact, items: readonly string[]): object {
  return {
    name: fact.name, label: fact.label, type: fact.type, unit: fact.unit, required: fact.required, help: fact.help, group: fact.group, choices: fact.choices, atMost: fact.atMost, items,
    min: fact.min === null ? null : plain(fact.min), max: fact.max === null ? null : plain(fact.max),
  };
}

function ceilingText(standard: Standard, ceiling: Ceiling): string {
  const base = ceiling.cap === null ? `${standard.facts.get(ceiling.of!)!.label}的 ${plain(mulRatio(ceiling.share!, ratio(100n)))}%` : showFen(ceiling.cap);
  return `${ceiling.label}：${base}${ceiling.less === null ? '' : `，扣除${standard.facts.get(ceiling.less)!.label}`}`;
}

const facts = (standard: Standard): readonly object[] => {
  const users = new Map<string, string[]>();
  for (const item of standard.items) for (const name of askedBy(standard, item)) users.set(name, [...(users.get(name) ?? []), item.id]);
  return [...standard.facts.values()].filter((fact) => fact.derive === null).map((fact) => factView(fact, users.get(fact.name) ?? []));
};

const sourceText = (standard: Standard): string => {
  const { document, number, part } = standard.source;
  return `${document}${number === null ? '' : `（${number}）`}${part === null ? '' : ` ${part}`}`;
};

const made = new WeakMap<Standard, object>();

/** Everything of a standard that does not depend on the day. */
function still(standard: Standard): object {
  const kept = made.get(standard);
  if (kept) return kept;
  const { unit } = standard;
  const view = {
    id: standard.id, version: standard.version, title: standard.title, subject: standard.subject, area: standard.area, unit, hash: standard.hash,
    effectiveFrom: standard.from, effectiveUntil: standard.until, source: sourceText(standard), sourceNumber: standard.source.number, issuer: standard.source.issuer, sourceNote: standard.source.note,
    checkedOn: standard.checkedOn, provisional: standard.provisional, total: standard.total === null ? null : figure(standard.total, unit), validYears: standard.validity?.years ?? null,
    readings: standard.readings.map((one) => `${one.about}这里读作：${one.options.find((option) => option.id === one.chosen)!.label}。`),
    readingChoices: standard.readings.map(({ id, clause, about, chosen, options }) => ({ id, clause, about, chosen, options })),
    facts: facts(standard),
    judged: standard.items.flatMap((item) => (item.score === null ? [] : judgedOf(item.score)).map((mark) => ({ item: item.id, label: item.label, clause: item.clause, min: plain(mark.min), max: plain(mark.max), repeated: mark.repeated, of: mark.of }))),
    parts: standard.parts.map((part) => ({ id: part.id, label: part.label, max: maxText(part.max, standard), extra: part.extra })),
    items: standard.items.map((item) => ({ id: item.id, label: item.label, clause: item.clause, part: item.part, max: item.report === null ? maxText(item.max, standard) : '', kind: item.score?.kind ?? 'report', note: item.note, facts: askedBy(standard, item), judged: item.score !== null && judgedOf(item.score).length > 0 })),
    grades: standard.grades.map((grade) => ({ id: grade.id, label: grade.label, from: grade.gte === null ? null : figure(grade.gte, unit), below: grade.lt === null ? null : figure(grade.lt, unit), consequence: grade.then })),
    vetoes: [...standard.vetoes, ...standard.streaks].map(({ id, label, clause, effect, then }) => ({ id, label, clause, effect, consequence: then })),
    pass: standard.pass?.label ?? null,
    deadlines: standard.cycle, conditions: standard.scope.map(({ id, label, clause, remedy }) => ({ id, label, clause, remedy })),
    ceilings: standard.ceilings.map((one) => ({ id: one.id, label: one.label, clause: one.clause, text: ceilingText(standard, one), capFen: one.cap === null ? null : one.cap.num.toString() })),
    shareAndCap: unit === 'FEN' ? shareAndCap(standard) : null,
    papers: standard.papers, steps: standard.steps, clauses: standard.clauses,
    variants: standard.variants?.options.map(({ id, label }) => ({ id, label })) ?? [],
  };
  made.set(standard, view);
  return view;
}

/** A standard as everybody may read it on a day. */
export const standardView = (standard: Standard, today: BusinessDate): object => ({ ...still(standard), inForce: inForce(standard, today) });

