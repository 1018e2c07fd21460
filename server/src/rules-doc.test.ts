import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRules } from './rules-check';
import { KINDS } from './rules/score';

const text = readFileSync(join(__dirname, '../docs/rules.md'), 'utf8');
const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]!);

describe('docs/rules.md', () => {
  it('works through an example that loads and whose cases hold', async () => {
    const root = mkdtempSync(join(tmpdir(), 'rules-doc-'));
    try {
      mkdirSync(join(root, 'subsidy'));
      writeFileSync(join(root, 'subsidy/example.yaml'), blocks.find((block) => block.includes('id: example.interest'))!);
      writeFileSync(join(root, 'subsidy/example.cases.yaml'), blocks.find((block) => block.startsWith('standard: example.interest'))!);
      const said: string[] = [];
      await checkRules((line) => said.push(line), '', root);
      expect(said.at(-1)).toBe('规则检查通过：1 个标准，6 个案例。');
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('names every way to score', () => {
    for (const kind of Object.keys(KINDS)) expect(text).toContain(`| \`${kind}\` |`);
  });
});
