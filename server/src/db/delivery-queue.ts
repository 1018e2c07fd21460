import type { Pool } from 'pg';
import { hoursOf } from '../app/retention/periods';
import type { DeliveryQueue, Parcel } from '../app/webhook/delivery-queue';
import { EventTopic, TOPIC_WORDS } from '../domain/common/events';
import { MOST_ATTEMPTS, MOST_PARKED } from '../domain/webhook/model';
import { isoOf } from './read/values';

const WORDS = EventTopic.codes.map((code) => TOPIC_WORDS[code]);

/** Longer than an attempt may take: whoever holds a delivery for longer has died. */
const LEASE_SECONDS = 60;
const FIRST_WAIT_SECONDS = 10;

/**
 * A webhook gets the events of its organisation: an institution those of its cases and what is public, a station those of its tree, the
 * platform what is public. Who has left gets nothing. Events are marked in the same statement.
 */
const FAN_OUT = `WITH taken AS (SELECT id, topic, at, institution_id, station_id, "public" FROM outbox WHERE done_at IS NULL ORDER BY at LIMIT $1 FOR UPDATE SKIP LOCKED),
made AS (
  INSERT INTO delivery (id, outbox_id, webhook_id, attempts, next_at, created_at)
  SELECT gen_random_uuid(), o.id, w.id, 0, now(), now()
  FROM taken o JOIN unnest($2::text[], $3::text[]) AS k(word, code) ON k.word = o.topic
    JOIN webhook w ON k.code = ANY (w.topics) AND w.disabled_at IS NULL AND w.created_at <= o.at
    JOIN org g ON g.id = w.org_id LEFT JOIN institution i ON i.id = w.org_id
  WHERE CASE g.kind
    WHEN 'INSTITUTION' THEN i.status IN ('ADMITTED', 'SUSPENDED') AND (o.institution_id = w.org_id OR o."public")
    WHEN 'STATION' THEN w.org_id IN (WITH RECURSIVE up AS (SELECT s.id, s.parent_id FROM station s WHERE s.id = o.station_id UNION ALL SELECT s.id, s.parent_id FROM station s JOIN up ON s.id = up.parent_id) SELECT id FROM up)
    WHEN 'PLATFORM' THEN o."public"
    ELSE false END
  ON CONFLICT ON CONSTRAINT delivery_once DO NOTHING)
UPDATE outbox SET done_at = now() WHERE id IN (SELECT id FROM taken)`;

const CLAIM = `WITH due AS (
  SELECT d.id FROM delivery d JOIN webhook w ON w.id = d.webhook_id
  WHERE d.delivered_at IS NULL AND d.parked_at IS NULL AND d.next_at <= now() AND w.disabled_at IS NULL ORDER BY d.next_at LIMIT $1 FOR UPDATE OF d SKIP LOCKED)
UPDATE delivery d SET attempts = d.attempts + 1, last_at = now(), next_at = now() + make_interval(secs => $2) FROM due, outbox o, webhook w
WHERE d.id = due.id AND o.id = d.outbox_id AND w.id = d.webhook_id
RETURNING d.id, d.webhook_id, w.url, w.secret, d.attempts, o.id, o.topic, o.subject, o.subject_id, (o.at AT TIME ZONE 'UTC')::text || '+00'`;

const DELIVERED = `WITH d AS (UPDATE delivery SET delivered_at = now(), last_status = $2, last_error = NULL WHERE id = $1 AND delivered_at IS NULL RETURNING webhook_id)
UPDATE webhook w SET parked_in_row = 0 FROM d WHERE w.id = d.webhook_id AND w.parked_in_row > 0`;

/** A late answer of somebody who was thought dead changes nothing. */
const FAILED = `WITH d AS (
  UPDATE delivery SET last_status = $3, last_error = $4, parked_at = CASE WHEN attempts >= $5 THEN now() END, next_at = now() + make_interval(secs => $6 * power(4, attempts - 1) * (0.8 + 0.4 * random()))
  WHERE id = $1 AND attempts = $2 AND delivered_at IS NULL AND parked_at IS NULL RETURNING webhook_id, parked_at)
UPDATE webhook w SET parked_in_row = w.parked_in_row + 1 FROM d WHERE w.id = d.webhook_id AND d.parked_at IS NOT NULL RETURNING w.parked_in_row`;

const RETIRE_DELIVERED = `DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE delivered_at < now() - interval '${hoursOf('delivery')} hours' LIMIT 10000)`;
const RETIRE_EVENTS = `DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE done_at < now() - interval '${hoursOf('event')} hours' LIMIT 10000)`;

type Line = [deliveryId: string, webhookId: string, url: string, secret: string, attempt: number, id: string, topic: string, subject: string, subjectId: string, at: string];

/** The queue in PostgreSQL, by the database's clock. Rows are taken with SKIP LOCKED, so that processes share the work. */
export class DbDeliveryQueue implements DeliveryQueue {
  constructor(private readonly pool: Pool) {}

  async fanOut(limit: number): Promise<number> {
    return (await this.pool.query(FAN_OUT, [limit, WORDS, EventTopic.codes])).rowCount ?? 0;
  }

  async claim(limit: number): Promise<readonly Parcel[]> {
    const { rows } = await this.pool.query<Line>({ text: CLAIM, values: [limit, LEASE_SECONDS], rowMode: 'array' } as never);
    return rows.map(([deliveryId, webhookId, url, secret, attempt, id, topic, subject, subjectId, at]) => ({ deliveryId, webhookId, url, secret, attempt, event: { id, topic, subject, subjectId, at: isoOf(at) } }));
  }

  async delivered(parcel: Parcel, status: number): Promise<void> {
    await this.pool.query(DELIVERED, [parcel.deliveryId, status]);
  }

  async failed(parcel: Parcel, status: number | null, error: string): Promise<boolean> {
    const { rows } = await this.pool.query<[number]>({ text: FAILED, values: [parcel.deliveryId, parcel.attempt, status, error.slice(0, 200), MOST_ATTEMPTS, FIRST_WAIT_SECONDS], rowMode: 'array' } as never);
    return (rows[0]?.[0] ?? 0) >= MOST_PARKED;
  }

  async retire(): Promise<void> {
    await this.pool.query(RETIRE_DELIVERED);
    await this.pool.query(RETIRE_EVENTS);
  }
}
