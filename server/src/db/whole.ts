import type { Asked } from './audit/chain';

/** A table as it was read to its last row, with what is kept outside its pages. */
export interface TableRead {
  readonly table: string;
  readonly rows: number;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Reads every row of every table in full, past all indexes: a page that cannot be read throws with the table's name. */
export async function readEverything(db: Asked): Promise<TableRead[]> {
  const { rows: tables } = await db.query(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`);
  const read: TableRead[] = [];
  for (const name of tables.map((row) => row['name'] as string)) {
    try {
      // The text of the whole row is made of every column, also of long values that are kept elsewhere.
      const { rows } = await db.query(`SELECT count(*)::int AS n, max(length(t::text)) FROM ${quoted(name)} t`);
      read.push({ table: name, rows: rows[0]!['n'] as number });
    } catch (error) {
      throw new Error(`数据表 ${name} 读不全：${(error as Error).message}`);
    }
  }
  return read;
}

const SUMS = 'year, topic, station_id, area_id, kind, quarter, bucket, n, claimed, funded, first_loans, fen';
const COUNTING = 'n <> 0 OR claimed <> 0 OR funded <> 0 OR first_loans <> 0 OR fen <> 0';

/** How many sums of the dashboards differ from the same sums made anew from the records; changes nothing. */
export async function differingSums(db: Asked): Promise<number> {
  await db.query('BEGIN');
  try {
    await db.query('SET LOCAL statement_timeout = 0');
    await db.query(`CREATE TEMPORARY TABLE kept_sums ON COMMIT DROP AS SELECT ${SUMS} FROM rollup WHERE ${COUNTING}`);
    await db.query('SELECT rebuild_rollups()');
    const made = `SELECT ${SUMS} FROM rollup WHERE ${COUNTING}`;
    const { rows } = await db.query(`SELECT count(*)::int AS n FROM ((SELECT ${SUMS} FROM kept_sums EXCEPT ${made}) UNION ALL (${made} EXCEPT SELECT ${SUMS} FROM kept_sums)) d`);
    return rows[0]!['n'] as number;
  } finally {
    await db.query('ROLLBACK');
  }
}

/** Deals whose confirmed sum is not that of their confirmed payments. */
export async function differingDeals(db: Asked): Promise<number> {
  const { rows } = await db.query(`SELECT count(*)::int AS n FROM deal d WHERE d.confirmed_fen <> (SELECT coalesce(sum(w.amount_fen), 0) FROM drawdown w WHERE w.deal_id = d.id AND w.status = 'CONFIRMED')`);
  return rows[0]!['n'] as number;
}

/** Hashes and sizes of the evidence files that the database knows, each content once. */
export async function knownFiles(db: Asked): Promise<{ readonly sha256: string; readonly bytes: number }[]> {
  return (await db.query('SELECT DISTINCT sha256, bytes FROM evidence_file ORDER BY sha256')).rows as unknown as { sha256: string; bytes: number }[];
}

/** The last entry of the audit log, or null. */
export async function lastEntry(db: Asked): Promise<{ readonly seq: string; readonly at: Date; readonly count: number } | null> {
  const { rows } = await db.query('SELECT e.seq::text AS seq, e.at, (SELECT count(*)::int FROM audit_entry) AS count FROM audit_entry e ORDER BY e.seq DESC LIMIT 1');
  return (rows[0] as { seq: string; at: Date; count: number } | undefined) ?? null;
}
