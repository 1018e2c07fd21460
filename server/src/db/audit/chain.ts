import { canonicalHash } from './canonical';

/** What runs a statement: a pool or one connection. */
export interface Asked {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** Entries read at a time: memory stays the same however long the log is. */
const BATCH = 5000;
/** Faults that are told one by one; the rest is counted. */
const TOLD = 20;

/** One thing that is wrong with the log; `id` is empty where it is about no single entry. */
export interface ChainFault {
  readonly kind: 'HASH' | 'LINK' | 'FUNCTION' | 'GUARD';
  readonly seq: string;
  readonly id: string;
  readonly message: string;
}

/** What a walk over the whole log found. */
export interface Walk {
  readonly count: number;
  /** Last entry; null when the log is empty. */
  readonly head: { readonly seq: string; readonly hash: string } | null;
  /** Numbers that no entry holds although its neighbours are linked: transactions that were rolled back, or a crash. */
  readonly skipped: number;
  /** Numbers given after the last entry: rolled back, a crash, or entries cut off the end, which signed heads tell. */
  readonly after: number;
  /** First faults in order. */
  readonly faults: readonly ChainFault[];
  readonly faultCount: number;
}

// The expression itself, not only the function: whoever replaces the function in the database deceives nobody.
const STEP = `SELECT e.seq::text AS seq, e.id, e.hash, e.prev_hash, e.hash = ${canonicalHash('e')} AS own, e.hash = audit_hash(e) AS told
  FROM audit_entry e WHERE e.seq > $1::bigint ORDER BY e.seq LIMIT ${BATCH}`;

const GUARDS: readonly string[] = ['audit_entry_chain', 'audit_entry_no_change', 'audit_entry_no_truncate', 'audit_head_no_change', 'audit_head_no_truncate'];
const GUARDED = `SELECT tgname::text AS name FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A') AND tgrelid IN ('audit_entry'::regclass, 'audit_head'::regclass)`;

/** Walks the whole log in batches: recomputes every hash, follows every link, and looks whether the guards against change are on. */
export async function walkChain(db: Asked, seen: (seq: string, hash: string) => void = () => undefined): Promise<Walk> {
  const faults: ChainFault[] = [];
  let [count, faultCount, skipped] = [0, 0, 0n];
  let [seq, hash] = ['0', 'genesis'];
  const fault = (one: ChainFault): void => {
    faultCount += 1;
    if (faults.length < TOLD) faults.push(one);
  };
  for (;;) {
    const { rows } = await db.query(STEP, [seq]);
    for (const row of rows as { seq: string; id: string; hash: string; prev_hash: string; own: boolean; told: boolean }[]) {
      const at = { seq: row.seq, id: row.id };
      if (!row.own) fault({ kind: 'HASH', ...at, message: '内容与哈希不符：这条记录被改动过' });
      if (row.own !== row.told) fault({ kind: 'FUNCTION', ...at, message: '数据库内的 audit_hash 函数与程序的算法不一致：函数被替换过' });
      if (row.prev_hash !== hash) fault({ kind: 'LINK', ...at, message: `与前一条（${count === 0 ? '链首' : `序号 ${seq}`}）断开：其间有记录被删除、插入或改动` });
      else if (count > 0) skipped += BigInt(row.seq) - BigInt(seq) - 1n;
      [seq, hash] = [row.seq, row.hash];
      count += 1;
      seen(seq, hash);
    }
    if (rows.length < BATCH) break;
  }
  const on = new Set((await db.query(GUARDED)).rows.map((row) => row['name']));
  for (const name of GUARDS) if (!on.has(name)) fault({ kind: 'GUARD', seq: '', id: '', message: `防改触发器 ${name} 缺失或已停用` });
  const { rows: last } = await db.query(`SELECT CASE WHEN is_called THEN last_value ELSE 0 END::text AS last FROM audit_entry_seq_seq`);
  const after = BigInt((last[0]?.['last'] as string | undefined) ?? '0') - BigInt(seq);
  return { count, head: count === 0 ? null : { seq, hash }, skipped: toCount(skipped), after: toCount(after > 0n ? after : 0n), faults, faultCount };
}

const toCount = (n: bigint): number => parseInt(n.toString(), 10);
