import { checkDrawdown, checkEvidenceCount } from '../../domain/deal/check-drawdown';
import type { Deal } from '../../domain/deal/model';
import { DealStatus } from '../../domain/deal/terms';
import { formatWan, formatYuan } from '../../kernel/money';
import { refuseLimit, refuseState, requireValid } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { SLA } from '../sla';
import { awaitConfirmation } from './deal-clocks';
import { attachFiles, fileIssues, readFiles, reuseIssues } from './evidence';
import { dealFacts } from './facts';
import { enterpriseDeal } from './links';

/** One payment as the institution reports it. */
export interface DrawdownReport {
  readonly amountFen: bigint;
  readonly drawnOn: string;
  readonly evidenceIds: readonly string[];
  readonly note?: string | null;
}

function requireReportable(deal: Deal): void {
  if (deal.status === 'SIGNED' || deal.status === 'DRAWN' || deal.status === 'REPAYING') return;
  if (deal.status === 'APPROVED') refuseState(deal.status, '请先登记签约，再上报放款。');
  refuseState(deal.status, `成果${zh(DealStatus, deal.status)}，不能再上报放款。`);
}

function requireRoom(deal: Deal, amountFen: bigint): void {
  const left = deal.approvedFen - deal.reportedFen;
  if (amountFen <= left) return;
  refuseLimit(
    `成果获批 ${formatWan(deal.approvedFen)} 万元，已上报 ${formatWan(deal.reportedFen)} 万元，最多还可上报 ${formatWan(left)} 万元。`,
    `${formatWan(left)} 万元`,
  );
}

/**
 * The institution reports a payment (上报放款) with its vouchers. Counts only once the enterprise confirmed it;
 * together the reports never exceed the approved amount, and one voucher never proves two payments.
 */
export const reportDrawdown: UseCase<{ dealId: string; input: DrawdownReport }> = async (tx, { dealId, input }) => {
  const deal = await tx.get('deal', dealId, 'update');
  tx.authorize('deal.report', dealFacts(deal), 'deal.read');
  requireReportable(deal);
  const files = await readFiles(tx, input.evidenceIds, deal.institutionId);
  requireValid([
    ...checkDrawdown(input, deal.signedOn, tx.today),
    ...checkEvidenceCount(input.evidenceIds, deal.kind === 'LOAN'),
    ...fileIssues(files),
    ...(await reuseIssues(tx, deal, files)),
  ]);
  requireRoom(deal, input.amountFen);

  const earlier = await tx.find('drawdown', { dealId });
  await tx.count('deal', dealId, 'reportedFen', input.amountFen);
  const drawdown = await tx.insert('drawdown', {
    dealId,
    enterpriseId: deal.enterpriseId,
    institutionId: deal.institutionId,
    stationId: deal.stationId,
    number: Math.max(0, ...earlier.map((entry) => entry.number)) + 1,
    amountFen: input.amountFen,
    drawnOn: input.drawnOn,
    status: 'REPORTED',
    reportedAt: tx.now,
    makerId: tx.person().memberId,
    decidedAt: null,
    disputeReason: null,
    note: input.note?.trim() || null,
  });
  await tx.audit({ action: 'drawdown.report', subject: 'drawdown', subjectId: drawdown.id, audience: audienceOf(deal) });
  await attachFiles(tx, dealId, drawdown.id, files);
  await tx.stopClocks('deal', dealId, ['OUTCOME_REPORT']);
  await awaitConfirmation(tx, drawdown);
  await tx.notify({
    orgId: deal.enterpriseId,
    kind: 'DEAL',
    title: `请确认成果 ${deal.code} 第 ${drawdown.number} 笔放款`,
    body: `机构上报 ${drawdown.drawnOn} 放款 ${formatYuan(drawdown.amountFen)} 元。请核对到账后在 ${SLA.confirmationDays} 个工作日内确认，不符请提出异议。`,
    link: enterpriseDeal(dealId),
    todo: true,
  });
  await tx.emit('drawdown.reported', 'drawdown', drawdown.id, audienceOf(deal));
  return { kind: 'drawdown', id: drawdown.id };
};
