import type { Ratio } from '../../kernel/ratio';
import { ZERO } from '../exact';
import type { Condition, Fact, Op, Unit } from '../model';
import { amountLiteral, literalAt } from './literal';
import { known, type Node } from './node';

/** What conditions and scores of a file may name. */
export interface Names {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly parts: readonly string[];
  readonly items: readonly string[];
  readonly unit: Unit;
}

const OPS: readonly Op[] = ['gte', 'gt', 'lte', 'lt', 'is', 'in', 'withinYears', 'atLeastYears'];
const COMPARES: readonly Op[] = ['gte', 'gt', 'lte', 'lt'];

/** Reads the name of a fact. */
export function factName(node: Node, names: Names): string {
  return namedFact(node, node.text(), names);
}

/** Notes a name that is no fact. */
function namedFact(node: Node, name: string, names: Names): string {
  if (name !== '' && !names.facts.has(name)) node.fault(`没有名为“${name}”的事实${known(name, [...names.facts.keys()])}`);
  return name;
}

/** Reads the name of a fact that is a number or a flag (which counts as 0 or 1); `written`: the name stands as a key. */
export function numericFact(node: Node, names: Names, written?: string): string {
  const name = written === undefined ? factName(node, names) : namedFact(node, written, names);
  const type = names.facts.get(name)?.type;
  if (type === 'DATE' || type === 'TEXT') node.fault(`“${names.facts.get(name)!.label}”不是数，不能用来计分`);
  return name;
}

/** Reads points, or in a money rule an amount with its unit; a money rule also takes a plain coefficient such as 50 %. */
export function pointsAt(node: Node, names: Names): Ratio {
  return (names.unit === 'FEN' ? amountLiteral(node.value) : null) ?? node.number();
}

/** Reads a number in the type of a fact: 30 for a count, 5万元 for an amount, 6% for a share. */
export function valueAt(node: Node, fact: Fact | undefined): Ratio {
  const value = fact === undefined ? ZERO : literalAt(node, fact);
  return typeof value === 'object' ? value : ZERO;
}

function opOf(node: Node, allowed: readonly Op[]): Op {
  const found = allowed.filter((op) => node.has(op) || (node.at(op).value === false));
  if (found.length !== 1) node.fault(`须正好写一个比较：${allowed.join('、')}`);
  return found[0] ?? 'gte';
}

function factCondition(node: Node, names: Names, label: string | null): Condition {
  node.fields(['fact', 'label', ...OPS]);
  const name = factName(node.at('fact'), names);
  const fact = names.facts.get(name);
  const op = opOf(node, OPS);
  const at = node.at(op);
  if (fact === undefined) return { kind: 'fact', fact: name, op, value: false, label };
  const numeric = ['COUNT', 'AMOUNT_FEN', 'PERCENT', 'RATIO'].includes(fact.type);
  if (op === 'withinYears' || op === 'atLeastYears') {
    if (fact.type !== 'DATE') at.fault(`${op} 只用于日期`);
    const years = at.number();
    if (years.den !== 1n || years.num < 1n) at.fault('年数须是正整数');
    return { kind: 'fact', fact: name, op, value: years, label };
  }
  if (COMPARES.includes(op) && !numeric && fact.type !== 'DATE') at.fault(`“${fact.label}”不能比大小，请用 is 或 in`);
  if (op === 'in') return { kind: 'fact', fact: name, op, value: at.list().map((one) => literalAt(one, fact)), label };
  return { kind: 'fact', fact: name, op, value: literalAt(at, fact), label };
}

/** Reads a condition; `results` allows total, part and item, which exist only after scoring. */
export function readCondition(node: Node, names: Names, results = false): Condition {
  const label = node.at('label').optionalText();
  if (node.has('all') || node.has('any')) {
    const kind = node.has('all') ? 'all' : 'any';
    node.fields([kind, 'label']);
    const of = node.at(kind).list().map((one) => readCondition(one, names, results));
    if (of.length === 0) node.at(kind).fault('至少写一个条件');
    return { kind, of, label };
  }
  if (node.has('not')) {
    node.fields(['not', 'label']);
    return { kind: 'not', of: readCondition(node.at('not'), names, results), label };
  }
  if (!node.has('of') && !node.has('part') && !node.has('item')) return factCondition(node, names, label);
  if (!results) node.fault('总分、部分、单项的条件只能用在 pass、grades 里');
  const kind = node.has('of') ? 'total' : node.has('part') ? 'part' : 'item';
  const key = kind === 'total' ? 'of' : kind;
  node.fields([key, 'label', ...COMPARES]);
  const id = node.at(key).text();
  const list = kind === 'total' ? ['total'] : kind === 'part' ? names.parts : names.items;
  if (!list.includes(id)) node.at(key).fault(`没有“${id}”${known(id, list)} 可用：${list.join('、')}`);
  const op = opOf(node, COMPARES);
  return { kind, id, op, value: node.at(op).number(), label };
}
