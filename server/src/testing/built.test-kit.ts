import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that runs the server's commands from their sources, where a built server is expected. */
export function builtServer(folder: string): string {
  const file = join(folder, 'main.mjs');
  const loader = require.resolve('tsx');
  writeFileSync(file, `import { spawnSync } from 'node:child_process';\nconst run = spawnSync(process.execPath, ['--import', ${JSON.stringify(`file://${loader}`)}, ${JSON.stringify(join(__dirname, '..', 'main.ts'))}, ...process.argv.slice(2)], { stdio: 'inherit' });\nprocess.exit(run.status ?? 1);\n`);
  return file;
}
