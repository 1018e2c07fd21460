import { addRatio, mulRatio } from '../../kernel/ratio';
import { minus, ONE, plain } from '../exact';
import { numericFact, pointsAt, valueAt } from '../read/condition';
import { gap } from './gap';
import { exactly, levers, type ScoreKind } from './kind';

/** Base points at a target, more or fewer for each unit above or below it. 达到目标得基本分，多减少扣 */
export const target: ScoreKind<'target'> = {
  keys: ['fact', 'at', 'base', 'each'],
  read: (node, names) => {
    const fact = numericFact(node.at('fact'), names);
    return { fact, at: valueAt(node.at('at'), names.facts.get(fact)), base: pointsAt(node.at('base'), names), each: pointsAt(node.at('each'), names) };
  },
  facts: (score) => [score.fact],
  evaluate: (score, env) => {
    const value = env.fact(score.fact);
    if (value.state !== 'known') return gap(value, score.fact, env);
    const beyond = minus(value.value, score.at);
    const raw = addRatio(score.base, mulRatio(beyond, score.each));
    const words = beyond.num === 0n ? '恰为目标' : `${beyond.num > 0n ? '多' : '少'} ${plain(beyond.num < 0n ? { num: -beyond.num, den: beyond.den } : beyond)}`;
    return exactly(raw, `${env.label(score.fact)} ${env.show(score.fact, value.value)}，目标 ${plain(score.at)}，${words}：${plain(score.base)} ${beyond.num < 0n ? '−' : '+'} ${plain(beyond.num < 0n ? { num: -beyond.num, den: beyond.den } : beyond)} × ${plain(score.each)} = ${env.points(raw)}`);
  },
  next: (score, env) => {
    const value = env.fact(score.fact);
    return value.state === 'known' ? levers(env.raise(score.fact, addRatio(value.value, ONE), false)) : [];
  },
};
