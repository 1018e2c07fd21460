import type { Pool } from 'pg';
import type { Done } from '../app/ports';
import type { Actor } from '../policy/actor';

/** Seconds for which a mark counts. A replica that is used is never as far behind, so an older mark would say nothing. */
export const MARK_SECONDS = 15;

const PUT = `INSERT INTO write_mark AS w (member_id, position, at)
  SELECT m.id, (pg_current_wal_insert_lsn() - '0/0')::bigint, clock_timestamp() FROM (SELECT coalesce($1::uuid, (SELECT member_id FROM session WHERE id = $2::uuid)) AS id) m WHERE m.id IS NOT NULL
  ON CONFLICT (member_id) DO UPDATE SET position = greatest(w.position, excluded.position), at = excluded.at`;

/** Column of a statement over member `m`: what a read of this person must include; null when nothing was written lately. */
export const MARK_OF_MEMBER = `(SELECT w.position::float8 FROM write_mark w WHERE w.member_id = m.id AND w.at > clock_timestamp() - interval '${MARK_SECONDS} seconds')`;

/**
 * Remembers in the database how far the primary had written when a person changed something, so that every process knows from
 * which point on a replica shows it. Used only where there is a replica.
 */
export class WriteMarks {
  constructor(
    private readonly pool: Pool,
    private readonly tell: (line: string) => void,
  ) {}

  /** To be called after the commit and before the answer. What was committed stays committed when the mark fails. */
  async put(actor: Actor, done?: Done): Promise<void> {
    const member = actor.kind === 'PERSON' ? actor.memberId : null;
    const session = (done?.once?.['sessionId'] as string | undefined) ?? null;
    if (member === null && session === null) return;
    try {
      await this.pool.query({ text: PUT, values: [member, session] });
    } catch (error) {
      this.tell(`未能记下写入位置，该用户数秒内可能读到副本上的旧数据：${(error as Error).message}`);
    }
  }
}
