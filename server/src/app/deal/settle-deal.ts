import { checkSettlement } from '../../domain/deal/check-drawdown';
import { DealStatus } from '../../domain/deal/terms';
import { refuseState, requireValid } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { closeWhenSettled } from './close-need';
import { dealFacts } from './facts';
import { enterpriseDeal, stationDeals } from './links';
import { lockDealAndNeed, pendingDrawdowns } from './lock-deal';

/** The institution registers that a deal is fully repaid (结清); the need closes with its last deal. */
export const settleDeal: UseCase<{ dealId: string; settledOn: string }> = async (tx, { dealId, settledOn }) => {
  tx.authorize('deal.report', dealFacts(await tx.get('deal', dealId)), 'deal.read');
  const { need, deal } = await lockDealAndNeed(tx, dealId);
  if (deal.status !== 'DRAWN' && deal.status !== 'REPAYING') {
    const before = deal.status === 'APPROVED' || deal.status === 'SIGNED';
    refuseState(deal.status, before ? '尚无双方确认的放款，不能结清；不再办理的请终止成果。' : `成果${zh(DealStatus, deal.status)}，不能结清。`);
  }
  const [pending] = await pendingDrawdowns(tx, dealId);
  if (pending) refuseState(deal.status, `第 ${pending.number} 笔放款尚未由双方确认，请先请企业确认，或作废后再结清。`);
  const drawn = await tx.find('drawdown', { dealId, status: 'CONFIRMED' });
  requireValid(checkSettlement(settledOn, drawn.map((entry) => entry.drawnOn), tx.today));

  await tx.move('deal', deal, 'settle', { patch: { settledOn }, audience: audienceOf(deal) });
  await tx.stopClocks('deal', dealId);
  const closed = await closeWhenSettled(tx, need);
  await tx.notify({
    orgId: deal.enterpriseId,
    kind: 'DEAL',
    title: `成果 ${deal.code} 已结清`,
    body: `机构登记 ${settledOn} 结清。${closed ? `需求 ${need.code} 已办结。` : ''}如与实际不符，请联系机构或所属站点。`,
    link: enterpriseDeal(dealId),
  });
  await tx.notify({ orgId: deal.stationId, kind: 'DEAL', title: `成果 ${deal.code} 已结清`, body: `结清日期 ${settledOn}。${closed ? `需求 ${need.code} 已办结。` : ''}`, link: stationDeals });
  await tx.emit('deal.settled', 'deal', dealId, audienceOf(deal));
  return { kind: 'deal', id: dealId };
};
