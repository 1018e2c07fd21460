import { isLocked } from '../../domain/identity/lockout';
import { CHALLENGE_TRIES } from '../../domain/identity/second-factor';
import { sha256 } from '../../kernel/ids';
import { refuseState } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { arrive } from './arrive';
import { lockedAnswer, refuseCounted, refuseKept, WRONG_CODE } from './attempts';
import { useFactorCode } from './check-factor';

const refuseOver = (): never => refuseState('CHALLENGE_OVER', '验证已超时或次数已用完，请重新输入账号和密码。');

/** Second step of a login: answers `once.token` and `once.sessionId`, or `once.refused`, which counts like a wrong password. */
export const answerSecondFactor: UseCase<{ challenge: string; code: string }> = async (tx, input) => {
  tx.authorize('session.use', {});
  const [seen] = await tx.find('challenge', { tokenHash: sha256(input.challenge) });
  if (seen === undefined) return refuseOver();
  const member = await tx.get('member', seen.memberId, 'update');
  const [challenge] = await tx.find('challenge', { id: seen.id }, 'update');
  if (challenge === undefined || challenge.expiresAt.getTime() <= tx.now.getTime() || challenge.tries >= CHALLENGE_TRIES) return refuseOver();
  if (member.disabledAt !== null || member.factorSince === null) return refuseOver();
  if (isLocked(member, tx.now)) return refuseKept(tx, member.id, lockedAnswer(member));
  await tx.update('challenge', challenge.id, { tries: challenge.tries + 1 });
  if (!(await useFactorCode(tx, member, input.code.slice(0, 100)))) return refuseCounted(tx, member, WRONG_CODE);
  await tx.remove('challenge', { id: challenge.id });
  return arrive(tx, member, '密码和两步验证');
};
