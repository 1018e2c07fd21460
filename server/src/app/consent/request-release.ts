import { checkWords } from '../../domain/consent/check';
import { consentHolds, wholeScopes } from '../../domain/consent/holds';
import type { ConsentPurpose, ConsentScope } from '../../domain/consent/terms';
import { refuseActor, refuseDuplicate, refuseState, requireValid } from '../../kernel/refusal';
import { needFacts } from '../need/gate';
import { enterpriseNeed } from '../need/links';
import type { UseCase } from '../ports';
import { SLA } from '../sla';
import { consentAudience, openConsent, termsText } from './consent-facts';
import { releasable } from './releasable';

/** What an institution asks for. */
export interface RequestInput {
  readonly needId: string;
  readonly input: { readonly scopes: readonly ConsentScope[]; readonly purpose: ConsentPurpose; readonly reason: string };
}

/** An institution that claimed or was invited asks the enterprise for its consent, with a purpose and a reason (申请授权). */
export const requestRelease: UseCase<RequestInput> = async (tx, { needId, input }) => {
  const person = tx.person();
  const need = await tx.get('need', needId, 'update');
  const mine = { needId, institutionId: person.orgId };
  const claims = (await tx.find('claim', mine)).filter((claim) => claim.endedAt === null || claim.status === 'WON');
  const invitations = await tx.find('invitation', mine);
  tx.authorize('consent.ask', needFacts(need, { claimants: claims.map((claim) => claim.institutionId), invited: invitations.map((one) => one.institutionId) }), 'need.read');
  if (!releasable(need)) refuseState(need.status, '需求发榜后、结束前才能申请授权。');
  const institution = await tx.get('institution', person.orgId);
  if (institution.status !== 'ADMITTED') refuseActor('贵机构已被暂停或退出，不能申请授权；请联系准入站点。');
  const reason = checkWords(input.reason, 'input.reason', '申请原因');
  requireValid(reason.issues);
  const scopes = wholeScopes(input.scopes);
  let open = await openConsent(tx, needId, person.orgId);
  if (open?.status === 'GRANTED' && !consentHolds(open, person.memberId, tx.now)) {
    await tx.stopClocks('release', open.id, ['CONSENT']);
    await tx.move('release', open, 'expire', { patch: { revokedAt: tx.now }, note: '授权已用完或到期', audience: consentAudience(need, person.orgId) });
    open = undefined;
  }
  if (open?.status === 'REQUESTED') refuseDuplicate('已向企业申请，正等待答复；答复后会通知您。', open.id);
  if (open) refuseDuplicate('企业已授权贵机构，可直接查看；需要更多内容的，请与企业联系调整授权。', open.id);

  const release = await tx.insert('release', {
    ...mine, enterpriseId: need.enterpriseId, status: 'REQUESTED', scopes, purpose: input.purpose, until: null, usesMax: null, uses: 0, lastUsedAt: null, lastUsedById: null, requestedAt: tx.now, at: null, revokedAt: null,
    note: reason.text, grantedById: null, grantedByName: null,
  });
  await tx.audit({ action: 'release.request', subject: 'release', subjectId: release.id, note: `申请授权：${termsText(release)}。原因：${reason.text}`, audience: consentAudience(need, person.orgId) });
  await tx.startClock({ kind: 'CONSENT', subject: 'release', subjectId: release.id, party: 'ENTERPRISE', orgId: need.enterpriseId, workdays: SLA.consentAnswerDays, thenText: '企业未答复的，申请自动失效。' });
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'NEED',
    title: `${institution.name}申请查看 ${need.code} 的实名信息`,
    body: `申请查看：${termsText(release)}。原因：${reason.text}。请在 ${SLA.consentAnswerDays} 个工作日内决定；可缩小范围、限定次数和期限，也可拒绝，不答复即视为不同意。`,
    link: enterpriseNeed(needId),
    todo: true,
  });
  await tx.emit('release.requested', 'release', release.id, consentAudience(need, person.orgId));
  return { kind: 'need', id: needId };
};
