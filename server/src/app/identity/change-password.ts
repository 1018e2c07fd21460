import { NO_ATTEMPTS } from '../../domain/identity/lockout';
import { checkPassword } from '../../domain/identity/password-policy';
import { refuseInput, requireValid } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { passwords } from './passwords';
import { endSessions } from './start-session';

/** Changes one's own password; every other login session of the person ends. Refuses a wrong current one and a weak or unchanged new one. */
export const changePassword: UseCase<{ current: string; next: string }> = async (tx, { current, next }) => {
  const person = tx.person();
  const member = await tx.get('member', person.memberId, 'update');
  tx.authorize('session.change', {});
  requireValid(checkPassword(next, member, 'next'));
  if (!(await passwords.verify(member.passwordHash, current))) refuseInput([{ path: 'current', message: '当前密码不正确，请重新输入；忘记密码请联系本单位管理员重置。' }]);
  if (next === current) refuseInput([{ path: 'next', message: '新密码不能与当前密码相同，请换一个。' }]);
  await tx.update('member', member.id, { ...NO_ATTEMPTS, passwordHash: await passwords.hash(next), mustChangePassword: false });
  await endSessions(tx, member.id, person.sessionId);
  await tx.audit({ action: 'member.changePassword', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id };
};
