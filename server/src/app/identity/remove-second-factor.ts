import { isLocked, NO_ATTEMPTS } from '../../domain/identity/lockout';
import { refuseActor, refuseInput, refuseState } from '../../kernel/refusal';
import { parseName } from '../../kernel/text';
import type { UseCase } from '../ports';
import { lockedAnswer, refuseCounted, refuseKept } from './attempts';
import { dropFactor } from './check-factor';
import { PROOF_WRONG, provesIdentity, type Proof } from './prove-identity';
import { endSessions } from './start-session';

/** Takes one's own second factor away, with password and code; every other login session ends. Who must have one is limited to setting up a new one. */
export const removeSecondFactor: UseCase<Proof> = async (tx, proof) => {
  const person = tx.person();
  const member = await tx.get('member', person.memberId, 'update');
  tx.authorize('factor.change', {});
  if (member.factorSince === null) refuseState('NOT_ENROLLED', '尚未绑定两步验证。');
  if (isLocked(member, tx.now)) return refuseKept(tx, member.id, lockedAnswer(member));
  if (!(await provesIdentity(tx, member, proof))) return refuseCounted(tx, member, PROOF_WRONG);
  await dropFactor(tx, member.id);
  await tx.update('member', member.id, { ...NO_ATTEMPTS, factorSince: null });
  await endSessions(tx, member.id, person.sessionId);
  await tx.audit({ action: 'member.removeSecondFactor', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id };
};

/** Takes the second factor of somebody who lost it away; the reason is kept, the person is told and must sign in anew. For administrators. */
export const resetSecondFactor: UseCase<{ memberId: string; reason: string }> = async (tx, input) => {
  const person = tx.person();
  const member = await tx.get('member', input.memberId, 'update');
  tx.authorize('factor.remove', {}, 'session.change');
  const reason = parseName(input.reason, '原因', 200);
  if (!reason.ok) refuseInput([{ path: 'reason', message: `${reason.reason}。` }]);
  if (member.id === person.memberId) refuseActor('不能由自己重置本人的两步验证：请用密码和验证码解除，或请另一位平台管理员办理。');
  if (member.factorSince === null) refuseState('NOT_ENROLLED', '该成员尚未绑定两步验证。');
  await dropFactor(tx, member.id);
  await tx.update('member', member.id, { factorSince: null });
  await endSessions(tx, member.id);
  await tx.notify({ orgId: member.orgId, kind: 'ACCOUNT', title: `${member.name}的两步验证已被平台管理员解除`, body: `原因：${input.reason.trim()}。如非本人要求，请立即联系平台管理员。` });
  await tx.audit({ action: 'member.resetSecondFactor', subject: 'member', subjectId: member.id, note: `原因：${input.reason.trim()}` });
  return { kind: 'member', id: member.id };
};
