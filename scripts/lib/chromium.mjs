// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './pg-user.mjs';
import { runLogged } from './run.mjs';
import { step } from './say.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** How to get a browser, for the reader. */
export const HOW_TO_INSTALL = 'The browser tests need Chromium. Debian/Ubuntu: sudo apt-get install chromium fonts-noto-cjk. Other systems: install Chrome or Chromium, and set CHROMIUM to its program if it is not found.';

/**
 * Chromium's program: CHROMIUM, the usual places, or (on Debian, as root) installed now.
 * @param {string} logs
 * @returns {Promise<string | undefined>} undefined when there is none
 */
export async function findChromium(logs) {
  const found = existing();
  if (found || !(isRoot && isDebian())) return found;
  const apt = (/** @type {string[]} */ ...args) => runLogged('Chromium could not be installed', 'apt-get', args, { cwd: '/', env: { DEBIAN_FRONTEND: 'noninteractive' }, logFile: join(logs, 'apt.log') });
  try {
    await step('安装浏览器 Installing Chromium (apt-get)', async () => {
      await apt('update', '-q');
      await apt('install', '-qy', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
    });
  } catch {
    return undefined;
  }
  return existing();
}

function existing() {
  return [process.env.CHROMIUM ?? '', ...PLACES].find((file) => file !== '' && existsSync(file));
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}
