import type { UseCase } from '../ports';

/** Whose data is taken out: the person's own, or those of the enterprise that they own. */
export type ExportOf = 'person' | 'enterprise';

/** Decides on an export of data and writes that it was made; what goes into it is read afterwards. */
export const exportData: UseCase<{ of: ExportOf }> = async (tx, { of }) => {
  const person = tx.person();
  if (of === 'enterprise') {
    tx.authorize('enterprise.export', { owner: person.orgKind === 'ENTERPRISE' ? person.orgId : null });
    await tx.audit({ action: 'enterprise.export', subject: 'enterprise', subjectId: person.orgId, audience: { enterpriseId: person.orgId } });
    return { kind: 'enterprise', id: person.orgId };
  }
  tx.authorize('account.export', {});
  await tx.audit({ action: 'member.export', subject: 'member', subjectId: person.memberId });
  return { kind: 'member', id: person.memberId };
};
