import type { UseCase } from '../ports';

/** Counts that an institution opened the released face (谁看过我). The enterprise sees it on its need. */
export const recordView: UseCase<{ needId: string }> = async (tx, { needId }) => {
  const person = tx.person();
  const need = await tx.get('need', needId);
  const [release, deal] = [await tx.find('release', { needId, institutionId: person.orgId, revokedAt: null }), await tx.find('deal', { needId, institutionId: person.orgId })];
  tx.authorize('need.detail', { owner: need.enterpriseId, station: need.stationId, released: release.length + deal.length > 0 ? [person.orgId] : [] });
  const [seen] = await tx.find('view', { needId, institutionId: person.orgId }, 'update');
  if (seen) await tx.update('view', seen.id, { count: seen.count + 1, lastAt: tx.now });
  else await tx.insert('view', { needId, institutionId: person.orgId, count: 1, lastAt: tx.now });
  await tx.audit({ action: 'need.viewed', subject: 'need', subjectId: needId, audience: { enterpriseId: need.enterpriseId, stationId: need.stationId } });
  return { kind: 'need', id: needId };
};
