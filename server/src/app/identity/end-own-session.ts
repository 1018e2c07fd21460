import { isId } from '../../kernel/ids';
import { NotFound, refuseState } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { endSessions } from './start-session';

/** Ends one of one's own other login sessions; anybody else's does not exist. */
export const endSession: UseCase<{ id: string }> = async (tx, { id }) => {
  const person = tx.person();
  tx.authorize('session.change', {});
  const [session] = isId(id) ? await tx.find('session', { id, memberId: person.memberId }) : [];
  if (session === undefined) throw new NotFound('session');
  if (session.id === person.sessionId) refuseState('CURRENT', '这是您当前的登录，请用“退出登录”结束。');
  await tx.remove('session', { id: session.id });
  await tx.audit({ action: 'session.end', subject: 'member', subjectId: person.memberId, note: `结束在 ${session.device ?? '其他程序'} 上的登录` });
  return { kind: 'member', id: person.memberId };
};

/** Ends all of one's own login sessions but the present one. */
export const endOtherSessions: UseCase<Record<string, never>> = async (tx) => {
  const person = tx.person();
  tx.authorize('session.change', {});
  const ended = await endSessions(tx, person.memberId, person.sessionId);
  await tx.audit({ action: 'session.endOthers', subject: 'member', subjectId: person.memberId, note: `结束其他登录 ${ended} 个` });
  return { kind: 'member', id: person.memberId };
};
