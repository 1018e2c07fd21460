import { MOST_PARKED } from '../../domain/webhook/model';
import type { OrgKind } from '../../domain/identity/terms';
import type { UseCase } from '../ports';

/** Where an organisation looks after its webhooks. */
const PAGES: Readonly<Partial<Record<OrgKind, string>>> = { INSTITUTION: '/inst/webhooks', STATION: '/st/webhooks' };

/** Switches a webhook off that has not been reached for long, and tells its organisation. Does nothing when that was done or it recovered. */
export const disableWebhook: UseCase<{ id: string }> = async (tx, { id }) => {
  tx.authorize('system.run', {});
  const [webhook] = await tx.find('webhook', { id }, 'update');
  if (webhook === undefined || webhook.disabledAt !== null || webhook.parkedInRow < MOST_PARKED) return { kind: 'webhook', id };
  const disabledReason = `连续 ${MOST_PARKED} 个事件都没有送达，已自动停用`;
  await tx.update('webhook', id, { disabledAt: tx.now, disabledReason });
  await tx.audit({ action: 'webhook.disable', subject: 'webhook', subjectId: id, note: disabledReason });
  const org = await tx.get('org', webhook.orgId);
  await tx.notify({
    orgId: webhook.orgId,
    kind: 'ACCOUNT',
    title: '事件推送已停用',
    body: `推送到 ${new URL(webhook.url).host} 的事件${disabledReason}。请检查接收服务，修复后重新启用；停用期间的事件请在平台上查看。`,
    link: PAGES[org.kind],
    todo: true,
  });
  return { kind: 'webhook', id };
};
