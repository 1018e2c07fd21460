import { mulRatio } from '../../kernel/ratio';
import { least, minus, most, ONE, plain, ZERO } from '../exact';
import { numericFact, pointsAt } from '../read/condition';
import { gap } from './gap';
import { exactly, type ScoreKind } from './kind';

/** Full points, less for each fault. 满分起扣 */
export const deduct: ScoreKind<'deduct'> = {
  keys: ['fact', 'each', 'from'],
  read: (node, names) => ({ fact: numericFact(node.at('fact'), names), each: pointsAt(node.at('each'), names), from: node.has('from') ? pointsAt(node.at('from'), names) : null }),
  facts: (score) => [score.fact],
  evaluate: (score, env) => {
    const value = env.fact(score.fact);
    if (value.state !== 'known') return gap(value, score.fact, env);
    const from = score.from ?? env.max ?? ZERO;
    const raw = minus(from, mulRatio(value.value, score.each));
    return exactly(raw, `${plain(from)} − ${env.label(score.fact)} ${env.show(score.fact, value.value)} × ${plain(score.each)} = ${env.points(raw)}`);
  },
  next: (score, env) => {
    const value = env.fact(score.fact);
    if (value.state !== 'known' || value.value.num <= 0n) return [];
    return [{ fact: score.fact, to: most(minus(value.value, ONE), ZERO), words: `${env.label(score.fact)}减少 ${env.show(score.fact, least(ONE, value.value))}` }];
  },
};
