import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compliance, complianceText } from './index';

const ROOT = join(__dirname, '../../..');

/** Titles of the tests that a source text declares: the first argument of `it(…)` and `it.each(…)(…)`, as written. */
function titlesOf(file: string): ReadonlySet<string> {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const titles = new Set<string>();
  const isTest = (callee: ts.Expression): boolean =>
    ts.isIdentifier(callee) ? callee.text === 'it' || callee.text === 'test' : ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee) ? isTest(callee.expression) : false;
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) titles.add(title.text);
      else if (title && ts.isTemplateExpression(title)) titles.add(title.getText(source).slice(1, -1));
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return titles;
}

const rows = compliance.flatMap((chapter) => chapter.rows);
const named = [...new Set(rows.flatMap((row) => (row.verdict.is === 'TESTED' ? row.verdict.tests : [])))];
/** Files that the suite runs. */
const SUITE = /include: \['(src\/[^']+)'\]/.exec(readFileSync(join(ROOT, 'server/vitest.config.mts'), 'utf8'))?.[1] ?? '';

describe('the compliance table', () => {
  it('every test that is named exists under exactly that title, in a file of the suite', () => {
    const faults = named.flatMap((name) => {
      const [file, title, ...more] = name.split(' › ');
      if (!file || !title || more.length > 0) return [`${name}: not "file › title"`];
      if (!existsSync(join(ROOT, file))) return [`${name}: no such file`];
      const runs = (file.startsWith('server/src/') && file.endsWith('.test.ts')) || (file.startsWith('web/e2e/') && /\.desktop\.spec\.ts$/.test(file));
      if (!runs) return [`${name}: the suite does not run this file`];
      return titlesOf(file).has(title) ? [] : [`${name}: no test of this title`];
    });
    expect(SUITE).toBe('src/**/*.test.ts');
    expect(readFileSync(join(ROOT, 'web/playwright.config.ts'), 'utf8')).toMatch(/testDir: '\.\/e2e'[\s\S]*name: 'desktop'/);
    expect(named.length).toBeGreaterThan(40);
    expect(faults).toEqual([]);
  });

  it('a title that nobody tests would be told', () => {
    const titles = titlesOf('server/src/compliance/compliance.test.ts');
    expect(titles.has('a title that nobody tests would be told')).toBe(true);
    expect(titles.has('a title')).toBe(false);
  });

  it('every row has a verdict with its reason, and says what the software does', () => {
    const incomplete = rows.filter(({ area, clause, does, setting, verdict }) => {
      const reason = verdict.is === 'TESTED' ? verdict.tests.join('') : verdict.is === 'OUTSIDE' ? verdict.who : verdict.why;
      return !area || !clause || !does || !setting || reason.length < 8;
    });
    expect(incomplete).toEqual([]);
    const areas = new Set(rows.map((row) => row.area));
    for (const area of ['身份鉴别', '访问控制', '安全审计', '入侵防范', '数据完整性', '数据保密性', '备份恢复', '剩余信息保护', '个人信息保护', '安全管理中心', '单独同意', '撤回', '限制处理', '自动化决策', '保存期限', '向他人提供的记录', '先掩码、凭理由查看']) expect(areas, area).toContain(area);
  });

  it('no column of the database is made for an identity number, a bank card or an e-mail', () => {
    const domain = ['identity', 'enterprise', 'institution', 'org', 'claim', 'deal', 'need', 'offer', 'rights', 'consent', 'export', 'webhook'].map((context) => readFileSync(join(ROOT, 'server/src/domain', context, 'model.ts'), 'utf8')).join('\n');
    const fields = [...domain.matchAll(/readonly (\w+)\??:/g)].map((match) => match[1]!);
    expect(fields.length).toBeGreaterThan(150);
    expect(fields.filter((field) => /idNumber|idCard|identityNo|bankCard|cardNo|bankAccount|e?mail|birth|passport|face|location/i.test(field))).toEqual([]);
  });

  it('is written into the documents as it is', () => {
    expect(readFileSync(join(ROOT, 'server/docs/compliance.md'), 'utf8')).toContain(complianceText());
  });
});
