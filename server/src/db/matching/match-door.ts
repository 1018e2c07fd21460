import type { Pool } from 'pg';
import type { AreaBook } from '../../app/matching/area-book';
import type { MatchTx, ViewCase } from '../../app/matching/match-view';
import type { Almanac } from '../../app/ports';
import { shanghaiDay, type BusinessDate } from '../../kernel/business-date';
import type { Actor, Person } from '../../policy/actor';
import type { Facts } from '../../policy/decide';
import type { Action } from '../../policy/matrix';
import { requireAllowed, requirePerson } from '../../policy/require-allowed';
import type { UnitOfWork } from '../unit-of-work';
import type { MatchIndex } from './match-index';
import { RowMatches } from './row-matches';

/** The index went away between two looks: the answer is worked out in a transaction instead. */
class IndexGone extends Error {}

/** Each statement on a connection of the pool: under READ COMMITTED a transaction would not read one moment either. */
class PoolMatches extends RowMatches {
  /** The database's clock at the first look. */
  now: Date | null = null;

  constructor(
    private readonly pool: Pool,
    private readonly held: MatchIndex,
    private readonly fixed: Date | null,
  ) {
    super(held);
  }

  async refresh(): Promise<AreaBook> {
    await this.held.refresh();
    const { current } = this.held;
    if (current === null) throw new IndexGone();
    this.now ??= this.fixed ?? new Date(current.at * 1000);
    return current.areas;
  }

  protected async rows(name: string | undefined, text: string, values: readonly unknown[]): Promise<unknown[][]> {
    return (await this.pool.query<unknown[]>({ ...(this.held.named && name !== undefined && { name }), text, values: [...values], rowMode: 'array' })).rows;
  }
}

class PoolTx implements MatchTx {
  decided = 0;

  constructor(
    readonly actor: Actor,
    readonly stages: Almanac['stages'],
    readonly matching: PoolMatches,
  ) {}

  get now(): Date {
    if (this.matching.now === null) throw new Error('the moment is known after the first look at what changed');
    return this.matching.now;
  }

  get today(): BusinessDate {
    return shanghaiDay(this.now);
  }

  person(): Person {
    return requirePerson(this.actor);
  }

  authorize(action: Action, facts: Facts, read?: Action): void {
    this.decided += 1;
    requireAllowed(this.actor, action, facts, read);
  }
}

/**
 * Answers matching without a transaction: the look at what changed tells the moment too, and need and enterprise come in one
 * statement. Nothing can be written through it. While the index is not built, the unit of work answers.
 */
export class MatchDoor {
  constructor(
    private readonly pool: Pool,
    private readonly index: MatchIndex,
    private readonly almanac: Pick<Almanac, 'stages'>,
    private readonly work: Pick<UnitOfWork, 'view'>,
    /** Fixes the database's clock in tests. */
    private readonly now: () => Date | null = () => null,
  ) {}

  /** Runs a reading use case of matching; it must decide like any other. */
  async view<I, T>(actor: Actor, operation: string, work: ViewCase<I, T>, input: I): Promise<T> {
    if (this.index.current === null) return this.work.view(actor, operation, work, input);
    const tx = new PoolTx(actor, this.almanac.stages, new PoolMatches(this.pool, this.index, this.now()));
    try {
      const result = await work(tx, input);
      if (tx.decided === 0) throw new Error(`${operation}: no decision was recorded`);
      return result;
    } catch (error) {
      if (!(error instanceof IndexGone)) throw error;
      return this.work.view(actor, operation, work, input);
    }
  }
}
