import type { Ratio } from '../../kernel/ratio';
import type { Condition, Score, ScoreOf } from '../model';
import type { Names } from '../read/condition';
import type { Node } from '../read/node';
import type { Lever, Resolved } from '../resolve';

/** A reviewer's mark. */
export interface Judgement {
  readonly item: string;
  readonly points: Ratio;
  readonly by?: string | null;
  readonly reason?: string | null;
  readonly evidence?: readonly string[];
  readonly record?: string | null;
}

/** Outcome of a condition: null = not known yet, because facts are missing. */
export interface Met {
  readonly met: boolean | null;
  readonly why: string;
  readonly missing: readonly string[];
}

/** What a score sees while it is evaluated. */
export interface ScoreEnv {
  readonly item: string;
  /** Maximum of the item; null = none of its own. */
  readonly max: Ratio | null;
  readonly marks: readonly Judgement[];
  fact(name: string): Resolved;
  test(condition: Condition): Met;
  /** The value as people read it, with unit: "12 场", "180 万元". */
  show(name: string, value: Ratio): string;
  label(name: string): string;
  /** A coefficient as people read it: points, or in a money rule percent of an amount. */
  rate(fact: string, each: Ratio): string;
  /** Points or amount as people read it. */
  points(value: Ratio): string;
  score(score: Score): Scored;
  next(score: Score): readonly Lever[];
  /** The input to raise so that `name` reaches `value` (or passes it); null when none can be named. */
  raise(name: string, value: Ratio, beyond: boolean): Lever | null;
}


/** Outcome of a score before the item's cap. `low` and `high` differ while facts are missing; high null = no bound. */
export interface Scored {
  readonly low: Ratio;
  readonly high: Ratio | null;
  readonly why: string;
  readonly missing: readonly string[];
}

/** What every score kind must be able to do. */
export interface ScoreKind<K extends Score['kind']> {
  /** Keys that the kind understands beside `kind` and `label`. */
  readonly keys: readonly string[];
  read(node: Node, names: Names, readScore: (node: Node) => Score): Omit<ScoreOf<K>, 'label' | 'kind'>;
  evaluate(score: ScoreOf<K>, env: ScoreEnv): Scored;
  /** Facts that the score looks at directly. */
  facts(score: ScoreOf<K>): readonly string[];
  /** Inputs whose change may improve the score next; what each really gains is found by evaluating again. */
  next(score: ScoreOf<K>, env: ScoreEnv): readonly Lever[];
}

/** No lever, or the one. */
export const levers = (lever: Lever | null): readonly Lever[] => (lever === null ? [] : [lever]);

/** A score that is fully known. */
export const exactly = (points: Ratio, why: string): Scored => ({ low: points, high: points, why, missing: [] });
