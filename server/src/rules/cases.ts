import { isBusinessDate, type BusinessDate } from '../kernel/business-date';
import { compareRatio, type Ratio } from '../kernel/ratio';
import { nearest } from '../kernel/text';
import { decimal, plain } from './exact';
import { evaluate } from './evaluate';
import { crossIssues, markIssues, rangeIssue } from './given';
import type { Library } from './library';
import type { Fact, Known, Standard } from './model';
import { amountLiteral, literal } from './read/literal';
import { readNumber } from './read/node';
import type { Given } from './resolve';
import type { Judgement } from './score/kind';
import type { PastResult, Trace } from './trace';

/** Outcome of one case of a cases file: nothing differs, or what does. */
export interface CaseResult {
  readonly name: string;
  readonly faults: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;
const map = (value: unknown): Json => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {});
const STATUS: Readonly<Record<string, Trace['status']>> = { 完整: 'COMPLETE', 缺项: 'INCOMPLETE', 不适用: 'OUT_OF_SCOPE' };
const KEYS = ['情形', '日期', '事实', '评分', '读法', '往年', '沿用', '应得', '说明'];
const EXPECTED = ['总分', '等次', '通过', '金额', '状态', '缺项', '否决', '阶段', '最低', '最高', '得分', '部分', '后果'];
const yes = (value: unknown): boolean | null => (value === '是' || value === true ? true : value === '否' || value === false ? false : null);

interface Situation {
  readonly name: string;
  readonly asOf: BusinessDate;
  readonly facts: Json;
  readonly marks: Json;
  readonly history: readonly PastResult[];
  readonly expected: Json;
}

class Runner {
  private readonly faults: string[] = [];

  constructor(
    private readonly standard: Standard,
    private readonly situation: Situation,
  ) {}

  private fault(text: string): void {
    this.faults.push(text);
  }

  private named<T extends { readonly label: string }>(list: readonly T[], idOf: (one: T) => string, name: string, what: string): T | null {
    const found = list.find((one) => one.label === name || idOf(one) === name);
    if (found === undefined) this.fault(`${what}“${name}”不存在${nearest(name, list.map((one) => one.label)) === undefined ? '' : `；是不是“${nearest(name, list.map((one) => one.label))!}”？`}`);
    return found ?? null;
  }

  private value(fact: Fact, raw: unknown): Known | null {
    if (fact.type === 'FLAG') return yes(raw);
    if (fact.type === 'TEXT') return fact.choices.find((choice) => choice.label === raw || choice.value === raw)?.value ?? null;
    return literal(fact.type, raw);
  }

  private given(): ReadonlyMap<string, Given> {
    const given = new Map<string, Given>();
    for (const [name, raw] of Object.entries(this.situation.facts)) {
      const fact = this.named([...this.standard.facts.values()], (one) => one.name, name, '事实');
      if (fact === null || raw === null) continue;
      const value = this.value(fact, raw);
      if (fact.derive !== null) this.fault(`${name}由其他数推算，不能直接填`);
      else if (value === null) this.fault(`${name}的值“${String(raw)}”不符合类型`);
      else if (rangeIssue(fact, value) !== null) this.fault(rangeIssue(fact, value)!);
      else given.set(fact.name, { value, records: [] });
    }
    return given;
  }

  private marks(): readonly Judgement[] {
    return Object.entries(this.situation.marks).flatMap(([name, raw]) => {
      const item = this.named(this.standard.items, (one) => one.id, name, '评分项');
      return (Array.isArray(raw) ? (raw as unknown[]) : [raw]).flatMap((one): Judgement[] => {
        const points = decimal(String(one));
        if (points === null) this.fault(`${name}的评分“${String(one)}”不是数字`);
        return item === null || points === null ? [] : [{ item: item.id, points }];
      });
    });
  }

  private compare(what: string, expected: unknown, got: Ratio | null): void {
    const wanted = amountLiteral(expected) ?? readNumber(expected);
    if (wanted === null) this.fault(`应得的${what}“${String(expected)}”不是数字`);
    else if (got === null || compareRatio(wanted, got) !== 0) this.fault(`${what}应为 ${plain(wanted)}，算得 ${got === null ? '无' : plain(got)}`);
  }

  private same(what: string, expected: string, got: string): void {
    if (expected !== got) this.fault(`${what}应为“${expected}”，算得“${got}”`);
  }

  private list(what: string, expected: unknown, got: readonly string[]): void {
    const wanted = (Array.isArray(expected) ? (expected as unknown[]) : [expected]).map(String);
    if ([...wanted].sort().join() !== [...got].sort().join()) this.fault(`${what}应为 ${wanted.join('、') || '无'}，算得 ${got.join('、') || '无'}`);
  }

  private check(trace: Trace): void {
    const { expected } = this.situation;
    const label = (name: string): string => (name.startsWith('judged:') ? `评分:${this.standard.items.find((item) => item.id === name.slice(7))?.label ?? name}` : (this.standard.facts.get(name)?.label ?? name));
    for (const key of Object.keys(expected)) if (!EXPECTED.includes(key)) this.fault(`应得里没有“${key}”；可用：${EXPECTED.join('、')}`);
    if (!['总分', '金额', '状态'].some((key) => key in expected)) this.fault('应得至少写总分、金额或状态之一');
    if ('状态' in expected) this.same('状态', String(expected['状态']), Object.entries(STATUS).find(([, code]) => code === trace.status)?.[0] ?? '');
    if ('总分' in expected) this.compare('总分', expected['总分'], trace.points);
    if ('金额' in expected) this.compare('金额', expected['金额'], trace.amountFen === null ? null : { num: trace.amountFen, den: 1n });
    if ('最低' in expected) this.compare('最低', expected['最低'], trace.min);
    if ('最高' in expected && expected['最高'] !== '不限') this.compare('最高', expected['最高'], trace.max);
    if (expected['最高'] === '不限' && trace.max !== null) this.fault(`最高应为不限，算得 ${plain(trace.max)}`);
    if ('等次' in expected) this.same('等次', String(expected['等次'] ?? '无'), trace.grade?.label ?? '无');
    if ('通过' in expected) this.same('通过', yes(expected['通过']) === null ? '未定' : yes(expected['通过']) ? '是' : '否', trace.passed === null ? '未定' : trace.passed ? '是' : '否');
    if ('阶段' in expected) this.same('阶段', String(expected['阶段']), trace.variant?.label ?? '无');
    if ('缺项' in expected) this.list('缺项', expected['缺项'], trace.missing.map(label));
    if ('否决' in expected) this.list('否决', expected['否决'], trace.vetoes.map((veto) => veto.id));
    if ('后果' in expected) for (const one of [expected['后果']].flat()) if (!trace.consequences.some((text) => text.includes(String(one)))) this.fault(`后果应含“${String(one)}”，算得 ${trace.consequences.join('；') || '无'}`);
    for (const [name, points] of Object.entries(map(expected['得分']))) {
      const line = trace.items.find((item) => item.label === name || item.id === name);
      if (line === undefined) this.fault(`得分里的“${name}”不存在`);
      else if (typeof points === 'string' && line.value !== null && this.standard.items.some((item) => item.id === line.id && item.report !== null)) this.same(name, points.replace(/\s/g, ''), line.value.replace(/\s/g, ''));
      else this.compare(name, points, line.weighted);
    }
    for (const [name, points] of Object.entries(map(expected['部分']))) {
      this.compare(name, points, trace.parts.find((part) => part.label === name || part.id === name)?.points ?? null);
    }
  }

  run(): CaseResult {
    const { standard, situation } = this;
    const given = this.given();
    const marks = this.marks();
    for (const issue of [...crossIssues(standard, given), ...markIssues(standard, marks.map((mark) => ({ ...mark, text: '' })), given)]) this.fault(issue.message);
    if (this.faults.length === 0) this.check(evaluate({ standard, asOf: situation.asOf, given, marks, history: situation.history }));
    return { name: situation.name, faults: this.faults };
  }
}

function history(raw: unknown, standard: Standard): readonly PastResult[] {
  return (Array.isArray(raw) ? (raw as unknown[]) : []).map((one) => {
    const entry = map(one);
    const grade = standard.grades.find((known) => known.label === entry['等次'] || known.id === entry['等次']);
    const whole = (key: string): number | null => (typeof entry[key] === 'number' ? (entry[key] as number) : null);
    return { year: whole('年度') ?? 0, grade: grade?.id ?? null, rank: whole('名次'), ranked: whole('参评') };
  });
}

const merged = (base: unknown, over: unknown): Json => Object.fromEntries(Object.entries({ ...map(base), ...map(over) }).filter(([, value]) => value !== null));

/** Runs the cases of a file against the library. Throws RangeError when the file names no known standard. Pure. */
export function runCases(raw: unknown, library: Library, file: string): readonly CaseResult[] {
  const root = map(raw);
  const standard = library.versions(String(root['standard'])).find((one) => one.version === root['version']);
  if (standard === undefined) throw new RangeError(`${file}：没有 ${String(root['standard'])} 的 ${String(root['version'])} 版，请核对 standard 与 version`);
  const known = new Map<string, Json>();
  return (Array.isArray(root['cases']) ? (root['cases'] as unknown[]) : []).map((one) => {
    const own = map(one);
    const name = String(own['情形'] ?? '');
    const base = own['沿用'] === undefined ? {} : known.get(String(own['沿用']));
    const odd = Object.keys(own).filter((key) => !KEYS.includes(key));
    if (name === '' || known.has(name) || base === undefined || odd.length > 0) {
      return { name: name || '（未命名）', faults: [name === '' ? '缺少“情形”' : known.has(name) ? '与前面的情形重名' : base === undefined ? `沿用的“${String(own['沿用'])}”不在前面` : `没有“${odd.join('、')}”这个键`] };
    }
    const full: Json = { ...own, 事实: merged(base['事实'], own['事实']), 评分: merged(base['评分'], own['评分']), 读法: merged(base['读法'], own['读法']), 日期: own['日期'] ?? base['日期'] };
    known.set(name, full);
    const day = String(full['日期'] ?? standard.until ?? standard.checkedOn);
    if (!isBusinessDate(day)) return { name, faults: [`日期“${day}”不存在`] };
    const readings = Object.entries(map(full['读法'])).map(([id, option]) => ({ id, option: String(option) }));
    const chosen = library.withReadings(standard, readings);
    if (!chosen.ok) return { name, faults: chosen.issues.map((issue) => `${issue.path}：${issue.message}`) };
    return new Runner(chosen.value, { name, asOf: day, facts: map(full['事实']), marks: map(full['评分']), history: history(full['往年'], chosen.value), expected: map(full['应得']) }).run();
  });
}

