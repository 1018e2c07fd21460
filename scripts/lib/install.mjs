// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { npm, runLogged } from './run.mjs';
import { step } from './say.mjs';

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean, os?: string[] }} Locked
 */

/**
 * Install the packages when they are missing or not those of the lockfile.
 * @param {string} logs folder for the log
 */
export async function ensureInstalled(logs) {
  if (isInstalled()) return;
  const [file, first] = npm();
  await step('安装依赖 Installing packages (npm ci)', () =>
    runLogged('The packages could not be installed (is the package registry reachable?)', file, [...first, 'ci', '--include=dev', '--include=optional'], {
      cwd: ROOT,
      env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
      logFile: join(logs, 'install.log'),
    }),
  );
}

/** Whether node_modules holds what the lockfile asks for (optional packages of other systems aside). */
function isInstalled() {
  const have = packagesIn(join(ROOT, 'node_modules', '.package-lock.json'));
  const want = packagesIn(join(ROOT, 'package-lock.json'));
  if (!have || !want) return false;
  return Object.entries(want).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return true;
    const found = have[path];
    return found ? found.version === entry.version : entry.optional === true || entry.os !== undefined;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, Locked> | undefined}
 */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
