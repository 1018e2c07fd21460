import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadLibrary, readYaml, RuleFilesFaulty, runAllCases } from './rule-files';
import { checkRules } from './rules-check';
import { file, type Raw } from './rules/testing.test-kit';

const folders: string[] = [];
function root(files: Readonly<Record<string, string | Raw>>): string {
  const made = mkdtempSync(join(tmpdir(), 'rule-files-'));
  folders.push(made);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(made, name)), { recursive: true });
    writeFileSync(join(made, name), typeof content === 'string' ? content : stringify(content));
  }
  return made;
}
const faults = (files: Readonly<Record<string, string | Raw>>, only?: string): readonly string[] => {
  try {
    loadLibrary(root(files), only);
    return [];
  } catch (error) {
    if (!(error instanceof RuleFilesFaulty)) throw error;
    return error.faults;
  }
};
const cases: Raw = { standard: 'tiny.rule', version: '2025', cases: [{ 情形: '三场', 事实: { 讲座场次: 3 }, 应得: { 总分: 3 } }] };
const check = async (files: Readonly<Record<string, string | Raw>>): Promise<{ readonly lines: readonly string[]; readonly error: string | null }> => {
  const lines: string[] = [];
  const error = await checkRules((line) => lines.push(line), '', root(files)).then(() => null, (one: Error) => one.message);
  return { lines, error };
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('loadLibrary', () => {
  it('reads every folder, and no cases file', () => {
    const library = loadLibrary(root({ 'station/a.yaml': file(), 'subsidy/b.yaml': file({ id: 'b' }), 'station/a.cases.yaml': cases, 'calendar/2025.yaml': 'anything: true', 'station/readme.txt': 'x' }));
    expect(library.ids).toEqual(['tiny.rule', 'b']);
  });
  it('only those named', () => expect(loadLibrary(root({ 'station/one.yaml': file(), 'station/two.yaml': 'broken: [' }), 'one').ids).toEqual(['tiny.rule']));
  it('no folder, no standards', () => expect(loadLibrary(root({})).all).toEqual([]));

  it('a key that stands twice: file, line and remedy', () => {
    expect(faults({ 'station/a.yaml': 'id: a\nversion: "1"\nversion: "2"\n' })).toEqual(['station/a.yaml 第 3 行第 1 列：同一个键写了两次，请删去一个']);
  });
  it('a key that stands twice deep inside', () => {
    expect(faults({ 'station/a.yaml': 'items:\n  - id: a\n    max: 5\n    max: 6\n' })[0]).toBe('station/a.yaml 第 4 行第 5 列：同一个键写了两次，请删去一个');
  });
  it('no YAML at all: file and line', () => expect(faults({ 'station/a.yaml': 'id: a\nitems: [1, 2\n' })[0]).toMatch(/^station\/a\.yaml 第 \d+ 行第 \d+ 列：不是有效的 YAML：/));

  it('versions that overlap: which, and what to write', () => {
    expect(faults({ 'station/a.yaml': file({ version: '2024', effective: { from: '2024-01-01', until: '2025-06-30' } }), 'station/b.yaml': file() })).toEqual([
      'tiny.rule 的版本 2024（2024-01-01 起至 2025-06-30） 与 2025（2025-01-01 起，未定终止日） 时间重叠，请给较早的版本写上 effective.until（早于 2025-01-01）',
    ]);
  });
  it('two files of one version', () => expect(faults({ 'station/a.yaml': file(), 'station/b.yaml': file() })).toEqual(['tiny.rule 有两个版本都叫 2025，请给其中一个改名']));

  it('faults of all files together, each with its file', () => {
    expect(faults({ 'station/a.yaml': file({ titel: 'x' }), 'points/b.yaml': file({ id: 'B' }), 'risk/c.yaml': 'id: 1\nid: 2\n' })).toEqual([
      expect.stringMatching(/^station\/a\.yaml titel：没有“titel”这个键；是不是“title”？/), 'points/b.yaml id：只用小写字母、数字、点和连字符，例如 xixian.hub', 'risk/c.yaml 第 2 行第 1 列：同一个键写了两次，请删去一个',
    ]);
  });
  it('the error says how many', () => expect(() => loadLibrary(root({ 'station/a.yaml': file({ titel: 'x', lable: 'y' }) }))).toThrow('规则文件有 2 处错误：\nstation/a.yaml titel：'));
});

describe('readYaml', () => {
  it('keeps days and versions as text', () => {
    const folder = root({ 'a.yaml': 'day: 2025-01-01\nversion: "2023"\nnumber: 0.8\n' });
    expect(readYaml(join(folder, 'a.yaml'), 'a.yaml')).toEqual({ day: '2025-01-01', version: '2023', number: 0.8 });
  });
});

describe('cases and check', () => {
  it('runs the cases of every file', () => {
    const folder = root({ 'station/a.yaml': file(), 'station/a.cases.yaml': cases });
    expect(runAllCases(folder, loadLibrary(folder))).toEqual([expect.objectContaining({ file: 'station/a.cases.yaml', standard: 'tiny.rule', results: [{ name: '三场', faults: [] }] })]);
  });
  it('passes, one line a standard', async () => {
    const { lines, error } = await check({ 'station/a.yaml': file(), 'station/a.cases.yaml': cases });
    expect(error).toBeNull();
    expect(lines[1]).toMatch(/^tiny\.rule\s+2025\s+2025-01-01 至 未定\s+1\s+0\s+0\s+1\s+0$/);
    expect(lines.at(-1)).toBe('规则检查通过：1 个标准，1 个案例。');
  });
  it('fails for a difference, naming file and case', async () => {
    const { lines, error } = await check({ 'station/a.yaml': file(), 'station/a.cases.yaml': { ...cases, cases: [{ 情形: '三场', 事实: { 讲座场次: 3 }, 应得: { 总分: 4 } }] } });
    expect(lines).toContain('✗ station/a.cases.yaml｜三场：总分应为 4，算得 3');
    expect(error).toMatch(/^规则检查未通过：1 处案例不符.*0 个标准没有案例$/);
  });
  it('fails for a standard without cases', async () => {
    const { lines, error } = await check({ 'station/a.yaml': file() });
    expect(lines).toContain('✗ 没有案例：tiny.rule 2025');
    expect(error).toMatch(/^规则检查未通过：0 处案例不符.*1 个标准没有案例$/);
  });
  it('a second version needs cases of its own', async () => {
    const { error } = await check({ 'station/a.yaml': file(), 'station/a.cases.yaml': cases, 'station/b.yaml': file({ version: '2024', effective: { from: '2024-01-01', until: '2024-12-31' } }) });
    expect(error).toMatch(/^规则检查未通过：0 处案例不符.*1 个标准没有案例$/);
  });

  const passages = { 'station/a.cases.yaml': cases, 'sources/a.txt': '每独立组织1次讲座的，加 1 分。\n满分10分，以实际参加人数为准。\n' };
  const stated = (text: string, source: string): Raw => file({ source: { document: '《小标准》', file: source }, clauses: [{ id: '一', text, by: ['it'] }] });
  it.each([
    ['word for word, white space and width aside', stated('每独立组织 1 次讲座的,加1分。', 'a.txt'), null],
    ['one word changed', stated('每组织1次讲座的，加1分。', 'a.txt'), '✗ tiny.rule 2025 clauses.一：与 sources/a.txt 不是逐字相同，请对照原文'],
    ['no such passages', stated('每独立组织1次讲座的，加1分。', 'b.txt'), '✗ tiny.rule 2025 source.file：没有 sources/b.txt，请把原文相关部分逐句抄进去'],
  ])('clauses: %s', async (_, rule, difference) => {
    const { lines, error } = await check({ ...passages, 'station/a.yaml': rule });
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual(difference === null ? [] : [difference]);
    expect(error === null).toBe(difference === null);
  });

  it('a reading that leads nowhere', async () => {
    const readings = [{ id: 'r', about: '不清楚', chosen: 'a', options: [{ id: 'a', label: '甲' }, { id: 'b', label: '乙', set: { 'items.itt.max': 5 } }] }];
    const { lines, error } = await check({ 'station/a.yaml': file({ readings }), 'station/a.cases.yaml': cases });
    expect(lines.some((line) => line.startsWith('✗ tiny.rule 2025') && line.includes('itt'))).toBe(true);
    expect(error).toMatch(/^规则检查未通过：0 处案例不符，1 处文字或读法有误/);
  });

  it('no file of that name', async () => {
    await expect(checkRules(() => undefined, 'nothing', root({ 'station/a.yaml': file() }))).rejects.toThrow('没有规则文件的名字含“nothing”');
  });
});
