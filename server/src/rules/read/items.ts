import { compareRatio, type Ratio } from '../../kernel/ratio';
import { plain, total, ZERO } from '../exact';
import { maxOf } from '../max';
import type { Item, Max, Part } from '../model';
import { judgedOf, readScore } from '../score';
import { factName, pointsAt, readCondition, type Names } from './condition';
import type { Node } from './node';

/** Ids of the variants of a file; empty when it has none. */
type Variants = readonly string[];

function readMax(node: Node, names: Names, variants: Variants): Max {
  if (node.absent) {
    if (names.unit !== 'FEN') node.fault('须写满分 max');
    return null;
  }
  if (typeof node.value !== 'object') return pointsAt(node, names);
  node.fields(variants);
  for (const id of variants) if (!node.has(id)) node.at(id).fault('每个类型都要写满分');
  return new Map(variants.map((id) => [id, pointsAt(node.at(id), names)] as const));
}

/** Reads the groups of a file. */
export function readParts(node: Node, names: Names, variants: Variants): readonly Part[] {
  return node.list().map((at) => {
    at.fields(['id', 'label', 'max', 'extra']);
    return { id: at.at('id').text(), label: at.at('label').text(), max: readMax(at.at('max'), names, variants), extra: at.at('extra').flag(false) };
  });
}

/** Reads one line. */
export function readItem(at: Node, names: Names, variants: Variants): Item {
  const head = { id: at.at('id').text(), label: at.at('label').text(), clause: at.at('clause').optionalText(), note: at.at('note').optionalText() };
  if (!/^[a-z0-9][a-z0-9-]*$/.test(head.id)) at.at('id').fault('只用小写字母、数字和连字符');
  if (at.has('report')) {
    at.fields(['id', 'clause', 'label', 'note', 'report']);
    return { ...head, part: null, max: ZERO, when: null, score: null, report: factName(at.at('report'), names) };
  }
  at.fields(['id', 'clause', 'label', 'note', 'part', 'max', 'when', 'score']);
  const part = at.at('part').optionalText();
  if (part === null ? names.parts.length > 0 : !names.parts.includes(part)) at.at('part').fault(`须写所属部分：${names.parts.join('、')}`);
  const max = readMax(at.at('max'), names, variants);
  const score = readScore(at.at('score'), names);
  for (const mark of judgedOf(score)) {
    if (compareRatio(mark.min, mark.max) > 0) at.at('score').fault('评审给分的下限大于上限');
    if (max !== null && !(max instanceof Map) && !mark.repeated && compareRatio(mark.max, max as Ratio) > 0) at.at('score').fault('评审给分的上限大于本项满分');
  }
  if (judgedOf(score).length > 1) at.at('score').fault('一项里最多一处评审给分');
  return { ...head, part, max, when: at.has('when') ? readCondition(at.at('when'), names) : null, score, report: null };
}

/** Notes maxima that do not add up to what the document states. */
export function checkSums(node: Node, parts: readonly Part[], items: readonly Item[], stated: Ratio | null, variants: Variants): void {
  for (const variant of variants.length === 0 ? [null] : variants) {
    const suffix = variant === null ? '' : `（${variant}）`;
    parts.forEach((part, index) => {
      const own = items.filter((item) => item.part === part.id);
      const sum = total(own.map((item) => maxOf(item.max, variant) ?? ZERO));
      const max = maxOf(part.max, variant) ?? ZERO;
      if (compareRatio(sum, max) !== 0) node.at('parts').at(index).at('max').fault(`${part.label}${suffix}写明满分 ${plain(max)}，但所属各项满分合计 ${plain(sum)}；请核对文件后改其一`);
    });
    const whole = parts.length > 0 ? total(parts.filter((part) => !part.extra).map((part) => maxOf(part.max, variant) ?? ZERO)) : total(items.map((item) => maxOf(item.max, variant) ?? ZERO));
    if (stated !== null && compareRatio(whole, stated) !== 0) node.at('total').fault(`总分写明 ${plain(stated)}${suffix}，但各部分满分合计 ${plain(whole)}；请核对文件后改其一`);
  }
}
