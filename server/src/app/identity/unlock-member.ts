import { isLocked, NO_ATTEMPTS } from '../../domain/identity/lockout';
import { refuseActor, refuseState } from '../../kernel/refusal';
import type { UseCase } from '../ports';

/** Lifts the lock that wrong passwords put on an account. Refuses one's own. */
export const unlockMember: UseCase<{ memberId: string }> = async (tx, { memberId }) => {
  const person = tx.person();
  const member = await tx.get('member', memberId, 'update');
  tx.authorize('member.unlock', {}, 'session.change');
  if (member.id === person.memberId) refuseActor('不能解锁自己的账号，请由另一位安全管理员办理。');
  if (!isLocked(member, tx.now)) refuseState('NOT_LOCKED', '该账号没有锁定，无需解锁。');
  await tx.update('member', member.id, NO_ATTEMPTS);
  await tx.audit({ action: 'member.unlock', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id };
};
