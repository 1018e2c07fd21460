import { DealStatus } from '../../domain/deal/terms';
import { refuseState } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { dealFacts } from './facts';
import { enterpriseDeal } from './links';

/** The institution marks a drawn deal as being repaid (进入还款期); no further payment is waited for, but one may still be reported. */
export const startRepaying: UseCase<{ dealId: string }> = async (tx, { dealId }) => {
  const deal = await tx.get('deal', dealId, 'update');
  tx.authorize('deal.report', dealFacts(deal), 'deal.read');
  if (deal.status !== 'DRAWN') {
    const before = deal.status === 'APPROVED' || deal.status === 'SIGNED';
    refuseState(deal.status, before ? '尚无双方确认的放款，不能进入还款期；请先上报放款并请企业确认。' : `成果${zh(DealStatus, deal.status)}，无需重复操作。`);
  }
  await tx.move('deal', deal, 'repay', { audience: audienceOf(deal) });
  await tx.stopClocks('deal', dealId, ['OUTCOME_REPORT']);
  await tx.notify({ orgId: deal.enterpriseId, kind: 'DEAL', title: `成果 ${deal.code} 进入还款期`, body: '请按合同约定的还款计划还款；结清后由机构登记。', link: enterpriseDeal(dealId) });
  return { kind: 'deal', id: dealId };
};
