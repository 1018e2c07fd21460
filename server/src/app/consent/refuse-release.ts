import { checkWords } from '../../domain/consent/check';
import { isId } from '../../kernel/ids';
import { refuseState, requireValid } from '../../kernel/refusal';
import { needFacts } from '../need/gate';
import { institutionNeed } from '../need/links';
import type { UseCase } from '../ports';
import { consentAudience, openConsent } from './consent-facts';

/** The enterprise refuses what an institution asked for, with a reason (拒绝授权). */
export const refuseRelease: UseCase<{ needId: string; institutionId: string; reason: string }> = async (tx, { needId, institutionId, reason }) => {
  const need = await tx.get('need', needId, 'update');
  tx.authorize('need.release', needFacts(need), 'need.read');
  const words = checkWords(reason, 'reason', '拒绝原因');
  requireValid(words.issues);
  const open = isId(institutionId) ? await openConsent(tx, needId, institutionId) : undefined;
  if (open === undefined) refuseState(need.status, '该机构当前没有待答复的申请，请刷新后查看。');
  if (open.status !== 'REQUESTED') refuseState(open.status, '已同意授权，不能再拒绝；不再同意的，请撤回授权。');
  await tx.stopClocks('release', open.id, ['CONSENT']);
  await tx.move('release', open, 'refuse', { patch: { revokedAt: tx.now, note: words.text }, note: words.text, audience: consentAudience(need, institutionId) });
  await tx.notify({ orgId: institutionId, kind: 'NEED', title: `${need.code} 的企业未同意授权`, body: `原因：${words.text}。可按匿名信息继续评估，或调整申请范围、说明原因后再申请。`, link: institutionNeed(needId) });
  return { kind: 'need', id: needId };
};
