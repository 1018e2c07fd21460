// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT, SERVER, SERVER_MAIN } from './paths.mjs';

/** @typedef {{ ok: boolean, output: string }} Verdict */

/** schema.graphql must be what the server would write. */
export function schemaGate() {
  return inTemp((dir) => {
    const fresh = join(dir, 'schema.graphql');
    const failed = write(['schema', fresh]);
    if (failed) return failed;
    return verdict([compare(join(ROOT, 'schema.graphql'), fresh)], 'npm run schema:write');
  });
}

/** The generated pages in server/docs must be what the server would write, none missing and none left over. */
export function docsGate() {
  return inTemp((dir) => {
    const failed = write(['docs', dir]);
    if (failed) return failed;
    const docs = join(SERVER, 'docs');
    const fresh = filesIn(dir);
    const folders = new Set(fresh.filter((file) => file.includes('/')).map((file) => file.slice(0, file.lastIndexOf('/'))));
    const stale = [...folders].flatMap((folder) => filesIn(join(docs, folder)).map((file) => `${folder}/${file}`)).filter((file) => !fresh.includes(file));
    const differences = fresh.map((file) => compare(join(docs, file), join(dir, file)));
    return verdict([...differences, ...stale.map((file) => `server/docs/${file} is no longer generated: remove it.\n`)], 'npm run docs:write');
  });
}

/** Every rule file must load, and every case must come out as written. */
export function rulesGate() {
  return write(['rules']) ?? { ok: true, output: '' };
}

/**
 * @param {string[]} args
 * @returns {Verdict | undefined} set when the server could not write
 */
function write(args) {
  const run = spawnSync(process.execPath, [SERVER_MAIN, ...args], { cwd: ROOT, encoding: 'utf8' });
  return run.status === 0 ? undefined : { ok: false, output: `node server/dist/main.js ${args[0]} failed:\n${run.stdout}${run.stderr}` };
}

/**
 * @param {string} committed
 * @param {string} fresh
 * @returns {string} '' when equal
 */
function compare(committed, fresh) {
  const name = relative(ROOT, committed);
  if (!existsSync(committed)) return `${name} is missing.\n`;
  if (readFileSync(committed).equals(readFileSync(fresh))) return '';
  const diff = spawnSync('git', ['diff', '--no-index', '--no-color', '--', committed, fresh], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return `${name} differs from what the code says (- committed, + generated):\n${diff.stdout || ''}`;
}

/**
 * @param {string[]} differences
 * @param {string} remedy
 * @returns {Verdict}
 */
function verdict(differences, remedy) {
  const output = differences.join('');
  return output === '' ? { ok: true, output: '' } : { ok: false, output: `${output}If the change is meant: ${remedy}, and review it.\n` };
}

/**
 * @param {string} dir
 * @returns {string[]} paths relative to dir, with '/'
 */
function filesIn(dir) {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => statSync(join(dir, file)).isFile()).sort();
}

/**
 * @param {(dir: string) => Verdict} work
 * @returns {Verdict}
 */
function inTemp(work) {
  const dir = mkdtempSync(join(tmpdir(), 'jiebang-gate-'));
  try {
    return work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
