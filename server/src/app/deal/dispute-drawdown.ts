import { DrawdownStatus } from '../../domain/deal/terms';
import { refuseState } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { awaitDisputeAnswer } from './deal-clocks';
import { DEAL_SLA } from './deal-sla';
import { dealFacts } from './facts';
import { institutionDeal, stationDeals } from './links';
import { requireReason } from './reason';

/** The enterprise disputes a reported payment (提出异议) with a reason; the institution must answer. */
export const disputeDrawdown: UseCase<{ id: string; reason: string }> = async (tx, { id, reason }) => {
  const seen = await tx.get('drawdown', id);
  tx.authorize('deal.confirm', dealFacts(seen), 'deal.read');
  const disputeReason = requireReason(reason, '异议原因');
  const deal = await tx.get('deal', seen.dealId, 'update');
  const drawdown = await tx.get('drawdown', id, 'update');
  if (drawdown.status !== 'REPORTED') {
    refuseState(drawdown.status, drawdown.status === 'DISPUTED' ? '已提出异议，请等待机构核对答复。' : `这笔放款${zh(DrawdownStatus, drawdown.status)}，不能再提异议；确有错误请联系所属站点。`);
  }

  await tx.move('drawdown', drawdown, 'dispute', { patch: { disputeReason }, note: disputeReason, audience: audienceOf(deal) });
  await awaitDisputeAnswer(tx, drawdown);
  await tx.notify({
    orgId: deal.institutionId,
    kind: 'DEAL',
    title: `成果 ${deal.code} 第 ${drawdown.number} 笔放款有异议`,
    body: `企业说明：${disputeReason}。请在 ${DEAL_SLA.disputeDays} 个工作日内与企业核对；上报有误请作废后重新上报，无误请企业改为确认。`,
    link: institutionDeal(deal.id),
    todo: true,
  });
  await tx.notify({
    orgId: deal.stationId,
    kind: 'DEAL',
    title: `成果 ${deal.code} 放款有异议`,
    body: `第 ${drawdown.number} 笔，企业说明：${disputeReason}。解决前不计入成效，请关注。`,
    link: stationDeals,
    todo: true,
  });
  await tx.emit('drawdown.disputed', 'drawdown', id, audienceOf(deal));
  return { kind: 'drawdown', id };
};
