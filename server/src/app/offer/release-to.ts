import type { Need } from '../../domain/need/model';
import type { Tx } from '../ports';

/** Releases the enterprise's identity on this need to an institution unless it is released already. */
export async function releaseTo(tx: Tx, need: Need, institutionId: string): Promise<void> {
  const [active] = await tx.find('release', { needId: need.id, institutionId, revokedAt: null });
  if (active) return;
  const release = await tx.insert('release', { needId: need.id, institutionId, at: tx.now, revokedAt: null });
  await tx.audit({
    action: 'need.release',
    subject: 'need',
    subjectId: need.id,
    note: '选定方案后自动向中选机构公开企业身份',
    audience: { enterpriseId: need.enterpriseId, institutionId, stationId: need.stationId },
  });
  await tx.emit('need.released', 'need', need.id, { enterpriseId: need.enterpriseId, institutionId, stationId: need.stationId }, { institutionId, releaseId: release.id });
}
