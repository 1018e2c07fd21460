import { canonicalHash } from './canonical';
import type { Asked } from './chain';

/** Entries at the end of the log that are looked through at each question. */
const LOOKED_THROUGH = 1000;

/** How the audit log stands: its last signed head, and what a look through its newest entries found. */
export interface AuditState {
  /** Day (Asia/Shanghai) of the last signed head; null while none was signed. */
  readonly day: string | null;
  readonly seq: string | null;
  readonly hash: string | null;
  readonly signedAt: Date | null;
  /** Whether the log still holds that head; null while there is none. */
  readonly inLog: boolean | null;
  /** Number of the newest entry; null while the log is empty. */
  readonly latestSeq: string | null;
  /** Newest entries whose hashes and links were computed again just now. */
  readonly checked: number;
  /** Entries among them that do not fit. */
  readonly faulty: number;
}

const HEAD = `SELECT h.day::text AS day, h.seq::text AS seq, h.hash, h.at AS "signedAt", coalesce((SELECT e.hash FROM audit_entry e WHERE e.seq = h.seq) = h.hash, false) AS "inLog" FROM audit_head h ORDER BY h.day DESC LIMIT 1`;

// The expression itself, as in the walk over the whole log: whoever replaces the function in the database deceives nobody.
const NEWEST = `SELECT max(l.seq)::text AS "latestSeq", count(*)::int AS checked, (count(*) FILTER (WHERE NOT l.own OR l.prev_hash <> coalesce(l.before, l.prev_hash)))::int AS faulty
  FROM (SELECT e.seq, e.prev_hash, e.hash = ${canonicalHash('e')} AS own, lag(e.hash) OVER (ORDER BY e.seq) AS before FROM (SELECT * FROM audit_entry ORDER BY seq DESC LIMIT ${LOOKED_THROUGH}) e) l`;

/** Reads the last signed head and looks through the newest entries; `audit-verify` looks through all of them and checks the signatures. */
export async function auditState(db: Asked): Promise<AuditState> {
  const [head, newest] = await Promise.all([db.query(HEAD), db.query(NEWEST)]);
  return { day: null, seq: null, hash: null, signedAt: null, inLog: null, ...(head.rows[0] as Partial<AuditState> | undefined), ...(newest.rows[0] as Pick<AuditState, 'latestSeq' | 'checked' | 'faulty'>) };
}
