/** The process's clock. Deadlines use the database's clock; this one serves waiting, logging and ids. */
export interface Clock {
  /** Milliseconds since the epoch. */
  nowMs(): number;
}

/** The machine's clock. */
export const systemClock: Clock = { nowMs: () => Date.now() };
