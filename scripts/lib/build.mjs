// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, SERVER, SERVER_MAIN, WEB, next, tsc } from './paths.mjs';
import { runLogged } from './run.mjs';
import { step } from './say.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.next', 'test-results', 'playwright-report', 'next-env.d.ts', 'e2e']);
const SHARED = ['package-lock.json', 'tsconfig.json'];

/**
 * Build the server and the portal where their sources changed since the last build.
 * @param {string} logs folder for the logs
 * @returns {Promise<string>} name of the build (12 hex digits of its sources)
 */
export async function ensureBuilt(logs) {
  const server = await ensureServerBuilt(logs);
  const web = hashOf([...SHARED, 'schema.graphql', 'web']);
  const stamp = join(WEB, '.next', 'jiebang-stamp');
  if (!isStamped(stamp, web)) {
    rmSync(stamp, { force: true });
    const logFile = join(logs, 'build-web.log');
    await writeClientTypes(logs);
    await step('构建门户 Building the portal', () => runLogged('The portal could not be built', process.execPath, [next(), 'build'], { cwd: WEB, env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }, logFile }));
    // The generated client types are part of the sources.
    writeStamp(stamp, hashOf([...SHARED, 'schema.graphql', 'web']));
  }
  return createHash('sha256').update(server + web).digest('hex').slice(0, 12);
}

/**
 * Build the server where its sources changed since the last build.
 * @param {string} logs
 * @returns {Promise<string>} hash of its sources
 */
export async function ensureServerBuilt(logs) {
  const hash = hashOf([...SHARED, 'server/src', 'server/tsconfig.json', 'server/package.json']);
  const stamp = join(SERVER, 'dist', 'jiebang-stamp');
  if (existsSync(SERVER_MAIN) && isStamped(stamp, hash)) return hash;
  // An incremental record without its output makes the compiler write nothing.
  for (const old of ['dist', 'tsconfig.tsbuildinfo']) rmSync(join(SERVER, old), { recursive: true, force: true });
  await step('构建服务 Building the server', () => runLogged('The server could not be built', process.execPath, [tsc('server'), '-p', SERVER], { cwd: ROOT, logFile: join(logs, 'build-server.log') }));
  writeStamp(stamp, hash);
  return hash;
}

/**
 * Write the portal's typed documents from schema.graphql.
 * @param {string} logs
 */
export async function writeClientTypes(logs) {
  const script = join(WEB, 'scripts', 'gql.mjs');
  if (existsSync(script)) await runLogged('The typed documents of the portal could not be generated', process.execPath, [script], { cwd: WEB, logFile: join(logs, 'build-web.log') });
}

/**
 * Hash of names and contents of files and folders of the checkout.
 * @param {string[]} paths
 */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) for (const file of filesOf(join(ROOT, path))) hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} at
 * @returns {string[]}
 */
function filesOf(at) {
  if (!existsSync(at)) return [];
  /** @type {import('node:fs').Dirent[]} */
  let entries;
  try {
    entries = readdirSync(at, { withFileTypes: true });
  } catch {
    return [at];
  }
  return entries
    .filter((entry) => !SKIPPED.has(entry.name) && !/\.tsbuildinfo$|\.test\.tsx?$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(at, entry.name)) : [join(at, entry.name)]));
}

/**
 * @param {string} stamp
 * @param {string} hash
 */
function isStamped(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/**
 * @param {string} stamp
 * @param {string} hash
 */
function writeStamp(stamp, hash) {
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, hash);
}
