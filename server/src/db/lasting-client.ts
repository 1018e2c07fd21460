import type { Client, ClientConfig } from 'pg';

/** Longer than `statement_timeout`: the server's own answer that a statement took too long comes first. */
export const SILENCE_MS = 9000;

/** Settings of every pool of a serving process: a connection whose other end vanished is noticed while it is idle, too. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const;

interface Inside {
  readonly connection: { once(event: string, listener: () => void): void; readonly stream: { setTimeout(ms: number): void; on(event: 'timeout', listener: () => void): void; destroy(error: Error): void } };
  readonly _activeQuery: object | null;
}

type ClientClass = new (config?: string | ClientConfig) => Client;

/**
 * Connections that end when the server stays silent for `silenceMs` while a statement is under way: a network that swallows packets
 * closes nothing, and the statement would wait for ever. Ended ones leave their pool, so that none is handed out poisoned.
 */
export function lasting(Base: ClientClass, silenceMs: number): ClientClass {
  return class extends Base {
    constructor(config?: string | ClientConfig) {
      super(config);
      const inside = this as unknown as Inside;
      // Only now is the socket the one that stays: TLS has replaced the first.
      inside.connection.once('readyForQuery', () => {
        const { stream } = inside.connection;
        stream.setTimeout(silenceMs);
        stream.on('timeout', () => {
          if (inside._activeQuery) stream.destroy(new Error(`Query read timeout: the database was silent for ${silenceMs} ms`));
        });
      });
    }
  };
}
