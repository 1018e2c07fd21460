import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { keepsStatements } from './data-source';
import { Outgoing } from './outgoing';

/** What opens transactions: the data source, or the entity manager of one that is open, in which each becomes a savepoint. */
export type Source = Pick<DataSource, 'createQueryRunner'> | EntityManager;

const SAVEPOINT = 'use_case';

/** A connection while a transaction has it. */
export class Opened {
  readonly out: Outgoing;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly nested: boolean,
  ) {
    this.out = new Outgoing(client, keepsStatements(client));
  }

  /** Takes a connection; what begins the transaction travels with the first question. */
  static async from(source: Source, readOnly = false): Promise<Opened> {
    const outer = 'queryRunner' in source ? source.queryRunner : undefined;
    const runner = outer ?? (source as DataSource).createQueryRunner();
    const opened = new Opened(runner, (await runner.connect()) as PoolClient, outer !== undefined);
    const begin = `BEGIN ISOLATION LEVEL READ COMMITTED${readOnly ? ' READ ONLY' : ''}`;
    opened.out.tell({ text: opened.nested ? `SAVEPOINT ${SAVEPOINT}` : begin, values: [] });
    return opened;
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  /** Keeps everything; what waits travels ahead. */
  async commit(): Promise<void> {
    await this.out.end(this.nested ? `RELEASE SAVEPOINT ${SAVEPOINT}` : 'COMMIT');
  }

  /** Undoes everything. A connection that cannot even do that is ended by its pool. */
  async rollback(): Promise<void> {
    await this.out.abandon();
    if (!this.out.begun) return;
    await this.client.query(this.nested ? `ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}` : 'ROLLBACK').catch(() => undefined);
  }

  async release(): Promise<void> {
    if (!this.nested) await this.runner.release();
  }
}
