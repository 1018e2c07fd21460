import { isLocked, NO_ATTEMPTS } from '../../domain/identity/lockout';
import { refuseInput, requireValid, type Refusal } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { lockedAnswer, refuseCounted, refuseKept } from './attempts';
import { checkNewPassword } from './known-passwords';
import { keepPast, requireUnused } from './past-passwords';
import { passwords } from './passwords';
import { endSessions, rotateSession } from './start-session';

const message = '当前密码不正确，请重新输入；忘记密码请联系本单位管理员重置。';
const WRONG_CURRENT: Refusal = { type: 'InvalidInput', code: 'INVALID_INPUT', message: '填写有误，请按提示修改。', issues: [{ path: 'current', message }] };

/**
 * Changes one's own password; every other login session of the person ends and this one goes on under a new token
 * (`once.token`). Refuses a weak or unchanged new one, and of officials one that was used lately; a wrong current
 * one is answered as `once.refused` and counts like a wrong password at login.
 */
export const changePassword: UseCase<{ current: string; next: string }> = async (tx, { current, next }) => {
  const person = tx.person();
  const member = await tx.get('member', person.memberId, 'update');
  tx.authorize('session.change', {});
  requireValid(checkNewPassword(next, member, 'next'));
  if (isLocked(member, tx.now)) return refuseKept(tx, member.id, lockedAnswer(member), 'changePassword');
  if (!(await passwords.verify(member.passwordHash, current))) return refuseCounted(tx, member, WRONG_CURRENT, 'changePassword');
  if (next === current) refuseInput([{ path: 'next', message: '新密码不能与当前密码相同，请换一个。' }]);
  await requireUnused(tx, member, next, 'next');
  await keepPast(tx, member);
  await tx.update('member', member.id, { ...NO_ATTEMPTS, passwordHash: await passwords.hash(next), mustChangePassword: false, passwordChangedAt: tx.now });
  await endSessions(tx, member.id, person.sessionId);
  const started = person.sessionId === null ? {} : await rotateSession(tx, person.sessionId);
  await tx.audit({ action: 'member.changePassword', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id, once: { ...started } };
};
