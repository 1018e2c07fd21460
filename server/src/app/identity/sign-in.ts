import { normaliseAccount } from '../../domain/identity/account';
import { afterFailure, isLocked, LOCK_AFTER, LOCK_MINUTES, NO_ATTEMPTS } from '../../domain/identity/lockout';
import type { Member } from '../../domain/identity/model';
import { LONGEST_PASSWORD } from '../../domain/identity/password-policy';
import type { Done, Tx, UseCase } from '../ports';
import { passwords } from './passwords';
import { startSession } from './start-session';

/** A refusal that must not roll back: the edge answers it in place of the viewer. */
export interface SignInRefusal {
  readonly code: 'WRONG_CREDENTIALS' | 'TOO_MANY_ATTEMPTS';
  readonly message: string;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const WRONG: SignInRefusal = { code: 'WRONG_CREDENTIALS', message: `账号或密码不正确。连续 ${LOCK_AFTER} 次错误将锁定 ${LOCK_MINUTES} 分钟。` };

const clockTime = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

async function refuse(tx: Tx, memberId: string, refused: SignInRefusal): Promise<Done> {
  const action = refused.code === 'WRONG_CREDENTIALS' ? 'member.signInRefused' : 'member.signInLocked';
  await tx.audit({ action, subject: 'member', subjectId: memberId });
  return { kind: 'member', id: memberId, once: { refused } };
}

function refuseLocked(tx: Tx, member: Member): Promise<Done> {
  const until = member.lockedUntil === null ? '稍后' : `${clockTime(member.lockedUntil)}（北京时间）以后`;
  return refuse(tx, member.id, { code: 'TOO_MANY_ATTEMPTS', message: `密码连续错误，账号已锁定，请在 ${until}再试，或请管理员重置密码。` });
}

/**
 * Signs a person in: answers `once.token` and `once.sessionId`, or `once.refused`, which is counted and kept. The password is
 * compared before the row is locked, and the lock decides: parallel guesses are counted one by one and none slips past the fifth.
 */
export const signIn: UseCase<{ account: string; password: string }> = async (tx, input) => {
  tx.authorize('session.use', {});
  const [seen] = await tx.find('member', { account: normaliseAccount(input.account) });
  if (seen !== undefined && seen.disabledAt === null && isLocked(seen, tx.now)) return refuseLocked(tx, seen);
  const usable = seen !== undefined && seen.disabledAt === null && input.password.length <= LONGEST_PASSWORD * 2;
  const matches = await passwords.verify(usable ? seen.passwordHash : null, input.password.slice(0, LONGEST_PASSWORD * 2));
  if (seen === undefined) return refuse(tx, NOBODY, WRONG);
  const member = await tx.get('member', seen.id, 'update');
  if (member.disabledAt !== null) return refuse(tx, member.id, WRONG);
  if (isLocked(member, tx.now)) return refuseLocked(tx, member);
  if (!matches || member.passwordHash !== seen.passwordHash) {
    const counted = await tx.update('member', member.id, afterFailure(member, tx.now));
    return isLocked(counted, tx.now) ? refuseLocked(tx, counted) : refuse(tx, member.id, WRONG);
  }
  await tx.update('member', member.id, { ...NO_ATTEMPTS, lastSeenAt: tx.now });
  const started = await startSession(tx, member.id);
  await tx.audit({ action: 'member.signIn', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id, once: { ...started } };
};
