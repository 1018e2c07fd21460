import { isBusinessDate } from '../kernel/business-date';
import { compareRatio, type Ratio } from '../kernel/ratio';
import type { Issue } from '../kernel/refusal';
import { nearest } from '../kernel/text';
import { decimal, ONE, plain } from './exact';
import type { Fact, Known, Standard } from './model';
import { Facts, type Given } from './resolve';
import { judgedOf } from './score';
import type { Judgement } from './score/kind';
import { showValue } from './words';

/** What a person or a client gave, as text. */
export interface GivenText {
  readonly name: string;
  readonly value: string;
}

/** Result of reading what was given. */
export interface ReadGiven {
  readonly given: ReadonlyMap<string, Given>;
  readonly marks: readonly Judgement[];
  readonly issues: readonly Issue[];
}

const WANTED: Readonly<Record<Fact['type'], string>> = {
  COUNT: '须是不带小数的个数，例如 12', AMOUNT_FEN: '须是以分为单位的整数，例如 "1234500" 表示 12345 元', PERCENT: '须是百分数的数值，例如 82.5 表示 82.5%',
  RATIO: '须是数字，例如 0.25', FLAG: '须是 true（是）或 false（否）', DATE: '须是存在的日期，写成 2026-01-01 的样子', TEXT: '须是列出的选项之一',
};

/** Value of the wire text for a fact, or null when it does not fit the type. */
function readValue(fact: Fact, text: string): Known | null {
  const value = text.trim();
  if (fact.type === 'FLAG') return value === 'true' ? true : value === 'false' ? false : null;
  if (fact.type === 'DATE') return isBusinessDate(value) ? value : null;
  if (fact.type === 'TEXT') return fact.choices.some((choice) => choice.value === value) ? value : null;
  const number = decimal(fact.type === 'PERCENT' ? value.replace(/%$/, '') : value);
  return number !== null && (fact.type === 'COUNT' || fact.type === 'AMOUNT_FEN') && number.den !== 1n ? null : number;
}

/** What is wrong with the size of a value; null when it lies in the fact's range. */
export function rangeIssue(fact: Fact, value: Known): string | null {
  if (typeof value !== 'object') return null;
  if (fact.min !== null && compareRatio(value, fact.min) < 0) return fact.min.num === 0n ? `${fact.label}不能为负数` : `${fact.label}不能小于 ${showValue(fact, fact.min)}`;
  return fact.max !== null && compareRatio(value, fact.max) > 0 ? `${fact.label}不能大于 ${showValue(fact, fact.max)}` : null;
}

/** Checks values against each other: what cannot exceed something else. */
export function crossIssues(standard: Standard, given: ReadonlyMap<string, Given>): readonly Issue[] {
  const facts = new Facts(standard, given);
  return [...standard.facts.values()].flatMap((fact): Issue[] => {
    if (fact.atMost === null || !facts.stated(fact.name) || !facts.stated(fact.atMost)) return [];
    const [own, most] = [facts.number(fact.name), facts.number(fact.atMost)];
    if (own.state !== 'known' || most.state !== 'known' || compareRatio(own.value, most.value) <= 0) return [];
    const [value, limit] = [own.value, most.value];
    const other = standard.facts.get(fact.atMost)!;
    return [{ path: `facts.${fact.name}`, message: `${fact.label}（${showValue(fact, value)}）不能大于${other.label}（${showValue(other, limit)}），请核对两个数` }];
  });
}

const askedNames = (standard: Standard): readonly string[] => [...standard.facts.values()].filter((fact) => fact.derive === null).map((fact) => fact.name);

function readFacts(standard: Standard, texts: readonly GivenText[], given: Map<string, Given>, issues: Issue[]): void {
  const seen = new Set<string>();
  for (const { name, value } of texts) {
    const path = `facts.${name}`;
    const fact = standard.facts.get(name);
    if (fact === undefined) {
      const near = nearest(name, askedNames(standard));
      issues.push({ path, message: `${standard.title}没有名为“${name}”的事实${near === undefined ? `；可用：${askedNames(standard).join('、')}` : `；是不是“${near}”（${standard.facts.get(near)!.label}）？`}` });
    } else if (fact.derive !== null) issues.push({ path, message: `${fact.label}由其他数推算，不用填` });
    else if (seen.has(name)) issues.push({ path, message: `${fact.label}填了两次，请只留一个` });
    else {
      seen.add(name);
      const known = readValue(fact, value);
      const codes = fact.type === 'TEXT' ? `：${fact.choices.map((choice) => `${choice.value}（${choice.label}）`).join('、')}` : '';
      const issue = known === null ? `${fact.label}${WANTED[fact.type]}${codes}` : rangeIssue(fact, known);
      if (issue !== null) issues.push({ path, message: issue });
      if (known !== null) given.set(name, { value: known, records: [] });
    }
  }
}

/** Checks marks: a known judged item, within its range, as often as there are things to judge. */
export function markIssues(standard: Standard, marks: readonly { readonly item: string; readonly points: Ratio | null; readonly text: string; readonly reason?: string | null; readonly evidence?: readonly string[] }[], given: ReadonlyMap<string, Given>, reasons = false): readonly Issue[] {
  const seen = new Map<string, number>();
  const facts = new Facts(standard, given);
  return marks.flatMap((mark): Issue[] => {
    const path = `judged.${mark.item}`;
    const item = standard.items.find((one) => one.id === mark.item);
    const rule = item?.score ? judgedOf(item.score)[0] : undefined;
    if (item === undefined || rule === undefined) {
      const judged = standard.items.filter((one) => one.score !== null && judgedOf(one.score).length > 0).map((one) => one.id);
      const near = nearest(mark.item, judged);
      return [{ path, message: `“${mark.item}”不是评审打分的项目${near === undefined ? '' : `；是不是“${near}”？`} 可打分：${judged.join('、') || '无'}` }];
    }
    const count = (seen.get(item.id) ?? 0) + 1;
    seen.set(item.id, count);
    if (mark.points === null) return [{ path, message: `${item.label}的分数“${mark.text}”不是数字` }];
    if (compareRatio(mark.points, rule.min) < 0 || compareRatio(mark.points, rule.max) > 0) return [{ path, message: `${item.label}每项须在 ${plain(rule.min)} 至 ${plain(rule.max)} 分之间，现在是 ${plain(mark.points)} 分` }];
    const of = rule.of === null ? null : facts.number(rule.of);
    const counted = of?.state === 'known' ? of.value : null;
    const room = rule.repeated ? counted : counted?.num === 0n ? counted : ONE;
    if (room !== null && BigInt(count) > room.num) return [{ path, message: `${item.label}打了 ${count} 次分，但${counted === null ? '只能打一次' : `${standard.facts.get(rule.of!)!.label}只有 ${plain(counted)}`}` }];
    if (reasons && rule.needs.includes('reason') && (mark.reason ?? '').trim() === '') return [{ path, message: `${item.label}的评分须写理由` }];
    return reasons && rule.needs.includes('evidence') && (mark.evidence ?? []).length === 0 ? [{ path, message: `${item.label}的评分须附佐证` }] : [];
  });
}

/** Reads facts and marks given as text and reports every fault with its path; nothing unknown is dropped. */
export function readGiven(standard: Standard, texts: readonly GivenText[], judged: readonly { readonly item: string; readonly points: string }[]): ReadGiven {
  const issues: Issue[] = [];
  const given = new Map<string, Given>();
  readFacts(standard, texts, given, issues);
  const marks = judged.map((mark) => ({ item: mark.item, points: decimal(mark.points), text: mark.points }));
  issues.push(...crossIssues(standard, given), ...markIssues(standard, marks, given));
  return { given, marks: marks.flatMap((mark): Judgement[] => (mark.points === null ? [] : [{ item: mark.item, points: mark.points }])), issues };
}
