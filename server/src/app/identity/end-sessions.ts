import { refuseActor } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { endSessions } from './start-session';

/** Ends every login session of somebody else at once; the account stays open. Refuses oneself: one's own are on the account page. */
export const endSessionsOf: UseCase<{ memberId: string }> = async (tx, { memberId }) => {
  const person = tx.person();
  const member = await tx.get('member', memberId, 'update');
  tx.authorize('session.end', {}, 'session.change');
  if (member.id === person.memberId) refuseActor('自己的登录请在“账号与安全”中结束。');
  const ended = await endSessions(tx, member.id);
  await tx.audit({ action: 'session.endAll', subject: 'member', subjectId: member.id, note: `结束登录 ${ended} 个` });
  return { kind: 'member', id: member.id };
};
