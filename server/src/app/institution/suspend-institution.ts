import { checkReason } from '../../domain/institution/admission';
import { refuseState, requireValid } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { endOpenClaims } from './end-open-claims';
import { institutionHome } from './links';

/** Suspends an admitted institution: no new claims or offers, its open claims end, its products stop counting; deals go on. */
export const suspendInstitution: UseCase<{ id: string; reason: string }> = async (tx, { id, reason }) => {
  const institution = await tx.get('institution', id, 'update');
  tx.authorize('institution.supervise', { station: institution.stationId, owner: institution.id }, 'institution.read');
  if (institution.status !== 'ADMITTED') refuseState(institution.status, '只有已准入的机构可以暂停，请刷新后查看当前状态。');
  requireValid(checkReason(reason));
  const ended = await endOpenClaims(tx, id, '机构被暂停');
  await tx.move('institution', institution, 'suspend', { note: reason.trim(), audience: audienceOf({ institutionId: id, stationId: institution.stationId }) });
  await tx.notify({
    orgId: id,
    kind: 'ADMISSION',
    title: '机构已被暂停',
    body: `原因：${reason.trim()}。${ended > 0 ? `${ended} 个未签约的揭榜已结束；` : ''}已签约业务请继续办理。整改后请联系站点恢复。`,
    link: institutionHome,
    todo: true,
  });
  return { kind: 'institution', id };
};
