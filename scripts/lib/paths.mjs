// @ts-check
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const SERVER = join(ROOT, 'server');
export const WEB = join(ROOT, 'web');
/** The built server: `node SERVER_MAIN migrate|seed|serve|schema|docs|drift`. */
export const SERVER_MAIN = join(SERVER, 'dist', 'main.js');

/** Where this installation keeps its database, files, logs (`JIEBANG_DATA`, or `.data` in the checkout). */
export function dataDir() {
  return resolve(process.env.JIEBANG_DATA || join(ROOT, '.data'));
}

/**
 * Make a folder that others may pass through but not list (the database's user must reach its own folder inside).
 * @param {string} dir
 * @returns {string} the same folder
 */
export function makeDataDir(dir) {
  if (!existsSync(dir)) {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, 0o711);
  }
  mkdirSync(join(dir, 'logs'), { recursive: true, mode: 0o700 });
  return dir;
}

/**
 * A program's script inside an installed package, wherever npm put the package.
 * @param {'server' | 'web' | '.'} workspace
 * @param {string} name package name
 * @param {string} script path inside the package
 * @returns {string}
 */
export function packageScript(workspace, name, script) {
  const require = createRequire(join(ROOT, workspace, 'package.json'));
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = join(folder, name, script);
    if (existsSync(file)) return file;
  }
  throw new Error(`The package ${name} is not installed. Run "npm ci".`);
}

/** @param {'server' | 'web' | '.'} workspace */
export const tsc = (workspace = '.') => packageScript(workspace, 'typescript', 'bin/tsc');
export const next = () => packageScript('web', 'next', 'dist/bin/next');
