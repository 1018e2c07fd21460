import { wasAdmitted } from '../../domain/institution/admission';
import { checkAccount, normaliseAccount } from '../../domain/identity/account';
import { checkPhone, normalisePhone } from '../../domain/identity/contact';
import type { Org } from '../../domain/identity/model';
import { isOfficial, isWorking, rolesOf } from '../../domain/identity/roles';
import { OrgKind, Role } from '../../domain/identity/terms';
import { newPassword } from '../../kernel/ids';
import { refuseState, requireValid, type Issue } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import type { Tx, UseCase } from '../ports';
import { checkPersonName, insertMember, requireFreeAccount } from './new-member';

/** A person to be added. */
export interface MemberInput {
  readonly name: string;
  readonly account: string;
  readonly role: Role;
  readonly phone?: string | null;
}

async function checkRole(tx: Tx, org: Org, role: Role): Promise<readonly Issue[]> {
  const fitting = org.kind === 'AUTHORITY' ? [(await tx.get('authority', org.id)).role] : rolesOf(org.kind);
  if (fitting.includes(role)) return [];
  return [{ path: 'role', message: `「${org.name}」（${zh(OrgKind, org.kind)}）的成员角色只能是：${fitting.map((r) => zh(Role, r)).join('、')}。` }];
}

/** Whether this is the platform's first security administrator, whom nobody could grant; two who are added at once wait for each other. */
async function isFirstSecurity(tx: Tx, org: Org, role: Role): Promise<boolean> {
  if (role !== 'SECURITY') return false;
  await tx.get('org', org.id, 'update');
  return !(await tx.find('member', { role: 'SECURITY' })).some(isWorking);
}

/**
 * Adds a person to one's own organisation, or to any one as administrator; answers the one-time password as `once.initialPassword`.
 * People of stations, authorities and the platform wait for a grant. The one exception: while no security administrator works, the
 * one whom the administrator adds counts as granted, which the audit log says; from then on every grant needs one.
 */
export const addMember: UseCase<{ orgId?: string | null; input: MemberInput }> = async (tx, { orgId, input }) => {
  const person = tx.person();
  const org = await tx.get('org', orgId ?? person.orgId);
  tx.authorize('member.manage', { owner: org.id }, 'member.read');
  if (org.kind === 'INSTITUTION') {
    const institution = await tx.get('institution', org.id);
    if (!wasAdmitted(institution.status)) refuseState(institution.status, '准入通过后才能添加成员，请先完成准入。');
  }
  const phone = normalisePhone(input.phone ?? '');
  requireValid([
    ...checkPersonName(input.name, 'name'),
    ...checkAccount(normaliseAccount(input.account)),
    ...(await checkRole(tx, org, input.role)),
    ...(phone === '' ? [] : checkPhone(phone)),
  ]);
  await requireFreeAccount(tx, input.account);
  const first = await isFirstSecurity(tx, org, input.role);
  const initialPassword = newPassword();
  const member = await insertMember(tx, {
    orgId: org.id,
    role: input.role,
    name: input.name,
    account: input.account,
    phone: phone === '' ? null : phone,
    password: initialPassword,
    mustChangePassword: true,
    createdBy: person.memberId,
    waits: isOfficial(input.role) && !first,
  });
  await tx.audit({ action: 'member.add', subject: 'member', subjectId: member.id, note: `新增成员，角色：${zh(Role, input.role)}` });
  if (first) await tx.audit({ action: 'grant.first', subject: 'member', subjectId: member.id, note: '尚无在岗的安全管理员，首位安全管理员随创建生效' });
  return { kind: 'member', id: member.id, once: { initialPassword } };
};
