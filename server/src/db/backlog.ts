import type { Pool } from 'pg';

const BACKLOG = {
  name: 'backlog',
  text: `SELECT (SELECT count(*)::int FROM clock WHERE done_at IS NULL AND paused_at IS NULL AND breached_at IS NULL AND due_at < now()),
    coalesce((SELECT max(seq) FROM audit_entry), 0)::float8`,
};

/** Open steps past their time that no clock has handled, and the place of the newest audit entry. */
export async function backlog(pool: Pool): Promise<{ overdueClocks: number; auditSeq: number }> {
  const { rows } = await pool.query<[number, number]>({ ...BACKLOG, values: [], rowMode: 'array' } as never);
  const [overdueClocks, auditSeq] = rows[0]!;
  return { overdueClocks, auditSeq };
}
