import { ACTIVE_CLAIMS } from '../../domain/claim/states';
import type { Need } from '../../domain/need/model';
import { OPEN_STATUSES } from '../../domain/need/states';
import { audienceOf } from '../audience';
import { endClaim } from '../claim/end-claim';
import type { Expiry } from '../clocks';
import type { Tx } from '../ports';
import { beginOffer } from '../offer/offer-clocks';
import { CannotUnseal, releaseTerms } from '../offer/sealing';
import { SLA } from '../sla';
import { Stuck } from '../stuck';
import { loseClaims } from './end-need';
import { expireNeed } from './expire-need';
import { enterpriseNeed, enterpriseOffers, institutionClaim } from './links';
import { startChoice } from './need-clocks';
import { windowOver } from './settle-need';
import { tellStuckOpening } from './tell-stuck-opening';
import { whileIn } from './while-in';

/** The claim deadline: sealed offers open together; any other need takes no new claims, and expires when it has none. */
export const closeWindow: Expiry = whileIn(OPEN_STATUSES, async (tx, _clock, need) => {
  if (!windowOver(tx, need)) return;
  if (need.claimMode === 'SEALED') return need.openedAt === null ? open(tx, need) : undefined;
  const claims = await tx.find('claim', { needId: need.id, status: ACTIVE_CLAIMS });
  if (claims.length === 0) {
    await expireNeed(tx, need, '揭榜截止，没有机构揭榜。');
    return;
  }
  await tx.stopClocks('need', need.id, ['FIRST_CLAIM', 'CLAIM_WINDOW']);
  await tx.audit({ action: 'need.closeWindow', subject: 'need', subjectId: need.id, note: '揭榜截止，不再接受新的揭榜', audience: audienceOf(need) });
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'NEED',
    title: `${need.code} 揭榜截止`,
    body: `不再接受新的揭榜，${claims.length} 家机构继续对接，请留意首次联系和方案。`,
    link: enterpriseNeed(need.id),
  });
});

/**
 * Opens all sealed offers at once (开标): their terms get into their rows, and their clocks start. Without any offer the need expires.
 * Claims without an offer are lost. One that cannot be unsealed keeps all of them closed: throws `Stuck`.
 */
async function open(tx: Tx, need: Need): Promise<void> {
  const claims = await tx.find('claim', { needId: need.id, status: ACTIVE_CLAIMS }, 'update');
  const offers = await tx.find('offer', { needId: need.id, status: 'SEALED' }, 'update');
  if (offers.length === 0) {
    const expired = await expireNeed(tx, need, '密封竞价到期，没有机构提交方案。');
    await loseClaims(tx, expired, '密封竞价到期，没有方案。');
    return;
  }
  const terms = await releaseTerms(tx, need.id, offers).catch((error: unknown) => {
    throw error instanceof CannotUnseal ? new Stuck(new Error(`${need.code} 不能开标：${error.message}`), tellStuckOpening, { needId: need.id }) : error;
  });
  for (const offer of offers) await beginOffer(tx, await tx.move('offer', offer, 'open', { patch: terms.get(offer.id), audience: audienceOf(offer) }));
  let current = await tx.move('need', need, 'offer', { patch: { openedAt: tx.now }, note: `开标，共 ${offers.length} 份方案`, audience: audienceOf(need) });
  await tx.stopClocks('need', need.id, ['FIRST_CLAIM', 'CLAIM_WINDOW']);
  await startChoice(tx, current);
  const bidders = new Set(offers.map((offer) => offer.claimId));
  for (const claim of claims) {
    const bid = bidders.has(claim.id);
    if (!bid) current = await endClaim(tx, current, claim, 'lose', {}, '开标时未提交方案。');
    await tx.notify({
      orgId: claim.institutionId,
      kind: 'OFFER',
      title: `${need.code} 已开标`,
      body: bid ? `全部方案已同时送达企业，企业将在 ${SLA.choiceDays} 个工作日内选择。` : '开标时贵机构未提交方案，本次揭榜结束；可继续浏览其他需求。',
      link: institutionClaim(claim.id),
    });
  }
  await tx.emit('need.opened', 'need', need.id, audienceOf(need));
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'OFFER',
    title: `${need.code} 已开标：${offers.length} 份方案`,
    body: `请在 ${SLA.choiceDays} 个工作日内比较综合成本并选择；选定须写明理由。`,
    link: enterpriseOffers(need.id),
    todo: true,
  });
}
