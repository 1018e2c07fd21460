import { isLocked } from '../../domain/identity/lockout';
import type { Member } from '../../domain/identity/model';
import { leadRole } from '../../domain/identity/roles';
import { Role } from '../../domain/identity/terms';
import { needStates } from '../../domain/need/states';
import { refuseState, requireValid, type Refusal } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import { checkWords } from '../../kernel/words';
import { lockedAnswer, refuseCounted, refuseKept } from '../identity/attempts';
import { passwords } from '../identity/passwords';
import { NEED_ENDED_DEALS } from './close-enterprise';
import type { Tx, UseCase } from '../ports';
import { eraseMember } from './erase-member';

const WRONG_PASSWORD: Refusal = { type: 'InvalidInput', code: 'INVALID_INPUT', message: '填写有误，请按提示修改。', issues: [{ path: 'password', message: '密码不正确，请重新输入。' }] };

/** Cases of the member's organisation that somebody must still lead, in words; null when there are none. */
async function openCases(tx: Tx, member: Member): Promise<string | null> {
  if (member.role === 'ADMIN') return '平台须有管理员';
  const own = member.role === 'OWNER' ? { enterpriseId: member.orgId } : { institutionId: member.orgId };
  const deals = (await tx.find('deal', own)).filter((deal) => !NEED_ENDED_DEALS.includes(deal.status));
  const needs = member.role === 'OWNER' ? (await tx.find('need', { enterpriseId: member.orgId })).filter((need) => !needStates.final.includes(need.status)) : [];
  const claims = member.role === 'MANAGER' ? await tx.find('claim', { institutionId: member.orgId, endedAt: null }) : [];
  const parts = [[needs.length, '项需求'], [claims.length, '个揭榜'], [deals.length, '笔成果']].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  return parts.length === 0 ? null : `本单位还有 ${parts.join('、')}未办结`;
}

/** Refuses while nobody else could lead what is still open. */
async function requireReplaceable(tx: Tx, member: Member): Promise<void> {
  const peers = await tx.find('member', { orgId: member.orgId, role: member.role }, 'update');
  if (leadRole(member.role) === null || peers.some((peer) => peer.id !== member.id && peer.disabledAt === null)) return;
  const open = await openCases(tx, member);
  if (open !== null) refuseState('LAST', `您是最后一位${zh(Role, member.role)}，${open}：请先在“成员”中增加另一位${zh(Role, member.role)}${member.role === 'OWNER' ? '，或申请注销企业' : ''}，再注销本人账号。`);
}

/**
 * A person leaves (注销账号): name, account, phone, password and second factor are erased and every login session ends; uploads and
 * decisions stay under the id. The reason is not written anywhere personal. A wrong password counts like one at login.
 */
export const closeAccount: UseCase<{ password: string; reason: string }> = async (tx, { password, reason }) => {
  const person = tx.person();
  const member = await tx.get('member', person.memberId, 'update');
  tx.authorize('account.close', {});
  requireValid(checkWords('reason', '注销原因', reason, { min: 2, max: 200 }));
  if (isLocked(member, tx.now)) return refuseKept(tx, member.id, lockedAnswer(member));
  if (!(await passwords.verify(member.passwordHash, password))) return refuseCounted(tx, member, WRONG_PASSWORD);
  await requireReplaceable(tx, member);
  await eraseMember(tx, member);
  await tx.notify({ orgId: member.orgId, kind: 'ACCOUNT', title: '一名成员已注销账号', body: `角色：${zh(Role, member.role)}。其经办记录依法保存，不再显示姓名和联系方式；有未办事项的请另行安排人员。` });
  return { kind: 'member', id: member.id };
};
