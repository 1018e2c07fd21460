import type { DataSource } from 'typeorm';
import { factorContext } from '../app/identity/check-factor';
import { sealContext } from '../app/offer/sealing';
import { webhookContext } from '../app/webhook/secret';
import { secrets } from '../app/secrets';

/** Offers of one need whose terms stand in clear though they must not. */
export interface PlainOffers {
  readonly needId: string;
  readonly offerIds: readonly string[];
}

const FENCE = 'offer_sealed_has_no_terms';
/** Sealed offers, and those that ended while they were sealed, as their steps tell. */
const PLAIN = `SELECT o.need_id AS "needId", array_agg(o.id ORDER BY o.id) AS "offerIds" FROM offer o
  WHERE o.amount_fen IS NOT NULL AND (o.status = 'SEALED' OR EXISTS (SELECT 1 FROM audit_entry e WHERE e.subject = 'offer' AND e.subject_id = o.id AND e.from_status = 'SEALED' AND e.to_status <> 'VISIBLE')) GROUP BY o.need_id`;

/** Offers to be sealed in a database from before terms were sealed; null when that was done for good, or when migrations are missing. */
export async function plainOffers(source: DataSource): Promise<readonly PlainOffers[] | null> {
  return source.transaction(async (tx) => {
    // Once in the life of a database, over all its offers.
    await tx.query('SET LOCAL statement_timeout = 0');
    const [fence] = (await tx.query('SELECT convalidated AS done FROM pg_constraint WHERE conname = $1', [FENCE])) as { done: boolean }[];
    return fence === undefined || fence.done ? null : ((await tx.query(PLAIN)) as PlainOffers[]);
  });
}

/** What else was kept of offers that are sealed now: the plain hash of a request could be guessed back to its figures. A repeated request is refused instead of answered again. */
export async function forgetRequests(source: DataSource, offerIds: readonly string[]): Promise<void> {
  await source.query(`UPDATE idempotency SET input_hash = '' WHERE kind = 'offer' AND result_id = ANY ($1)`, [offerIds]);
}

/** From now on the database itself vouches that no sealed offer has terms in its row. */
export async function closeFence(source: DataSource): Promise<void> {
  await source.query(`ALTER TABLE offer VALIDATE CONSTRAINT ${FENCE}`);
}

/** Where texts stand that are sealed under the installation's key, and for which place. */
const PLACES = [
  { table: 'need_seal', column: 'wrapped', owner: 'id', context: sealContext },
  { table: 'second_factor', column: 'secret', owner: 'member_id', context: factorContext },
  { table: 'webhook', column: 'secret', owner: 'id', context: webhookContext },
] as const;

interface Sealed {
  readonly id: string;
  readonly owner: string;
  readonly sealed: string;
}

/** Keys of windows that are not opened yet and that no configured key opens; empty where the table is missing. */
export async function unopenableKeys(source: DataSource): Promise<readonly string[]> {
  const [there] = (await source.query(`SELECT to_regclass('need_seal') AS name`)) as { name: string | null }[];
  if (there?.name == null) return [];
  const rows = (await source.query('SELECT id, wrapped FROM need_seal WHERE released_at IS NULL ORDER BY id')) as { id: string; wrapped: string }[];
  return rows.filter((row) => secrets.unseal(row.wrapped, sealContext(row.id)) === null).map((row) => row.id);
}

/** Seals anew under the newest key whatever is sealed under an older one; may be repeated. Answers how many were, and which no key opens: those stay as they are. */
export async function resealAll(source: DataSource): Promise<{ readonly done: number; readonly failed: readonly string[] }> {
  let done = 0;
  const failed: string[] = [];
  for (const { table, column, owner, context } of PLACES) {
    const rows = (await source.query(`SELECT id, ${owner} AS owner, ${column} AS sealed FROM ${table} ORDER BY id`)) as Sealed[];
    for (const row of rows.filter(({ sealed }) => secrets.isOld(sealed))) {
      const plain = secrets.unseal(row.sealed, context(row.owner));
      if (plain === null) {
        failed.push(`${table} ${row.id}`);
        continue;
      }
      await source.query(`UPDATE ${table} SET ${column} = $1 WHERE id = $2 AND ${column} = $3`, [secrets.seal(plain, context(row.owner)), row.id, row.sealed]);
      done += 1;
    }
  }
  return { done, failed };
}
