import { checkQualification } from '../../domain/institution/admission';
import { refuseState, requireValid } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { startAdmissionReview } from './admission-clocks';
import { stationInstitution } from './links';

/** Submits a returned application again with mended qualifications. */
export const resubmitAdmission: UseCase<{ qualification: string }> = async (tx, { qualification }) => {
  const person = tx.person();
  const institution = await tx.get('institution', person.orgId, 'update');
  tx.authorize('institution.resubmit', { owner: institution.id }, 'institution.read');
  if (institution.status !== 'RETURNED') refuseState(institution.status, '只有被退回补正的申请可以重新提交；请在首页查看当前进展。');
  requireValid(checkQualification(qualification));
  const next = await tx.move('institution', institution, 'resubmit', {
    patch: { qualification: qualification.trim(), returnNote: null },
    audience: audienceOf({ institutionId: institution.id, stationId: institution.stationId }),
  });
  await tx.stopClocks('institution', institution.id, ['RESUBMISSION']);
  await startAdmissionReview(tx, next);
  if (next.stationId !== null) {
    await tx.notify({ orgId: next.stationId, kind: 'ADMISSION', title: '准入申请已补正', body: `「${next.name}」已补正资质材料，请审核。`, link: stationInstitution(next.id), todo: true });
  }
  return { kind: 'institution', id: institution.id };
};
