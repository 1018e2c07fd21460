import type { DataSource } from 'typeorm';
import type { DueClocks } from '../app/due-clocks';

/** Due clocks by the index of open ones. `now` fixes the database's clock in tests. */
export class DbDueClocks implements DueClocks {
  constructor(
    private readonly source: DataSource,
    private readonly now: () => Date | null = () => null,
  ) {}

  async due(limit: number, except: readonly string[]): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.source.query(
      `SELECT id FROM clock
       WHERE done_at IS NULL AND paused_at IS NULL AND due_at <= coalesce($1::timestamptz, statement_timestamp()) AND id <> ALL ($2::uuid[])
       ORDER BY due_at, id LIMIT $3`,
      [this.now(), except, limit],
    );
    return rows.map((row) => row.id);
  }
}
