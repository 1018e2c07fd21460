import { addRatio, mulRatio } from '../../kernel/ratio';
import { floorTo, ONE, over } from '../exact';
import { numericFact, pointsAt, valueAt } from '../read/condition';
import { gap } from './gap';
import { exactly, levers, type ScoreKind } from './kind';

/** So many points for each unit, or for each full `per` units. 每（满）一个加若干分 */
export const perUnit: ScoreKind<'perUnit'> = {
  keys: ['fact', 'each', 'per'],
  read: (node, names) => {
    const fact = numericFact(node.at('fact'), names);
    const per = node.has('per') ? valueAt(node.at('per'), names.facts.get(fact)) : null;
    if (per !== null && per.num <= 0n) node.at('per').fault('须大于 0');
    return { fact, each: pointsAt(node.at('each'), names), per: per !== null && per.num <= 0n ? null : per };
  },
  facts: (score) => [score.fact],
  evaluate: (score, env) => {
    const value = env.fact(score.fact);
    if (value.state !== 'known') return gap(value, score.fact, env);
    const units = score.per === null ? value.value : over(floorTo(value.value, score.per), score.per);
    const raw = mulRatio(units, score.each);
    const each = score.per === null ? env.rate(score.fact, score.each) : `每满 ${env.show(score.fact, score.per)}计 ${env.rate(score.fact, score.each)}`;
    return exactly(raw, `${env.label(score.fact)} ${env.show(score.fact, value.value)}${score.per === null ? ' × ' : '，'}${each} = ${env.points(raw)}`);
  },
  next: (score, env) => {
    const value = env.fact(score.fact);
    if (value.state !== 'known' || score.each.num <= 0n) return [];
    const step = score.per ?? ONE;
    return levers(env.raise(score.fact, addRatio(score.per === null ? value.value : floorTo(value.value, step), step), false));
  },
};
