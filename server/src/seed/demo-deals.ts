import { confirmDrawdown } from '../app/deal/confirm-drawdown';
import { disputeDrawdown } from '../app/deal/dispute-drawdown';
import { reportDrawdown } from '../app/deal/report-drawdown';
import { settleDeal } from '../app/deal/settle-deal';
import { signDeal } from '../app/deal/sign-deal';
import { startRepaying } from '../app/deal/start-repaying';
import { voidDrawdown } from '../app/deal/void-drawdown';
import type { DemoDeal, DemoDrawdown } from '../app/demo/world';
import { formatWan } from '../kernel/money';
import { as, RANK, type NeedStage } from './demo-stage';

function drawdownStory(stage: NeedStage, officer: string, dealId: () => string, contractNo: string, number: number, drawdown: DemoDrawdown): void {
  const { replay, tell, on, owner } = stage;
  const { disputed, voided, amountFen } = drawdown;
  let id = '';
  tell(drawdown.reportedOn, RANK.report, async () => {
    const drawnOn = on(drawdown.drawnOn);
    const evidenceIds = await stage.papers.keep(await replay.person(officer), drawdown.evidence, `合同 ${contractNo} 第 ${number} 笔，${drawnOn}，${formatWan(amountFen)} 万元`);
    id = (await as(replay, officer, reportDrawdown, { dealId: dealId(), input: { amountFen, drawnOn, evidenceIds, note: drawdown.note } })).id;
  });
  if (disputed !== null) tell(disputed.on, RANK.dispute, () => as(replay, owner, disputeDrawdown, { id, reason: disputed.reason }));
  if (voided !== null) tell(voided.on, RANK.void, () => as(replay, officer, voidDrawdown, { id, reason: voided.reason }));
  tell(drawdown.confirmedOn, RANK.confirm, () => as(replay, owner, confirmDrawdown, { id }));
}

/** What became of a chosen offer: signing, payments with evidence and both sides' word, repayment, settlement. */
export function dealStory(stage: NeedStage, officer: string, dealId: () => string, deal: DemoDeal): void {
  const { replay, tell, on } = stage;
  const { contractNo, settledOn } = deal;
  tell(deal.signedOn, RANK.sign, async () => {
    const signedOn = on(deal.signedOn);
    const evidenceIds = await stage.papers.keep(await replay.person(officer), deal.evidence, `合同 ${contractNo}，${signedOn} 签订`);
    await as(replay, officer, signDeal, { dealId: dealId(), input: { contractNo, signedOn, evidenceIds } });
  });
  deal.drawdowns.forEach((drawdown, i) => drawdownStory(stage, officer, dealId, contractNo, i + 1, drawdown));
  tell(deal.repayingFrom, RANK.repay, () => as(replay, officer, startRepaying, { dealId: dealId() }));
  if (settledOn !== null) tell(settledOn, RANK.settle, () => as(replay, officer, settleDeal, { dealId: dealId(), settledOn: on(settledOn) }));
}
