import { isId } from '../../kernel/ids';
import { refuseState } from '../../kernel/refusal';
import { consentAudience, openConsent } from '../consent/consent-facts';
import type { UseCase } from '../ports';
import { needFacts } from './gate';
import { enterpriseNeed, institutionNeed } from './links';

/** The enterprise takes its consent back from one institution (撤回公开), from the next read on; the row stays as a record. */
export const revokeRelease: UseCase<{ needId: string; institutionId: string }> = async (tx, { needId, institutionId }) => {
  const need = await tx.get('need', needId, 'update');
  tx.authorize('need.release', needFacts(need), 'need.read');
  const open = isId(institutionId) ? await openConsent(tx, needId, institutionId) : undefined;
  if (open === undefined) refuseState(need.status, '当前没有向该机构公开身份，无需撤回。');
  if (open.status !== 'GRANTED') refuseState(open.status, '尚未同意该机构的申请，无需撤回；不同意的，请拒绝申请。');
  const institution = await tx.get('institution', institutionId);
  const audience = consentAudience(need, institutionId);
  await tx.stopClocks('release', open.id, ['CONSENT']);
  await tx.move('release', open, 'revoke', { patch: { revokedAt: tx.now }, audience });
  await tx.audit({ action: 'need.revoke', subject: 'need', subjectId: needId, note: `撤回向${institution.name}公开的身份`, audience });
  await tx.notify({
    orgId: institutionId,
    kind: 'NEED',
    title: `${need.code} 的企业已撤回身份公开`,
    body: '实名信息不再可见，已获取的信息请停止使用；如需继续对接，请等企业重新公开。',
    link: institutionNeed(needId),
  });
  await tx.notify({ orgId: need.enterpriseId, kind: 'NEED', title: `已撤回向${institution.name}公开的身份`, body: '该机构不能再查看实名信息；需要时可重新公开。', link: enterpriseNeed(needId) });
  return { kind: 'need', id: needId };
};
