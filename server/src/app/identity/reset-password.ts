import { NO_ATTEMPTS } from '../../domain/identity/lockout';
import { newPassword } from '../../kernel/ids';
import { refuseActor, refuseState } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { keepPast } from './past-passwords';
import { passwords } from './passwords';
import { endSessions } from './start-session';

/** Gives a person a new one-time password (`once.initialPassword`), lifts the lock and ends their login sessions. */
export const resetPassword: UseCase<{ memberId: string }> = async (tx, { memberId }) => {
  const person = tx.person();
  const member = await tx.get('member', memberId, 'update');
  tx.authorize('member.manage', { owner: member.orgId }, 'member.read');
  if (member.id === person.memberId) refuseActor('自己的密码请在“修改密码”中更改。');
  if (member.disabledAt !== null) refuseState('DISABLED', '该成员已停用，不能重置密码；请先启用。');
  const initialPassword = newPassword();
  await keepPast(tx, member);
  await tx.update('member', member.id, { ...NO_ATTEMPTS, passwordHash: await passwords.hash(initialPassword), mustChangePassword: true, passwordChangedAt: tx.now });
  await endSessions(tx, member.id);
  await tx.audit({ action: 'member.resetPassword', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id, once: { initialPassword } };
};
