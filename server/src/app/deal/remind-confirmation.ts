import { shanghaiDay } from '../../kernel/business-date';
import { formatYuan } from '../../kernel/money';
import { refuseLimit, refuseState } from '../../kernel/refusal';
import { workdaysBetween } from '../../kernel/workdays';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { dealFacts } from './facts';
import { enterpriseDeal } from './links';

const WHY_NOT = {
  CONFIRMED: '企业已确认，无需催办。',
  DISPUTED: '企业已提出异议，正等待机构答复，请协调机构核对。',
  VOID: '这笔放款已作废，无需催办。',
} as const;

/** The station reminds the enterprise of an unconfirmed payment (催办), at most once a working day for each payment. */
export const remindConfirmation: UseCase<{ drawdownId: string }> = async (tx, { drawdownId }) => {
  const drawdown = await tx.get('drawdown', drawdownId, 'update');
  tx.authorize('deal.remind', dealFacts(drawdown), 'deal.read');
  if (drawdown.status !== 'REPORTED') refuseState(drawdown.status, WHY_NOT[drawdown.status]);
  const deal = await tx.get('deal', drawdown.dealId);
  const title = `站点催办：请确认成果 ${deal.code} 第 ${drawdown.number} 笔放款`;
  const link = enterpriseDeal(deal.id);
  const before = await tx.find('message', { orgId: deal.enterpriseId, link, title });
  const today = before.some((message) => workdaysBetween(tx.calendar, shanghaiDay(message.at), tx.today) < 1);
  if (today) refuseLimit('今天已催办过，每个工作日只能催办一次；急需请电话联系企业。', '每个工作日 1 次');

  await tx.audit({ action: 'drawdown.remind', subject: 'drawdown', subjectId: drawdownId, audience: audienceOf(deal) });
  await tx.notify({
    orgId: deal.enterpriseId,
    kind: 'DEAL',
    title,
    body: `机构上报 ${drawdown.drawnOn} 放款 ${formatYuan(drawdown.amountFen)} 元，尚待确认。请核对到账后确认，不符请提出异议。`,
    link,
    todo: true,
  });
  return { kind: 'drawdown', id: drawdownId };
};
