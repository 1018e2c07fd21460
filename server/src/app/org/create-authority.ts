import { AUTHORITY_ROLES } from '../../domain/identity/roles';
import { Role } from '../../domain/identity/terms';
import { requireValid, type Issue } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import type { UseCase } from '../ports';
import { checkOrgName, insertOrg, lockTree, requireFreeName } from './new-org';
import { areaChain } from './places';

/** A competent authority to be entered, with its role and the area that it covers. */
export interface AuthorityInput {
  readonly name: string;
  readonly role: Role;
  readonly areaId: string;
}

/** Enters a competent authority (主管部门) with one role over one area. */
export const createAuthority: UseCase<{ input: AuthorityInput }> = async (tx, { input }) => {
  tx.person();
  tx.authorize('org.manage', {}, 'public.read');
  await lockTree(tx);
  const issues: Issue[] = [...checkOrgName(input.name)];
  if (!AUTHORITY_ROLES.includes(input.role)) {
    issues.push({ path: 'role', message: `主管部门的角色只能是：${AUTHORITY_ROLES.map((role) => zh(Role, role)).join('、')}。` });
  }
  if ((await areaChain(tx, input.areaId)).length === 0) issues.push({ path: 'areaId', message: '没有这个区域，请从区域表中选择。' });
  requireValid(issues);
  await requireFreeName(tx, 'AUTHORITY', input.name);
  const org = await insertOrg(tx, 'AUTHORITY', input.name, false);
  await tx.insert('authority', { id: org.id, role: input.role, areaId: input.areaId });
  await tx.audit({ action: 'org.createAuthority', subject: 'org', subjectId: org.id });
  return { kind: 'org', id: org.id };
};
