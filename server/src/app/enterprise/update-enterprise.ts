import { checkProfile, profilePatch, type ProfileInput } from '../../domain/enterprise/profile';
import { checkPhone, normalisePhone } from '../../domain/identity/contact';
import { refuseStale, requireValid } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import { checkPersonName } from '../identity/new-member';
import type { UseCase } from '../ports';

/** Changes the archive of one's own enterprise: what is left out stays. Refuses when somebody saved another version in between. */
export const updateEnterprise: UseCase<{ input: ProfileInput; version: number }> = async (tx, { input, version }) => {
  const person = tx.person();
  const enterprise = await tx.get('enterprise', person.orgId, 'update');
  tx.authorize('enterprise.update', { owner: enterprise.id, station: enterprise.stationId }, 'enterprise.read');
  if (enterprise.version !== version) refuseStale();
  const given = profilePatch(input);
  const patch = typeof given.contactPhone === 'string' ? { ...given, contactPhone: normalisePhone(given.contactPhone) } : given;
  requireValid([
    ...(patch.contactName == null ? [] : checkPersonName(patch.contactName, 'contactName')),
    ...(patch.contactPhone == null ? [] : checkPhone(patch.contactPhone, 'contactPhone')),
    ...checkProfile({ ...enterprise, ...patch }, tx.today),
  ]);
  await tx.update('enterprise', enterprise.id, patch, { version });
  await tx.audit({
    action: 'enterprise.update',
    subject: 'enterprise',
    subjectId: enterprise.id,
    audience: audienceOf({ enterpriseId: enterprise.id, stationId: enterprise.stationId }),
  });
  return { kind: 'enterprise', id: enterprise.id };
};
