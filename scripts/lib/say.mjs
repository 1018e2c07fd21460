// @ts-check

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const QUIET_MS = 2_000;
const LINE_MS = 5_000;
const tty = process.stdout.isTTY === true;

/** A failure that is told to the reader in plain words, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {{ logFile?: string, tail?: string }} [more]
   */
  constructor(message, { logFile, tail } = {}) {
    super(message);
    this.logFile = logFile;
    this.tail = tail;
  }
}

/**
 * Print a line.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${tty ? '\r\x1b[2K' : ''}${line}\n`);
}

/**
 * Do a step; whatever takes longer than 2 s shows that it goes on: a spinner on a terminal, a line every 5 s elsewhere.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  let frame = 0;
  let told = -QUIET_MS;
  const timer = setInterval(() => {
    const gone = performance.now() - start;
    if (gone < QUIET_MS) return;
    if (tty) process.stdout.write(`\r\x1b[2K${FRAMES[frame++ % FRAMES.length]} ${label} … ${seconds()} s`);
    else if (gone - told >= LINE_MS) {
      told = gone;
      say(`  ${label} … ${seconds()} s`);
    }
  }, 100);
  try {
    const result = await work();
    say(`✓ ${label}${seconds() >= 2 ? ` (${seconds()} s)` : ''}`);
    return result;
  } catch (error) {
    say(`✗ ${label}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Tell a failure: what happened, the end of the log, where the log is.
 * @param {unknown} error
 */
export function tellFailure(error) {
  const failure = error instanceof Failure ? error : undefined;
  process.stderr.write(`\n失败 Failed: ${error instanceof Error ? error.message : String(error)}\n`);
  if (failure?.tail) process.stderr.write(`\n${failure.tail.replace(/^/gm, '    ')}\n`);
  if (failure?.logFile) process.stderr.write(`\n日志 Log: ${failure.logFile}\n`);
}
