import type { Pool, PoolClient, QueryArrayConfig, QueryArrayResult } from 'pg';
import type { ReadEnv } from './catalogue-types';
import type { LookBook } from './looked';
import { Reader } from './reader';
import type { RowPlanner } from './row-plan';

/** A reader that sees one state of the database for as long as it is open. */
export interface Snapshot {
  readonly reader: Reader;
  /** Gives the connection back; may be called again. */
  close(): Promise<void>;
}

/** Opens snapshots on connections of the primary, whose rights and rows are today's. */
export class Snapshots {
  constructor(
    private readonly pool: Pool,
    private readonly rows: RowPlanner,
    private readonly env: () => ReadEnv,
    private readonly named: boolean,
    /** Looks at what is not for everybody are written down as everywhere. */
    private readonly looks: LookBook,
  ) {}

  async open(): Promise<Snapshot> {
    const client = await this.pool.connect();
    // Between two statements a reader waits for whoever takes the rows.
    const lost = (): void => undefined;
    client.on('error', lost);
    let busy: Promise<unknown> = Promise.resolve();
    let open = true;
    const query = (statement: QueryArrayConfig): Promise<QueryArrayResult<unknown[][]>> => {
      const answer = client.query<unknown[][]>(statement);
      busy = answer.catch(() => undefined);
      return answer;
    };
    const close = async (): Promise<void> => {
      if (!open) return;
      open = false;
      // Whoever left may have left in the middle of a statement.
      await busy;
      const failed = await this.end(client);
      client.off('error', lost);
      client.release(failed);
    };
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    } catch (error) {
      await close();
      throw error;
    }
    return { reader: new Reader({ query }, this.rows, this.env, this.named, this.looks), close };
  }

  /** Whether the connection is of no more use. */
  private async end(client: PoolClient): Promise<boolean> {
    try {
      await client.query('ROLLBACK');
      return false;
    } catch {
      return true;
    }
  }
}
