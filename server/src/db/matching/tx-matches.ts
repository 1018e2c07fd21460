import type { PoolClient } from 'pg';
import { AreaBook } from '../../app/matching/area-book';
import { AREAS, readArea, type MatchIndex } from './match-index';
import { RowMatches } from './row-matches';

/** Candidates for one transaction: from memory where the index is built, else from SQL; what is read by id comes from the transaction itself. */
export class TxMatches extends RowMatches {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: () => Promise<PoolClient>,
    index: MatchIndex | null,
  ) {
    super(index);
  }

  async refresh(): Promise<AreaBook> {
    await this.index?.refresh();
    return this.index?.current?.areas ?? new AreaBook((await this.rows(undefined, AREAS, [])).map(readArea));
  }

  /** One statement after the other: a connection takes one at a time. */
  protected rows(name: string | undefined, text: string, values: readonly unknown[]): Promise<unknown[][]> {
    const turn = this.last.catch(() => undefined).then(async () => {
      const client = await this.connection();
      return (await client.query<unknown[]>({ ...(this.index?.named === true && name !== undefined && { name }), text, values: [...values], rowMode: 'array' })).rows;
    });
    this.last = turn;
    return turn;
  }
}
