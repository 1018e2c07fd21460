import type { Item, Score } from '../model';
import type { Names } from '../read/condition';
import type { Node } from '../read/node';
import { banded } from './banded';
import { byCategory } from './by-category';
import { deduct } from './deduct';
import { judged } from './judged';
import type { Lever } from '../resolve';
import type { ScoreEnv, Scored, ScoreKind } from './kind';
import { conditionFacts, once } from './once';
import { perUnit } from './per-unit';
import { sum } from './sum';
import { target } from './target';
import { thresholds } from './thresholds';

/** Every way to score. A rule file can use no other. */
export const KINDS: { readonly [K in Score['kind']]: ScoreKind<K> } = { thresholds, perUnit, byCategory, target, deduct, banded, judged, once, sum };

const CODES = Object.keys(KINDS) as Score['kind'][];
type Any = ScoreKind<Score['kind']>;
const kindOf = (score: Score): Any => KINDS[score.kind] as Any;

/** Reads a score. */
export function readScore(node: Node, names: Names): Score {
  const kind = node.at('kind').oneOf(CODES, '计分方式');
  // What follows an unknown kind cannot be judged.
  if (node.at('kind').value !== kind) return { kind: 'sum', label: null, of: [], take: 'ALL' };
  const reader = KINDS[kind] as Any;
  node.fields(['kind', 'label', ...reader.keys]);
  const rest = reader.read(node, names, (child) => readScore(child, names));
  return { kind, label: node.at('label').optionalText(), ...rest } as Score;
}

/** Evaluates a score before the item's cap. */
export const evaluateScore = (score: Score, env: ScoreEnv): Scored => kindOf(score).evaluate(score as never, env);

/** Inputs whose change may improve a score next. */
export const nextOf = (score: Score, env: ScoreEnv): readonly Lever[] => kindOf(score).next(score as never, env);

/** Every fact that a score looks at. */
export const scoreFacts = (score: Score): readonly string[] => (score.kind === 'sum' ? score.of.flatMap(scoreFacts) : kindOf(score).facts(score as never));

/** Judged parts of a score. */
export const judgedOf = (score: Score): readonly Extract<Score, { kind: 'judged' }>[] =>
  score.kind === 'judged' ? [score] : score.kind === 'sum' ? score.of.flatMap(judgedOf) : [];

const lookedAt = new WeakMap<Item, readonly string[]>();

/** Every fact that an item looks at: for its score, its condition, or its report. */
export function itemFacts(item: Item): readonly string[] {
  let names = lookedAt.get(item);
  if (names === undefined) {
    names = [...new Set([...(item.score === null ? [] : scoreFacts(item.score)), ...(item.when === null ? [] : conditionFacts(item.when)), ...(item.report === null ? [] : [item.report])])];
    lookedAt.set(item, names);
  }
  return names;
}
