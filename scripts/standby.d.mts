import type { Postgres } from './postgres.mjs';

/** A streaming replica on loopback, for tests. */
export interface Standby {
  readonly port: number;
  readonly url: string;
  readonly adminUrl: string;
  /** Starts it again on the same port after `stop`. */
  start(): Promise<void>;
  /** Stops the server and keeps its data. */
  stop(): Promise<void>;
  /** Stops the server and removes its data. */
  remove(): Promise<void>;
}
/** Makes a streaming replica of a throw-away server. */
export function startStandby(primary: Postgres, options?: { port?: number }): Promise<Standby>;
