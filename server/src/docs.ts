import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machines } from './app/things';
import { complianceText } from './compliance';
import { mutations, queries } from './graphql/operations';
import { whoMay } from './graphql/gate';
import { vocabularies } from './graphql/terms';
import { drawMachine } from './kernel/state-machine';
import { matrix, type Grant } from './policy/matrix';

const head = (title: string): string => `# ${title}\n\nGenerated from the code; do not edit.\n`;

function permissions(): string {
  const uses = (action: string): string =>
    [...Object.entries(queries), ...Object.entries(mutations)].filter(([, [a]]) => a === action).map(([name]) => `\`${name}\``).join(' ') || '—';
  const rows = Object.entries(matrix).map(([action, grants]) => `| \`${action}\` | ${whoMay(grants as readonly Grant[])} | ${uses(action)} |`);
  return [head('权限 · Permissions'), 'Role (relations that must all hold); alternatives are separated by semicolons.\n', '| action | who | root fields |', '|---|---|---|', ...rows, ''].join('\n');
}

function glossary(): string {
  const tables = vocabularies().map((v) => [`## ${v.name}\n`, '| code | 中文 | English |', '|---|---|---|', ...Object.entries(v.labels).map(([code, [zh, en]]) => `| \`${code}\` | ${zh} | ${en} |`), ''].join('\n'));
  return [head('词汇 · Vocabularies'), ...tables].join('\n');
}

/** Writes what is generated from the code: the permission table, the vocabularies, the compliance table and the state diagrams. */
export function writeDocs(folder: string): Promise<void> {
  mkdirSync(join(folder, 'states'), { recursive: true });
  writeFileSync(join(folder, 'permissions.md'), permissions());
  writeFileSync(join(folder, 'glossary.md'), glossary());
  writeFileSync(join(folder, 'compliance.md'), `${head('合规对照 · Compliance')}\n${complianceText()}`);
  for (const table of Object.values(machines)) {
    writeFileSync(join(folder, 'states', `${table.name}.md`), `${head(table.name)}\n\`\`\`mermaid\n${drawMachine(table as never)}\n\`\`\`\n`);
  }
  return Promise.resolve();
}
