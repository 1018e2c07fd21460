import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary, readYaml } from '../rule-files';
import type { Standard } from './model';

const ROOT = join(__dirname, '../../rules');
const library = loadLibrary(ROOT);

/** White space and the width of letters and punctuation do not count. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').replace(/[“”"]/g, '"').replace(/[‘’']/g, "'").replace(/。/g, '.').replace(/、/g, ',');
const linesOf = (name: string): readonly string[] => readFileSync(join(ROOT, 'sources', name), 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** Standards with the file of passages that they restate: the one of the same name, or the one that `source.file` names. */
const sourced = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => /^(station|points|rubric|subsidy|risk)\/.*\.yaml$/.test(name) && !name.endsWith('.cases.yaml')).sort().flatMap((name): (readonly [string, Standard, string])[] => {
  const raw = readYaml(join(ROOT, name), name) as { readonly id: string; readonly version: string; readonly source: { readonly file?: string } };
  const standard = library.versions(raw.id).find((one) => one.version === raw.version)!;
  const own = [`${name.replace(/^.*\//, '').replace(/\.yaml$/, '')}.txt`, raw.source.file ?? ''].find((file) => file !== '' && existsSync(join(ROOT, 'sources', file)));
  return own === undefined ? [] : [[`${raw.id} ${raw.version}`, standard, own]];
});

const places = (standard: Standard): readonly string[] => [
  ...[...standard.items, ...standard.parts, ...standard.grades, ...standard.vetoes, ...standard.streaks, ...standard.scope, ...standard.ceilings, ...standard.cycle].map((one) => one.id), ...standard.facts.keys(),
  ...(standard.weight === null ? [] : ['weight']), ...(standard.pass === null ? [] : ['pass']), ...(standard.grades.length === 0 ? [] : ['grades']), ...(standard.variants === null ? [] : ['variants']), ...(standard.papers.length === 0 ? [] : ['papers']),
  ...(standard.steps.length === 0 ? [] : ['steps']), ...(standard.readings.length === 0 ? [] : ['readings']), ...(standard.cycle.length === 0 ? [] : ['cycle']), ...(standard.validity === null ? [] : ['validity']), ...(standard.scope.length === 0 ? [] : ['scope']), 'effective', 'facts',
];

describe.each([['xixian.hub', '2023', 'xixian-hub-2023.txt'], ['xixian.branch', '2023', 'xixian-branch-2023.txt'], ['qingdao.subcentre', '2017', 'qingdao-subcentre-2017.txt']])('%s %s says everything of its passages', (id, version, source) => {
  const standard = library.versions(id).find((one) => one.version === version)!;
  const known = new Map(standard.clauses.map((clause) => [bare(clause.text), clause] as const));

  it.each(linesOf(source).map((line) => [line]))('%s', (line) => {
    const clause = known.get(bare(line));
    expect(clause, `没有逐字的条款：${line}`).toBeDefined();
    expect((clause!.by.length > 0) !== (clause!.notComputable !== null), clause!.id).toBe(true);
    for (const one of clause!.by) expect(places(standard), clause!.id).toContain(one);
    if (clause!.notComputable !== null) expect(clause!.notComputable.trim().length).toBeGreaterThan(1);
  });

  it('and of nothing else', () => {
    const lines = new Set(linesOf(source).map(bare));
    expect(standard.clauses.filter((clause) => !lines.has(bare(clause.text))).map((clause) => clause.id)).toEqual([]);
  });

  it('every scored line, veto and streak is behind a clause', () => {
    const said = new Set(standard.clauses.flatMap((clause) => clause.by));
    const needed = [...standard.items.filter((item) => item.score !== null), ...standard.vetoes, ...standard.streaks, ...standard.grades, ...standard.cycle].map((one) => one.id);
    expect(needed.filter((one) => !said.has(one) && !said.has('grades') && !said.has('cycle'))).toEqual([]);
  });
});

describe('verbatim', () => {
  it('the standards with a file of passages', () => expect(sourced.map(([name]) => name)).toEqual(expect.arrayContaining(['qingdao.subcentre 2017', 'xixian.branch 2023', 'xixian.hub 2023', 'xixian.points 2025', 'xixian.interest-subsidy 2025'])));

  it.each(sourced)('%s', (_, standard, source) => {
    const passages = bare(linesOf(source).join(''));
    expect(standard.clauses.length).toBeGreaterThan(0);
    expect(standard.clauses.filter((clause) => !passages.includes(bare(clause.text))).map((clause) => `${clause.id}：${clause.text}`)).toEqual([]);
  });

  it('a clause that changes one word is found', () => {
    const passages = bare(linesOf('xixian-hub-2023.txt').join(''));
    expect(passages.includes(bare('每独立组织开展1次全新区投融资对接路演活动，参加科技企业不少于5家的，加 0.8 分。'))).toBe(true);
    expect(passages.includes(bare('每独立组织开展1次全新区投融资对接路演活动，参加科技企业不少于6家的，加0.8分。'))).toBe(false);
  });

  it.each(library.all.map((standard) => [`${standard.id} ${standard.version}`, standard] as const))('%s names each clause once', (_, standard) => {
    const ids = standard.clauses.map((clause) => clause.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
