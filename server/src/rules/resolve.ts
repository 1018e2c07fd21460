import { addRatio, mulRatio, type Ratio } from '../kernel/ratio';
import { ceil, minus, over, total, whole, ZERO } from './exact';
import type { Fact, Known, Standard } from './model';
import { showValue } from './words';

/** A value that was given, and the records that it was measured from. */
export interface Given {
  readonly value: Known;
  readonly records: readonly string[];
}

/** What is known of a value. `needs`: asked facts that would settle it. */
export type Resolved<T = Ratio> =
  | { readonly state: 'known'; readonly value: T }
  | { readonly state: 'missing'; readonly needs: readonly string[] }
  | { readonly state: 'undefined'; readonly why: string };

/** The input to raise, and to what. */
export interface Lever {
  readonly fact: string;
  readonly to: Ratio;
  readonly words: string;
}

const HUNDRED = whole(100);

/** The thing that a count counts: 高层次人才人数 → 高层次人才. */
const counted = (label: string): string => (/..(人数|数量|件数|项数|次数|家数|数)$/.test(label) ? label.replace(/(人数|数量|件数|项数|次数|家数|数)$/, '') : label);

/** The facts of one evaluation: given values, and what follows from them. */
export class Facts {
  private readonly seen = new Map<string, Resolved<Known>>();

  constructor(
    private readonly standard: Standard,
    private readonly given: ReadonlyMap<string, Given>,
  ) {
    let measured = false;
    for (const one of given.values()) measured ||= one.records.length > 0;
    this.measured = measured;
  }

  /** True when some value was measured from records. */
  readonly measured: boolean;

  definition(name: string): Fact {
    const fact = this.standard.facts.get(name);
    if (fact === undefined) throw new RangeError(`no fact ${name}`);
    return fact;
  }

  records(name: string): readonly string[] {
    const from = this.definition(name).derive;
    if (from === null) return this.given.get(name)?.records ?? [];
    return from.of.flatMap((one) => this.records(typeof one === 'string' ? one : one[0]));
  }

  /** True when a value was given, or follows from given ones. */
  stated(name: string): boolean {
    const from = this.definition(name).derive;
    return from === null ? this.given.has(name) : from.of.every((one) => this.stated(typeof one === 'string' ? one : one[0]));
  }

  value(name: string): Resolved<Known> {
    let value = this.seen.get(name);
    if (value === undefined) this.seen.set(name, (value = this.resolve(this.definition(name))));
    return value;
  }

  /** As a number; a flag is 0 or 1. */
  number(name: string): Resolved {
    const value = this.value(name);
    if (value.state !== 'known') return value;
    if (typeof value.value === 'object') return { state: 'known', value: value.value };
    return { state: 'known', value: whole(value.value === true ? 1 : 0) };
  }

  private resolve(fact: Fact): Resolved<Known> {
    if (fact.derive !== null) return this.derive(fact);
    const given = this.given.get(fact.name);
    if (given !== undefined) return { state: 'known', value: given.value };
    if (fact.required) return { state: 'missing', needs: [fact.name] };
    if (fact.type === 'DATE' || fact.type === 'TEXT') return { state: 'undefined', why: `未提供${fact.label}` };
    return { state: 'known', value: fact.type === 'FLAG' ? false : ZERO };
  }

  private derive(fact: Fact): Resolved<Known> {
    const from = fact.derive!;
    const values = from.of.map((one) => this.number(typeof one === 'string' ? one : one[0]));
    const needs = values.flatMap((value) => (value.state === 'missing' ? value.needs : []));
    if (needs.length > 0) return { state: 'missing', needs: [...new Set(needs)] };
    const odd = values.find((value) => value.state === 'undefined');
    if (odd?.state === 'undefined') return odd;
    const [a = ZERO, b = ZERO] = values.map((value) => (value.state === 'known' ? value.value : ZERO));
    if (from.kind === 'sum') return { state: 'known', value: total(values.map((value) => (value.state === 'known' ? value.value : ZERO))) };
    if (from.kind === 'weighted') return { state: 'known', value: total(from.of.map(([, weight], i) => mulRatio(weight, (values[i] as { value: Ratio }).value))) };
    if (from.kind === 'difference') return { state: 'known', value: minus(a, b) };
    if (b.num <= 0n) return { state: 'undefined', why: `${this.definition(from.of[1]).label}为 0 或负数` };
    const quotient = over(from.kind === 'growth' ? minus(a, b) : a, b);
    return { state: 'known', value: from.kind === 'ratio' ? quotient : mulRatio(quotient, HUNDRED) };
  }

  /** Which asked number must become what so that `name` reaches `value`, or passes it when `beyond`; null when none can be named. */
  raise(name: string, value: Ratio, beyond: boolean): Lever | null {
    const fact = this.definition(name);
    const from = fact.derive;
    if (from === null) return this.raiseGiven(fact, value, beyond);
    const now = this.number(name);
    if (now.state !== 'known') return null;
    if (from.kind === 'sum' || from.kind === 'weighted') {
      const best = from.kind === 'sum' ? ([from.of[0]!, whole(1)] as const) : [...from.of].sort((x, y) => Number(y[1].num * x[1].den - x[1].num * y[1].den))[0]!;
      const lever = this.number(best[0]);
      return lever.state === 'known' && best[1].num > 0n ? this.raise(best[0], addRatio(lever.value, over(minus(value, now.value), best[1])), beyond) : null;
    }
    const base = this.number(from.of[1]);
    if (base.state !== 'known') return null;
    const share = from.kind === 'ratio' || from.kind === 'difference' ? value : over(value, HUNDRED);
    if (from.kind === 'difference') return this.raise(from.of[0], addRatio(base.value, share), beyond);
    return this.raise(from.of[0], mulRatio(base.value, from.kind === 'growth' ? addRatio(share, whole(1)) : share), beyond);
  }

  private raiseGiven(fact: Fact, value: Ratio, beyond: boolean): Lever | null {
    const now = this.number(fact.name);
    if (now.state !== 'known' || fact.type === 'DATE' || fact.type === 'TEXT') return null;
    const up = fact.type === 'COUNT' || fact.type === 'AMOUNT_FEN' || fact.type === 'FLAG';
    let to = up ? whole(ceil(value)) : value;
    if (beyond && to.num * value.den === value.num * to.den) to = up ? addRatio(to, whole(1)) : value;
    const limit = fact.atMost === null ? null : this.number(fact.atMost);
    const above = limit?.state === 'known' && to.num * limit.value.den > limit.value.num * to.den;
    if (above || (fact.max !== null && to.num * fact.max.den > fact.max.num * to.den) || (beyond && !up)) return null;
    const by = minus(to, now.value);
    if (by.num <= 0n || (fact.type === 'FLAG' && to.num > 1n)) return null;
    if (fact.type === 'FLAG') return { fact: fact.name, to, words: `${fact.label}：做到“是”` };
    if (beyond && value.num === 0n) return { fact: fact.name, to, words: `有${fact.label}` };
    return { fact: fact.name, to, words: fact.type === 'COUNT' ? `再有 ${showValue(fact, by)}${counted(fact.label)}` : `${fact.label}再增加 ${showValue(fact, by)}` };
  }
}
