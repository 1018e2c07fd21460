import type { ClockKind } from '../../domain/common/terms';
import type { Expiry } from '../clocks';
import { enterpriseNeed, institutionNeed } from '../need/links';
import { consentAudience } from './consent-facts';

/** The end of a consent: a request that nobody answered lapses without a word; a consent that was given ends, and both are told. */
const consent: Expiry = async (tx, clock) => {
  tx.authorize('system.run', {});
  if (clock.subject !== 'release') return;
  const seen = await tx.get('release', clock.subjectId);
  const need = await tx.get('need', seen.needId, 'update');
  const release = await tx.get('release', seen.id, 'update');
  if (release.status !== 'REQUESTED' && release.status !== 'GRANTED') return;
  if (release.status === 'GRANTED' && release.until !== null && release.until > tx.now) return;
  const asked = release.status === 'REQUESTED';
  await tx.move('release', release, 'expire', { patch: { revokedAt: tx.now }, note: asked ? '企业未答复，申请失效' : '授权到期', audience: consentAudience(need, release.institutionId) });
  if (asked) return;
  const institution = await tx.get('institution', release.institutionId);
  await tx.notify({ orgId: need.enterpriseId, kind: 'NEED', title: `对${institution.name}的授权已到期`, body: `${need.code} 的实名信息该机构不能再查看；仍需对接的，可重新授权。`, link: enterpriseNeed(need.id) });
  await tx.notify({ orgId: release.institutionId, kind: 'NEED', title: `${need.code} 的授权已到期`, body: '实名信息不再可见，已获取的信息请停止使用；仍需对接的，可向企业申请授权并说明原因。', link: institutionNeed(need.id) });
};

/** What happens when the clock of a consent runs out. */
export const consentExpiry: Partial<Record<ClockKind, Expiry>> = { CONSENT: consent };
