import { isLocked, NO_ATTEMPTS } from '../../domain/identity/lockout';
import { refuseActor, refuseState } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { lockedAnswer, refuseCounted, refuseKept } from './attempts';
import { dropFactor } from './check-factor';
import { PROOF_WRONG, provesIdentity, type Proof } from './prove-identity';
import { requireReason } from './reason';
import { endSessions, rotateSession } from './start-session';

/** Takes one's own second factor away, with password and code; every other login session ends and this one goes on under a new token (`once.token`). Who must have one is limited to setting up a new one. */
export const removeSecondFactor: UseCase<Proof> = async (tx, proof) => {
  const person = tx.person();
  const member = await tx.get('member', person.memberId, 'update');
  tx.authorize('factor.change', {});
  if (member.factorSince === null) refuseState('NOT_ENROLLED', '尚未绑定两步验证。');
  if (isLocked(member, tx.now)) return refuseKept(tx, member.id, lockedAnswer(member), 'secondFactor');
  if (!(await provesIdentity(tx, member, proof))) return refuseCounted(tx, member, PROOF_WRONG, 'secondFactor');
  await dropFactor(tx, member.id);
  await tx.update('member', member.id, { ...NO_ATTEMPTS, factorSince: null });
  await endSessions(tx, member.id, person.sessionId);
  const started = person.sessionId === null ? {} : await rotateSession(tx, person.sessionId);
  await tx.audit({ action: 'member.removeSecondFactor', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id, once: { ...started } };
};

/** Takes the second factor of somebody who lost it away; the reason is kept, the person is told and must sign in anew. For security administrators. */
export const resetSecondFactor: UseCase<{ memberId: string; reason: string }> = async (tx, input) => {
  const person = tx.person();
  const member = await tx.get('member', input.memberId, 'update');
  tx.authorize('factor.remove', {}, 'session.change');
  const reason = requireReason(input.reason);
  if (member.id === person.memberId) refuseActor('不能由自己重置本人的两步验证：请用密码和验证码解除，或请另一位安全管理员办理。');
  if (member.factorSince === null) refuseState('NOT_ENROLLED', '该成员尚未绑定两步验证。');
  await dropFactor(tx, member.id);
  await tx.update('member', member.id, { factorSince: null });
  await endSessions(tx, member.id);
  await tx.notify({ orgId: member.orgId, kind: 'ACCOUNT', title: `${member.name}的两步验证已被安全管理员解除`, body: `原因：${reason}。如非本人要求，请立即联系安全管理员。` });
  await tx.audit({ action: 'member.resetSecondFactor', subject: 'member', subjectId: member.id, note: `原因：${reason}` });
  return { kind: 'member', id: member.id };
};
