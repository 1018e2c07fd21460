import type { Pool, PoolClient } from 'pg';
import { hoursOf } from '../../app/retention/periods';
import { newId } from '../../kernel/ids';

/** Most rows of one kind that one run removes; the next run goes on. */
const MOST = 10_000;

/** What stands in place of a text that was kept long enough. */
export const CLEARED = '（已按保存期限清除）';

/** What a run removed, by kind, and the contents that may have to leave the disk. */
export interface Purged {
  readonly counts: Readonly<Record<string, number>>;
  readonly hashes: readonly string[];
}

const remove = (table: string, old: string): string => `DELETE FROM "${table}" WHERE ctid = ANY (ARRAY(SELECT ctid FROM "${table}" t WHERE ${old} LIMIT ${MOST} FOR UPDATE SKIP LOCKED))`;

/** Kind → statement; `$1` is the instant before which it is over. */
const STEPS: Readonly<Record<string, string>> = {
  idempotency: remove('idempotency', 't.at < $1'),
  message: remove('message', 't.at < $1'),
  challenge: remove('challenge', 't.expires_at < $1'),
  session: remove('session', `t.expires_at < $1 OR t.seen_at < $1::timestamptz - interval '12 hours'`),
  pastPassword: remove('password_past', 'EXISTS (SELECT 1 FROM member m WHERE m.id = t.member_id AND m.disabled_at < $1)'),
  export: remove('export_job', 't.expires_at < $1'),
  upload: `${remove('evidence_file', 't.at < $1 AND NOT EXISTS (SELECT 1 FROM evidence_link l WHERE l.file_id = t.id)')} RETURNING sha256`,
  rights: `UPDATE rights_request SET text = '${CLEARED}', answer = CASE WHEN answer IS NOT NULL THEN '${CLEARED}' END, snapshot = NULL WHERE decided_at < $1 AND text <> '${CLEARED}'`,
};

const NAMES: Readonly<Record<string, string>> = { idempotency: '提交标识', message: '站内消息', challenge: '登录提问', session: '登录会话', pastPassword: '曾用口令', export: '导出申请', upload: '未用上传', rights: '权利申请内容' };

async function step(client: PoolClient, kind: string, now: Date): Promise<{ count: number; hashes: string[] }> {
  const { rows, rowCount } = await client.query<{ sha256: string }>(STEPS[kind]!, [new Date(now.getTime() - hoursOf(kind) * 3_600_000)]);
  return { count: rowCount ?? 0, hashes: rows.map((row) => row.sha256) };
}

/** Removes what was kept long enough and writes the counts into the audit log, in one transaction; a run that finds nothing writes nothing. */
export async function purge(pool: Pool, now: Date): Promise<Purged> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const counts: Record<string, number> = {};
    const hashes: string[] = [];
    for (const kind of Object.keys(STEPS)) {
      const done = await step(client, kind, now);
      if (done.count > 0) counts[kind] = done.count;
      hashes.push(...done.hashes);
    }
    if (Object.keys(counts).length > 0) {
      const note = `按保存期限清理：${Object.entries(counts).map(([kind, count]) => `${NAMES[kind]} ${count}`).join('、')}`;
      await client.query(
        `INSERT INTO audit_entry (id, seq, at, party, action, subject, subject_id, note, prev_hash, hash) VALUES ($1, 0, $2, 'SYSTEM', 'retention.purge', 'retention', $3, $4, '', '')`,
        [newId(now.getTime()), now, newId(now.getTime()), note],
      );
    }
    await client.query('COMMIT');
    return { counts, hashes: [...new Set(hashes)] };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Whether any file still has this content. */
export async function isKnown(pool: Pool, sha256: string): Promise<boolean> {
  return (await pool.query('SELECT 1 FROM evidence_file WHERE sha256 = $1 LIMIT 1', [sha256])).rowCount !== 0;
}
