import { isLocked } from '../../domain/identity/lockout';
import { RECOVERY_CODES } from '../../domain/identity/second-factor';
import { newPassword } from '../../kernel/ids';
import { refuseState } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { lockedAnswer, refuseCounted, refuseKept, WRONG_CODE } from './attempts';
import { recoveryHash, useFactorCode } from './check-factor';
import { endSessions, startSession } from './start-session';

/**
 * Puts one's own second factor into use with the first code of the app: answers ten recovery codes (`once.codes`) that are shown
 * this once, ends every login session of the person and begins a new one (`once.token`).
 */
export const confirmSecondFactor: UseCase<{ code: string }> = async (tx, { code }) => {
  const person = tx.person();
  const member = await tx.get('member', person.memberId, 'update');
  tx.authorize('factor.change', {});
  if (member.factorSince !== null) refuseState('ENROLLED', '已绑定两步验证，无需再次确认。');
  if ((await tx.find('secondFactor', { memberId: member.id })).length === 0) refuseState('NOT_BEGUN', '请先生成密钥并添加到验证器，再输入验证码。');
  if (isLocked(member, tx.now)) return refuseKept(tx, member.id, lockedAnswer(member), 'secondFactor');
  if (!(await useFactorCode(tx, member, code.slice(0, 100)))) return refuseCounted(tx, member, WRONG_CODE, 'secondFactor');
  const codes = Array.from({ length: RECOVERY_CODES }, newPassword);
  for (const one of codes) await tx.insert('recoveryCode', { memberId: member.id, codeHash: recoveryHash(member.id, one), usedAt: null });
  await tx.update('member', member.id, { factorSince: tx.now });
  await endSessions(tx, member.id);
  const started = await startSession(tx, member);
  await tx.audit({ action: 'member.confirmSecondFactor', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id, once: { codes, ...started } };
};
