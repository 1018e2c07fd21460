/** How often an idle process takes in what others changed, so that a request finds little to do. */
export const MATCHING_EVERY_MS = 5000;
/** Runs between two clean-ups of old changes: about an hour. */
const TRIM_EVERY = 720;

/** What is kept for matching. */
export interface Kept {
  /** Builds it if need be, and brings it up to date. */
  warm(): Promise<void>;
  /** Forgets what every process has long taken in. */
  trim(): Promise<void>;
}

/** Work of the job that keeps matching ready: the first run builds it. */
export function keepMatching(kept: Kept): () => Promise<void> {
  let runs = 0;
  return async () => {
    await kept.warm();
    if (runs % TRIM_EVERY === 0) await kept.trim();
    runs += 1;
  };
}
