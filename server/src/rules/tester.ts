import { isBusinessDate, withinYears, yearsBetween, type BusinessDate } from '../kernel/business-date';
import { compareRatio, type Ratio } from '../kernel/ratio';
import type { Condition, Known, Op } from './model';
import type { Facts } from './resolve';
import type { Met } from './score/kind';
import { SIGNS, showKnown } from './words';

/** A result as far as it is known; high null = no bound. */
export interface Range {
  readonly low: Ratio;
  readonly high: Ratio | null;
}

/** What conditions over results may ask. */
export interface Results {
  range(kind: 'total' | 'part' | 'item', id: string): Range;
  label(kind: 'total' | 'part' | 'item', id: string): string;
  points(value: Ratio): string;
}

const compares = (op: Op, order: -1 | 0 | 1): boolean => (op === 'gte' ? order >= 0 : op === 'gt' ? order > 0 : op === 'lte' ? order <= 0 : order < 0);

function holds(value: Known, op: Op, goal: Known | readonly Known[], asOf: BusinessDate): boolean {
  if (op === 'in') return Array.isArray(goal) && (goal as readonly Known[]).some((one) => holds(value, 'is', one, asOf));
  const right = goal as Known;
  if (op === 'withinYears' || op === 'atLeastYears') {
    if (typeof value !== 'string' || !isBusinessDate(value) || value > asOf) return false;
    const years = Number((right as Ratio).num / (right as Ratio).den);
    return op === 'withinYears' ? withinYears(value, asOf, years) : yearsBetween(value, asOf) >= years;
  }
  if (typeof value === 'object' && typeof right === 'object') return op === 'is' ? compareRatio(value, right) === 0 : compares(op, compareRatio(value, right));
  if (op === 'is') return value === right;
  return compares(op, value === right ? 0 : value < right ? -1 : 1);
}

/** Tests conditions with three answers: yes, no, and not known while facts are missing. */
export class Tester {
  constructor(
    private readonly facts: Facts,
    private readonly asOf: BusinessDate,
    private readonly results: Results | null = null,
  ) {}

  test(condition: Condition): Met {
    const met = this.plain(condition);
    return condition.label === null || condition.kind === 'fact' ? met : { ...met, why: `${condition.label}（${met.why}）` };
  }

  private plain(condition: Condition): Met {
    if (condition.kind === 'fact') return this.fact(condition);
    if (condition.kind === 'not') {
      const inner = this.test(condition.of);
      return { ...inner, met: inner.met === null ? null : !inner.met };
    }
    return 'of' in condition ? this.several(condition.kind, condition.of.map((one) => this.test(one))) : this.result(condition);
  }

  private several(kind: 'all' | 'any', tests: readonly Met[]): Met {
    const settles = kind === 'any';
    const decided = tests.filter((one) => one.met === settles);
    if (decided.length > 0) return { met: settles, why: decided.map((one) => one.why).join('；'), missing: [] };
    const open = tests.filter((one) => one.met === null);
    const why = (open.length > 0 ? open : tests).map((one) => one.why).join('；');
    return open.length > 0 ? { met: null, why, missing: [...new Set(open.flatMap((one) => one.missing))] } : { met: !settles, why, missing: [] };
  }

  private fact(condition: Extract<Condition, { kind: 'fact' }>): Met {
    const fact = this.facts.definition(condition.fact);
    const name = condition.label ?? fact.label;
    const value = this.facts.value(condition.fact);
    if (value.state === 'missing') return { met: null, why: `缺少${value.needs.map((one) => this.facts.definition(one).label).join('、')}`, missing: value.needs };
    if (value.state === 'undefined') return { met: false, why: `${name}：${value.why}`, missing: [] };
    const met = holds(value.value, condition.op, condition.value, this.asOf);
    if (typeof value.value === 'boolean') return { met, why: `${name}：${value.value ? '是' : '否'}`, missing: [] };
    const goal = condition.op === 'withinYears' || condition.op === 'atLeastYears' ? `${String((condition.value as Ratio).num)} 年` : (Array.isArray(condition.value) ? (condition.value as readonly Known[]) : [condition.value as Known]).map((one) => showKnown(fact, one)).join('、');
    return { met, why: `${name} ${showKnown(fact, value.value)}，${met ? '满足' : '未满足'} ${SIGNS[condition.op]} ${goal}`, missing: [] };
  }

  private result(condition: Extract<Condition, { kind: 'total' | 'part' | 'item' }>): Met {
    const results = this.results!;
    const { low, high } = results.range(condition.kind, condition.id);
    const name = condition.label ?? results.label(condition.kind, condition.id);
    const [worst, best] = [compares(condition.op, compareRatio(low, condition.value)), high === null ? null : compares(condition.op, compareRatio(high, condition.value))];
    const met = worst === best ? worst : null;
    const range = high !== null && compareRatio(low, high) === 0 ? results.points(low) : `${results.points(low)}至${high === null ? '不限' : results.points(high)}`;
    return { met, why: `${name} ${range}，${met === null ? '尚不能判断是否' : met ? '满足' : '未满足'} ${SIGNS[condition.op]} ${results.points(condition.value)}`, missing: [] };
  }
}
