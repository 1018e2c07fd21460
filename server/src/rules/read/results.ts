import { compareRatio, type Ratio } from '../../kernel/ratio';
import { plain } from '../exact';
import type { Ceiling, Effect, Grade, Part, Reading, Streak, Veto, Weight } from '../model';
import { factName, numericFact, readCondition, type Names } from './condition';
import { amountLiteral } from './literal';
import { maxOf } from '../max';
import { known, type Node } from './node';

const EFFECTS: readonly Effect[] = ['BAR_FROM_AWARDS', 'REVOKE', 'GRADE'];

function gradeName(node: Node, grades: readonly Grade[]): string | null {
  const id = node.optionalText();
  const ids = grades.map((grade) => grade.id);
  if (id !== null && !ids.includes(id)) node.fault(`没有“${id}”这个等次${known(id, ids)} 可用：${ids.join('、')}`);
  return id;
}

/** Reads the grades, best first; bounds must leave no gap and no overlap. */
export function readGrades(node: Node, names: Names): readonly Grade[] {
  const grades = node.list().map((at): Grade => {
    at.fields(['id', 'label', 'gte', 'lt', 'when', 'then']);
    const bound = (key: 'gte' | 'lt'): Ratio | null => (at.has(key) || at.at(key).value === 0 ? at.at(key).number() : null);
    return { id: at.at('id').text(), label: at.at('label').text(), gte: bound('gte'), lt: bound('lt'), when: at.has('when') ? readCondition(at.at('when'), names, true) : null, then: at.at('then').optionalText() };
  });
  const bounded = grades.filter((grade) => grade.when === null);
  if (bounded.length > 0 && bounded.length < grades.length) node.fault('等次须都用分数线（gte、lt）或都用条件（when）');
  bounded.forEach((grade, index) => {
    const better = bounded[index - 1];
    if (index === 0 ? grade.lt !== null : better!.gte === null || grade.lt === null || compareRatio(better!.gte, grade.lt) !== 0) {
      node.at(grades.indexOf(grade)).fault(index === 0 ? '最高等次不写上限 lt' : `须与上一等次首尾相接：lt 应为 ${better!.gte === null ? '上一等次的下限' : plain(better!.gte)}`);
    }
    if ((index === bounded.length - 1) !== (grade.gte === null)) node.at(grades.indexOf(grade)).fault(index === bounded.length - 1 ? '最低等次不写下限 gte' : '须写下限 gte');
  });
  return grades;
}

/** Reads vetoes. */
export function readVetoes(node: Node, names: Names, grades: readonly Grade[]): readonly Veto[] {
  return node.list().map((at) => {
    at.fields(['id', 'clause', 'label', 'when', 'effect', 'grade', 'then']);
    const effect = at.at('effect').oneOf(EFFECTS, '后果');
    if ((effect === 'GRADE') !== at.has('grade')) at.at('grade').fault('后果为 GRADE 时须写评定为哪个等次（grade），其他后果不写');
    return { id: at.at('id').text(), clause: at.at('clause').optionalText(), label: at.at('label').text(), when: readCondition(at.at('when'), names), effect, grade: gradeName(at.at('grade'), grades), then: at.at('then').optionalText() };
  });
}

/** Reads rules over successive years. */
export function readStreaks(node: Node, grades: readonly Grade[]): readonly Streak[] {
  return node.list().map((at) => {
    at.fields(['id', 'clause', 'label', 'over', 'grade', 'rank', 'among', 'effect', 'then']);
    if (at.has('grade') === at.has('rank')) at.fault('须写 grade（等次）或 rank: LAST（排名最后）之一');
    if (at.has('rank')) at.at('rank').oneOf(['LAST'] as const, '排名');
    return {
      id: at.at('id').text(), clause: at.at('clause').optionalText(), label: at.at('label').text(), over: at.at('over').count(2),
      grade: gradeName(at.at('grade'), grades), lastAmong: at.has('rank') ? at.at('among').count(2) : null,
      effect: at.at('effect').oneOf(EFFECTS, '后果'), then: at.at('then').optionalText(),
    };
  });
}

/** Reads the limits of an amount. */
export function readCeilings(node: Node, names: Names): readonly Ceiling[] {
  return node.list().map((at) => {
    at.fields(['id', 'clause', 'label', 'cap', 'share', 'of', 'less']);
    if (names.unit !== 'FEN') at.fault('封顶金额只用于金额类规则（unit: FEN）');
    if (at.has('cap') === at.has('share')) at.fault('须写 cap（金额）或 share 加 of（比例和基数）之一');
    const cap = at.has('cap') ? amountLiteral(at.at('cap').value) : null;
    if (at.has('cap') && cap === null) at.at('cap').fault('须是带单位的金额，例如 10万元');
    return {
      id: at.at('id').text(), clause: at.at('clause').optionalText(), label: at.at('label').text(), cap,
      share: at.has('share') ? at.at('share').number() : null, of: at.has('share') ? numericFact(at.at('of'), names) : null, less: at.has('less') ? numericFact(at.at('less'), names) : null,
    };
  });
}

/** Reads the weighting of one part. */
export function readWeight(node: Node, names: Names, parts: readonly Part[]): Weight | null {
  if (node.absent) return null;
  node.fields(['part', 'label', 'ratio', 'keep', 'times', 'add', 'max']);
  const part = node.at('part').text();
  if (!parts.some((one) => one.id === part)) node.at('part').fault(`没有“${part}”这个部分`);
  const ratio = factName(node.at('ratio'), names);
  if (names.facts.get(ratio)?.type !== 'RATIO') node.at('ratio').fault('加权用的占比须是 RATIO 类事实（0 至 1）');
  const max = node.at('max').number();
  const stated = maxOf(parts.find((one) => one.id === part)?.max ?? null, null);
  if (stated !== null && compareRatio(max, stated) > 0) node.at('max').fault('加权后的上限大于这部分的满分');
  return { part, label: node.at('label').text(), ratio, keep: node.at('keep').number(), times: node.at('times').number(), add: node.at('add').number(), max };
}

/** Reads the readings of unclear clauses. */
export function readReadings(node: Node): readonly Reading[] {
  return node.list().map((at) => {
    at.fields(['id', 'clause', 'about', 'chosen', 'options']);
    const options = at.at('options').list().map((option) => {
      option.fields(['id', 'label', 'set']);
      return { id: option.at('id').text(), label: option.at('label').text(), set: option.at('set').absent ? [] : option.at('set').entries().map(([path, value]) => [path, value.value] as const) };
    });
    const chosen = at.at('chosen').text();
    const found = options.find((option) => option.id === chosen);
    if (found === undefined) at.at('chosen').fault(`没有“${chosen}”这种读法`);
    else if (found.set.length > 0) at.at('chosen').fault('采用的读法就是文件本身的写法，不能再写 set');
    for (const [index, option] of options.entries()) if (option.id !== chosen && option.set.length === 0) at.at('options').at(index).fault('另一种读法须用 set 写明改哪里');
    return { id: at.at('id').text(), clause: at.at('clause').optionalText(), about: at.at('about').text(), chosen, options };
  });
}
