import { compareRatio, type Ratio } from '../../kernel/ratio';
import { ZERO, whole } from '../exact';
import type { Derive, Fact, FactType, Measure } from '../model';
import { RECORDS } from '../vocabulary';
import { literal } from './literal';
import { known, type Node } from './node';

const TYPES: readonly FactType[] = ['COUNT', 'AMOUNT_FEN', 'PERCENT', 'RATIO', 'FLAG', 'DATE', 'TEXT'];
const KEYS = ['label', 'type', 'unit', 'help', 'group', 'required', 'min', 'max', 'choices', 'atMost', 'derive', 'measure'];
const PAIRS = ['share', 'ratio', 'growth', 'difference'] as const;
const COMPARE = ['gte', 'gt', 'lte', 'lt'] as const;

function bound(node: Node, type: FactType, fallback: Ratio | null): Ratio | null {
  if (node.absent) return fallback;
  const value = literal(type, node.value);
  if (typeof value === 'object' && value !== null) return value;
  node.fault('上下限须与这个事实的类型一致（金额带单位，百分数写 100%）');
  return null;
}

function derive(node: Node, names: readonly string[]): Derive | null {
  if (node.absent) return null;
  node.fields([...PAIRS, 'sum', 'weighted']);
  const [entry] = node.entries();
  if (entry === undefined) return null;
  const [kind, value] = entry;
  const named = (at: Node): string => {
    const name = at.text();
    if (!names.includes(name)) at.fault(`没有名为“${name}”的事实${known(name, names)}`);
    return name;
  };
  if (kind === 'weighted') {
    return { kind, of: value.entries().map(([name, weight]) => {
      if (!names.includes(name)) weight.fault(`没有名为“${name}”的事实${known(name, names)}`);
      return [name, weight.number()] as const;
    }) };
  }
  const of = value.list().map(named);
  if (kind === 'sum') return { kind, of };
  const pair = PAIRS.find((code) => code === kind);
  if (pair === undefined) return null;
  if (of.length !== 2) value.fault(`“${kind}”须正好写两个事实`);
  return { kind: pair, of: [of[0] ?? '', of[1] ?? ''] };
}

function measure(node: Node): Measure | null {
  if (node.absent) return null;
  node.fields(['records', 'where', 'take', 'stock']);
  const stock = node.at('stock').flag(false);
  const records = node.at('records').oneOf(Object.keys(RECORDS), '记录');
  const fields = RECORDS[records] ?? {};
  const field = (at: Node, name: string): void => {
    if (fields[name] === undefined) at.fault(`记录“${records}”没有字段“${name}”${known(name, Object.keys(fields))}`);
  };
  const where = node.at('where').entries().flatMap(([name, value]): Measure['where'][number][] => {
    field(value, name);
    if (typeof value.value === 'object' && value.value !== null && !Array.isArray(value.value)) {
      return value.fields(COMPARE).entries().map(([op, at]) => {
        if (typeof at.value !== 'number') at.fault('比较须写数字');
        return { field: name, op: op as (typeof COMPARE)[number], values: [at.value as number] };
      });
    }
    const values = (Array.isArray(value.value) ? value.value : [value.value]) as unknown[];
    for (const one of values) {
      const fits = fields[name] === 'flag' ? typeof one === 'boolean' : fields[name] === 'number' ? typeof one === 'number' : typeof one === 'string';
      if (fields[name] !== undefined && !fits) value.fault(`字段“${name}”的值类型不对`);
    }
    return [{ field: name, op: 'in', values: values as (string | boolean | number)[] }];
  });
  const take = node.at('take');
  if (take.absent || take.value === 'count') return { records, where, stock, take: { kind: 'count' } };
  take.fields(['sum', 'distinct']);
  const kind = take.has('sum') ? 'sum' : 'distinct';
  const name = take.at(kind).text();
  field(take.at(kind), name);
  return { records, where, stock, take: { kind, field: name } };
}

function fact(name: string, node: Node, names: readonly string[]): Fact {
  node.fields(KEYS);
  if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) node.fault('事实的名字只用英文字母和数字，以字母开头');
  const type = node.at('type').oneOf(TYPES, '事实类型');
  const choices = node.at('choices').list().map((choice) => {
    choice.fields(['value', 'label']);
    return { value: choice.at('value').text(), label: choice.at('label').text() };
  });
  if ((type === 'TEXT') !== choices.length > 0) node.at('choices').fault(type === 'TEXT' ? '选项类事实须列出可选项' : '只有 TEXT 类事实可以有选项');
  const derived = derive(node.at('derive'), names);
  const min = bound(node.at('min'), type, derived === null && ['COUNT', 'AMOUNT_FEN', 'PERCENT'].includes(type) ? ZERO : null);
  const max = bound(node.at('max'), type, derived === null && type === 'PERCENT' ? whole(100) : null);
  if (min !== null && max !== null && compareRatio(min, max) > 0) node.at('min').fault('下限大于上限');
  const atMost = node.at('atMost').optionalText();
  if (atMost !== null && !names.includes(atMost)) node.at('atMost').fault(`没有名为“${atMost}”的事实${known(atMost, names)}`);
  return {
    name, type, choices, min, max, atMost, derive: derived,
    label: node.at('label').text(), unit: node.at('unit').optionalText(), help: node.at('help').optionalText(), group: node.at('group').optionalText(),
    required: node.at('required').flag(true), measure: measure(node.at('measure')),
  };
}

function cyclic(name: string, facts: ReadonlyMap<string, Fact>, seen: readonly string[]): boolean {
  if (seen.includes(name)) return true;
  const from = facts.get(name)?.derive;
  if (!from) return false;
  return from.of.some((one) => cyclic(typeof one === 'string' ? one : one[0], facts, [...seen, name]));
}

/** Reads the facts of a file. */
export function readFacts(node: Node): ReadonlyMap<string, Fact> {
  if (node.absent) node.fault('须列出事实');
  const entries = node.entries();
  const names = entries.map(([name]) => name);
  const facts = new Map(entries.map(([name, at]) => [name, fact(name, at, names)] as const));
  const labels = new Map<string, string>();
  for (const [name, at] of entries) {
    const label = facts.get(name)!.label;
    if (labels.has(label)) at.at('label').fault(`与“${labels.get(label)!}”同名，请改用不同的名称`);
    labels.set(label, name);
    if (cyclic(name, facts, [])) at.at('derive').fault('推算绕了圈，不能由自己推算自己');
  }
  return facts;
}
