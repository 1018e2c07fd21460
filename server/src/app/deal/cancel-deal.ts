import type { Deal } from '../../domain/deal/model';
import { DealStatus } from '../../domain/deal/terms';
import { refuseState } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import { audienceOf } from '../audience';
import { endConsents } from '../consent/end-consents';
import { enterpriseNeed } from '../need/links';
import type { UseCase } from '../ports';
import { dealFacts } from './facts';
import { stationDeals } from './links';
import { requireReason } from './reason';
import { needAfterCancel, type AfterCancel } from './reopen-need';

const NEXT: Readonly<Record<AfterCancel, string>> = {
  OPEN: '需求已重新开放揭榜，您可以选择其他方案或等待新的揭榜。',
  EXPIRED: '需求已到期，请延期后重新揭榜，或撤榜。',
  GOES_ON: '其他已选定的方案照常办理。',
};

function requireCancellable(deal: Deal): void {
  if (deal.status !== 'APPROVED' && deal.status !== 'SIGNED') {
    refuseState(deal.status, deal.status === 'CANCELLED' ? '成果已终止，无需重复操作。' : `成果${zh(DealStatus, deal.status)}，不能终止；还清后请登记结清。`);
  }
  if (deal.reportedFen > 0n) refuseState(deal.status, '已有上报的放款，不能终止；上报有误请先作废该笔放款。');
}

/**
 * The institution's manager cancels a deal before any payment (终止) with a reason. The amount is free again, and a
 * need without another deal is opened again, or expires when its claim deadline has passed.
 */
export const cancelDeal: UseCase<{ dealId: string; reason: string }> = async (tx, { dealId, reason }) => {
  const seen = await tx.get('deal', dealId);
  tx.authorize('deal.cancel', dealFacts(seen), 'deal.read');
  const why = requireReason(reason, '终止原因');
  const need = await tx.get('need', seen.needId, 'update');
  const claim = await tx.get('claim', seen.claimId, 'update');
  const offer = await tx.get('offer', seen.offerId, 'update');
  const deal = await tx.get('deal', dealId, 'update');
  requireCancellable(deal);

  await tx.move('deal', deal, 'cancel', { note: why, audience: audienceOf(deal) });
  await tx.stopClocks('deal', dealId);
  await tx.move('offer', offer, 'void', { audience: audienceOf(offer) });
  // The institution may claim again: a claim that was won would hold its place for ever.
  if (claim.status === 'WON') await tx.move('claim', claim, 'void', { patch: { endedAt: tx.now }, audience: audienceOf(claim) });
  // What was opened to sign and to pay out ends with that purpose.
  await endConsents(tx, need, '成果已终止。', (release) => release.institutionId === deal.institutionId && release.purpose === 'CONTRACT');
  await tx.count('need', need.id, 'acceptedFen', -deal.approvedFen);
  const after = await needAfterCancel(tx, { ...need, acceptedFen: need.acceptedFen - deal.approvedFen });
  await tx.notify({
    orgId: deal.enterpriseId,
    kind: 'DEAL',
    title: `成果 ${deal.code} 已终止`,
    body: `机构终止了成果，原因：${why}。${NEXT[after]}`,
    link: enterpriseNeed(need.id),
    todo: after !== 'GOES_ON',
  });
  await tx.notify({ orgId: deal.stationId, kind: 'DEAL', title: `成果 ${deal.code} 已终止`, body: `${need.code}，原因：${why}。请联系企业，协助重新对接。`, link: stationDeals, todo: true });
  await tx.emit('deal.cancelled', 'deal', dealId, audienceOf(deal));
  return { kind: 'deal', id: dealId };
};
