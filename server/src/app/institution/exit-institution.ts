import { checkReason } from '../../domain/institution/admission';
import { refuseState, requireValid } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { takeOff } from '../product/take-off';
import { endOpenClaims } from './end-open-claims';
import { institutionHome } from './links';

/** Ends an institution's participation for good: open claims end, all products leave the shelf; deals go on until they are settled. */
export const exitInstitution: UseCase<{ id: string; reason: string }> = async (tx, { id, reason }) => {
  const institution = await tx.get('institution', id, 'update');
  tx.authorize('institution.supervise', { station: institution.stationId, owner: institution.id }, 'institution.read');
  if (institution.status !== 'ADMITTED' && institution.status !== 'SUSPENDED') refuseState(institution.status, '只有已准入或已暂停的机构可以退出，请刷新后查看当前状态。');
  requireValid(checkReason(reason));
  const audience = audienceOf({ institutionId: id, stationId: institution.stationId });
  await endOpenClaims(tx, id, '机构已退出');
  const products = await tx.find('product', { institutionId: id, status: ['DRAFT', 'IN_REVIEW', 'ON_SHELF', 'STALE', 'SUSPENDED'] }, 'update');
  await tx.move('institution', institution, 'exit', { note: reason.trim(), audience });
  await tx.stopClocks('institution', id);
  for (const product of products) await takeOff(tx, product, '机构已退出', audience);
  await tx.notify({
    orgId: id,
    kind: 'ADMISSION',
    title: '机构已退出平台',
    body: `原因：${reason.trim()}。${products.length} 个产品已下架；已签约业务请继续上报至结清。`,
    link: institutionHome,
  });
  return { kind: 'institution', id };
};
