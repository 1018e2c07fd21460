import type { ClockKind } from '../../domain/common/terms';
import { notifyBestMatches } from '../matching/notify-matches';
import { audienceOf } from '../audience';
import { breachNumberOf, type Expiry } from '../clocks';
import { endConsents } from '../consent/end-consents';
import { SLA } from '../sla';
import { closeWindow } from './close-window';
import { withdraw } from './end-need';
import { askToClaim, invitedParticipants } from './invitations';
import { enterpriseNeed, enterpriseOffers, stationNeed } from './links';
import { startChoice, startFirstClaim, startStationReview } from './need-clocks';
import { windowOver } from './settle-need';
import { hubOf, parentStation } from './stations';
import { whileIn } from './while-in';

const stationReview = whileIn(['SUBMITTED'], async (tx, clock, need) => {
  const late = await tx.get('station', clock.orgId ?? need.stationId);
  const next = await parentStation(tx, late.id);
  const note = next.id === late.id ? `${late.name}审核超时，再次催办` : `${late.name}审核超时，升级到${next.name}`;
  await tx.audit({ action: 'need.escalate', subject: 'need', subjectId: need.id, note, audience: audienceOf(need) });
  await tx.stopClocks('need', need.id, ['STATION_REVIEW']);
  await startStationReview(tx, need, next.id);
  await tx.notify({ orgId: next.id, kind: 'NEED', title: `超时待审核：${need.code}`, body: `${note}，请在 ${SLA.stationReviewDays} 个工作日内审核。`, link: stationNeed(need.id), todo: true });
  await tx.notify({ orgId: need.enterpriseId, kind: 'NEED', title: `${need.code} 审核超时`, body: `${note}。您无需操作，结果会通知您。`, link: enterpriseNeed(need.id) });
});

const firstClaim = whileIn(['PUBLISHED'], async (tx, clock, need) => {
  if (windowOver(tx, need)) return;
  const again = (await breachNumberOf(tx, clock)) <= SLA.firstClaimRounds;
  await tx.stopClocks('need', need.id, ['FIRST_CLAIM']);
  const invited = need.claimMode === 'INVITED' ? await invitedParticipants(tx, need.id) : [];
  for (const institution of invited) await askToClaim(tx, need, institution.id, `仍可揭榜：${need.code}`, '企业邀请贵机构对接，尚无机构揭榜。');
  const told = need.claimMode === 'INVITED' ? invited.length : await notifyBestMatches(tx, need);
  if (again) await startFirstClaim(tx, need);
  const station = again ? need.stationId : (await hubOf(tx, need.stationId)).id;
  await tx.audit({ action: 'need.widen', subject: 'need', subjectId: need.id, note: `无人揭榜，再次通知 ${told} 家机构，并请${again ? '站点' : '总站'}派单`, audience: audienceOf(need) });
  await tx.notify({
    orgId: station,
    kind: 'NEED',
    title: `无人揭榜，请派单：${need.code}`,
    body: `${again ? '' : '多轮通知后仍无机构揭榜。'}已再次通知 ${told} 家机构，请挑选合适机构派单，或帮助企业调整需求。`,
    link: stationNeed(need.id),
    todo: true,
  });
});

const choice = whileIn(['OFFERED'], async (tx, _clock, need) => {
  await tx.stopClocks('need', need.id, ['CHOICE']);
  await startChoice(tx, need);
  await tx.audit({ action: 'need.remind', subject: 'need', subjectId: need.id, note: '选择方案超时，已提醒企业和站点', audience: audienceOf(need) });
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'OFFER',
    title: `${need.code} 等您选择方案`,
    body: `方案到有效期自动失效，请在 ${SLA.choiceDays} 个工作日内选择；都不合适的请撤榜并说明原因。`,
    link: enterpriseOffers(need.id),
    todo: true,
  });
  await tx.notify({ orgId: need.stationId, kind: 'NEED', title: `${need.code} 企业迟未选择方案`, body: '请联系企业，帮助比较方案或了解顾虑。', link: stationNeed(need.id), todo: true });
});

const resubmission = whileIn(['RETURNED', 'EXPIRED'], async (tx, clock, need) => {
  const returned = need.status === 'RETURNED';
  const title = returned ? `${need.code} 等您修改后重新提交` : `${need.code} 已到期，等您延期或撤榜`;
  if ((await breachNumberOf(tx, clock)) === 1) {
    await tx.stopClocks('need', need.id, ['RESUBMISSION']);
    await tx.startClock({
      kind: 'RESUBMISSION',
      subject: 'need',
      subjectId: need.id,
      party: 'ENTERPRISE',
      orgId: need.enterpriseId,
      workdays: SLA.resubmissionDays,
      thenText: returned ? '仍未重新提交的自动撤榜。' : '仍未延期或撤榜的按“未成”结束。',
    });
    await tx.audit({ action: 'need.remind', subject: 'need', subjectId: need.id, note: '企业逾期未处理，已提醒', audience: audienceOf(need) });
    const end = returned ? '逾期自动撤榜' : '逾期按“未成”结束';
    await tx.notify({ orgId: need.enterpriseId, kind: 'NEED', title, body: `请在 ${SLA.resubmissionDays} 个工作日内处理，${end}。`, link: enterpriseNeed(need.id), todo: true });
    return;
  }
  const reason = returned ? '退回后逾期未重新提交，系统撤榜。' : '到期后未延期，系统按“未成”结束。';
  if (returned) await withdraw(tx, need, reason);
  else {
    await endConsents(tx, await tx.move('need', need, 'giveUp', { note: reason, audience: audienceOf(need) }), '需求已结束。');
    await tx.stopClocks('need', need.id);
    await tx.emit('need.unmet', 'need', need.id, audienceOf(need));
  }
  await tx.notify({ orgId: need.enterpriseId, kind: 'NEED', title: `${need.code} 已结束`, body: `${reason}仍有需要的，可新建需求。`, link: enterpriseNeed(need.id) });
});

/** What happens when a clock on a need runs out. */
export const needExpiry: Partial<Record<ClockKind, Expiry>> = {
  STATION_REVIEW: stationReview,
  FIRST_CLAIM: firstClaim,
  CLAIM_WINDOW: closeWindow,
  CHOICE: choice,
  RESUBMISSION: resubmission,
};
