import type { Pool } from 'pg';

/** A replica further behind than this is not read from. */
export const MOST_LAG_MS = 10_000;
/** Between two looks at the replica. */
const LOOK_EVERY_MS = 1000;
/** For how long an answer about the replica's position counts for somebody who waits for a later one. */
const ASK_AGAIN_MS = 20;

const WRITTEN = `SELECT (pg_current_wal_flush_lsn() - '0/0')::float8, system_identifier::text FROM pg_control_system()`;
const REPLAYED = `SELECT (pg_last_wal_replay_lsn() - '0/0')::float8, system_identifier::text FROM pg_control_system()`;

/** Errors that mean the server is gone, not that a statement was wrong or that every connection was busy. */
const isGone = (error: { code?: string; message?: string }): boolean => /^(E[A-Z]{3}|57P|08)/.test(error.code ?? '') || /terminated|timeout expired|read timeout/i.test(error.message ?? '');

/**
 * Watches a streaming replica: up to which byte of the log it has replayed, and how old what it shows is at most. Its age is taken
 * from positions of the primary that this process noted, so clocks of the machines, an idle primary and a broken stream do not mislead.
 */
export class Replica {
  private replayed = -1;
  private askedAt = Number.NEGATIVE_INFINITY;
  /** Everything committed before this moment is on the replica. */
  private coveredAt: number | null = null;
  /** Positions of the primary, oldest first, with the moment before each was asked. */
  private written: { readonly at: number; readonly position: number }[] = [];
  private identity: string | null = null;
  private problem: string | null = null;
  private silence: string | null = null;
  private asking: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private said: boolean | null = null;
  private since = performance.now();

  constructor(
    private readonly primary: Pool,
    /** Connections for reads. */
    readonly pool: Pool,
    /** One connection for looks, so that busy reads do not make the replica seem dead. */
    private readonly lookout: Pool,
    private readonly tell: (line: string) => void,
  ) {
    pool.on('error', (error) => this.noteFailure(error));
    lookout.on('error', (error) => this.noteFailure(error));
  }

  /** Looks now and then every second until `stop`. */
  start(): void {
    const look = async (): Promise<void> => {
      await this.look();
      if (!this.stopped) (this.timer = setTimeout(() => void look(), LOOK_EVERY_MS)).unref();
    };
    void look();
  }

  /** Whether reads may use it: alive, a replica of this primary, and at most `MOST_LAG_MS` behind. */
  get usable(): boolean {
    return this.problem === null && this.coveredAt !== null && performance.now() - this.coveredAt <= MOST_LAG_MS;
  }

  /** Whether it shows everything up to a byte of the log. */
  async has(position: number): Promise<boolean> {
    if (this.replayed < position && performance.now() - this.askedAt >= ASK_AGAIN_MS) await this.ask();
    return this.usable && this.replayed >= position;
  }

  /** Takes note of a failed statement; when the server is gone, reads stay away until a look finds it again. */
  noteFailure(error: Error): void {
    if (isGone(error)) this.lose(error);
  }

  private lose(error: Error): void {
    this.problem = error.message;
    this.replayed = -1;
    this.coveredAt = null;
    this.report();
  }

  /** Ends the looks and the connections. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await Promise.all([this.pool.end(), this.lookout.end()]);
  }

  private async look(): Promise<void> {
    const at = performance.now();
    try {
      const { rows } = await this.primary.query<[number, string]>({ text: WRITTEN, rowMode: 'array' } as never);
      const [position, identity] = rows[0]!;
      this.identity = identity;
      this.written = [...this.written.filter((note) => at - note.at <= MOST_LAG_MS), { at, position }];
      this.silence = null;
    } catch (error) {
      // What the replica shows grows old by itself while the primary does not say how far it has written.
      this.silence = (error as Error).message;
    }
    await this.ask();
    this.report();
  }

  private ask(): Promise<void> {
    this.asking ??= this.askNow().finally(() => void (this.asking = null));
    return this.asking;
  }

  private async askNow(): Promise<void> {
    try {
      const { rows } = await this.lookout.query<[number | null, string]>({ text: REPLAYED, rowMode: 'array' } as never);
      const [position, identity] = rows[0]!;
      this.problem = position === null ? '它不是只读副本' : this.identity !== null && identity !== this.identity ? '它不是这个主库的副本' : null;
      this.replayed = this.problem === null ? position! : -1;
      const covered = this.written.filter((note) => note.position <= this.replayed).at(-1);
      if (covered) this.coveredAt = Math.max(this.coveredAt ?? 0, covered.at);
      if (this.problem !== null || this.identity === null) this.coveredAt = null;
    } catch (error) {
      this.lose(error as Error);
    }
    this.askedAt = performance.now();
  }

  /** One line in the log when reads leave the replica, one when they return. */
  private report(): void {
    const usable = this.usable;
    if (this.stopped || usable === this.said) return;
    // At the start, and after each return, the replica has a moment to catch up.
    if (!usable && this.problem === null && this.coveredAt === null && performance.now() - this.since <= MOST_LAG_MS) return;
    this.said = usable;
    this.since = performance.now();
    const reason = this.problem ?? (this.silence === null ? `落后超过 ${MOST_LAG_MS / 1000} 秒` : `读不到主库的写入位置（${this.silence}）`);
    this.tell(usable ? '只读副本可用，列表和详情从副本读取。' : `只读副本不可用，读取改走主库：${reason}`);
  }
}
