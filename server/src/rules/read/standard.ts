import { sha256 } from '../../kernel/ids';
import type { Issue } from '../../kernel/refusal';
import type { Clause, Item, Source, Standard } from '../model';
import { readCondition, type Names } from './condition';
import { readFacts } from './facts';
import { checkSums, readItem, readParts } from './items';
import { known, Node } from './node';
import { readCeilings, readGrades, readReadings, readStreaks, readVetoes, readWeight } from './results';

/** Result of reading a rule file. */
export type ParsedStandard = { readonly ok: true; readonly value: Standard } | { readonly ok: false; readonly issues: readonly Issue[] };

const KEYS = ['id', 'version', 'title', 'subject', 'area', 'unit', 'effective', 'source', 'checkedOn', 'provisional', 'total', 'parts', 'rounding', 'facts', 'exclusive', 'scope', 'variants', 'items', 'weight', 'pass', 'grades', 'vetoes', 'streaks', 'ceilings', 'readings', 'cycle', 'validity', 'papers', 'steps', 'clauses'];

/** What a clause may point to beside ids of the file. */
const PLACES = ['weight', 'pass', 'grades', 'variants', 'papers', 'steps', 'readings', 'cycle', 'validity', 'effective', 'scope', 'facts'];

/** SHA-256 of a content, independent of the order of keys. */
export function contentHash(raw: unknown): string {
  const canonical = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(canonical)
    : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, canonical(one)]))
    : value;
  return sha256(JSON.stringify(canonical(raw)));
}

function readSource(node: Node): Source {
  node.fields(['document', 'number', 'issuer', 'part', 'file', 'note']);
  const optional = (key: string): string | null => node.at(key).optionalText();
  return { document: node.at('document').text(), number: optional('number'), issuer: optional('issuer'), part: optional('part'), file: optional('file'), note: optional('note') };
}

function readClauses(node: Node, places: readonly string[]): readonly Clause[] {
  return node.list().map((at) => {
    at.fields(['id', 'text', 'by', 'notComputable']);
    const by = at.at('by').list().map((one) => {
      const place = one.text();
      if (!places.includes(place)) one.fault(`文件里没有“${place}”${known(place, places)}`);
      return place;
    });
    const notComputable = at.at('notComputable').optionalText();
    if ((by.length === 0) === (notComputable === null)) at.fault('须写 by（由哪几项表达）或 notComputable（为什么不能计算）之一');
    return { id: at.at('id').text(), text: at.at('text').text(), by, notComputable };
  });
}

function distinct(root: Node, key: string, ids: readonly string[], what: string): void {
  ids.forEach((id, index) => {
    if (id !== '' && ids.indexOf(id) !== index) root.at(key).at(index).fault(`${what}“${id}”重复`);
  });
}

function readRest(root: Node, names: Names): Pick<Standard, 'exclusive' | 'scope' | 'cycle' | 'validity' | 'papers' | 'steps' | 'pass' | 'rounding'> {
  const rounding = root.at('rounding');
  if (!rounding.absent) rounding.fields(['decimals', 'mode']);
  const validity = root.at('validity');
  if (!validity.absent) validity.fields(['years', 'clause']);
  const pass = root.at('pass');
  if (!pass.absent) pass.fields(['label', 'when']);
  return {
    rounding: rounding.absent ? { decimals: names.unit === 'FEN' ? 0 : 2, mode: 'HALF_UP' } : { decimals: rounding.at('decimals').count(0), mode: rounding.at('mode').oneOf(['HALF_UP', 'DOWN'] as const, '舍入方式') },
    exclusive: root.at('exclusive').list().map((group) => group.list().map((one) => one.text())),
    scope: root.at('scope').list().map((at) => {
      at.fields(['id', 'clause', 'label', 'when', 'remedy']);
      return { id: at.at('id').text(), clause: at.at('clause').optionalText(), label: at.at('label').text(), when: readCondition(at.at('when'), names), remedy: at.at('remedy').optionalText() };
    }),
    cycle: root.at('cycle').list().map((at) => {
      at.fields(['id', 'label', 'due', 'to', 'clause']);
      const due = at.at('due').text();
      if (!/^(\d{4}-)?\d{2}-\d{2}$/.test(due)) at.at('due').fault('写成 "03-25"（每年）或 "2017-03-20"（一次）的样子');
      return { id: at.at('id').text(), label: at.at('label').text(), due, to: at.at('to').optionalText(), clause: at.at('clause').optionalText() };
    }),
    validity: validity.absent ? null : { years: validity.at('years').count(1), clause: validity.at('clause').optionalText() },
    papers: root.at('papers').list().map((one) => one.text()),
    steps: root.at('steps').list().map((at) => {
      at.fields(['who', 'what']);
      return { who: at.at('who').text(), what: at.at('what').text() };
    }),
    pass: pass.absent ? null : { label: pass.at('label').text(), when: readCondition(pass.at('when'), names, true) },
  };
}

/** Reads the content of a rule file (already parsed YAML) and reports every fault with file, path and remedy. Pure. */
export function parseStandard(raw: unknown, file: string): ParsedStandard {
  const issues: Issue[] = [];
  const root = new Node(raw, '', issues).fields(KEYS);
  const id = root.at('id').text();
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(id)) root.at('id').fault('只用小写字母、数字、点和连字符，例如 xixian.hub');
  const version = root.at('version').text();
  const unit = root.at('unit').absent ? 'POINTS' : root.at('unit').oneOf(['POINTS', 'FEN'] as const, '单位');
  const facts = readFacts(root.at('facts'));
  const ids = (key: string): readonly string[] => root.at(key).list().map((at) => (typeof at.at('id').value === 'string' ? (at.at('id').value as string) : ''));
  const names: Names = { facts, unit, parts: ids('parts'), items: ids('items') };
  const variantNode = root.at('variants');
  if (!variantNode.absent) variantNode.fields(['label', 'options']);
  const options = variantNode.at('options').list().map((at) => {
    at.fields(['id', 'label', 'when']);
    return { id: at.at('id').text(), label: at.at('label').text(), when: readCondition(at.at('when'), names) };
  });
  const variantIds = options.map((option) => option.id);
  const parts = readParts(root.at('parts'), names, variantIds);
  const items: readonly Item[] = root.at('items').list().map((at) => readItem(at, names, variantIds));
  if (items.length === 0) root.at('items').fault('至少写一项');
  distinct(root, 'items', items.map((item) => item.id), '编号');
  distinct(root, 'items', items.map((item) => item.label), '名称');
  distinct(root, 'parts', names.parts, '编号');
  distinct(root, 'parts', parts.map((part) => part.label), '名称');
  for (const key of ['grades', 'vetoes', 'streaks', 'ceilings', 'scope', 'cycle', 'readings']) distinct(root, key, ids(key), '编号');
  variantIds.forEach((id, index) => {
    if (variantIds.indexOf(id) !== index) variantNode.at('options').at(index).fault(`编号“${id}”重复`);
  });
  const total = root.at('total').absent ? null : root.at('total').number();
  if (unit === 'POINTS') checkSums(root, parts, items, total, variantIds);
  const grades = readGrades(root.at('grades'), names);
  const vetoes = readVetoes(root.at('vetoes'), names, grades);
  const streaks = readStreaks(root.at('streaks'), grades);
  const ceilings = readCeilings(root.at('ceilings'), names);
  const rest = readRest(root, names);
  const effective = root.at('effective').fields(['from', 'until']);
  const from = effective.at('from').day();
  const until = effective.at('until').absent ? null : effective.at('until').day();
  if (until !== null && until < from) effective.at('until').fault('终止日早于起始日');
  for (const group of rest.exclusive) for (const name of group) if (facts.get(name)?.measure === null || !facts.has(name)) root.at('exclusive').fault(`“${name}”没有 measure，不能写进 exclusive`);
  const placed = [...PLACES, ...names.items, ...facts.keys(), ...[...vetoes, ...streaks, ...ceilings, ...grades, ...rest.scope, ...rest.cycle].map((one) => one.id)];
  const value: Standard = {
    id, version, unit, facts, parts, items, total, grades, vetoes, streaks, ceilings, from, until, ...rest,
    title: root.at('title').text(), subject: root.at('subject').oneOf(['STATION', 'ENTERPRISE', 'FINANCING'] as const, '对象'), area: root.at('area').text(),
    source: readSource(root.at('source')), checkedOn: root.at('checkedOn').day(), provisional: root.at('provisional').optionalText(),
    variants: variantNode.absent ? null : { label: variantNode.at('label').text(), options },
    weight: readWeight(root.at('weight'), names, parts), readings: readReadings(root.at('readings')),
    clauses: readClauses(root.at('clauses'), placed), hash: contentHash(raw), raw,
  };
  return issues.length === 0 ? { ok: true, value } : { ok: false, issues: issues.map((issue) => ({ path: `${file} ${issue.path}`.trim(), message: issue.message })) };
}
