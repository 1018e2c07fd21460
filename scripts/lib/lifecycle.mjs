// @ts-check

/** @typedef {() => Promise<void>} Stop */

/** @type {Stop[]} */
const stack = [];
/** @type {Promise<void> | undefined} */
let stopping;

/**
 * Remember how to stop something; what was started last is stopped first.
 * @param {Stop} stop
 * @returns {() => void} forget it again
 */
export function onStop(stop) {
  stack.push(stop);
  return () => {
    const at = stack.lastIndexOf(stop);
    if (at >= 0) stack.splice(at, 1);
  };
}

/** Stop everything, last started first, each once; a failing stop does not keep the others from stopping. */
export function stopAll() {
  stopping ??= (async () => {
    for (let stop = stack.pop(); stop; stop = stack.pop()) {
      await stop().catch((error) => process.stderr.write(`${error.message}\n`));
    }
  })();
  return stopping;
}

/** Whether stopping has begun, so that an ending child is no surprise. */
export function isStopping() {
  return stopping !== undefined;
}

/**
 * Ctrl-C, SIGTERM and a closed terminal stop everything in order and end the process with the code that `finish` gives.
 * @param {(signal: NodeJS.Signals) => number} finish
 */
export function stopOnSignals(finish) {
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (isStopping()) return;
      const code = finish(signal);
      void stopAll().then(() => process.exit(code));
    });
  }
}
