import type { DataSource } from 'typeorm';
import type { DormantAccounts } from '../app/identity/suspend-dormant';
import { DORMANT_DAYS } from '../domain/identity/dormancy';

/** Idle accounts, longest first; the shared ones of the demo are left out. `now` fixes the database's clock in tests. */
export class DbDormantAccounts implements DormantAccounts {
  constructor(
    private readonly source: DataSource,
    private readonly now: () => Date | null = () => null,
  ) {}

  async dormant(limit: number, except: readonly string[]): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.source.query(
      `SELECT m.id FROM member m JOIN org o ON o.id = m.org_id
       WHERE m.disabled_at IS NULL AND NOT o.demo AND m.id <> ALL ($2::uuid[])
         AND greatest(coalesce(m.last_seen_at, m.created_at), m.enabled_at) <= coalesce($1::timestamptz, statement_timestamp()) - make_interval(hours => 24 * ${DORMANT_DAYS})
       ORDER BY greatest(coalesce(m.last_seen_at, m.created_at), m.enabled_at), m.id LIMIT $3`,
      [this.now(), except, limit],
    );
    return rows.map((row) => row.id);
  }
}
