import { checkNeed } from '../../domain/need/check';
import { claimUntilInstant } from '../../domain/need/deadline';
import { needStates } from '../../domain/need/states';
import { amountBand } from '../../kernel/amount-band';
import { refuseState, requireValid } from '../../kernel/refusal';
import { nextState } from '../../kernel/state-machine';
import { audienceOf } from '../audience';
import type { UseCase } from '../ports';
import { SLA } from '../sla';
import { chosenProduct } from './chosen-product';
import { enterpriseFace } from './enterprise-face';
import { needFacts } from './gate';
import { invitedParticipants } from './invitations';
import { stationNeed } from './links';
import { startStationReview } from './need-clocks';
import { windowBounds } from './window';

/** Submits a draft or a mended need to its station (发榜申请). Refuses with every field that is still missing or wrong. */
export const submitNeed: UseCase<{ id: string }> = async (tx, { id }) => {
  const need = await tx.get('need', id, 'update');
  tx.authorize('need.submit', needFacts(need), 'need.read');
  if (nextState(needStates, need.status, 'submit') === undefined) refuseState(need.status, '只有草稿或退回修改的需求可以提交，请刷新后查看最新进展。');
  const { product, issues } = await chosenProduct(tx, need.productId);
  const invited = await invitedParticipants(tx, id);
  requireValid([
    ...checkNeed(need, { invitations: invited.length, invitationsMax: SLA.invitationsMax, today: tx.today, calendar: tx.calendar, window: windowBounds, product }),
    ...issues,
  ]);
  const enterprise = await tx.get('enterprise', need.enterpriseId);
  const next = await tx.move('need', need, 'submit', {
    patch: {
      ...enterpriseFace(enterprise, tx.today, tx.stages),
      amountBand: amountBand(need.amountFen ?? 0n),
      claimUntil: claimUntilInstant(need.claimUntilOn ?? ''),
      submittedAt: tx.now,
      returnIssues: [],
      returnNote: null,
    },
    audience: audienceOf({ enterpriseId: enterprise.id, stationId: enterprise.stationId }),
  });
  await tx.stopClocks('need', id, ['RESUBMISSION']);
  await startStationReview(tx, next, next.stationId);
  await tx.notify({
    orgId: next.stationId,
    kind: 'NEED',
    title: `待审核：${next.code}`,
    body: `${enterprise.name}提交了融资需求，请在 ${SLA.stationReviewDays} 个工作日内审核。`,
    link: stationNeed(id),
    todo: true,
  });
  return { kind: 'need', id };
};
