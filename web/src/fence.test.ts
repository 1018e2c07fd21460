import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** Rules that a text breaks when it stands at `file`. */
async function broken(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  const messages = result?.messages ?? [];
  expect(messages.filter((message) => message.fatal)).toEqual([]);
  return [...new Set(messages.map((message) => message.ruleId ?? message.message))];
}

/** A file that the server's type check knows: rules with types need one. */
function serverFile(): string {
  const folder = path.join(root, 'server/src/kernel');
  const name = readdirSync(folder).find((one) => one.endsWith('.ts') && !/test|clock|ids/.test(one));
  if (!name) throw new Error('no server file to lint');
  return `server/src/kernel/${name}`;
}

const bad: [name: string, file: string, text: string, rule: string][] = [
  ['F1 server action', 'web/src/features/need/save.ts', "'use server';\nexport async function save() {}\n", 'no-restricted-syntax'],
  ['F1 server action inside', 'web/src/app/(public)/x/page.tsx', "export async function save() {\n  'use server';\n}\n", 'no-restricted-syntax'],
  ['F2 antd in a light page', 'web/src/app/(public)/x/page.tsx', "import { Table } from 'antd';\nexport { Table };\n", 'no-restricted-imports'],
  ['F2 antd part in a feature', 'web/src/features/need/row.tsx', "import X from 'antd/es/table';\nexport { X };\n", 'no-restricted-imports'],
  ['F2 antd icons in a feature', 'web/src/features/need/row.tsx', "import { A } from '@ant-design/icons';\nexport { A };\n", 'no-restricted-imports'],
  ['F2 antd in a staff page', 'web/src/app/(institution)/inst/page.tsx', "import { Table } from 'antd';\nexport { Table };\n", 'no-restricted-imports'],
  ['F2 antd in the light kit', 'web/src/ui/light/x.tsx', "import { Table } from 'antd';\nexport { Table };\n", 'no-restricted-imports'],
  ['F2 Base UI outside the light kit', 'web/src/features/need/x.tsx', "import { Dialog } from '@base-ui/react/dialog';\nexport { Dialog };\n", 'no-restricted-imports'],
  ['F2 Base UI in the workbench', 'web/src/ui/staff/x.tsx', "import { Dialog } from '@base-ui/react/dialog';\nexport { Dialog };\n", 'no-restricted-imports'],
  ['F2 workbench kit in a light page', 'web/src/app/(public)/x/page.tsx', "import { QueryTable } from '@/ui/staff';\nexport { QueryTable };\n", 'no-restricted-imports'],
  ['F5 Number on money', 'web/src/lib/money.ts', 'export const f = (x: string) => Number(x);\n', 'no-restricted-syntax'],
  ['F5 parseFloat on money', 'web/src/ui/light/amount-input.tsx', 'export const f = (x: string) => parseFloat(x);\n', 'no-restricted-syntax'],
  ['F5 Number.parseFloat on money', 'web/src/lib/capital.ts', 'export const f = (x: string) => Number.parseFloat(x);\n', 'no-restricted-syntax'],
  ['F5 unary plus on money', 'web/src/ui/staff/money-cell.tsx', 'export const f = (x: string) => +x;\n', 'no-restricted-syntax'],
  ['web settings', 'web/src/features/need/x.ts', 'export const f = process.env.API_URL;\n', 'no-restricted-properties'],
  ['web imports server', 'web/src/features/need/x.ts', "import { x } from '../../../../server/src/kernel/money';\nexport { x };\n", 'no-restricted-imports'],
  ['any', 'web/src/features/need/x.ts', 'export const f = (x: any) => x;\n', '@typescript-eslint/no-explicit-any'],
  ['ts-ignore', 'web/src/features/need/x.ts', '// @ts-ignore\nexport const f = 1;\n', '@typescript-eslint/ban-ts-comment'],
  ['server time', '', 'export const f = () => Date.now();\n', 'no-restricted-properties'],
  ['server new Date()', '', 'export const f = () => new Date();\n', 'no-restricted-syntax'],
  ['server chance', '', 'export const f = () => Math.random();\n', 'no-restricted-properties'],
  ['server settings', '', 'export const f = () => process.env.X;\n', 'no-restricted-properties'],
  ['server floating promise', '', 'export const f = () => {\n  Promise.resolve(1);\n};\n', '@typescript-eslint/no-floating-promises'],
];

const good: [name: string, file: string, text: string][] = [
  ['antd in the workbench kit', 'web/src/ui/staff/x.tsx', "import { Table } from 'antd';\nexport { Table };\n"],
  ['antd in a staff feature', 'web/src/features/need/staff/x.tsx', "import { Table } from 'antd';\nexport { Table };\n"],
  ['Base UI in the light kit', 'web/src/ui/light/x.tsx', "import { Dialog } from '@base-ui/react/dialog';\nexport { Dialog };\n"],
  ['workbench kit in a staff page', 'web/src/app/(institution)/inst/page.tsx', "import { QueryTable } from '@/ui/staff';\nexport { QueryTable };\n"],
  ['settings in config', 'web/src/lib/config.ts', 'export const f = () => process.env.X;\n'],
  ['time in the clock', 'server/src/kernel/clock.ts', 'export const f = () => Date.now();\n'],
];

describe('fence', () => {
  it.each(bad)('refuses: %s', async (_name, file, text, rule) => {
    expect(await broken(file || serverFile(), text)).toContain(rule);
  });

  it.each(good)('lets pass: %s', async (_name, file, text) => {
    expect(await broken(file, text)).toEqual([]);
  });

  it('cannot be switched off by a comment', async () => {
    const text = `/* eslint-${'disable'} */\nimport { Table } from 'antd';\nexport { Table };\n`;
    expect(await broken('web/src/app/(public)/x/page.tsx', text)).toContain('no-restricted-imports');
  });
});
