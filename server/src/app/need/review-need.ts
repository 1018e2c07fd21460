import type { Need } from '../../domain/need/model';
import { checkReturnIssues } from '../../domain/need/draft';
import type { ReviewDecision } from '../../domain/institution/terms';
import { refuseInput, refuseState, requireValid, type Issue } from '../../kernel/refusal';
import { checkWords } from '../../kernel/words';
import { audienceOf, boardAudience } from '../audience';
import type { Tx, UseCase } from '../ports';
import { SLA } from '../sla';
import { needFacts } from './gate';
import { enterpriseNeed } from './links';
import { openToClaims } from './publish-need';
import { windowOver } from './settle-need';

/** A station's decision on a submitted need. */
export interface NeedReview {
  readonly decision: ReviewDecision;
  readonly note?: string | null;
  /** Fields to mend, with the input's paths. */
  readonly issues?: readonly Issue[] | null;
}

/** The station publishes a need (发榜), returns it with the fields to mend, or refuses it with a reason. */
export const reviewNeed: UseCase<{ id: string; input: NeedReview }> = async (tx, { id, input }) => {
  const need = await tx.get('need', id, 'update');
  tx.authorize('need.review', needFacts(need), 'need.read');
  if (need.status !== 'SUBMITTED') refuseState(need.status, '这项需求不在审核中，请刷新后查看最新进展。');
  const note = input.note?.trim() || null;
  requireValid(note === null ? [] : checkWords('note', '审核意见', note, { min: 2, max: 500 }));
  if (input.decision === 'PASS') await publish(tx, need, note);
  else if (input.decision === 'RETURN') await giveBack(tx, need, note, input.issues ?? []);
  else await refuse(tx, need, note);
  return { kind: 'need', id };
};

async function publish(tx: Tx, need: Need, note: string | null): Promise<void> {
  if (windowOver(tx, need)) {
    refuseInput([{ path: 'claimUntil', message: `揭榜截止日 ${need.claimUntilOn ?? ''} 在审核期间已过，请退回企业改期` }], '不能发榜：揭榜截止日已过，请退回企业改期。');
  }
  const next = await tx.move('need', need, 'publish', { patch: { postedAt: tx.now, returnIssues: [], returnNote: null }, note: note ?? undefined, audience: audienceOf(need) });
  await openToClaims(tx, next);
  await tx.emit('need.published', 'need', need.id, boardAudience(next));
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'NEED',
    title: `${need.code} 已发榜`,
    body: `审核通过，揭榜截止 ${need.claimUntilOn ?? ''} 24:00。有机构揭榜时会通知您，由您决定是否公开身份。`,
    link: enterpriseNeed(need.id),
  });
}

async function giveBack(tx: Tx, need: Need, note: string | null, given: readonly Issue[]): Promise<void> {
  const issues = given.map(({ path, message }) => ({ path, message: message.trim() }));
  requireValid(checkReturnIssues(issues));
  if (issues.length === 0 && note === null) refuseInput([{ path: 'issues', message: '退回请指出需修改的字段，或填写审核意见' }]);
  await tx.move('need', need, 'return', { patch: { returnIssues: issues, returnNote: note }, note: note ?? undefined, audience: audienceOf(need) });
  await tx.stopClocks('need', need.id);
  await tx.startClock({
    kind: 'RESUBMISSION',
    subject: 'need',
    subjectId: need.id,
    party: 'ENTERPRISE',
    orgId: need.enterpriseId,
    workdays: SLA.resubmissionDays,
    thenText: '先提醒一次并再给同样时间，仍未提交的自动撤榜。',
  });
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'NEED',
    title: `${need.code} 需修改后重新提交`,
    body: `${note ? `${note}。` : ''}${issues.length > 0 ? `需修改 ${issues.length} 项，表单中已逐项标出。` : ''}请在 ${SLA.resubmissionDays} 个工作日内修改并重新提交。`,
    link: enterpriseNeed(need.id),
    todo: true,
  });
}

async function refuse(tx: Tx, need: Need, note: string | null): Promise<void> {
  if (note === null) refuseInput([{ path: 'note', message: '不予发布请填写理由，并告诉企业可以怎样办' }]);
  await tx.move('need', need, 'refuse', { patch: { returnNote: note }, note, audience: audienceOf(need) });
  await tx.stopClocks('need', need.id);
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'NEED',
    title: `${need.code} 未予发布`,
    body: `理由：${note}。如有疑问请联系所属站点；情况变化后可新建需求。`,
    link: enterpriseNeed(need.id),
  });
}
