// @ts-check
import { stopAll, stopOnSignals } from './lifecycle.mjs';
import { tellFailure } from './say.mjs';

/**
 * Runs a command to its end: tells a failure in words, stops what it started, also on Ctrl-C or SIGTERM, and ends the process.
 * @param {() => Promise<number>} run answers the exit code
 * @returns {Promise<never>}
 */
export async function command(run) {
  stopOnSignals((signal) => (signal === 'SIGINT' ? 130 : 143));
  let code = 1;
  try {
    code = await run();
  } catch (error) {
    tellFailure(error);
  }
  await stopAll();
  process.exit(code);
}
