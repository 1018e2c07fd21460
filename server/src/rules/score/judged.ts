import { addRatio, mulRatio } from '../../kernel/ratio';
import { plain, total, whole, ZERO } from '../exact';
import { factName } from '../read/condition';
import { gap } from './gap';
import { exactly, type ScoreKind } from './kind';

/** A reviewer's mark within a range; repeated: one for each counted thing. 评审给分 */
export const judged: ScoreKind<'judged'> = {
  keys: ['min', 'max', 'of', 'repeated', 'needs'],
  read: (node, names) => {
    const of = node.has('of') ? factName(node.at('of'), names) : null;
    if (of !== null && names.facts.get(of)?.type !== 'COUNT') node.at('of').fault('of 须是个数类（COUNT）事实');
    const repeated = node.at('repeated').flag(false);
    if (repeated && of === null) node.fault('每项分别打分（repeated）须用 of 写明按什么计数');
    return { min: node.at('min').number(), max: node.at('max').number(), of, repeated, needs: node.at('needs').list().map((one) => one.oneOf(['reason', 'evidence'] as const, '要求')) };
  },
  facts: (score) => (score.of === null ? [] : [score.of]),
  evaluate: (score, env) => {
    const marks = env.marks;
    let open = 1n;
    if (score.of !== null) {
      const count = env.fact(score.of);
      if (count.state !== 'known') return gap(count, score.of, env);
      if (count.value.num === 0n) return exactly(ZERO, `${env.label(score.of)} 为 0，不评分`);
      open = score.repeated ? count.value.num : 1n;
    }
    const sum = total(marks.map((mark) => mark.points));
    const given = marks.map((mark) => plain(mark.points)).join(' + ');
    const left = open - BigInt(marks.length);
    if (left <= 0n) return exactly(sum, marks.length === 1 ? `评审给 ${given} 分（范围 ${plain(score.min)}–${plain(score.max)}）` : `评审逐项给分 ${given} = ${env.points(sum)}`);
    const need = `judged:${env.item}`;
    return {
      low: addRatio(sum, mulRatio(score.min, whole(left))), high: addRatio(sum, mulRatio(score.max, whole(left))),
      why: `${marks.length === 0 ? '' : `已给 ${given}，`}还有 ${left} 项待评审，每项 ${plain(score.min)}–${plain(score.max)} 分`, missing: [need],
    };
  },
  next: () => [],
};
