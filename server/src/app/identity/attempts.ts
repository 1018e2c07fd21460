import { afterFailure, isLocked, LOCK_AFTER, LOCK_MINUTES, type Attempts } from '../../domain/identity/lockout';
import type { Member } from '../../domain/identity/model';
import type { Refusal } from '../../kernel/refusal';
import type { Done, Tx } from '../ports';

/** The one answer to everything that does not fit, so that it tells nothing of the account. */
export const WRONG: Refusal = { type: 'NotAllowed', code: 'WRONG_CREDENTIALS', message: `账号或密码不正确。连续 ${LOCK_AFTER} 次错误将锁定 ${LOCK_MINUTES} 分钟。` };

/** The answer to a second code that does not fit. */
export const WRONG_CODE: Refusal = { type: 'NotAllowed', code: 'WRONG_CREDENTIALS', message: `验证码不正确、已用过或已过期。请输入验证器中最新的 6 位数字，或一个未用过的备用码；连续 ${LOCK_AFTER} 次错误将锁定 ${LOCK_MINUTES} 分钟。` };

const clockTime = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

/** The answer while nobody can sign in to an account, whatever is typed. */
export function lockedAnswer({ lockedUntil }: Attempts): Refusal {
  const until = lockedUntil === null ? '稍后' : `${clockTime(lockedUntil)}（北京时间）以后`;
  return { type: 'LimitReached', code: 'TOO_MANY_ATTEMPTS', message: `密码或验证码连续错误，账号已锁定，请在 ${until}再试，或请管理员重置密码。` };
}

/** What was tried with a secret that did not fit; names the entry of the audit log. */
export type Tried = 'signIn' | 'stepUp' | 'changePassword' | 'secondFactor';

/** Answers a refusal that is kept (audit, counters) instead of rolled back: the edge answers `once.refused`. */
export async function refuseKept(tx: Tx, memberId: string, refused: Refusal, what: Tried = 'signIn'): Promise<Done> {
  await tx.audit({ action: `member.${what}${refused.code === 'TOO_MANY_ATTEMPTS' ? 'Locked' : 'Refused'}`, subject: 'member', subjectId: memberId });
  return { kind: 'member', id: memberId, once: { refused } };
}

/** Counts a wrong password or code against a member who is held under lock; the last one allowed locks the account. */
export async function refuseCounted(tx: Tx, member: Member, refused: Refusal, what: Tried = 'signIn'): Promise<Done> {
  const counted = await tx.update('member', member.id, afterFailure(member, tx.now));
  return refuseKept(tx, member.id, isLocked(counted, tx.now) ? lockedAnswer(counted) : refused, what);
}
