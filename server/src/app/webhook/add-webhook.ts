import { EventTopic, PUBLIC_TOPICS } from '../../domain/common/events';
import { MOST_WEBHOOKS } from '../../domain/webhook/model';
import { newId } from '../../kernel/ids';
import { refuseActor, refuseLimit, requireValid, type Issue } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import type { Person } from '../../policy/actor';
import type { UseCase } from '../ports';
import { reach } from './reach';
import { newWebhookSecret } from './secret';

/** Where events should be sent, and which. */
export interface WebhookInput {
  readonly url: string;
  readonly topics: readonly EventTopic[];
}

function checkTopics({ orgKind }: Person, topics: readonly EventTopic[]): readonly Issue[] {
  if (topics.length === 0) return [{ path: 'topics', message: '请至少选择一种事件' }];
  const foreign = orgKind === 'PLATFORM' ? topics.filter((topic) => !PUBLIC_TOPICS.includes(topic)) : [];
  return foreign.length === 0 ? [] : [{ path: 'topics', message: `平台只能接收公开事件，请去掉：${foreign.map((topic) => zh(EventTopic, topic)).join('、')}` }];
}

/** Sends the organisation's events to an address from now on; answers the key of the signatures as `once.secret`. */
export const addWebhook: UseCase<{ input: WebhookInput }> = async (tx, { input }) => {
  const person = tx.person();
  tx.authorize('webhook.add', { owner: person.orgId });
  if (person.orgKind === 'INSTITUTION') {
    const { status } = await tx.get('institution', person.orgId);
    if (status !== 'ADMITTED' && status !== 'SUSPENDED') refuseActor('准入期间才能接收事件：请先完成准入；已退出的机构不再接收。');
  }
  const given = input.url.trim();
  const fault = reach().faultOf(given);
  requireValid([...(fault === null ? [] : [{ path: 'url', message: fault }]), ...checkTopics(person, input.topics)]);
  // As it will be understood, so that equal addresses are equal texts.
  const url = new URL(given).href;
  // The organisation's row makes two requests of the same moment wait for one another.
  await tx.get('org', person.orgId, 'update');
  if ((await tx.find('webhook', { orgId: person.orgId })).length >= MOST_WEBHOOKS) refuseLimit(`每个单位最多 ${MOST_WEBHOOKS} 个地址，请先移除不用的。`, 'webhook');
  const id = newId(tx.now.getTime());
  const { secret, sealed } = newWebhookSecret(id);
  const topics = EventTopic.codes.filter((topic) => input.topics.includes(topic));
  await tx.insert('webhook', { id, orgId: person.orgId, url, topics, secret: sealed, createdAt: tx.now, createdBy: person.memberId, disabledAt: null, disabledReason: null, parkedInRow: 0 });
  await tx.audit({ action: 'webhook.add', subject: 'webhook', subjectId: id, note: `事件推送到 ${new URL(url).host}：${topics.map((topic) => zh(EventTopic, topic)).join('、')}` });
  return { kind: 'webhook', id, once: { secret } };
};
