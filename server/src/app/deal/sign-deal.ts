import { checkEvidenceCount } from '../../domain/deal/check-drawdown';
import { checkSigning } from '../../domain/deal/check-signing';
import { DealStatus } from '../../domain/deal/terms';
import { refuseState, requireValid, type Issue } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import { audienceOf } from '../audience';
import type { Tx, UseCase } from '../ports';
import { awaitReport } from './deal-clocks';
import { DEAL_SLA } from './deal-sla';
import { attachFiles, fileIssues, readFiles } from './evidence';
import { dealFacts } from './facts';
import { enterpriseDeal } from './links';

/** What is registered of a signed contract. */
export interface Signing {
  readonly contractNo: string;
  readonly signedOn: string;
  readonly evidenceIds?: readonly string[] | null;
}

async function numberIssues(tx: Tx, dealId: string, institutionId: string, contractNo: string): Promise<readonly Issue[]> {
  const same = await tx.find('deal', { institutionId, contractNo });
  const other = same.find((deal) => deal.id !== dealId && deal.status !== 'CANCELLED');
  return other ? [{ path: 'contractNo', message: `合同编号已用于成果 ${other.code}，请核对` }] : [];
}

/** Registers the contract of an approved deal (签约); the first payment is waited for from then on. */
export const signDeal: UseCase<{ dealId: string; input: Signing }> = async (tx, { dealId, input }) => {
  const deal = await tx.get('deal', dealId, 'update');
  tx.authorize('deal.sign', dealFacts(deal), 'deal.read');
  if (deal.status !== 'APPROVED') {
    refuseState(deal.status, deal.status === 'CANCELLED' ? '成果已终止，不能签约。' : `成果${zh(DealStatus, deal.status)}，合同 ${deal.contractNo ?? ''} 已登记，无需重复签约。`);
  }
  const contractNo = input.contractNo.normalize('NFC').trim();
  const ids = input.evidenceIds ?? [];
  const files = await readFiles(tx, ids, deal.institutionId);
  requireValid([
    ...checkSigning(input, deal.approvedAt, tx.today),
    ...(await numberIssues(tx, dealId, deal.institutionId, contractNo)),
    ...checkEvidenceCount(ids, false),
    ...fileIssues(files),
  ]);

  const signed = await tx.move('deal', deal, 'sign', { patch: { contractNo, signedOn: input.signedOn }, audience: audienceOf(deal) });
  await attachFiles(tx, dealId, null, files);
  await tx.stopClocks('deal', dealId, ['SIGNING']);
  await awaitReport(tx, signed, DEAL_SLA.firstDrawdownDays);
  await tx.notify({
    orgId: deal.enterpriseId,
    kind: 'DEAL',
    title: `成果 ${deal.code} 已登记签约`,
    body: `机构登记合同 ${contractNo}，签约日期 ${input.signedOn}。如与实际不符，请联系机构或所属站点；放款上报后需要您确认。`,
    link: enterpriseDeal(dealId),
  });
  await tx.emit('deal.signed', 'deal', dealId, audienceOf(deal));
  return { kind: 'deal', id: dealId };
};
