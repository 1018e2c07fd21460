import { ACTIVE_CLAIMS } from '../../domain/claim/states';
import type { UseCase } from '../ports';
import { audienceOf } from '../audience';
import { enterpriseNeed, institutionClaim, stationNeed } from './links';
import { hubOf } from './stations';

const TOPIC = 'need.openFailed';

/**
 * Tells once for each window that the sealed offers could not be opened: the station, its hub and the platform, who must mend it, and the
 * parties, who wait. The opening itself is tried again until it succeeds.
 */
export const tellStuckOpening: UseCase<{ needId: string }> = async (tx, { needId }) => {
  tx.authorize('system.run', {});
  const need = await tx.get('need', needId, 'update');
  const done = { kind: 'need', id: needId } as const;
  const told = await tx.find('outbox', { topic: TOPIC, subjectId: needId });
  const { claimUntil } = need;
  if (need.openedAt !== null || claimUntil === null || told.some((event) => event.at >= claimUntil)) return done;

  await tx.audit({ action: TOPIC, subject: 'need', subjectId: needId, note: '密封方案暂时无法解密，全部保持密封，修复后自动开标', audience: audienceOf(need) });
  const hub = await hubOf(tx, need.stationId);
  const platforms = await tx.find('org', { kind: 'PLATFORM' });
  for (const orgId of new Set([need.stationId, hub.id, ...platforms.map((org) => org.id)])) {
    await tx.notify({ orgId, kind: 'NEED', title: `${need.code} 不能开标`, body: '密封方案无法解密，系统会不断重试。请立即联系运维人员查看服务日志，核对 SECRET_KEY；在此之前任何一方都看不到方案。', link: stationNeed(needId), todo: true });
  }
  const wait = '因系统故障开标推迟，全部方案保持密封，修复后自动同时开标，您无需操作。';
  await tx.notify({ orgId: need.enterpriseId, kind: 'OFFER', title: `${need.code} 推迟开标`, body: wait, link: enterpriseNeed(needId) });
  for (const claim of await tx.find('claim', { needId, status: ACTIVE_CLAIMS })) {
    await tx.notify({ orgId: claim.institutionId, kind: 'OFFER', title: `${need.code} 推迟开标`, body: wait, link: institutionClaim(claim.id) });
  }
  await tx.emit(TOPIC, 'need', needId, audienceOf(need));
  return done;
};
