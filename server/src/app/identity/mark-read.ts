import { isId } from '../../kernel/ids';
import { NotFound, refuseInput } from '../../kernel/refusal';
import type { UseCase } from '../ports';

const MOST = 100;

/** Marks messages of one's own organisation as read; those read before keep their time. */
export const markRead: UseCase<{ ids: readonly string[] }> = async (tx, { ids }) => {
  const person = tx.person();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0 || wanted.length > MOST) refuseInput([{ path: 'ids', message: `请选择 1 至 ${MOST} 条消息。` }]);
  if (!wanted.every(isId)) throw new NotFound('message');
  const messages = await tx.find('message', { id: wanted }, 'update');
  if (messages.length < wanted.length) throw new NotFound('message');
  if (messages.some((message) => message.memberId !== null && message.memberId !== person.memberId)) throw new NotFound('message');
  for (const message of messages) tx.authorize('message.read', { owner: message.orgId });
  const unread = messages.filter((message) => message.readAt === null);
  for (const message of unread) await tx.update('message', message.id, { readAt: tx.now });
  if (unread.length > 0) await tx.audit({ action: 'member.readMessages', subject: 'member', subjectId: person.memberId });
  return { kind: 'member', id: person.memberId };
};
