import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { constantsOf, hitsIn, sourcesOf, type Hit } from './no-constants.test-kit';

const SERVER = join(__dirname, '..');
const LAYERS = ['app', 'domain', 'policy', 'graphql', 'http', 'jobs', 'db', 'rules'];
const constants = constantsOf(join(SERVER, '../rules'));
const sources = [...LAYERS.flatMap((layer) => sourcesOf(join(SERVER, layer)).map(([file, text]) => [`server/${layer}/${file}`, text] as const)), ...sourcesOf(join(SERVER, '../../web/src')).map(([file, text]) => [`web/${file}`, text] as const)];

/** What a hit says, without separators: 1_000_000n → 1000000. */
const digits = (hit: Hit): string => hit.text.replace(/['"`_,n]/g, '');

/** Numbers that mean something else wherever they stand. */
const ANYWHERE: Readonly<Record<string, string>> = { '100': 'per cent, and fen of a yuan', '1000000': 'fen of ten thousand yuan, and entries of a list' };
/** Lengths of texts and lists, status codes and pixels: anywhere but where standards are evaluated or shown. */
const LENGTHS: readonly string[] = ['200', '500'];
const ABOUT_RULES = /^server\/(rules|app\/assessment|domain\/assessment|db\/read\/.*assessment|graphql\/assessment)|^web\/features\/assessment/;
/** Numbers of single files that mean something else. */
const ELSEWHERE: readonly (readonly [file: string, number: string, why: string])[] = [
  ['server/app/assessment/simulate.ts', '200', 'most facts of one simulation'],
  ['server/app/assessment/simulate.ts', '500', 'most marks of one simulation'],
  ['server/app/matching/area-book.ts', '100000', 'code of the whole country in place of an area'],
  ['server/app/station/targets.ts', '10000000', 'largest progress that is shown, in basis points'],
  ['server/domain/enterprise/profile.ts', '10000000', 'largest head count that is taken'],
  ['server/domain/export/model.ts', '50000', 'most rows of one export'],
  ['server/domain/offer/quote/irr.ts', '1e11', 'percent that are no longer worth decimals'],
  ['server/domain/offer/quote/validate.ts', '10000000000000', 'largest principal that is quoted'],
  ['server/http/limits.ts', '3000', 'callers that are remembered'],
  ['server/http/exports.ts', '5 * 60000', 'milliseconds within which a file is taken'],
  ['server/db/data-source.ts', '3000', 'milliseconds to wait for a connection'],
  ['web/lib/capital.ts', '100000000', 'yuan of 1 亿元, the unit in which large capitals are written'],
  ['server/rules/words.ts', '1000000000', 'fen up to which round amounts are written the short way'],
];

const allowed = (hit: Hit): boolean => {
  const number = digits(hit);
  return number in ANYWHERE || (LENGTHS.includes(number) && !ABOUT_RULES.test(hit.file)) || ELSEWHERE.some(([file, one]) => file === hit.file && one === number);
};

describe('constants of the rules', () => {
  it('are collected from the files', () => {
    // 3000 家, 200 家; 10 万元 as fen and as yuan; 500 万元 as fen.
    for (const one of [3000n, 200n, 10_000_000n, 100_000n, 500_000_000n]) expect(constants.numbers.has(one), `${one}`).toBe(true);
    expect(constants.amounts.has(10_000_000n)).toBe(true);
    expect(constants.numbers.has(60n)).toBe(false);
  });

  it('stand in no source', () => {
    expect(sources.length).toBeGreaterThan(300);
    const hits = sources.flatMap(([file, text]) => hitsIn(file, text, constants)).filter((hit) => !allowed(hit));
    expect(hits.map((hit) => `${hit.file}:${hit.line} ${hit.text}`)).toEqual([]);
  });

  it('nothing is allowed that is not there', () => {
    const used = (file: string, number: string): boolean => sources.some(([name, text]) => name === file && hitsIn(name, text, constants).some((hit) => digits(hit) === number));
    expect(ELSEWHERE.filter(([file, number]) => !used(file, number))).toEqual([]);
  });
});

describe('a planted constant is found', () => {
  const found = (text: string, file = 'server/app/subsidy/planted.ts'): readonly Hit[] => hitsIn(file, text, constants).filter((hit) => !allowed(hit));
  it.each([
    ['a number', 'const minimum = 3000;'], ['fen', 'const cap = 10000000n;'], ['with separators', 'const cap = 10_000_000n;'], ['as yuan', 'const yuan = 100_000;'], ['as a product', 'const cap = 100_000n * 100n;'], ['in brackets', 'const cap = (10n * 10_000n) * 100n;'],
    ['quoted', "const cap = '10000000';"], ['quoted with separators', 'const cap = "100,000";'], ['in a template', 'const cap = `100000`;'], ['as a power', 'const cap = 1e5;'], ['in a comparison', 'if (count >= 3000) grant();'],
    ['in words beside its topic', "const text = '贴息每家每年最高 10 万元';"], ['in words without a blank', 'const text = `最高10万元的贴息补助`;'], ['in words before a hole of a template', 'const text = `补助 20万元，${rest}`;'],
  ])('%s', (_, text) => expect(found(text), text).toHaveLength(1));

  it('on a page', () => expect(found('export const Page = () => <p>按融资成本的 50% 贴息，每家每年最高 10 万元</p>;', 'web/app/page.tsx')).toEqual([expect.objectContaining({ file: 'web/app/page.tsx', line: 1 })]));
  it('says the line', () => expect(found('const a = 1;\n\nconst cap = 10_000_000n;')[0]?.line).toBe(3));
  it('where standards are evaluated 200 and 500 count, too', () => expect([found('const least = 200;', 'server/app/assessment/planted.ts'), found('const least = 200;', 'server/http/planted.ts')].map((hits) => hits.length)).toEqual([1, 0]));

  it.each([['a comment', '// 贴息最高 10 万元 = 10000000n'], ['a doc comment', '/** at most 10000000 fen */'], ['another number', 'const cap = 10_000_001n;'], ['a small number', 'const pass = 60;'], ['an amount beside no topic', "const text = '放款 10 万元';"], ['a longer code', "const code = '610000100000';"]])('%s is none', (_, text) => expect(found(text)).toEqual([]));
});
