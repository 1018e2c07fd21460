/** A job that runs again and again; `stop` waits for the run in hand. */
export interface Schedule {
  stop(): Promise<void>;
}

/**
 * Runs `work` at once and then `everyMs` after the end of each run, so that runs never overlap. A run that fails is
 * reported, and the next one comes all the same. `work` is told by `stopping` that it should come to an end.
 */
export function schedule(everyMs: number, work: (stopping: () => boolean) => Promise<unknown>, report: (error: unknown) => void): Schedule {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const once = async (): Promise<void> => {
    try {
      await work(() => stopped);
    } catch (error) {
      report(error);
    }
    if (!stopped) timer = setTimeout(start, everyMs);
  };
  let running: Promise<void> = Promise.resolve();
  function start(): void {
    running = once();
  }
  start();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
