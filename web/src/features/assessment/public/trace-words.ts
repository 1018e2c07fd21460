import { formatYuan, moneyParts, type Fen } from '@/lib/money';
import { fieldId } from '@/lib/refusal';
import { keys, type Rule, type Trace } from './rule';

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** A decimal string with at most two places, half up, without trailing zeros; what is no number stays as it is. */
export function pointsText(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text === '' ? '--' : text;
  const places = (match[3] ?? '').padEnd(3, '0');
  const scaled = BigInt(`${match[2]}${places.slice(0, 2)}`) + (places[2]! >= '5' ? 1n : 0n);
  const digits = scaled.toString().padStart(3, '0');
  const fraction = digits.slice(-2).replace(/0+$/, '');
  return `${scaled === 0n ? '' : match[1]}${group(digits.slice(0, -2))}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A value of an item in the unit of the rule: points, or yuan with both decimals. */
export function valueText(text: string, unit: Trace['unit']): string {
  if (unit === 'POINTS') return pointsText(text);
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  return match ? `${match[1]}${group(match[2]!)}.${(match[3] ?? '').padEnd(2, '0')}` : text === '' ? '--' : text;
}

/** The word of the unit of a rule. */
export const unitOf = (unit: Trace['unit']): string => (unit === 'FEN' ? '元' : '分');

/** From the least to the most, with the unit; an open end is named. */
export function rangeText(low: string, high: string, unit: Trace['unit']): string {
  const word = unitOf(unit);
  if (high === '') return `${valueText(low, unit)} ${word}以上`;
  return low === high ? `${valueText(low, unit)} ${word}` : `${valueText(low, unit)}～${valueText(high, unit)} ${word}`;
}

/** Points of a part of its maximum; a range while facts are missing. */
export const partText = (part: Trace['parts'][number], unit: Trace['unit']): string => {
  const of = part.max === '' ? '' : ` / ${valueText(part.max, unit)} ${unitOf(unit)}`;
  return of === '' ? rangeText(part.points, part.high, unit) : `${rangeText(part.points, part.high, unit).replace(/ [分元]$/, '')}${of}`;
};

/** The one primary figure of a result. */
export function headline(rule: Rule, trace: Trace): { label: string; value: string; unit?: string; title?: string } {
  if (trace.status === 'OUT_OF_SCOPE') return { label: '结果', value: '不适用' };
  if (trace.unit === 'FEN') {
    if (trace.status === 'INCOMPLETE' || trace.amountFen === null) return { label: '可得金额', value: '缺数据' };
    const { figure, unit } = moneyParts(trace.amountFen as Fen);
    return { label: '可得金额', value: figure, unit, title: formatYuan(trace.amountFen as Fen) };
  }
  const of = rule.total === null ? '分' : `/ ${pointsText(rule.total)} 分`;
  if (trace.status === 'INCOMPLETE') return { label: '目前在此区间', value: trace.max === '' ? `≥ ${pointsText(trace.min)}` : `${pointsText(trace.min)}～${pointsText(trace.max)}`, unit: of };
  return { label: '总分', value: pointsText(trace.points ?? ''), unit: of };
}

/** What is still to be filled in, each with the address of its field. */
export function missingOf(rule: Rule, trace: Trace): { label: string; href: string }[] {
  return trace.missing.map((name) => {
    const item = name.startsWith('judged:') ? name.slice(7) : null;
    const label = item === null ? rule.facts.find((fact) => fact.name === name)?.label : rule.judged.find((judged) => judged.item === item)?.label;
    return { label: label === undefined ? name : item === null ? label : `${label}（评审打分）`, href: `#${fieldId(item === null ? keys.fact(name) : keys.judged(item))}` };
  });
}

/** Words of the grade reached; null where the rule has none or it is not known yet. */
export const gradeOf = (rule: Rule, trace: Trace): Rule['grades'][number] | null =>
  trace.grade === null ? null : rule.grades.find(({ id, label }) => id === trace.grade || label === trace.grade) ?? { __typename: 'StandardGrade', id: trace.grade, label: trace.grade, from: null, below: null, consequence: null };

/** "距良好还差 3.5 分", null at the best grade. */
export const gapText = (trace: Trace): string | null =>
  trace.nextGrade === null ? null : `距${trace.nextGrade.label}还差 ${pointsText(trace.nextGrade.points)} ${unitOf(trace.unit)}`;

/** Conclusion in the words of the rule: "符合…", and its contrary. */
export const passText = (pass: string | null, passed: boolean): string => {
  const words = pass ?? '符合条件';
  return passed ? words : words.startsWith('符合') ? `不${words}` : `不满足：${words}`;
};

/** Labels of the vetoes that struck. */
export const vetoesOf = (rule: Rule, trace: Trace): Rule['vetoes'] =>
  trace.vetoes.map((one) => rule.vetoes.find(({ id, label }) => id === one || label === one) ?? { __typename: 'StandardVeto', id: one, label: one, clause: null, consequence: null });

/** Steps that would bring most, best first. */
export const stepsOf = (trace: Trace): { id: string; label: string; text: string; points: string }[] =>
  trace.items
    .flatMap(({ id, label, next }) => (next === null ? [] : [{ id, label, text: next.text, points: next.points }]))
    .sort((a, b) => Number.parseFloat(b.points) - Number.parseFloat(a.points));

/** "再有 1 件发明专利，+2 分". */
export const stepText = (step: { text: string; points: string }, unit: Trace['unit']): string => `${step.text}，+${valueText(step.points, unit)} ${unitOf(unit)}`;

/** Name of a version in words: a year, or what the file calls it. */
export const versionText = (version: string): string => (version === 'undated' ? '未注明年份' : /^\d{4}$/.test(version) ? `${version} 版` : version);

/** Days in which a rule holds, in words. */
export const spanText = (rule: { effectiveFrom: string; effectiveUntil: string | null }): string =>
  rule.effectiveUntil === null ? `${rule.effectiveFrom} 起` : `${rule.effectiveFrom} ～ ${rule.effectiveUntil}`;
