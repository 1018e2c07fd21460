import { isLocked, NO_ATTEMPTS } from '../../domain/identity/lockout';
import { refuseState } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { lockedAnswer, refuseCounted, refuseKept } from './attempts';
import { PROOF_WRONG, provesIdentity, type Proof } from './prove-identity';
import { rotateSession } from './start-session';

/**
 * Proves again who is there, for what needs it fresh, and goes on under a new token (`once.token`); a wrong proof counts like a wrong
 * password and is answered as `once.refused`.
 */
export const stepUp: UseCase<Proof> = async (tx, proof) => {
  const person = tx.person();
  const member = await tx.get('member', person.memberId, 'update');
  tx.authorize('session.change', {});
  if (person.sessionId === null) refuseState('NO_SESSION', '登录已结束，请重新登录。');
  if (isLocked(member, tx.now)) return refuseKept(tx, member.id, lockedAnswer(member), 'stepUp');
  if (!(await provesIdentity(tx, member, proof))) return refuseCounted(tx, member, PROOF_WRONG, 'stepUp');
  await tx.update('member', member.id, NO_ATTEMPTS);
  const started = await rotateSession(tx, person.sessionId, { strongAt: tx.now });
  await tx.audit({ action: 'member.stepUp', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id, once: { ...started } };
};
