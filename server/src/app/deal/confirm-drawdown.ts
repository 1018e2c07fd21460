import { daysToMoney, fundingStep } from '../../domain/deal/progress';
import type { Deal, Drawdown } from '../../domain/deal/model';
import type { Need } from '../../domain/need/model';
import { businessDate } from '../../kernel/business-date';
import { formatYuan } from '../../kernel/money';
import { refuseState } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import type { Tx, UseCase } from '../ports';
import { awaitReport } from './deal-clocks';
import { DEAL_SLA } from './deal-sla';
import { dealFacts } from './facts';
import { institutionDeal, stationDeals } from './links';
import { lockDealAndNeed } from './lock-deal';

/** Moves a need along after money was confirmed; `confirmedFen` is the sum over its deals. */
async function moveNeed(tx: Tx, need: Need, confirmedFen: bigint): Promise<void> {
  const step = fundingStep({ acceptedFen: need.acceptedFen, confirmedFen, othersOpen: need.activeClaims > 0 });
  const stays = step === null || (step === 'fundPart' && need.status === 'FUNDED_PARTIAL');
  if (stays || (need.status !== 'MATCHED' && need.status !== 'FUNDED_PARTIAL')) return;
  await tx.move('need', need, step, { audience: { enterpriseId: need.enterpriseId, stationId: need.stationId } });
}

async function count(tx: Tx, deal: Deal, drawdown: Drawdown): Promise<void> {
  await tx.count('deal', deal.id, 'confirmedFen', drawdown.amountFen);
  if (deal.status === 'SIGNED') {
    await tx.move('deal', deal, 'draw', {
      patch: {
        firstDrawnOn: drawdown.drawnOn,
        firstConfirmedAt: tx.now,
        daysToMoney: daysToMoney(deal.postedAt, businessDate(drawdown.drawnOn)),
      },
      audience: audienceOf(deal),
    });
  }
}

/** The enterprise confirms a reported payment (确认放款), also after a dispute: from now on it counts. */
export const confirmDrawdown: UseCase<{ id: string }> = async (tx, { id }) => {
  const seen = await tx.get('drawdown', id);
  tx.authorize('deal.confirm', dealFacts(seen), 'deal.read');
  const { need, deal } = await lockDealAndNeed(tx, seen.dealId);
  const drawdown = await tx.get('drawdown', id, 'update');
  if (drawdown.status === 'CONFIRMED') refuseState(drawdown.status, '这笔放款已确认，无需重复操作。');
  if (drawdown.status === 'VOID') refuseState(drawdown.status, '这笔放款已被机构作废，请等待机构重新上报。');

  // Before the figures move: their lock is the last one, and offers on the product take them in this order.
  if (deal.productId !== null) await tx.update('product', deal.productId, { lastUsedAt: tx.now });
  await tx.move('drawdown', drawdown, 'confirm', { patch: { decidedAt: tx.now }, audience: audienceOf(deal) });
  await count(tx, deal, drawdown);
  const deals = await tx.find('deal', { needId: need.id });
  await moveNeed(tx, need, deals.reduce((sum, entry) => sum + entry.confirmedFen, 0n));
  await tx.stopClocks('drawdown', id, ['CONFIRMATION']);
  if (deal.reportedFen < deal.approvedFen && deal.status !== 'REPAYING') await awaitReport(tx, deal, DEAL_SLA.nextDrawdownDays);
  await tx.notify({
    orgId: deal.institutionId,
    kind: 'DEAL',
    title: `成果 ${deal.code} 第 ${drawdown.number} 笔放款已确认`,
    body: `企业确认到账 ${formatYuan(drawdown.amountFen)} 元。${deal.reportedFen < deal.approvedFen ? '后续放款请继续上报。' : '已全部放款，进入还款后请登记还款和结清。'}`,
    link: institutionDeal(deal.id),
  });
  await tx.notify({ orgId: deal.stationId, kind: 'DEAL', title: `成果 ${deal.code} 放款双方已确认`, body: `第 ${drawdown.number} 笔 ${formatYuan(drawdown.amountFen)} 元计入成效。`, link: stationDeals });
  await tx.emit('drawdown.confirmed', 'drawdown', id, audienceOf(deal));
  return { kind: 'drawdown', id };
};
