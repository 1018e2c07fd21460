import { describe, expect, it } from 'vitest';
import { businessDate as d } from '../kernel/business-date';
import { Library } from './library';
import { patched, NoSuchPath } from './patch';
import { file, run, standardOf, type Raw } from './testing.test-kit';

const version = (name: string, from: string, until: string | null, over: Raw = {}) => standardOf(file({ version: name, effective: until === null ? { from } : { from, until }, ...over }));
const v23 = version('2023', '2023-01-01', '2023-12-31');
const v25 = version('2025', '2025-01-01', null);
const other = standardOf(file({ id: 'other.rule' }));
const library = new Library([v23, other, v25]);
const today = d('2026-11-21');
const issues = (found: ReturnType<Library['find']>): unknown => (found.ok ? found.value.version : found.issues);

describe('find', () => {
  it('the version asked for, in force or not', () => {
    expect(issues(library.find('tiny.rule', '2023', null, today))).toBe('2023');
    expect(issues(library.find('tiny.rule', '2023', d('2030-01-01'), today))).toBe('2023');
  });
  it.each([['2023-01-01', '2023'], ['2023-12-31', '2023'], ['2025-01-01', '2025'], ['2040-01-01', '2025']])('the one in force on %s', (asOf, wanted) => expect(issues(library.find('tiny.rule', null, d(asOf), today))).toBe(wanted));
  it('without version and day: the one in force today, else the newest', () => {
    expect(issues(library.find('tiny.rule', null, null, d('2023-06-01')))).toBe('2023');
    expect(issues(library.find('tiny.rule', null, null, today))).toBe('2025');
    expect(issues(library.find('tiny.rule', null, null, d('2024-06-01')))).toBe('2025');
  });
  it('a day on which none holds', () => {
    const said = '现有：2025（2025-01-01 起，未定终止日）、2023（2023-01-01 起至 2023-12-31）。请改日期，或写明要用的版本 version';
    expect(issues(library.find('tiny.rule', null, d('2024-01-01'), today))).toEqual([{ path: 'asOf', message: `2024-01-01 没有生效的版本；${said}` }]);
    expect(issues(library.find('tiny.rule', null, d('2022-12-31'), today))).toEqual([{ path: 'asOf', message: `2022-12-31 没有生效的版本；${said}` }]);
  });
  it('an unknown version names those that exist', () => {
    expect(issues(library.find('tiny.rule', '2024', null, today))).toEqual([{ path: 'version', message: 'tiny.rule 没有“2024”版；现有：2025（2025-01-01 起，未定终止日）、2023（2023-01-01 起至 2023-12-31）' }]);
  });
  it('an unknown standard names the nearest', () => {
    expect(issues(library.find('tiny.rules', null, null, today))).toEqual([{ path: 'standard', message: '没有编号为“tiny.rules”的标准；是不是“tiny.rule”？ 可用：tiny.rule、other.rule' }]);
    expect(issues(library.find('x', '2025', null, today))).toEqual([{ path: 'standard', message: '没有编号为“x”的标准 可用：tiny.rule、other.rule' }]);
  });
  it('lists versions newest first', () => {
    expect(library.versions('tiny.rule').map((one) => one.version)).toEqual(['2025', '2023']);
    expect([library.versions('no'), library.ids]).toEqual([[], ['tiny.rule', 'other.rule']]);
  });
});

describe('versions that cannot stand together', () => {
  it.each([
    ['an end on the first day of the next', version('a', '2023-01-01', '2025-01-01'), /版本 a（2023-01-01 起至 2025-01-01） 与 2025（2025-01-01 起，未定终止日） 时间重叠，请给较早的版本写上 effective\.until（早于 2025-01-01）/],
    ['no end', version('a', '2023-01-01', null), /时间重叠/],
    ['the same name', version('2025', '2023-01-01', '2023-12-31'), /tiny\.rule 有两个版本都叫 2025/],
    ['the same day', version('a', '2025-01-01', null), /时间重叠/],
  ])('%s', (_, older, message) => {
    expect(() => new Library([v25, older])).toThrow(message);
    expect(() => new Library([older, v25])).toThrow(RangeError);
  });
  it('an end on the day before is fine', () => expect(() => new Library([v25, version('a', '2023-01-01', '2024-12-31')])).not.toThrow());
});

const read = standardOf(file({
  readings: [
    { id: 'scale', about: '每场几分', chosen: 'one', options: [{ id: 'one', label: '一分' }, { id: 'two', label: '两分', set: { 'items.it.score.each': 2 } }] },
    { id: 'cap', about: '封顶', chosen: 'ten', options: [{ id: 'ten', label: '十分' }, { id: 'five', label: '五分', set: { 'items.it.max': 5 } }] },
    { id: 'bad', about: '写错', chosen: 'a', options: [{ id: 'a', label: 'a' }, { id: 'b', label: 'b', set: { 'items.itt.max': 5 } }] },
  ],
  clauses: [{ id: '一', text: '原文', by: ['it'] }],
}));
const books = new Library([read]);
const value = (found: ReturnType<Library['tried']>) => { if (!found.ok) throw new Error(JSON.stringify(found.issues)); return found.value; };
const total = (standard: ReturnType<typeof value>, talks: number): bigint => run(standard, { talks }).points!.num;

describe('withReadings', () => {
  it('changes what the option sets, and nothing else', () => {
    const two = value(books.withReadings(read, [{ id: 'scale', option: 'two' }]));
    expect([total(read, 3), total(two, 3), total(two, 9)]).toEqual([3n, 6n, 10n]);
    expect(two.hash).not.toBe(read.hash);
    expect(two.clauses).toEqual(read.clauses);
    const both = value(books.withReadings(read, [{ id: 'scale', option: 'two' }, { id: 'cap', option: 'five' }]));
    expect(total(both, 3)).toBe(5n);
    expect(total(read, 9)).toBe(9n);
  });
  it('the written readings are the file itself', () => expect(value(books.withReadings(read, [{ id: 'scale', option: 'one' }]))).toBe(read));
  it('is kept: the same choice gives the same object, in any order', () => {
    const a = value(books.withReadings(read, [{ id: 'scale', option: 'two' }, { id: 'cap', option: 'five' }]));
    expect(value(books.withReadings(read, [{ id: 'cap', option: 'five' }, { id: 'scale', option: 'two' }]))).toBe(a);
  });
  it.each([
    ['nothing', 'two', 'readings.nothing', '没有“nothing”这处读法；可选：scale、cap、bad'],
    ['scale', 'three', 'readings.scale', '没有“three”这种读法；可选：one、two'],
    ['bad', 'b', 'patch.items.itt.max', '规则里没有这个位置；这里有：it'],
  ])('refuses %s=%s', (id, option, path, message) => expect(books.withReadings(read, [{ id, option }])).toEqual({ ok: false, issues: [{ path, message }] }));
});

describe('tried', () => {
  it('a change, and the fault of one', () => {
    expect(total(value(books.tried(read, [{ path: 'items.it.max', value: '5' }])), 9)).toBe(5n);
    expect(books.tried(read, [{ path: 'items.it.score.kind', value: 'perUnits' }])).toMatchObject({ ok: false, issues: [{ path: 'patch.items.it.score.kind' }] });
    expect(books.tried(read, [{ path: 'items.it.score.fact', value: 'talk' }])).toEqual({ ok: false, issues: [{ path: 'patch.items.it.score.fact', message: '没有名为“talk”的事实；是不是“talks”？' }] });
    expect(books.tried(read, [{ path: 'items.no.max', value: '5' }])).toEqual({ ok: false, issues: [{ path: 'patch.items.no.max', message: '规则里没有这个位置；这里有：it' }] });
  });
});

describe('patched', () => {
  const raw = { a: { b: 1 }, list: [{ id: 'x', v: 1 }, { id: 'y', v: 2 }], plain: ['p', 'q'] };
  it.each([
    ['a.b', 2, { ...raw, a: { b: 2 } }], ['a.c', 3, { ...raw, a: { b: 1, c: 3 } }], ['a', null, { list: raw.list, plain: raw.plain }], ['list.y.v', 5, { ...raw, list: [{ id: 'x', v: 1 }, { id: 'y', v: 5 }] }],
    ['list.x', null, { ...raw, list: [{ id: 'y', v: 2 }] }], ['plain.1', 'r', { ...raw, plain: ['p', 'r'] }], ['list.y.v', null, { ...raw, list: [{ id: 'x', v: 1 }, { id: 'y' }] }],
  ])('%s = %j', (path, to, wanted) => expect(patched(raw, [{ path, value: to }])).toEqual(wanted));
  it('leaves the given content as it is, and changes in order', () => {
    const before = structuredClone(raw);
    expect(patched(raw, [{ path: 'a.b', value: 2 }, { path: 'a.b', value: 3 }])).toMatchObject({ a: { b: 3 } });
    expect(raw).toEqual(before);
  });
  it.each([['list.z', ['x', 'y']], ['no.b', ['a', 'list', 'plain']], ['a.b.c', []], ['list.9.v', ['x', 'y']], ['constructor.x', ['a', 'list', 'plain']]])('%s leads nowhere', (path, known) => {
    try {
      patched(raw, [{ path, value: 1 }]);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(NoSuchPath);
      expect([(error as NoSuchPath).path, (error as NoSuchPath).known]).toEqual([path, known]);
    }
  });
});
