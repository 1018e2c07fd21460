import type { Institution } from '../../domain/institution/model';
import type { Tx } from '../ports';
import { SLA } from '../sla';

/** Waits for the station's decision on an application. */
export async function startAdmissionReview(tx: Tx, institution: Institution): Promise<void> {
  await tx.startClock({
    kind: 'ADMISSION_REVIEW',
    subject: 'institution',
    subjectId: institution.id,
    party: 'STATION',
    orgId: institution.stationId,
    workdays: SLA.admissionReviewDays,
    thenText: '超时将升级到上级站点。',
  });
}

/** Waits for the institution to mend a returned application. */
export async function startAdmissionResubmission(tx: Tx, institution: Institution): Promise<void> {
  await tx.startClock({
    kind: 'RESUBMISSION',
    subject: 'institution',
    subjectId: institution.id,
    party: 'INSTITUTION',
    orgId: institution.id,
    workdays: SLA.resubmissionDays,
    thenText: '逾期未补正的，提醒机构；补正前不能参与揭榜。',
  });
}
