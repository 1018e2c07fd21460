// @ts-check
import { join } from 'node:path';
import { HELP, parseArgs } from './args.mjs';
import { banner } from './banner.mjs';
import { auditKey, bootstrapToken, keepMode, secretKey } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { claimInstance } from './instance.mjs';
import { isStopping, onStop, stopAll, stopOnSignals } from './lifecycle.mjs';
import { dataDir as findDataDir, makeDataDir } from './paths.mjs';
import { say, tellFailure } from './say.mjs';

/**
 * `npm start`: install, build, database, server, portal; runs until it is stopped.
 * @returns {Promise<void>}
 */
export async function main() {
  let running = false;
  stopOnSignals((signal) => {
    say('正在停止 Stopping …');
    return running ? 0 : signal === 'SIGINT' ? 130 : 143;
  });
  try {
    running = await start();
  } catch (error) {
    if (isStopping()) return;
    tellFailure(error);
    await stopAll();
    process.exit(1);
  }
}

/** @returns {Promise<boolean>} whether something was started */
async function start() {
  const args = parseArgs(process.argv.slice(2), process.env);
  if (args.help) {
    say(HELP);
    return false;
  }
  const dataDir = makeDataDir(findDataDir());
  const logs = join(dataDir, 'logs');
  keepMode(dataDir, args.mode);
  const instance = await claimInstance(dataDir, say);
  onStop(async () => instance.release());
  await ensureInstalled(logs);
  const build = await ensureBuilt(logs);

  const first = args.mode === 'production' ? bootstrapToken(dataDir) : undefined;
  // Imported now: it needs installed packages.
  const { startSystem } = await import('./system.mjs');
  const { webUrl, apiUrl } = await startSystem({
    ...args,
    dataDir,
    build,
    env: first ? { ADMIN_BOOTSTRAP_TOKEN: first.token, SECRET_KEY: secretKey(dataDir), AUDIT_SIGNING_KEY: auditKey(dataDir) } : {},
    onStarted: (name, pid) => instance.addChild(name, pid),
    onDeath: (failure) => {
      tellFailure(failure);
      void stopAll().then(() => process.exit(1));
    },
  });
  instance.setUrl(webUrl);
  say(banner({ ...args, webUrl, apiUrl, dataDir, token: first?.isNew ? first.token : undefined }));
  return true;
}
