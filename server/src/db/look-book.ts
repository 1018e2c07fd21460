import type { Pool } from 'pg';
import { recordLooks } from '../app/consent/record-looks';
import { NotFound } from '../kernel/refusal';
import type { Person } from '../policy/actor';
import { recentSql, type Seen } from './looks';
import type { LookBook } from './read/looked';
import { statementName } from './statement-names';
import type { UnitOfWork } from './unit-of-work';

/** The log of looks over the database: what counts already costs one statement, anything new one use case. */
export class DbLookBook implements LookBook {
  constructor(
    private readonly pool: Pool,
    private readonly work: Pick<UnitOfWork, 'run'>,
    /** Fixes the database's clock in tests. */
    private readonly now: () => Date | null,
    private readonly named: boolean,
  ) {}

  async record(person: Person, seen: readonly Seen[]): Promise<boolean> {
    const { text, values } = recentSql(person, seen, this.now());
    const { rows } = await this.pool.query<[string | number]>({ text, values: [...values], rowMode: 'array', ...(this.named && { name: statementName(text) }) });
    const known = new Set(rows.map(([at]) => Number(at)));
    const fresh = seen.filter((_, i) => !known.has(i + 1));
    if (fresh.length === 0) return true;
    try {
      return (await this.work.run(person, { name: 'recordLooks' }, recordLooks, { seen: fresh })).ok;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }
}
