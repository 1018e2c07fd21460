import { compareRatio } from '../../kernel/ratio';
import { most, total, ZERO } from '../exact';
import { exactly, type Scored, type ScoreKind } from './kind';

const word = (label: string | null): string => (label === null ? '' : `${label}：`);

/** Several scores under one ceiling: all together, or the best of them. 合计或取高 */
export const sum: ScoreKind<'sum'> = {
  keys: ['of', 'take'],
  read: (node, _, readScore) => {
    const of = node.at('of').list().map(readScore);
    if (of.length < 2) node.at('of').fault('至少写两种得分');
    return { of, take: node.has('take') ? node.at('take').oneOf(['ALL', 'BEST'] as const, '取法') : 'ALL' };
  },
  facts: () => [],
  evaluate: (score, env) => {
    const parts = score.of.map((one): Scored => env.score(one));
    const missing = [...new Set(parts.flatMap((part) => part.missing))];
    const why = parts.map((part, index) => `${word(score.of[index]!.label)}${part.why}`).join(score.take === 'ALL' ? '；' : '；或');
    const lows = parts.map((part) => part.low);
    const low = score.take === 'ALL' ? total(lows) : lows.reduce(most, ZERO);
    const highs = parts.map((part) => part.high);
    const high = highs.some((one) => one === null) ? null : score.take === 'ALL' ? total(highs as NonNullable<Scored['high']>[]) : (highs as NonNullable<Scored['high']>[]).reduce(most, ZERO);
    // The best is already known when nothing that is missing can exceed it.
    if (missing.length === 0 || (score.take === 'BEST' && high !== null && compareRatio(low, high) === 0)) {
      return exactly(low, score.take === 'ALL' ? why : `${why}；取高：${env.points(low)}`);
    }
    return { low, high, why, missing };
  },
  next: (score, env) => score.of.flatMap((one) => env.next(one)),
};
