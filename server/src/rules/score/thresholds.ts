import { mulRatio, type Ratio } from '../../kernel/ratio';
import { clamp, floorTo, least, ONE, over, plain, ZERO } from '../exact';
import type { Condition, ScoreOf } from '../model';
import { readCondition } from '../read/condition';
import { exactly, type Met, type ScoreEnv, type ScoreKind } from './kind';
import { conditionFacts, unmet } from './once';

/** How far one condition is reached, or can be while it is not known, 0 to 1: achieved ÷ target for a count or share, all or nothing otherwise. */
function reached(condition: Condition, met: boolean | null, env: ScoreEnv): Ratio {
  if (met !== false) return ONE;
  if (condition.kind !== 'fact' || condition.op !== 'gte' || typeof condition.value !== 'object' || !('num' in condition.value) || condition.value.num <= 0n) return ZERO;
  const value = env.fact(condition.fact);
  return value.state === 'known' ? clamp(over(value.value, condition.value), ONE) : ZERO;
}

function partial(score: ScoreOf<'thresholds'>, tests: readonly Met[], floor: Ratio, env: ScoreEnv): Ratio {
  const shares = score.all.map((condition, index) => reached(condition, tests[index]!.met, env));
  return floorTo(mulRatio(shares.reduce(least, ONE), env.max ?? ZERO), floor);
}

/** Full points when all conditions hold; by the reading, a part for being on the way. 全部达到 */
export const thresholds: ScoreKind<'thresholds'> = {
  keys: ['all', 'partial'],
  read: (node, names) => {
    const all = node.at('all').list().map((one) => readCondition(one, names));
    if (all.length === 0) node.at('all').fault('至少写一个条件');
    if (!node.has('partial')) return { all, floor: null };
    node.at('partial').fields(['floor']);
    const floor = node.at('partial').at('floor').number();
    if (floor.num <= 0n) node.at('partial').at('floor').fault('须大于 0');
    return { all, floor: floor.num > 0n ? floor : ONE };
  },
  facts: (score) => score.all.flatMap(conditionFacts),
  evaluate: (score, env) => {
    const tests = score.all.map((condition) => env.test(condition));
    const missing = [...new Set(tests.flatMap((test) => test.missing))];
    const why = tests.map((test) => test.why).join('；');
    const failed = tests.some((test) => test.met === false);
    if (missing.length > 0 && !(failed && score.floor === null)) return { low: ZERO, high: failed && score.floor !== null ? partial(score, tests, score.floor, env) : env.max, why, missing };
    if (!failed) return exactly(env.max ?? ZERO, `${why}：${env.points(env.max ?? ZERO)}`);
    if (score.floor === null) return exactly(ZERO, `${why}：未全部达到，${env.points(ZERO)}`);
    const points = partial(score, tests, score.floor, env);
    return exactly(points, `${why}：按达成比例最低一项，舍到 ${plain(score.floor)}，${env.points(points)}`);
  },
  next: (score, env) => unmet(score.all, env),
};
