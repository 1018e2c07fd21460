import { DORMANT_DAYS, isDormant } from '../../domain/identity/dormancy';
import { isWorking, leadRole } from '../../domain/identity/roles';
import type { UseCase } from '../ports';
import { endSessions } from './start-session';

/** Accounts that may be dormant by now; `suspendDormant` looks again before it closes one. */
export interface DormantAccounts {
  dormant(limit: number, except: readonly string[]): Promise<readonly string[]>;
}

/**
 * Closes an account that nobody used for 90 days, and tells its organisation. Does nothing when somebody came back meanwhile, nor to
 * the last administrator or security administrator who works: nobody could open the platform's accounts again.
 */
export const suspendDormant: UseCase<{ memberId: string }> = async (tx, { memberId }) => {
  tx.authorize('system.run', {});
  const done = { kind: 'member', id: memberId } as const;
  const member = await tx.get('member', memberId, 'update');
  if (!isDormant(member, tx.now)) return done;
  const org = await tx.get('org', member.orgId);
  if (org.demo) return done;
  if (org.kind === 'PLATFORM' && leadRole(member.role) !== null) {
    const peers = await tx.find('member', { orgId: org.id, role: member.role }, 'update');
    if (!peers.some((peer) => peer.id !== member.id && isWorking(peer))) return done;
  }
  await tx.update('member', member.id, { disabledAt: tx.now }, { disabledAt: null });
  await endSessions(tx, member.id);
  await tx.notify({ orgId: member.orgId, kind: 'ACCOUNT', title: `${member.name}的账号已停用：${DORMANT_DAYS} 天未登录`, body: '长期不用的账号会自动停用，经办记录保留。需要继续使用时，企业和机构由负责人在“成员”中启用，其他单位请联系平台的安全管理员。' });
  await tx.audit({ action: 'member.suspendDormant', subject: 'member', subjectId: member.id, note: `${DORMANT_DAYS} 天未登录，自动停用` });
  return done;
};
