import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { Almanac, Done, Tx, UseCase } from '../app/ports';
import type { Kind } from '../app/things';
import { sha256 } from '../kernel/ids';
import { Refused, type Refusal } from '../kernel/refusal';
import type { Actor } from '../policy/actor';
import { isRetryable } from './constraint-refusals';
import type { MatchIndex } from './matching/match-index';
import { DbTx } from './tx';
import type { WriteMarks } from './write-marks';

/** What a unit of work answered. */
export type Outcome = { readonly ok: true; readonly done: Done; readonly replayed: boolean } | { readonly ok: false; readonly refusal: Refusal };

/** Name of the operation and, for what creates or decides, the caller's idempotency key. */
export interface Operation {
  readonly name: string;
  readonly key?: string;
}

const MAX_TRIES = 4;

/** JSON of an input in which money is text: equal inputs give equal hashes. Passwords stay out: their hash could be guessed. */
const canonical = (input: unknown): string => JSON.stringify(input, (k, v: unknown) => (k === 'password' ? undefined : typeof v === 'bigint' ? `${v}n` : v));

/** Runs use cases: one transaction, one decision, one audit entry. */
export class UnitOfWork {
  constructor(
    /** Opens transactions; inside one (an entity manager) each use case becomes a savepoint of it. */
    private readonly source: Pick<DataSource, 'transaction'>,
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
        const outcome = await this.source.transaction('READ COMMITTED', (manager) => this.once(manager, actor, operation, work, input));
        await this.marks?.put(actor, outcome.ok ? outcome.done : undefined);
        return outcome;
      } catch (error) {
        if (error instanceof Refused) {
          await this.marks?.put(actor);
          return { ok: false, refusal: error.refusal };
        }
        if (!isRetryable(error) || attempt >= MAX_TRIES) throw error;
        await sleep(randomInt(2, 10) * 2 ** attempt);
      }
    }
  }

  /** Runs a reading use case in one transaction; it must decide like any other, and may not write. */
  async view<I, T>(actor: Actor, operation: string, work: (tx: Tx, input: I) => Promise<T>, input: I): Promise<T> {
    return this.source.transaction('READ COMMITTED', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      const tx = new DbTx(manager, actor, await this.moment(manager), this.almanac, this.matches);
      const result = await work(tx, input);
      if (tx.decided === 0) throw new Error(`${operation}: no decision was recorded`);
      return result;
    });
  }

  private async moment(manager: EntityManager): Promise<Date> {
    return this.now() ?? ((await manager.query('SELECT clock_timestamp() AS now'))[0].now as Date);
  }

  private async once<I>(manager: EntityManager, actor: Actor, operation: Operation, work: UseCase<I>, input: I): Promise<Outcome> {
    const now = await this.moment(manager);
    const replay = operation.key === undefined ? null : await this.claimKey(manager, actor, operation, canonical(input), now);
    if (replay) return { ok: true, done: replay, replayed: true };
    const tx = new DbTx(manager, actor, now, this.almanac, this.matches);
    const done = await work(tx, input);
    if (tx.decided === 0) throw new Error(`${operation.name}: no decision was recorded`);
    if (tx.wrote > 0 && tx.audited === 0) throw new Error(`${operation.name}: a write without an audit entry`);
    if (operation.key !== undefined) {
      await manager.query('UPDATE idempotency SET kind = $3, result_id = $4 WHERE actor_id = $1 AND key = $2', [actorKey(actor), operation.key, done.kind, done.id]);
    }
    return { ok: true, done, replayed: false };
  }

  /** Takes the key for this transaction; a finished earlier one with the same input answers what it answered. */
  private async claimKey(manager: EntityManager, actor: Actor, operation: Operation, input: string, now: Date): Promise<Done | null> {
    const key = operation.key!;
    if (!/^[\w-]{8,64}$/.test(key)) {
      throw new Refused({ type: 'InvalidInput', code: 'INVALID_INPUT', message: '请求标识不正确，请刷新页面后重试。', issues: [{ path: 'key', message: '8–64 位字母、数字、“-”或“_”。' }] });
    }
    const hash = sha256(input);
    const inserted = await manager.query(
      `INSERT INTO idempotency (actor_id, key, operation, input_hash, kind, result_id, at)
       VALUES ($1, $2, $3, $4, '', '00000000-0000-0000-0000-000000000000', $5) ON CONFLICT DO NOTHING RETURNING key`,
      [actorKey(actor), key, operation.name, hash, now],
    );
    if (inserted.length > 0) return null;
    const [before] = await manager.query('SELECT operation, input_hash, kind, result_id FROM idempotency WHERE actor_id = $1 AND key = $2', [actorKey(actor), key]);
    if (before.operation !== operation.name || before.input_hash !== hash) {
      throw new Refused({ type: 'InvalidInput', code: 'INVALID_INPUT', message: '该请求标识已用于另一项内容，请刷新页面后重新提交。', issues: [{ path: 'key', message: '已用于另一项内容。' }] });
    }
    return { kind: before.kind as Kind, id: before.result_id as string };
  }
}

const actorKey = (actor: Actor): string => (actor.kind === 'PERSON' ? actor.memberId : actor.kind);
