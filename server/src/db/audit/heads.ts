import type { KeyObject } from 'node:crypto';
import type { Asked } from './chain';
import { isSigned, keyId, signHead, type Head } from './keys';

/** A signed head as it is kept in the database and in the file beside it. */
export interface SignedHead extends Head {
  readonly keyId: string;
  readonly signature: string;
}

const COLUMNS = 'day::text AS day, seq::text AS seq, hash, key_id AS "keyId", signature';

/** Every signed head, oldest first. */
export async function readHeads(db: Asked): Promise<SignedHead[]> {
  return (await db.query(`SELECT ${COLUMNS} FROM audit_head h ORDER BY h.day`)).rows as unknown as SignedHead[];
}

/** What signing one day did. */
export type Signed = { readonly is: 'SIGNED' | 'ALREADY'; readonly head: SignedHead } | { readonly is: 'EMPTY' };

/**
 * Signs the present head for today (Asia/Shanghai, the database's clock), once a day whatever the number of processes. Throws when the
 * log no longer holds the last signed head: such a log is not signed on.
 */
export async function signToday(db: Asked, key: KeyObject): Promise<Signed> {
  const { rows } = await db.query(`SELECT (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date::text AS day`);
  const day = rows[0]!['day'] as string;
  const last = (await db.query(`SELECT ${COLUMNS} FROM audit_head h ORDER BY h.day DESC LIMIT 1`)).rows[0] as unknown as SignedHead | undefined;
  if (last?.day === day) return { is: 'ALREADY', head: last };
  if (last) {
    const [entry] = (await db.query('SELECT hash FROM audit_entry WHERE seq = $1', [last.seq])).rows;
    if (entry?.['hash'] !== last.hash) throw new Error(`审计日志里已没有 ${last.day} 签名的链首（序号 ${last.seq}）：日志被改写过，停止签名。请运行 audit-verify 并保留现场。`);
  }
  const [entry] = (await db.query('SELECT e.seq::text AS seq, e.hash FROM audit_entry e ORDER BY e.seq DESC LIMIT 1')).rows as { seq: string; hash: string }[];
  if (!entry) return { is: 'EMPTY' };
  const head = { day, seq: entry.seq, hash: entry.hash };
  const signed = { ...head, keyId: keyId(key), signature: signHead(key, head) };
  const { rows: mine } = await db.query(`INSERT INTO audit_head (day, seq, hash, key_id, signature) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`, [day, signed.seq, signed.hash, signed.keyId, signed.signature]);
  return mine.length > 0 ? { is: 'SIGNED', head: signed } : { is: 'ALREADY', head: signed };
}

/** Checks heads against the keys that are trusted and against what the log holds at their numbers; answers sentences, none when all is well. */
export function checkHeads(heads: readonly SignedHead[], keys: readonly KeyObject[], hashAt: (seq: string) => string | undefined, place: string): string[] {
  const byId = new Map(keys.map((key) => [keyId(key), key]));
  return heads.flatMap((head) => {
    const key = byId.get(head.keyId);
    if (!key) return [`${place} ${head.day} 的签名来自未登记的密钥 ${head.keyId}（轮换前的公钥请列入 AUDIT_TRUSTED_KEYS）`];
    if (!isSigned(key, head, head.signature)) return [`${place} ${head.day} 的签名无效：链首被改动过`];
    const there = hashAt(head.seq);
    if (there === undefined) return [`${place} ${head.day} 签名的链首（序号 ${head.seq}）已不在日志中：日志被截断或改写`];
    return there === head.hash ? [] : [`${place} ${head.day} 签名的链首（序号 ${head.seq}）与日志不符：日志自那时起被整体改写`];
  });
}
