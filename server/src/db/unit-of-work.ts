import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { types } from 'pg';
import type { Almanac, Done, Tx, UseCase } from '../app/ports';
import type { Origin } from '../domain/identity/origin';
import { Refused, type Refusal } from '../kernel/refusal';
import type { Actor } from '../policy/actor';
import { Opened, type Source } from './connection';
import { isRetryable, pgErrorOf } from './constraint-refusals';
import { Key } from './idempotency';
import type { MatchIndex } from './matching/match-index';
import { DbTx } from './tx';
import type { WriteMarks } from './write-marks';

/** What a unit of work answered. */
export type Outcome = { readonly ok: true; readonly done: Done; readonly replayed: boolean } | { readonly ok: false; readonly refusal: Refusal };

/** Name of the operation and, for what creates or decides, the caller's idempotency key. */
export interface Operation {
  readonly name: string;
  readonly key?: string;
  /** Where the request came from. */
  readonly origin?: Origin;
}

const MAX_TRIES = 4;

const MOMENT = 'SELECT clock_timestamp()';
const readMoment = types.getTypeParser(types.builtins.TIMESTAMPTZ) as unknown as (text: string | null | undefined) => Date;

/** Runs use cases: one transaction, one decision, one audit entry. */
export class UnitOfWork {
  constructor(
    /** Opens transactions; inside one (an entity manager) each use case becomes a savepoint of it. */
    private readonly source: Source,
    private readonly almanac: Almanac,
    /** Fixes the database's clock in tests. */
    private readonly now: () => Date | null = () => null,
    /** What matching keeps in memory; without it candidates come from SQL. */
    private readonly matches: MatchIndex | null = null,
    /** Where there is a read replica: remembers who wrote up to where. */
    private readonly marks: WriteMarks | null = null,
  ) {}

  /**
   * Runs `work` in one transaction. A refusal or a throw rolls everything back. Serialization failures and
   * deadlocks start `work` again, at most three times. Refuses to commit without a decision, or writes without audit.
   * Where there is a read replica, whoever is answered reads from then on at least what the answer was based on: also after a
   * refusal, and after a repeated request whose first answer comes from another process.
   */
  async run<I>(actor: Actor, operation: Operation, work: UseCase<I>, input: I): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const outcome = await this.once(actor, operation, work, input);
        await this.marks?.put(actor, outcome.ok ? outcome.done : undefined);
        return outcome;
      } catch (error) {
        if (error instanceof Refused) {
          await this.marks?.put(actor);
          return { ok: false, refusal: error.refusal };
        }
        if (!(isRetryable(error) || pgErrorOf(error)?.constraint === 'idempotency_pkey') || attempt >= MAX_TRIES) throw error;
        await sleep(randomInt(2, 10) * 2 ** attempt);
      }
    }
  }

  /** Runs a reading use case in one transaction; it must decide like any other, and may not write. */
  async view<I, T>(actor: Actor, operation: string, work: (tx: Tx, input: I) => Promise<T>, input: I): Promise<T> {
    const opened = await Opened.from(this.source, true);
    try {
      const tx = new DbTx(opened.manager, opened.out, actor, await this.moment(opened), this.almanac, this.matches);
      const result = await work(tx, input);
      if (tx.decided === 0) throw new Error(`${operation}: no decision was recorded`);
      if (tx.wrote + tx.audited > 0) throw new Error(`${operation}: a view may not write`);
      return result;
    } finally {
      await opened.rollback();
      await opened.release();
    }
  }

  private async moment({ out }: Opened): Promise<Date> {
    return this.now() ?? readMoment((await out.ask({ text: MOMENT, values: [] })).rows[0]![0]);
  }

  private async once<I>(actor: Actor, operation: Operation, work: UseCase<I>, input: I): Promise<Outcome> {
    const opened = await Opened.from(this.source);
    try {
      const outcome = await this.inside(opened, actor, operation, work, input);
      await opened.commit();
      return outcome;
    } catch (error) {
      await opened.rollback();
      throw error;
    } finally {
      await opened.release();
    }
  }

  private async inside<I>(opened: Opened, actor: Actor, operation: Operation, work: UseCase<I>, input: I): Promise<Outcome> {
    const { out } = opened;
    const key = operation.key === undefined ? null : new Key(actor, operation.key, operation.name, input);
    const [now, replay] = await Promise.all([this.moment(opened), key?.earlier(out)]);
    if (replay) return { ok: true, done: replay, replayed: true };
    const tx = new DbTx(opened.manager, out, actor, now, this.almanac, this.matches, operation.origin ?? null);
    const done = await work(tx, input);
    if (tx.decided === 0) throw new Error(`${operation.name}: no decision was recorded`);
    if (tx.wrote > 0 && tx.audited === 0) throw new Error(`${operation.name}: a write without an audit entry`);
    key?.keep(out, done, now);
    tx.seal();
    return { ok: true, done, replayed: false };
  }
}
