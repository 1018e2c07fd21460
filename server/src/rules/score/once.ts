import { mulRatio, type Ratio } from '../../kernel/ratio';
import { ONE, ZERO } from '../exact';
import type { Condition, ScoreOf } from '../model';
import type { Lever } from '../resolve';
import { pointsAt, readCondition } from '../read/condition';
import { exactly, levers, type ScoreEnv, type ScoreKind } from './kind';

/** Facts that a condition looks at. */
export function conditionFacts(condition: Condition): readonly string[] {
  if (condition.kind === 'fact') return [condition.fact];
  if (condition.kind === 'not') return conditionFacts(condition.of);
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(conditionFacts) : [];
}

const worth = (score: ScoreOf<'once'>, env: ScoreEnv): Ratio => score.points ?? mulRatio(score.share, env.max ?? ZERO);

/** What would meet the only condition that is not met; nothing when there are several, or when it is no lower bound. */
export function unmet(conditions: readonly Condition[], env: ScoreEnv): readonly Lever[] {
  const open = conditions.filter((condition) => env.test(condition).met !== true);
  const [only] = open;
  if (open.length !== 1 || only?.kind !== 'fact') return [];
  if (only.op === 'is' && only.value === true) return levers(env.raise(only.fact, ONE, false));
  return (only.op === 'gte' || only.op === 'gt') && typeof only.value === 'object' && 'num' in only.value ? levers(env.raise(only.fact, only.value, only.op === 'gt')) : [];
}

/** Points given one time when a condition holds. 一次性得分 */
export const once: ScoreKind<'once'> = {
  keys: ['when', 'points', 'share'],
  read: (node, names) => ({
    when: readCondition(node.at('when'), names),
    points: node.has('points') ? pointsAt(node.at('points'), names) : null,
    share: node.has('share') ? node.at('share').number() : ONE,
  }),
  facts: (score) => conditionFacts(score.when),
  evaluate: (score, env) => {
    const { met, why, missing } = env.test(score.when);
    if (met === null) return { low: ZERO, high: worth(score, env), why, missing };
    return exactly(met ? worth(score, env) : ZERO, `${why}：${env.points(met ? worth(score, env) : ZERO)}`);
  },
  next: (score, env) => unmet([score.when], env),
};
