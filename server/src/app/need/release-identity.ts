import { isId } from '../../kernel/ids';
import { NotFound, refuseActor, refuseDuplicate, refuseState } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { needFacts } from './gate';
import { enterpriseNeed, institutionClaim, institutionNeed } from './links';

/** The enterprise shows its identity on this need to one institution that claimed or was invited (公开身份). */
export const releaseIdentity: UseCase<{ needId: string; institutionId: string }> = async (tx, { needId, institutionId }) => {
  const need = await tx.get('need', needId, 'update');
  tx.authorize('need.release', needFacts(need), 'need.read');
  if (!isId(institutionId)) throw new NotFound('institution');
  if (need.postedAt === null || ['WITHDRAWN', 'UNMET', 'CLOSED'].includes(need.status)) {
    refuseState(need.status, '需求发榜后、结束前才能公开身份。');
  }
  const institution = await tx.get('institution', institutionId);
  const claims = await tx.find('claim', { needId, institutionId });
  const claim = claims.find((row) => row.endedAt === null || row.status === 'WON');
  const invitations = await tx.find('invitation', { needId, institutionId });
  if (!claim && invitations.length === 0) refuseActor('只能向已揭榜或受邀的机构公开身份；可先邀请该机构，或等其揭榜。');
  if (institution.status !== 'ADMITTED') refuseActor(`“${institution.name}”已暂停或退出，不能向其公开身份。`);
  if ((await tx.find('release', { needId, institutionId, revokedAt: null })).length > 0) refuseDuplicate('已向该机构公开身份，无需重复。');

  const release = await tx.insert('release', { needId, institutionId, at: tx.now, revokedAt: null });
  await tx.audit({
    action: 'need.release',
    subject: 'need',
    subjectId: needId,
    note: `向${institution.name}公开身份`,
    audience: { enterpriseId: need.enterpriseId, institutionId, stationId: need.stationId },
  });
  await tx.notify({
    orgId: institutionId,
    kind: 'NEED',
    title: `${need.code} 的企业已公开身份`,
    body: claim ? '可查看实名信息，请尽快首次联系并登记。' : '可查看实名信息，请决定是否揭榜。',
    link: claim ? institutionClaim(claim.id) : institutionNeed(needId),
    todo: true,
  });
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'NEED',
    title: `已向${institution.name}公开身份`,
    body: `该机构可查看 ${need.code} 的实名信息，每次查看都有记录；可随时撤回。平台和机构均不收中介费，遇收费请联系站点。`,
    link: enterpriseNeed(needId),
  });
  await tx.emit('need.released', 'need', needId, { enterpriseId: need.enterpriseId, institutionId, stationId: need.stationId }, { institutionId, releaseId: release.id });
  return { kind: 'need', id: needId };
};
