import type { Deal, Drawdown } from '../../domain/deal/model';
import type { Tx } from '../ports';
import { SLA } from '../sla';
import { DEAL_SLA } from './deal-sla';

/** Waits for the institution's next report of money; replaces an earlier wait. */
export async function awaitReport(tx: Tx, deal: Deal, workdays: number): Promise<void> {
  await tx.stopClocks('deal', deal.id, ['OUTCOME_REPORT']);
  await tx.startClock({
    kind: 'OUTCOME_REPORT',
    subject: 'deal',
    subjectId: deal.id,
    party: 'INSTITUTION',
    orgId: deal.institutionId,
    workdays,
    thenText: '超时提醒机构上报放款，并通知站点跟进。',
  });
}

/** Waits for the enterprise's answer to a reported payment; replaces an earlier wait. */
export async function awaitConfirmation(tx: Tx, drawdown: Drawdown, workdays: number = SLA.confirmationDays): Promise<void> {
  await tx.stopClocks('drawdown', drawdown.id, ['CONFIRMATION']);
  await tx.startClock({
    kind: 'CONFIRMATION',
    subject: 'drawdown',
    subjectId: drawdown.id,
    party: 'ENTERPRISE',
    orgId: drawdown.enterpriseId,
    workdays,
    thenText: '超时提醒企业，并请站点电话催办；未确认的放款不计入成效。',
  });
}

/** Waits for the institution's answer to a disputed payment; replaces an earlier wait. */
export async function awaitDisputeAnswer(tx: Tx, drawdown: Drawdown, workdays: number = DEAL_SLA.disputeDays): Promise<void> {
  await tx.stopClocks('drawdown', drawdown.id, ['CONFIRMATION']);
  await tx.startClock({
    kind: 'CONFIRMATION',
    subject: 'drawdown',
    subjectId: drawdown.id,
    party: 'INSTITUTION',
    orgId: drawdown.institutionId,
    workdays,
    thenText: '请机构与企业核对后作废重报，或由企业撤回异议并确认；超时请站点协调。',
  });
}
