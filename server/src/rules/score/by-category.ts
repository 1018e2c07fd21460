import { addRatio, mulRatio, compareRatio } from '../../kernel/ratio';
import { ONE, total, ZERO } from '../exact';
import { numericFact, pointsAt } from '../read/condition';
import { exactly, levers, type ScoreKind } from './kind';

/** So many points for each thing by its category. 按类别每个加若干分 */
export const byCategory: ScoreKind<'byCategory'> = {
  keys: ['each'],
  read: (node, names) => ({
    each: node.at('each').entries().map(([name, points]) => [numericFact(points, names, name), pointsAt(points, names)] as const),
  }),
  facts: (score) => score.each.map(([name]) => name),
  evaluate: (score, env) => {
    const missing = new Set<string>();
    const words: string[] = [];
    const points = score.each.map(([name, each]) => {
      const value = env.fact(name);
      if (value.state === 'missing') value.needs.forEach((need) => missing.add(need));
      if (value.state !== 'known') return ZERO;
      if (value.value.num !== 0n) words.push(`${env.label(name)} ${env.show(name, value.value)} × ${env.rate(name, each)}`);
      return mulRatio(value.value, each);
    });
    const sum = total(points);
    if (missing.size === 0) return exactly(sum, words.length === 0 ? '各类均为 0' : `${words.join(' + ')} = ${env.points(sum)}`);
    return { low: sum, high: env.max, why: `缺少${[...missing].map((name) => env.label(name)).join('、')}，尚不能计分`, missing: [...missing] };
  },
  next: (score, env) =>
    [...score.each].sort((a, b) => compareRatio(b[1], a[1])).slice(0, 1).flatMap(([name]) => {
      const value = env.fact(name);
      return value.state === 'known' ? levers(env.raise(name, addRatio(value.value, ONE), false)) : [];
    }),
};
