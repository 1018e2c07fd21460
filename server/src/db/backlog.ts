import type { Pool } from 'pg';

const BACKLOG = {
  name: 'backlog',
  text: `SELECT (SELECT count(*)::int FROM clock WHERE done_at IS NULL AND paused_at IS NULL AND breached_at IS NULL AND due_at < now()),
    (SELECT count(*)::int FROM outbox WHERE done_at IS NULL), coalesce((SELECT max(seq) FROM audit_entry), 0)::float8`,
};

/** Work that waits: open steps past their time that no clock has handled, events not handed on, and the place of the newest audit entry. */
export async function backlog(pool: Pool): Promise<{ overdueClocks: number; outbox: number; auditSeq: number }> {
  const { rows } = await pool.query<[number, number, number]>({ ...BACKLOG, values: [], rowMode: 'array' } as never);
  const [overdueClocks, outbox, auditSeq] = rows[0]!;
  return { overdueClocks, outbox, auditSeq };
}
