import { checkAdmissionReview, type AdmissionReview } from '../../domain/institution/admission';
import type { Institution } from '../../domain/institution/model';
import type { ReviewDecision } from '../../domain/institution/terms';
import { refuseState, requireValid } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import type { Note, UseCase } from '../ports';
import { startAdmissionResubmission } from './admission-clocks';
import { institutionHome } from './links';

const ACTIONS = { PASS: 'pass', RETURN: 'return', REFUSE: 'refuse' } as const;

function messageOf(institution: Institution, decision: ReviewDecision, note: string): Note {
  const base = { orgId: institution.id, kind: 'ADMISSION', link: institutionHome } as const;
  if (decision === 'PASS') {
    return { ...base, title: '准入审核已通过', body: `协议有效期至 ${institution.agreementUntil ?? ''}。请添加客户经理、提交产品，并到需求大厅揭榜。`, todo: true };
  }
  if (decision === 'RETURN') return { ...base, title: '准入申请被退回补正', body: `请按以下意见补正资质说明后重新提交：${note}`, todo: true };
  return { ...base, title: '准入申请未通过', body: `原因：${note}。具备条件后可重新申请；有疑问请联系受理站点。` };
}

/** A station's decision on an application: admits with an agreement of at least 30 more days, returns, or refuses with a reason. */
export const reviewAdmission: UseCase<{ institutionId: string; input: AdmissionReview }> = async (tx, { institutionId, input }) => {
  const institution = await tx.get('institution', institutionId, 'update');
  tx.authorize('institution.review', { station: institution.stationId, owner: institution.id }, 'institution.read');
  if (institution.status !== 'APPLIED') refuseState(institution.status, '该申请不在待审状态，可能已由他人办理，请刷新后查看。');
  requireValid(checkAdmissionReview(input, tx.today));
  const note = (input.note ?? '').trim();
  const passed = input.decision === 'PASS';
  const next = await tx.move('institution', institution, ACTIONS[input.decision], {
    patch: passed ? { agreementUntil: input.agreementUntil ?? null, admittedOn: tx.today, returnNote: null } : { returnNote: note },
    note: note || undefined,
    audience: audienceOf({ institutionId: institution.id, stationId: institution.stationId }),
  });
  await tx.stopClocks('institution', institution.id, ['ADMISSION_REVIEW']);
  if (input.decision === 'RETURN') await startAdmissionResubmission(tx, next);
  await tx.notify(messageOf(next, input.decision, note));
  if (passed) await tx.emit('institution.admitted', 'institution', institution.id, { ...audienceOf({ institutionId: institution.id, stationId: institution.stationId }), public: true });
  return { kind: 'institution', id: institution.id };
};
