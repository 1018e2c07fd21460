import { EntitySchema } from 'typeorm';
import { EventTopic } from '../../domain/common/events';
import type { Delivery, Webhook } from '../../domain/webhook/model';
import { id, instant, int, ref, text, texts } from '../columns';

const TOPICS = EventTopic.codes.map((code) => `'${code}'::text`).join(', ');

export const webhookEntity = new EntitySchema<Webhook>({
  name: 'webhook',
  columns: { id: id(), orgId: ref(), url: text(), topics: texts(), secret: text(), createdAt: instant(), createdBy: ref(), disabledAt: instant(true), disabledReason: text(true), parkedInRow: int() },
  checks: [{ name: 'webhook_topics_known', expression: `topics <@ ARRAY[${TOPICS}]` }],
  uniques: [{ name: 'webhook_url_once', columns: ['orgId', 'url'] }],
  foreignKeys: [
    { target: 'org', columnNames: ['orgId'], referencedColumnNames: ['id'], name: 'webhook_org_fk' },
    { target: 'member', columnNames: ['createdBy'], referencedColumnNames: ['id'], name: 'webhook_member_fk' },
  ],
});

export const deliveryEntity = new EntitySchema<Delivery>({
  name: 'delivery',
  columns: { id: id(), outboxId: ref(), webhookId: ref(), attempts: int(), nextAt: instant(), lastAt: instant(true), deliveredAt: instant(true), parkedAt: instant(true), lastStatus: int(true), lastError: text(true), createdAt: instant() },
  uniques: [{ name: 'delivery_once', columns: ['outboxId', 'webhookId'] }],
  indices: [
    { name: 'delivery_due_idx', columns: ['nextAt'], where: 'delivered_at IS NULL AND parked_at IS NULL' },
    { name: 'delivery_webhook_idx', columns: ['webhookId', 'lastAt'] },
    { name: 'delivery_delivered_idx', columns: ['deliveredAt'], where: 'delivered_at IS NOT NULL' },
  ],
  foreignKeys: [
    { target: 'outbox', columnNames: ['outboxId'], referencedColumnNames: ['id'], name: 'delivery_outbox_fk', onDelete: 'CASCADE' },
    { target: 'webhook', columnNames: ['webhookId'], referencedColumnNames: ['id'], name: 'delivery_webhook_fk', onDelete: 'CASCADE' },
  ],
});
