import { addRatio, compareRatio, mulRatio, type Ratio } from '../kernel/ratio';
import { clamp, least, minus, most, ONE, over, plain, total, ZERO } from './exact';
import type { Condition, Item, Score, Standard } from './model';
import { concluded } from './conclude';
import { maxOf } from './max';
import { Facts, type Lever, type Resolved } from './resolve';
import { evaluateScore, itemFacts, nextOf } from './score';
import { exactly, type Judgement, type Met, type Scored, type ScoreEnv } from './score/kind';
import { Tester, type Range } from './tester';
import type { Evaluation, Trace, TraceItem } from './trace';
import { showKnown, showPoints, showValue } from './words';

const NONE: readonly string[] = [];
const NO_MARKS: readonly Judgement[] = [];
const HUNDRED: Ratio = { num: 100n, den: 1n };

/** What the score of one item sees. A class, so that scoring many subjects makes no closures. */
class ItemEnv implements ScoreEnv {
  constructor(
    readonly standard: Standard,
    private readonly facts: Facts,
    private readonly tester: Tester,
    readonly item: string,
    readonly max: Ratio | null,
    readonly marks: readonly Judgement[],
  ) {}

  fact(name: string): Resolved {
    return this.facts.number(name);
  }

  test(condition: Condition): Met {
    return this.tester.test(condition);
  }

  show(name: string, value: Ratio): string {
    return showValue(this.facts.definition(name), value);
  }

  label(name: string): string {
    return this.standard.facts.get(name)?.label ?? name;
  }

  rate(name: string, each: Ratio): string {
    if (this.standard.unit === 'POINTS') return plain(each);
    return this.facts.definition(name).type === 'AMOUNT_FEN' ? `${plain(mulRatio(each, HUNDRED))}%` : showPoints(each, 'FEN');
  }

  points(value: Ratio): string {
    return showPoints(value, this.standard.unit);
  }

  score(score: Score): Scored {
    return evaluateScore(score, this);
  }

  next(score: Score): readonly Lever[] {
    return nextOf(score, this);
  }

  raise(name: string, value: Ratio, beyond: boolean): Lever | null {
    return this.facts.raise(name, value, beyond);
  }
}

const reported = (item: Item, facts: Facts): TraceItem => {
  const fact = facts.definition(item.report!);
  const value = facts.value(item.report!);
  const shown = facts.stated(fact.name) || value.state === 'missing' ? value : { state: 'undefined' as const, why: '' };
  const text = shown.state === 'known' ? showKnown(fact, shown.value) : null;
  const missing = shown.state === 'missing' ? shown.needs : [];
  return {
    id: item.id, label: item.label, clause: item.clause, part: null, raw: ZERO, capped: ZERO, weighted: ZERO, max: ZERO, low: ZERO, high: ZERO, complete: missing.length === 0,
    why: text === null ? (missing.length > 0 ? `缺少${missing.map((name) => facts.definition(name).label).join('、')}` : shown.state === 'undefined' && shown.why !== '' ? shown.why : '未提供；只列出，不计分') : `${text}；只列出，不计分`,
    missing, records: facts.records(fact.name), value: text, next: null,
  };
};

const union = (a: readonly string[], b: readonly string[]): readonly string[] => (a.length === 0 ? b : b.length === 0 ? a : [...new Set([...a, ...b])]);

function recordsOf(item: Item, facts: Facts): readonly string[] {
  return facts.measured ? [...new Set(itemFacts(item).flatMap((name) => facts.records(name)))] : NONE;
}

/**
 * The improvement that is next, with what it really gains: each candidate is tried on the item, and the best is told. None in a
 * money rule, where more of a fact is no advice.
 */
function nextStep(scene: Scene, item: Item, env: ItemEnv, low: Ratio): TraceItem['next'] {
  if (env.standard.unit === 'FEN' || (env.max !== null && compareRatio(low, env.max) === 0)) return null;
  const tried = nextOf(item.score!, env).map(({ fact, to, words }) => {
    const value = env.standard.facts.get(fact)!.type === 'FLAG' ? to.num > 0n : to;
    const facts = new Facts(env.standard, new Map(scene.given).set(fact, { value, records: NONE }));
    const then = evaluateScore(item.score!, new ItemEnv(env.standard, facts, new Tester(facts, scene.asOf), item.id, env.max, env.marks));
    return { fact, to, words, points: minus(clamp(then.low, env.max), low) };
  });
  return tried.filter((one) => one.points.num > 0n).sort((a, b) => compareRatio(b.points, a.points))[0] ?? null;
}

/** What the lines of one evaluation share. */
interface Scene {
  readonly standard: Standard;
  readonly asOf: Evaluation['asOf'];
  readonly given: Evaluation['given'];
  readonly marks: readonly Judgement[];
  readonly advice: boolean;
  readonly facts: Facts;
  readonly tester: Tester;
}

function scored(scene: Scene, item: Item, variant: string | null): TraceItem {
  const { standard, facts, tester, marks, advice } = scene;
  const max = maxOf(item.max, variant);
  const applies = item.when === null ? null : tester.test(item.when);
  const env = new ItemEnv(standard, facts, tester, item.id, max, marks.length === 0 ? NO_MARKS : marks.filter((mark) => mark.item === item.id));
  const result = applies?.met === false ? exactly(ZERO, `不适用：${applies.why}`) : evaluateScore(item.score!, env);
  const low = applies?.met === null ? ZERO : clamp(result.low, max);
  const high = result.high === null ? max : clamp(result.high, max);
  const open = union(applies?.met === false ? NONE : (applies?.missing ?? NONE), result.missing);
  // What is missing and cannot change the result any more is not asked for.
  const complete = open.length === 0 || (high !== null && compareRatio(low, high) === 0);
  const over = complete && max !== null && compareRatio(result.low, max) > 0;
  // One literal with every field: many subjects are scored in one go, and copying objects was most of the time.
  return {
    id: item.id, label: item.label, clause: item.clause, part: item.part, raw: result.low, capped: low, weighted: low, max, low, high, complete,
    why: over ? `${result.why}，封顶 ${showPoints(max, standard.unit)}` : result.why, missing: complete ? NONE : open, records: recordsOf(item, facts), value: null,
    next: advice && complete && applies?.met !== false ? nextStep(scene, item, env, low) : null,
  };
}

/** Spreads the weighting of a part over its items, so that they still add up; what does not hang on the items stands as a line of its own. */
function weighted(standard: Standard, facts: Facts, items: readonly TraceItem[]): readonly TraceItem[] {
  const rule = standard.weight;
  if (rule === null) return items;
  const ratio = facts.number(rule.ratio);
  const share: Range = ratio.state === 'known' ? { low: clamp(ratio.value, ONE), high: clamp(ratio.value, ONE) } : ratio.state === 'undefined' ? { low: ZERO, high: ZERO } : { low: ZERO, high: ONE };
  const own = items.filter((item) => item.part === rule.part);
  const factor = (of: Ratio, sum: Ratio): Ratio => {
    const free = addRatio(rule.keep, mulRatio(rule.times, of));
    return sum.num === 0n ? free : least(free, over(rule.max, sum));
  };
  const [low, high] = [total(own.map((item) => item.low)), total(own.map((item) => item.high ?? ZERO))];
  // Under the ceiling a line weighs least when the others are highest, and most when they are lowest.
  const [down, up] = [factor(share.low, high), factor(share.high ?? ONE, low)];
  const missing = ratio.state === 'missing' ? ratio.needs : [];
  const words = ratio.state === 'known' ? showValue(facts.definition(rule.ratio), ratio.value) : ratio.state === 'undefined' ? `无法计算（${ratio.why}）` : '缺少';
  const weightedItems = items.map((item) => (item.part !== rule.part ? item : { ...item, weighted: mulRatio(item.capped, down), low: mulRatio(item.low, down), high: mulRatio(item.high ?? ZERO, up), missing: [...new Set([...item.missing, ...missing])], complete: item.complete && missing.length === 0 }));
  const room = most(minus(rule.max, mulRatio(high, factor(share.low, high))), ZERO);
  const [addLow, addHigh] = [clamp(mulRatio(rule.add, share.low), room), mulRatio(rule.add, share.high ?? ONE)];
  const line: TraceItem = {
    id: `weight-${rule.part}`, label: rule.label, clause: null, part: rule.part, raw: mulRatio(rule.add, share.low), capped: addLow, weighted: addLow, max: rule.add, low: addLow, high: missing.length === 0 ? addLow : addHigh,
    complete: missing.length === 0, missing, records: facts.records(rule.ratio), value: words, next: null,
    why: `${facts.definition(rule.ratio).label} ${words}：本部分各项 × (${plain(rule.keep)} + ${plain(rule.times)} × 占比)${rule.add.num === 0n ? '' : `，另加 ${plain(rule.add)} × 占比`}，不超过 ${plain(rule.max)} 分`,
  };
  return [...weightedItems, line];
}

const upper = (a: Ratio | null, b: Ratio | null): Ratio | null => (a === null || b === null ? null : most(a, b));

/** What two results that can still come out have in common: the range over both; what differs is not known. */
function both(a: Trace, b: Trace): Trace {
  return {
    ...a, min: least(a.min, b.min), max: upper(a.max, b.max), grade: a.grade?.id === b.grade?.id ? a.grade : null, nextGrade: null, passed: a.passed === b.passed ? a.passed : null, passWhy: a.passWhy ?? b.passWhy,
    missing: [...new Set([...a.missing, ...b.missing])], consequences: a.consequences.filter((one) => b.consequences.includes(one)), vetoes: a.vetoes.filter((one) => b.vetoes.some((other) => other.id === one.id)),
    parts: a.parts.map((part, index) => ({ ...part, points: least(part.points, b.parts[index]!.points), high: upper(part.high, b.parts[index]!.high), max: upper(part.max, b.parts[index]!.max) })),
    items: a.items.map((item, index) => ({ ...item, low: least(item.low, b.items[index]!.low), high: upper(item.high, b.items[index]!.high), max: upper(item.max, b.items[index]!.max) })),
  };
}

/** Evaluates a standard. Pure; the same input gives the identical trace. */
export function evaluate(input: Evaluation): Trace {
  const { standard, asOf } = input;
  const facts = new Facts(standard, input.given);
  const tester = new Tester(facts, asOf);
  const scene: Scene = { ...input, advice: input.advice !== false, facts, tester };
  const conditions = standard.scope.map((scope) => ({ ...tester.test(scope.when), scope }));
  const choices = standard.variants?.options.map((option) => ({ option, test: tester.test(option.when) })) ?? [];
  const settled = choices.findIndex((choice) => choice.test.met === true);
  const open = choices.filter((choice, index) => choice.test.met === null && (settled < 0 || index < settled));
  const variant = open.length === 0 && settled >= 0 ? choices[settled]!.option : null;
  const out = (standard.variants !== null && open.length === 0 && settled < 0) || conditions.some((one) => one.met === false);
  const resultFor = (scale: string | null): Trace => {
    const lines = standard.items.map((item) => (item.report !== null ? reported(item, facts) : scored(scene, item, scale)));
    const items = weighted(standard, facts, lines);
    const missing = [...new Set([...conditions.flatMap((one) => one.missing), ...open.flatMap((choice) => choice.test.missing), ...items.flatMap((item) => item.missing)])];
    return concluded({ input, facts, tester, items, missing, conditions, variant, scale, out });
  };
  // While the variant is not known, every one that can still hold is tried: the range covers them all.
  const scales = variant !== null ? [variant.id] : [...open.map((choice) => choice.option.id), ...(settled < 0 ? [] : [choices[settled]!.option.id])];
  return (scales.length === 0 ? [null] : scales).map(resultFor).reduce(both);
}
