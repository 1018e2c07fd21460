import { ZERO } from '../exact';
import type { Resolved } from '../resolve';
import { exactly, type Scored, type ScoreEnv } from './kind';

/** Score of a value that is not there: missing gives a range and never a silent zero; undefined gives 0 and says why. */
export function gap(value: Exclude<Resolved, { state: 'known' }>, name: string, env: ScoreEnv): Scored {
  if (value.state === 'undefined') return exactly(ZERO, `${env.label(name)}无法计算（${value.why}），记 0 分`);
  const labels = value.needs.map((one) => env.label(one)).join('、');
  return { low: ZERO, high: env.max, why: `缺少${labels}，尚不能计分`, missing: value.needs };
}
