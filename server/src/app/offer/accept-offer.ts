import type { Need } from '../../domain/need/model';
import { isFirstLoan } from '../../domain/deal/progress';
import type { Deal } from '../../domain/deal/model';
import type { OpenOffer } from '../../domain/offer/model';
import { formatWan } from '../../kernel/money';
import { audienceOf } from '../audience';
import { endClaim } from '../claim/end-claim';
import { institutionDeal, stationDeals } from '../deal/links';
import { requireReason } from '../deal/reason';
import type { Tx, UseCase } from '../ports';
import { SLA } from '../sla';
import { endOthers } from './end-others';
import { keepChoice } from './offer-clocks';
import { offerFacts } from './offer-facts';
import { releaseTo } from './release-to';
import { requireChoice } from './require-choice';

async function createDeal(tx: Tx, need: Need, offer: OpenOffer, hadLoanBefore: boolean | null): Promise<Deal> {
  const deal = await tx.insert('deal', {
    code: await tx.nextCode('CG'),
    needId: need.id,
    offerId: offer.id,
    claimId: offer.claimId,
    enterpriseId: offer.enterpriseId,
    institutionId: offer.institutionId,
    stationId: need.stationId,
    areaId: need.areaId,
    productId: offer.productId,
    kind: offer.kind,
    status: 'APPROVED',
    approvedFen: offer.amountFen,
    reportedFen: 0n,
    confirmedFen: 0n,
    rateBp: offer.rateBp,
    months: offer.months,
    contractNo: null,
    signedOn: null,
    firstLoan: isFirstLoan(offer.kind, need.loanHistory, hadLoanBefore),
    approvedAt: tx.now,
    postedAt: need.postedAt,
    firstDrawnOn: null,
    firstConfirmedAt: null,
    daysToMoney: null,
    settledOn: null,
    demo: need.demo,
  });
  await tx.audit({ action: 'deal.approve', subject: 'deal', subjectId: deal.id, audience: audienceOf(deal) });
  await tx.startClock({
    kind: 'SIGNING',
    subject: 'deal',
    subjectId: deal.id,
    party: 'INSTITUTION',
    orgId: deal.institutionId,
    workdays: SLA.signingDays,
    thenText: '超时提醒双方并通知站点；再次超时升级到上级站点。',
  });
  return deal;
}

/**
 * The enterprise chooses an offer (选定方案) with its reason: a deal begins, the winner learns the enterprise's
 * identity, and where nothing is left to choose all other institutions are told and let go.
 */
export const acceptOffer: UseCase<{ offerId: string; reason: string }> = async (tx, { offerId, reason }) => {
  const seen = await tx.get('offer', offerId);
  tx.authorize('offer.accept', offerFacts(seen), 'offer.read');
  const need = await tx.get('need', seen.needId, 'update');
  const claim = await tx.get('claim', seen.claimId, 'update');
  const offer = requireChoice(need, await tx.get('offer', offerId, 'update'), tx.today);
  const choiceReason = requireReason(reason, '选择理由');
  const enterprise = await tx.get('enterprise', need.enterpriseId);

  await tx.count('need', need.id, 'acceptedFen', offer.amountFen);
  const matched = await tx.move('need', need, 'accept', { audience: audienceOf(offer) });
  await tx.move('offer', offer, 'accept', { patch: { decidedAt: tx.now, choiceReason }, audience: audienceOf(offer) });
  await tx.stopClocks('offer', offer.id);
  const current = await endClaim(tx, matched, claim, 'win');
  const deal = await createDeal(tx, need, offer, enterprise.hadLoanBefore);
  await releaseTo(tx, need, offer.institutionId);

  const left = (need.amountFen ?? 0n) - need.acceptedFen - offer.amountFen;
  if (!need.several || left <= 0n) {
    await tx.stopClocks('need', need.id);
    await endOthers(tx, current, choiceReason);
  } else {
    await tx.stopClocks('need', need.id, ['CLAIM_WINDOW', 'FIRST_CLAIM']);
    await keepChoice(tx, need, true);
  }
  await tx.notify({
    orgId: offer.institutionId,
    kind: 'DEAL',
    title: `${need.code} 选定了贵机构的方案 ${offer.code}`,
    body: `${enterprise.name}选定 ${formatWan(offer.amountFen)} 万元方案，企业身份已向贵机构公开。请在 ${SLA.signingDays} 个工作日内签约并登记合同编号。`,
    link: institutionDeal(deal.id),
    todo: true,
  });
  await tx.notify({ orgId: need.stationId, kind: 'DEAL', title: `${need.code} 已选定方案`, body: `成果 ${deal.code}，${formatWan(deal.approvedFen)} 万元，待机构签约。`, link: stationDeals });
  await tx.emit('deal.approved', 'deal', deal.id, audienceOf(deal));
  return { kind: 'deal', id: deal.id };
};
