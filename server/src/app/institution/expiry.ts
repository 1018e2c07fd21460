import type { ClockKind } from '../../domain/common/terms';
import type { Expiry } from '../clocks';
import { escalate } from '../org/escalate';
import { startAdmissionResubmission } from './admission-clocks';
import { institutionHome, stationInstitution } from './links';

const admissionReview: Expiry = async (tx, clock) => {
  tx.authorize('system.run', {});
  const institution = await tx.get('institution', clock.subjectId, 'update');
  if (institution.status !== 'APPLIED' || institution.stationId === null) return;
  await escalate(tx, clock, {
    stationId: institution.stationId,
    what: `「${institution.name}」的准入申请`,
    kind: 'ADMISSION',
    link: stationInstitution(institution.id),
  });
};

/** A returned application was not mended in time: reminds the institution and waits for it again. For RESUBMISSION clocks of an institution. */
export const admissionResubmission: Expiry = async (tx, clock) => {
  tx.authorize('system.run', {});
  const institution = await tx.get('institution', clock.subjectId, 'update');
  if (institution.status !== 'RETURNED') return;
  await tx.stopClocks('institution', institution.id, ['RESUBMISSION']);
  await startAdmissionResubmission(tx, institution);
  await tx.notify({
    orgId: institution.id,
    kind: 'ADMISSION',
    title: '准入申请待补正',
    body: `退回意见：${institution.returnNote ?? ''}。请补正资质说明后重新提交。`,
    link: institutionHome,
    todo: true,
  });
  await tx.audit({ action: 'institution.remind', subject: 'institution', subjectId: institution.id, audience: { institutionId: institution.id, stationId: institution.stationId } });
};

/** What happens when clocks of an admission run out. */
export const institutionExpiry: Partial<Record<ClockKind, Expiry>> = { ADMISSION_REVIEW: admissionReview };
