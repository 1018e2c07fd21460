// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';
import { isStopping, onStop } from './lifecycle.mjs';
import { endOf, sizeOf, spawnLogged, tailOf } from './run.mjs';
import { Failure } from './say.mjs';

const READY_MS = 120_000;
const STOP_MS = 10_000;

/**
 * Start a long-running program, wait until `url` answers well, and stop it in its turn.
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.file
 * @param {string[]} options.args
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.logFile
 * @param {string} options.url asked until it answers
 * @param {(answer: Response) => boolean} options.isReady
 * @param {(name: string, pid: number | undefined) => void} options.onStarted
 * @param {(failure: Failure) => void} options.onDeath the program ended although nobody asked
 * @returns {Promise<void>}
 * @throws {Failure} it ended, or did not answer within 120 s
 */
export async function startService({ name, file, args, cwd, env, logFile, url, isReady, onStarted, onDeath }) {
  const from = sizeOf(logFile);
  const child = spawnLogged(file, args, { cwd, env, logFile, detached: process.platform !== 'win32' });
  onStarted(name, child.pid);
  let ended = '';
  let ready = false;
  const end = endOf(child).then((how) => {
    ended = how || 'ended';
    if (ready && !isStopping()) onDeath(new Failure(`${name} ${ended} unexpectedly. Everything else is stopped.`, { logFile, tail: tailOf(logFile, from, 5) }));
  });
  onStop(async () => {
    if (ended) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await end;
    clearTimeout(force);
  });

  const giveUp = Date.now() + READY_MS;
  while (!(await answers(url, isReady))) {
    if (ended) throw new Failure(`${name} did not start: ${ended}.`, { logFile, tail: tailOf(logFile, from) });
    if (Date.now() > giveUp) throw new Failure(`${name} did not answer at ${url} within ${READY_MS / 1000} s.`, { logFile, tail: tailOf(logFile, from) });
    await sleep(100);
  }
  ready = true;
}

/**
 * @param {string} url
 * @param {(answer: Response) => boolean} isReady
 */
async function answers(url, isReady) {
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) });
    await answer.body?.cancel();
    return isReady(answer);
  } catch {
    return false;
  }
}
