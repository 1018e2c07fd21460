import { PING, type Webhook } from '../../domain/webhook/model';
import { refuseLimit, refuseState } from '../../kernel/refusal';
import type { Action } from '../../policy/matrix';
import type { Tx, UseCase } from '../ports';
import { newWebhookSecret } from './secret';

async function own(tx: Tx, id: string, action: Action): Promise<Webhook> {
  const webhook = await tx.get('webhook', id, 'update');
  tx.authorize(action, { owner: webhook.orgId }, 'webhook.read');
  return webhook;
}

/** Replaces the key of the signatures at once; answers the new one as `once.secret`. */
export const rotateWebhookSecret: UseCase<{ id: string }> = async (tx, { id }) => {
  await own(tx, id, 'webhook.add');
  const { secret, sealed } = newWebhookSecret(id);
  await tx.update('webhook', id, { secret: sealed });
  await tx.audit({ action: 'webhook.rotate', subject: 'webhook', subjectId: id });
  return { kind: 'webhook', id, once: { secret } };
};

/** Ends a webhook; what was not delivered is not delivered any more. */
export const removeWebhook: UseCase<{ id: string }> = async (tx, { id }) => {
  const webhook = await own(tx, id, 'webhook.manage');
  await tx.remove('delivery', { webhookId: id });
  await tx.remove('webhook', { id });
  await tx.audit({ action: 'webhook.remove', subject: 'webhook', subjectId: id, note: `停止推送到 ${new URL(webhook.url).host}` });
  return { kind: 'webhook', id };
};

/** Sends a trial event to one webhook, by the way that every event takes. */
export const testWebhook: UseCase<{ id: string }> = async (tx, { id }) => {
  const webhook = await own(tx, id, 'webhook.manage');
  if (webhook.disabledAt !== null) refuseState('DISABLED', '该地址已停用，请先重新启用。');
  const waiting = await tx.find('delivery', { webhookId: id, deliveredAt: null, parkedAt: null });
  const pings = waiting.length === 0 ? [] : await tx.find('outbox', { id: waiting.map((delivery) => delivery.outboxId), topic: PING });
  if (pings.length > 0) refuseLimit('上一次测试还没有送达，请稍候查看结果。', 'ping');
  const event = await tx.insert('outbox', { topic: PING, subject: 'webhook', subjectId: id, payload: {}, enterpriseId: null, institutionId: null, stationId: null, public: false, at: tx.now, doneAt: tx.now });
  await tx.insert('delivery', { outboxId: event.id, webhookId: id, attempts: 0, nextAt: tx.now, lastAt: null, deliveredAt: null, parkedAt: null, lastStatus: null, lastError: null, createdAt: tx.now });
  await tx.audit({ action: 'webhook.test', subject: 'webhook', subjectId: id });
  return { kind: 'webhook', id };
};

/** Takes a webhook that was switched off into use again: for new events, and for those that still waited. */
export const enableWebhook: UseCase<{ id: string }> = async (tx, { id }) => {
  const webhook = await own(tx, id, 'webhook.manage');
  if (webhook.disabledAt === null) refuseState('ENABLED', '该地址没有停用，无需操作。');
  await tx.update('webhook', id, { disabledAt: null, disabledReason: null, parkedInRow: 0 });
  await tx.audit({ action: 'webhook.enable', subject: 'webhook', subjectId: id });
  return { kind: 'webhook', id };
};
