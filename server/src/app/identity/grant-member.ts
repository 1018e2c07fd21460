import { isOfficial, isWorking } from '../../domain/identity/roles';
import { Role } from '../../domain/identity/terms';
import { refuseActor, refuseState } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import type { UseCase } from '../ports';
import { requireReason } from './reason';
import { endSessions } from './start-session';

const NOBODYS = '企业和机构的成员由其负责人添加时即生效，不需要授权。';

/**
 * Lets an account of a station, an authority or the platform do what its role may. Refuses oneself, and (by the table's CHECK too)
 * whoever made the account.
 */
export const grantMember: UseCase<{ memberId: string; reason: string }> = async (tx, input) => {
  const person = tx.person();
  const member = await tx.get('member', input.memberId, 'update');
  tx.authorize('member.grant', {}, 'session.change');
  const reason = requireReason(input.reason);
  if (member.id === person.memberId) refuseActor('不能给自己授权，请由另一位安全管理员办理。');
  if (member.createdBy === person.memberId) refuseActor('不能给自己创建的账号授权，请由另一位安全管理员办理。');
  if (!isOfficial(member.role)) refuseState('NOT_OFFICIAL', NOBODYS);
  if (member.disabledAt !== null) refuseState('DISABLED', '该账号已停用，请先启用再授权。');
  if (member.grantedAt !== null) refuseState('GRANTED', '该账号已授权，无需再次办理。');
  await tx.update('member', member.id, { grantedAt: tx.now, grantedBy: person.memberId }, { grantedAt: null });
  await tx.notify({ orgId: member.orgId, kind: 'ACCOUNT', title: `${member.name}的账号已授权`, body: `安全管理员已授权，可以${zh(Role, member.role)}身份办理业务。` });
  await tx.audit({ action: 'grant.give', subject: 'member', subjectId: member.id, note: `角色：${zh(Role, member.role)}；原因：${reason}` });
  return { kind: 'member', id: member.id };
};

/** Takes the grant back: the person may do nothing from that moment on. Refuses oneself and the last security administrator, even when two do it to each other. */
export const revokeGrant: UseCase<{ memberId: string; reason: string }> = async (tx, input) => {
  const person = tx.person();
  const seen = await tx.get('member', input.memberId);
  tx.authorize('member.grant', {}, 'session.change');
  const reason = requireReason(input.reason);
  if (seen.id === person.memberId) refuseActor('不能收回自己的授权，请由另一位安全管理员办理。');
  if (!isOfficial(seen.role)) refuseState('NOT_OFFICIAL', NOBODYS);
  const peers = seen.role === 'SECURITY' ? await tx.find('member', { role: 'SECURITY' }, 'update') : [await tx.get('member', seen.id, 'update')];
  const member = peers.find((peer) => peer.id === seen.id) ?? seen;
  if (member.grantedAt === null) refuseState('NOT_GRANTED', '该账号没有授权，无需收回。');
  if (member.role === 'SECURITY' && !peers.some((peer) => peer.id !== member.id && isWorking(peer))) refuseState('LAST', '这是最后一位在岗的安全管理员，请先授权另一位再收回。');
  await tx.update('member', member.id, { grantedAt: null, grantedBy: null });
  await endSessions(tx, member.id);
  await tx.notify({ orgId: member.orgId, kind: 'ACCOUNT', title: `${member.name}的授权已收回`, body: `原因：${reason}。如需恢复，请联系平台的安全管理员。` });
  await tx.audit({ action: 'grant.take', subject: 'member', subjectId: member.id, note: `原因：${reason}` });
  return { kind: 'member', id: member.id };
};
