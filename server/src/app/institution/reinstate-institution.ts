import { checkReason } from '../../domain/institution/admission';
import { refuseState, requireValid } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { institutionHome } from './links';

/** Lets a suspended institution take part again. */
export const reinstateInstitution: UseCase<{ id: string; reason: string }> = async (tx, { id, reason }) => {
  const institution = await tx.get('institution', id, 'update');
  tx.authorize('institution.supervise', { station: institution.stationId, owner: institution.id }, 'institution.read');
  if (institution.status !== 'SUSPENDED') refuseState(institution.status, '只有已暂停的机构可以恢复，请刷新后查看当前状态。');
  requireValid(checkReason(reason));
  await tx.move('institution', institution, 'reinstate', { note: reason.trim(), audience: audienceOf({ institutionId: id, stationId: institution.stationId }) });
  await tx.notify({ orgId: id, kind: 'ADMISSION', title: '机构已恢复', body: '可以继续揭榜和提交方案；在架产品请逐一核验。', link: institutionHome });
  return { kind: 'institution', id };
};
