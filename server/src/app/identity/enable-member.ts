import { isOfficial } from '../../domain/identity/roles';
import { refuseActor, refuseState } from '../../kernel/refusal';
import type { UseCase } from '../ports';

/**
 * Opens a closed account again, with its password and its second factor. People of enterprises and institutions by the one who
 * leads them or by a security administrator, all others by a security administrator alone. The 90 days of idleness begin anew.
 */
export const enableMember: UseCase<{ memberId: string }> = async (tx, { memberId }) => {
  const person = tx.person();
  const member = await tx.get('member', memberId, 'update');
  tx.authorize('member.enable', { owner: member.orgId }, 'member.read');
  if (member.id === person.memberId) refuseActor('不能启用自己的账号。');
  if (member.disabledAt === null) refuseState('ENABLED', '该账号没有停用，无需启用。');
  await tx.update('member', member.id, { disabledAt: null, enabledAt: tx.now, failedAttempts: 0, lockedUntil: null });
  const who = isOfficial(member.role) ? '安全管理员' : '负责人或安全管理员';
  await tx.notify({ orgId: member.orgId, kind: 'ACCOUNT', title: `${member.name}的账号已重新启用`, body: `由${who}启用，可用原来的密码登录。` });
  await tx.audit({ action: 'member.enable', subject: 'member', subjectId: member.id });
  return { kind: 'member', id: member.id };
};
