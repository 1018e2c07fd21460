import type { Pool, QueryArrayConfig, QueryArrayResult } from 'pg';
import type { Replica } from './replica';

/** What an answer must include. */
export interface Freshness {
  /** Byte of the primary's log up to which it must show everything; infinite = only the primary will do; absent = somewhat old is fine. */
  mustShow?: number | undefined;
}

/** Where planned reads get their rows. */
export interface ReadSource {
  query(statement: QueryArrayConfig, freshness?: Freshness): Promise<QueryArrayResult<unknown[][]>>;
}

/** SQLSTATEs that the primary would answer too: values that cannot be read, and a statement that took too long. */
const isFinal = (code: string | undefined): boolean => code !== undefined && (code.startsWith('22') || code === '57014');

/** Sends each read to the replica when that shows what the reader must see, else (and when the replica fails) to the primary. */
export class ReadPools implements ReadSource {
  constructor(
    private readonly primary: Pool,
    private readonly replica: Replica | null = null,
  ) {}

  query(statement: QueryArrayConfig, freshness?: Freshness): Promise<QueryArrayResult<unknown[][]>> {
    const replica = this.replica;
    // Who asks without saying what must be shown is no request of a person: the primary is always right.
    if (replica === null || freshness === undefined || freshness.mustShow === Number.POSITIVE_INFINITY || !replica.usable) return this.primary.query(statement);
    return this.fromReplica(replica, statement, freshness.mustShow);
  }

  private async fromReplica(replica: Replica, statement: QueryArrayConfig, mustShow: number | undefined): Promise<QueryArrayResult<unknown[][]>> {
    if (mustShow !== undefined && !(await replica.has(mustShow))) return this.primary.query(statement);
    try {
      return await replica.pool.query(statement);
    } catch (error) {
      if (isFinal((error as { code?: string }).code)) throw error;
      replica.noteFailure(error as Error);
      return this.primary.query(statement);
    }
  }
}
