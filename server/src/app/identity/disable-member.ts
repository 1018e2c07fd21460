import { isWorking, leadRole } from '../../domain/identity/roles';
import { Role } from '../../domain/identity/terms';
import { refuseActor, refuseState } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import type { UseCase } from '../ports';
import { endSessions } from './start-session';

/** Closes a person's account at once. Refuses one's own and that of the last owner, manager, administrator or security administrator. */
export const disableMember: UseCase<{ id: string }> = async (tx, { id }) => {
  const person = tx.person();
  const seen = await tx.get('member', id);
  tx.authorize('member.manage', { owner: seen.orgId }, 'member.read');
  if (seen.id === person.memberId) refuseActor('不能停用自己的账号，请由本单位另一位负责人或系统管理员办理。');
  const peers = await tx.find('member', { orgId: seen.orgId, role: seen.role }, 'update');
  const member = peers.find((peer) => peer.id === id) ?? seen;
  if (member.disabledAt !== null) refuseState('DISABLED', '该成员已停用，无需再次办理。');
  if (leadRole(member.role) !== null && !peers.some((peer) => peer.id !== id && isWorking(peer))) {
    refuseState('LAST', `这是最后一位${zh(Role, member.role)}，请先增加另一位再停用。`);
  }
  await tx.update('member', id, { disabledAt: tx.now });
  await endSessions(tx, id);
  await tx.audit({ action: 'member.disable', subject: 'member', subjectId: id });
  return { kind: 'member', id };
};
