import { refuseState } from '../../kernel/refusal';
import { formatYuan } from '../../kernel/money';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { awaitReport } from './deal-clocks';
import { DEAL_SLA } from './deal-sla';
import { dealFacts } from './facts';
import { enterpriseDeal, stationDeals } from './links';
import { pendingDrawdowns } from './lock-deal';
import { requireReason } from './reason';

/** The institution voids its report of a payment (作废) with a reason; the amount and its vouchers may be reported again. */
export const voidDrawdown: UseCase<{ id: string; reason: string }> = async (tx, { id, reason }) => {
  const seen = await tx.get('drawdown', id);
  tx.authorize('deal.report', dealFacts(seen), 'deal.read');
  const why = requireReason(reason, '作废原因');
  const deal = await tx.get('deal', seen.dealId, 'update');
  const drawdown = await tx.get('drawdown', id, 'update');
  if (drawdown.status === 'CONFIRMED') refuseState(drawdown.status, '双方已确认的放款不能作废；确有错误请联系所属站点处理。');
  if (drawdown.status === 'VOID') refuseState(drawdown.status, '这笔放款已作废，无需重复操作。');

  await tx.move('drawdown', drawdown, 'void', { patch: { decidedAt: tx.now }, note: why, audience: audienceOf(deal) });
  await tx.count('deal', deal.id, 'reportedFen', -drawdown.amountFen);
  await tx.stopClocks('drawdown', id, ['CONFIRMATION']);
  const pending = await pendingDrawdowns(tx, deal.id);
  if (pending.length === 0 && deal.status !== 'REPAYING') await awaitReport(tx, deal, DEAL_SLA.firstDrawdownDays);
  await tx.notify({
    orgId: deal.enterpriseId,
    kind: 'DEAL',
    title: `成果 ${deal.code} 第 ${drawdown.number} 笔放款已作废`,
    body: `机构作废了上报的 ${formatYuan(drawdown.amountFen)} 元，原因：${why}。无需您确认；如已到账请联系机构重新上报。`,
    link: enterpriseDeal(deal.id),
  });
  if (drawdown.status === 'DISPUTED') {
    await tx.notify({ orgId: deal.stationId, kind: 'DEAL', title: `成果 ${deal.code} 放款异议已处理`, body: `机构作废了第 ${drawdown.number} 笔，原因：${why}。`, link: stationDeals });
  }
  return { kind: 'drawdown', id };
};
