import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { readYaml } from '../rule-files';
import { amountLiteral } from './read/literal';

/** A number of a rule that stands in a source, and where. */
export interface Hit {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Numbers below this say nothing: 60 points, 12 months. */
const DISTINCTIVE = 100n;
const COMPARES = ['gte', 'gt', 'lte', 'lt', 'at', 'is'];
/** Words that make an amount or a share beside them a statement about a rule. */
const TOPICS = /贴息|补助|奖补|补贴|风险补偿|奖励|年度考核/;

/** Distinctive numbers of the rule files: amounts in fen and in yuan, and bounds of at least 100; and the amounts as written. */
export interface Constants {
  readonly numbers: ReadonlySet<bigint>;
  readonly amounts: ReadonlySet<bigint>;
}

/** Collects the constants of every rule file under `root`. */
export function constantsOf(root: string): Constants {
  const numbers = new Set<bigint>();
  const amounts = new Set<bigint>();
  const walk = (value: unknown, key: string): void => {
    const amount = amountLiteral(value);
    if (amount !== null) {
      const fen = amount.num < 0n ? -amount.num : amount.num;
      amounts.add(fen);
      for (const one of [fen, fen % 100n === 0n ? fen / 100n : 0n]) if (one >= DISTINCTIVE) numbers.add(one);
    } else if (Number.isSafeInteger(value) && COMPARES.includes(key) && BigInt(value as number) >= DISTINCTIVE) numbers.add(BigInt(value as number));
    else if (Array.isArray(value)) value.forEach((one) => walk(one, key));
    else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) if (!['clauses', 'source', 'help', 'note', 'about'].includes(name)) walk(one, name);
  };
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) if (/^(station|points|rubric|subsidy|risk)\/.*\.yaml$/.test(name) && !name.endsWith('.cases.yaml')) walk(readYaml(join(root, name), name), '');
  return { numbers, amounts };
}

/** Whole value of a literal, or of a product of literals: 100_000n * 100n, '100000', "100,000"; null for anything else. */
function wholeOf(node: ts.Node): bigint | null {
  if (ts.isParenthesizedExpression(node)) return wholeOf(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskToken) {
    const [a, b] = [wholeOf(node.left), wholeOf(node.right)];
    return a === null || b === null ? null : a * b;
  }
  if (!ts.isNumericLiteral(node) && !ts.isBigIntLiteral(node) && !ts.isStringLiteralLike(node)) return null;
  const text = node.text.replace(/[_,\s]/g, '').replace(/n$/, '').replace(/\.0+$/, '');
  if (/^\d{1,30}$/.test(text)) return BigInt(text);
  return ts.isNumericLiteral(node) && /^\d+(\.\d+)?e\d+$/i.test(text) ? BigInt(Number(text)) : null;
}

const wordsOf = (node: ts.Node): string | null =>
  ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : null;

function saysRule(text: string, amounts: ReadonlySet<bigint>): boolean {
  for (const match of text.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*(分|元|万元|亿元)/g)) {
    const near = text.slice(Math.max(0, match.index - 24), match.index + match[0].length + 24);
    const amount = amountLiteral(`${match[1]!.replaceAll(',', '')}${match[2]!}`);
    if (match[2] !== '分' && amount !== null && amounts.has(amount.num) && TOPICS.test(near)) return true;
  }
  return false;
}

/** Every place where a source text holds a constant of the rules. Comments do not count. */
export function hitsIn(file: string, text: string, constants: Constants): readonly Hit[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const hits: Hit[] = [];
  const visit = (node: ts.Node): void => {
    const value = wholeOf(node);
    const words = wordsOf(node);
    if ((value !== null && constants.numbers.has(value)) || (words !== null && saysRule(words, constants.amounts))) {
      hits.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.getText().trim().slice(0, 60) });
      return;
    }
    node.forEachChild(visit);
  };
  visit(source);
  return hits;
}

/** Sources under `folder` that are no tests, no generated code and no test equipment, with their text. */
export function sourcesOf(folder: string): readonly (readonly [file: string, text: string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|test-kit|d)\.tsx?$/.test(name) && !/(^|\/)(gql|testing)\//.test(name)).sort()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
}
