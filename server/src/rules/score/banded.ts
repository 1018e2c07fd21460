import { compareRatio, mulRatio, type Ratio } from '../../kernel/ratio';
import { plain, ZERO } from '../exact';
import type { Band, Fact, ScoreOf } from '../model';
import { numericFact, pointsAt, valueAt, type Names } from '../read/condition';
import type { Node } from '../read/node';
import { gap } from './gap';
import { exactly, levers, type ScoreEnv, type ScoreKind } from './kind';

const OPS = ['gte', 'gt', 'lte', 'lt'] as const;
const SIGN: Readonly<Record<Band['op'], string>> = { gte: '≥', gt: '>', lte: '≤', lt: '<' };

const holds = (band: Band, value: Ratio): boolean => {
  const order = compareRatio(value, band.value);
  return band.op === 'gte' ? order >= 0 : band.op === 'gt' ? order > 0 : band.op === 'lte' ? order <= 0 : order < 0;
};
const worth = (band: Band, env: ScoreEnv): Ratio => band.points ?? mulRatio(band.share ?? ZERO, env.max ?? ZERO);

function readBand(node: Node, fact: Fact | undefined, names: Names): Band {
  node.fields([...OPS, 'points', 'share']);
  const ops = OPS.filter((op) => node.has(op));
  if (ops.length !== 1) node.fault('每档须正好写一个 gte、gt、lte 或 lt');
  if (node.has('points') === node.has('share')) node.fault('每档须写 points（分）或 share（占满分的比例）之一');
  const op = ops[0] ?? 'gte';
  return { op, value: valueAt(node.at(op), fact), points: node.has('points') ? pointsAt(node.at('points'), names) : null, share: node.has('share') ? node.at('share').number() : null };
}

function checkOrder(node: Node, bands: readonly Band[]): void {
  const up = bands.some((band) => band.op === 'lte' || band.op === 'lt');
  if (up && bands.some((band) => band.op === 'gte' || band.op === 'gt')) node.fault('同一项的各档须都从高到低（gte、gt）或都从低到高（lte、lt）');
  bands.slice(1).forEach((band, index) => {
    const order = compareRatio(band.value, bands[index]!.value);
    if (order === 0 ? band.op === bands[index]!.op : up ? order < 0 : order > 0) node.at(index + 1).fault(up ? '各档须从低到高排列' : '各档须从高到低排列');
  });
}

function bandOf(score: ScoreOf<'banded'>, value: Ratio): number {
  const index = score.bands.findIndex((band) => holds(band, value));
  return index < 0 ? score.bands.length : index;
}

/** Points by the first band that the value reaches. 分档 */
export const banded: ScoreKind<'banded'> = {
  keys: ['fact', 'bands', 'otherwise'],
  read: (node, names) => {
    const fact = numericFact(node.at('fact'), names);
    const list = node.at('bands').list();
    if (list.length === 0) node.at('bands').fault('至少写一档');
    const bands = list.map((band) => readBand(band, names.facts.get(fact), names));
    checkOrder(node.at('bands'), bands);
    return { fact, bands, otherwise: node.has('otherwise') ? pointsAt(node.at('otherwise'), names) : ZERO };
  },
  facts: (score) => [score.fact],
  evaluate: (score, env) => {
    const value = env.fact(score.fact);
    if (value.state !== 'known') return gap(value, score.fact, env);
    const band = score.bands[bandOf(score, value.value)];
    const head = `${env.label(score.fact)} ${env.show(score.fact, value.value)}`;
    if (band === undefined) return exactly(score.otherwise, `${head}，未达到最低一档：${env.points(score.otherwise)}`);
    const points = worth(band, env);
    const share = band.share === null ? '' : `${plain(env.max ?? ZERO)} × ${plain(band.share)} = `;
    return exactly(points, `${head}，符合“${SIGN[band.op]} ${env.show(score.fact, band.value)}”一档：${share}${env.points(points)}`);
  },
  next: (score, env) => {
    const value = env.fact(score.fact);
    if (value.state !== 'known') return [];
    const index = bandOf(score, value.value);
    const now = score.bands[index] ? worth(score.bands[index], env) : score.otherwise;
    const better = [...score.bands.slice(0, index)].reverse().find((band) => compareRatio(worth(band, env), now) > 0);
    return better === undefined || better.op === 'lte' || better.op === 'lt' ? [] : levers(env.raise(score.fact, better.value, better.op === 'gt'));
  },
};
