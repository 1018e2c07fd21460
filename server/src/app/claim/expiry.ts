import type { Claim } from '../../domain/claim/model';
import type { ClockKind } from '../../domain/common/terms';
import type { ClockRow } from '../../domain/common/model';
import type { Need } from '../../domain/need/model';
import { audienceOf } from '../audience';
import { breachNumberOf, type Expiry } from '../clocks';
import { isReleased } from '../consent/consent-facts';
import { enterpriseNeed, institutionClaim } from '../need/links';
import type { Tx } from '../ports';
import { SLA } from '../sla';
import { startIndicativeAnswer, startPapers } from './claim-clocks';
import { lapseClaim } from './lapse-claim';

/** Wraps a handler: as the system, with need and claim locked, and only while the claim still waits in one of `statuses`. */
function whileIn(statuses: readonly Claim['status'][], handle: (tx: Tx, clock: ClockRow, need: Need, claim: Claim) => Promise<void>): Expiry {
  return async (tx, clock) => {
    tx.authorize('system.run', {});
    if (clock.subject !== 'claim') return;
    const seen = await tx.get('claim', clock.subjectId);
    const need = await tx.get('need', seen.needId, 'update');
    const claim = await tx.get('claim', seen.id, 'update');
    if (statuses.includes(claim.status)) await handle(tx, clock, need, claim);
  };
}

const firstContact = whileIn(['CLAIMED'], async (tx, _clock, need, claim) => {
  const reason = (await isReleased(tx, need.id, claim.institutionId)) ? '机构未在期限内登记首次联系。' : '企业未公开身份，机构未能在期限内首次联系。';
  await lapseClaim(tx, need, claim, reason);
});

const indicativeAnswer = whileIn(['CONTACTED', 'ASSESSING', 'NEEDS_PAPERS'], async (tx, clock, need, claim) => {
  if ((await breachNumberOf(tx, clock)) > 1) return lapseClaim(tx, need, claim, '机构经提醒仍未给出意向答复。');
  await tx.audit({ action: 'claim.remind', subject: 'claim', subjectId: claim.id, note: '意向答复超时，已提醒机构', audience: audienceOf(claim) });
  await tx.stopClocks('claim', claim.id, ['INDICATIVE_ANSWER']);
  await startIndicativeAnswer(tx, claim, SLA.indicativeGraceDays);
  await tx.notify({
    orgId: claim.institutionId,
    kind: 'CLAIM',
    title: `${need.code} 意向答复已超时`,
    body: `请在 ${SLA.indicativeGraceDays} 个工作日内提交方案、要求补材料或婉拒，逾期揭榜失效。`,
    link: institutionClaim(claim.id),
    todo: true,
  });
  await tx.notify({
    orgId: claim.enterpriseId,
    kind: 'CLAIM',
    title: `${need.code} 有机构答复超时`,
    body: `平台已提醒，宽限 ${SLA.indicativeGraceDays} 个工作日；仍不答复的将释放名额。`,
    link: enterpriseNeed(need.id),
  });
});

const papers = whileIn(['NEEDS_PAPERS'], async (tx, clock, need, claim) => {
  const last = (await breachNumberOf(tx, clock)) > 1;
  await tx.stopClocks('claim', claim.id, ['PAPERS']);
  if (last) await tx.resumeClocks('claim', claim.id);
  else await startPapers(tx, claim);
  await tx.audit({ action: 'claim.remind', subject: 'claim', subjectId: claim.id, note: last ? '企业两次未补材料，机构恢复计时' : '企业未按时补材料，已提醒', audience: audienceOf(claim) });
  await tx.notify({
    orgId: claim.enterpriseId,
    kind: 'CLAIM',
    title: `${need.code} 的补充材料已超时`,
    body: last ? '机构可能按“企业未响应”婉拒，请尽快补齐并点“已补材料”，或联系客户经理。' : `请在 ${SLA.papersDays} 个工作日内补齐：${claim.papers.join('、')}。`,
    link: enterpriseNeed(need.id),
    todo: true,
  });
  await tx.notify({
    orgId: claim.institutionId,
    kind: 'CLAIM',
    title: `${need.code} 的企业尚未补材料`,
    body: last ? '意向答复恢复计时：请按现有材料提交方案，或以“企业未响应”婉拒并附建议。' : '已提醒企业，贵机构的计时仍暂停。',
    link: institutionClaim(claim.id),
    todo: last,
  });
});

/** What happens when a clock on a claim runs out. */
export const claimExpiry: Partial<Record<ClockKind, Expiry>> = { FIRST_CONTACT: firstContact, INDICATIVE_ANSWER: indicativeAnswer, PAPERS: papers };
