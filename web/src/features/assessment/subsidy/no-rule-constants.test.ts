import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const features = path.resolve(import.meta.dirname, '../..');
const app = path.resolve(features, '../app');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|test-kit/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What only a rule file may say: shares, caps, document numbers and papers of a rule, in any of their spellings. */
const RULE_CONSTANTS: readonly RegExp[] = [
  /shareBp:\s*\d/, /subsidyShareBp:\s*\d/, /capFen:\s*(fen\()?['"]?\d/, /subsidyCapFen:\s*(fen\()?['"]?\d/,
  /(贴息|融资成本|利息)的?\s*50\s*%/, /每年最高\s*10\s*万/, /〔20\d\d〕\d+号/, /贷款利息单/, /申报单位承诺书/,
];

/** Faults of one text. */
const constantsIn = (text: string): string[] => RULE_CONSTANTS.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);

describe('code of the portal', () => {
  it('holds no constant of a rule: they come from the rule files through the API', () => {
    const found = [...sources(features), ...sources(app)].flatMap((file) => constantsIn(readFileSync(file, 'utf8')).map((text) => `${path.relative(features, file)}: ${text}`));
    expect(found).toEqual([]);
  });

  it('would be caught with one', () => {
    for (const text of ['shareBp: 5000', "capFen: fen('10000000')", '利息的 50%，', '每家每年最高 10 万元', '〔2025〕36号']) expect(constantsIn(text)).not.toEqual([]);
  });
});
