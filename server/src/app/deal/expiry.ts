import type { ClockKind } from '../../domain/common/terms';
import type { Deal } from '../../domain/deal/model';
import { breachNumberOf, type Expiry } from '../clocks';
import type { Tx } from '../ports';
import { awaitConfirmation, awaitDisputeAnswer, awaitReport } from './deal-clocks';
import { DEAL_SLA } from './deal-sla';
import { enterpriseDeal, institutionDeal, stationDeals } from './links';
import { tellStations } from './tell-stations';

async function remindToSign(tx: Tx, deal: Deal): Promise<void> {
  const title = `成果 ${deal.code} 尚未签约`;
  await tx.notify({ orgId: deal.institutionId, kind: 'DEAL', title, body: '请尽快签约并登记合同编号；不能办理的请终止并说明原因，以便企业另选。', link: institutionDeal(deal.id), todo: true });
  await tx.notify({ orgId: deal.enterpriseId, kind: 'DEAL', title, body: '已提醒机构。请与机构约定签约时间；对方不再办理的，请联系所属站点。', link: enterpriseDeal(deal.id) });
}

/** Not signed in time: both sides and the station are told; from the second time on the station above takes over. */
const signing: Expiry = async (tx, clock) => {
  tx.authorize('system.run', {});
  const deal = await tx.get('deal', clock.subjectId, 'update');
  if (deal.status !== 'APPROVED') return;
  const again = (await breachNumberOf(tx, clock)) > 1;
  await remindToSign(tx, deal);
  const note = { kind: 'DEAL', title: `成果 ${deal.code} ${again ? '再次' : ''}超时未签约`, body: '请联系企业和机构，促成签约或请机构终止。', link: stationDeals, todo: true } as const;
  const told = await tellStations(tx, deal.stationId, note, again);
  await tx.audit({ action: again ? 'deal.signing.escalate' : 'deal.signing.remind', subject: 'deal', subjectId: deal.id, audience: { enterpriseId: deal.enterpriseId, institutionId: deal.institutionId, stationId: deal.stationId } });
  await tx.stopClocks('deal', deal.id, ['SIGNING']);
  await tx.startClock({
    kind: 'SIGNING',
    subject: 'deal',
    subjectId: deal.id,
    party: again ? 'STATION' : 'INSTITUTION',
    orgId: again ? told : deal.institutionId,
    workdays: DEAL_SLA.signingAgainDays,
    thenText: again ? '由站点协调签约或终止，超时再次提醒。' : '再次超时升级到上级站点。',
  });
};

/** No payment reported in time: the institution is reminded and the station told. */
const outcomeReport: Expiry = async (tx, clock) => {
  tx.authorize('system.run', {});
  const deal = await tx.get('deal', clock.subjectId, 'update');
  const drawing = deal.status === 'SIGNED' || deal.status === 'DRAWN';
  if (!drawing || deal.reportedFen >= deal.approvedFen) return;
  const title = `成果 ${deal.code} 尚未上报放款`;
  await tx.notify({ orgId: deal.institutionId, kind: 'DEAL', title, body: '已放款的请上报并上传凭证；不再放款的请登记还款，尚未放款且不再办理的请终止。', link: institutionDeal(deal.id), todo: true });
  await tx.notify({ orgId: deal.stationId, kind: 'DEAL', title, body: '已提醒机构，请跟进放款进度。', link: stationDeals });
  await tx.audit({ action: 'deal.report.remind', subject: 'deal', subjectId: deal.id, audience: { institutionId: deal.institutionId, stationId: deal.stationId } });
  await awaitReport(tx, deal, DEAL_SLA.reportAgainDays);
};

/** A payment not confirmed, or a dispute not answered, in time: whoever must act is reminded and the station is to telephone. */
const confirmation: Expiry = async (tx, clock) => {
  tx.authorize('system.run', {});
  const seen = await tx.get('drawdown', clock.subjectId);
  const deal = await tx.get('deal', seen.dealId, 'update');
  const drawdown = await tx.get('drawdown', seen.id, 'update');
  if (drawdown.status !== 'REPORTED' && drawdown.status !== 'DISPUTED') return;
  const disputed = drawdown.status === 'DISPUTED';
  const which = `成果 ${deal.code} 第 ${drawdown.number} 笔放款`;
  await tx.notify(
    disputed
      ? { orgId: deal.institutionId, kind: 'DEAL', title: `${which}的异议待答复`, body: '请与企业核对：上报有误请作废后重报，无误请企业改为确认。', link: institutionDeal(deal.id), todo: true }
      : { orgId: deal.enterpriseId, kind: 'DEAL', title: `${which}待您确认`, body: '已超过确认时限。请核对到账后确认，不符请提出异议。', link: enterpriseDeal(deal.id), todo: true },
  );
  await tx.notify({
    orgId: deal.stationId,
    kind: 'DEAL',
    title: disputed ? `${which}异议超时未答复` : `${which}超时未确认`,
    body: disputed ? '请电话联系机构和企业核对。' : '请电话催办企业确认。',
    link: stationDeals,
    todo: true,
  });
  await tx.audit({ action: 'drawdown.overdue', subject: 'drawdown', subjectId: drawdown.id, audience: { enterpriseId: deal.enterpriseId, institutionId: deal.institutionId, stationId: deal.stationId } });
  if (disputed) await awaitDisputeAnswer(tx, drawdown, DEAL_SLA.confirmAgainDays);
  else await awaitConfirmation(tx, drawdown, DEAL_SLA.confirmAgainDays);
};

/** Clocks of deals and payments that run out. */
export const dealExpiry: Partial<Record<ClockKind, Expiry>> = {
  SIGNING: signing,
  OUTCOME_REPORT: outcomeReport,
  CONFIRMATION: confirmation,
};
