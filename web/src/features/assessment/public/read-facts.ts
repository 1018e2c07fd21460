import type { SimulateInput } from '@/gql/types';
import { amountMessage, parseSignedAmount } from '@/lib/money';
import type { Issue } from '@/lib/refusal';
import { one, type SearchParams } from '@/lib/url-state';
import { amountUnit, keys, type Fact, type Judged, type Rule } from './rule';

type Read = { value: string } | { fault: string } | null;

/** What the address of a form says: nothing yet, faults, or facts to be put to the rule. */
export type Asked = { kind: 'empty' } | { kind: 'faulty'; issues: Issue[] } | { kind: 'ready'; input: SimulateInput };

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s,%]/g, '').replace(/。/g, '.').replace(/^−/, '-');

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/** One typed fact in the form that the API takes; null when the field was left empty. */
export function readFact(fact: Pick<Fact, 'label' | 'type' | 'unit' | 'choices'>, text: string | undefined): Read {
  if (text === undefined) return null;
  const { label } = fact;
  const figure = plain(text);
  switch (fact.type) {
    case 'COUNT':
      return /^-?\d{1,12}$/.test(figure) ? { value: figure } : { fault: `${label}请填整数，例如 12` };
    case 'PERCENT':
      return DECIMAL.test(figure) ? { value: figure } : { fault: `${label}请填百分数，例如 12.5` };
    case 'RATIO':
      return DECIMAL.test(figure) ? { value: figure } : { fault: `${label}请填小数，例如 0.35` };
    case 'AMOUNT_FEN': {
      const unit = amountUnit(fact);
      const read = parseSignedAmount(text, unit);
      return read.ok ? { value: read.fen } : { fault: amountMessage(read.problem, unit, label) };
    }
    case 'DATE':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { value: text } : { fault: `${label}请填日期，例如 2025-03-31` };
    case 'FLAG':
      return text === 'true' || text === 'false' ? { value: text } : { fault: `${label}请选择是或否` };
    case 'TEXT':
      return fact.choices.length === 0 || fact.choices.some((choice) => choice.value === text) ? { value: text } : { fault: `${label}请从选项中选择` };
  }
}

/** Marks of one item: the key may stand several times, and a field may hold several with commas between them. */
export function marksOf(params: SearchParams, item: string): string[] {
  const value = params[keys.judged(item)];
  return (Array.isArray(value) ? value : [value ?? '']).flatMap((text) => text.normalize('NFKC').split(/[,、;\s]+/)).filter((text) => text !== '');
}

function readMarks(judged: Judged, params: SearchParams): { points: string[]; fault: string | null } {
  const points = marksOf(params, judged.item);
  if (!points.every((text) => DECIMAL.test(text))) return { points: [], fault: `${judged.label}请填分数，例如 ${judged.repeated ? `${judged.max}，${judged.min}` : judged.max}` };
  if (!judged.repeated && points.length > 1) return { points: [], fault: `${judged.label}只填一个分数` };
  return { points, fault: null };
}

/** True when the form was sent: an empty field still leaves its key in the address. */
export const wasAsked = (params: SearchParams): boolean => Object.keys(params).some((key) => /^[fjr]\./.test(key));

/** Reads the form of a rule from the address; what the rule does not ask for is passed over. */
export function readAsked(rule: Rule, params: SearchParams): Asked {
  if (!wasAsked(params)) return { kind: 'empty' };
  const issues: Issue[] = [];
  const facts: SimulateInput['facts'] = [];
  for (const fact of rule.facts) {
    const read = readFact(fact, one(params, keys.fact(fact.name)));
    if (read === null) continue;
    if ('fault' in read) issues.push({ path: keys.fact(fact.name), message: read.fault });
    else facts.push({ name: fact.name, value: read.value });
  }
  const judged: NonNullable<SimulateInput['judged']> = [];
  for (const each of rule.judged) {
    const { points, fault } = readMarks(each, params);
    if (fault !== null) issues.push({ path: keys.judged(each.item), message: fault });
    judged.push(...points.map((mark) => ({ item: each.item, points: mark })));
  }
  const readings = rule.readingChoices.flatMap((reading) => {
    const option = one(params, keys.reading(reading.id));
    return option !== undefined && option !== reading.chosen && reading.options.some(({ id }) => id === option) ? [{ id: reading.id, option }] : [];
  });
  const asOf = one(params, keys.day);
  if (asOf !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) issues.push({ path: keys.day, message: '评价日期请填日期，例如 2025-12-31' });
  if (issues.length > 0) return { kind: 'faulty', issues };
  return { kind: 'ready', input: { standard: rule.id, version: rule.version, ...(asOf === undefined ? {} : { asOf }), facts, judged, readings } };
}

/** Issues of the API at the fields of the form, in the order of the form; what fits no field stands without a link. */
export function placeIssues(rule: Rule, issues: readonly Issue[]): Issue[] {
  const order = [...rule.facts.map(({ name }) => keys.fact(name)), ...rule.judged.map(({ item }) => keys.judged(item)), ...rule.readingChoices.map(({ id }) => keys.reading(id)), keys.day];
  const at = (path: string): string => {
    const [kind = '', name = ''] = path.replace(/^input\./, '').split(/\.(.*)/s);
    const wanted = kind === 'facts' ? keys.fact(name) : kind === 'judged' ? keys.judged(name) : kind === 'readings' ? keys.reading(name) : kind === 'asOf' ? keys.day : '';
    return order.find((key) => key === wanted || wanted.startsWith(`${key}.`)) ?? '';
  };
  const place = (path: string) => (path === '' ? order.length : order.indexOf(path));
  return issues.map(({ path, message }) => ({ path: at(path), message })).sort((a, b) => place(a.path) - place(b.path));
}
