import { checkPapersGiven } from '../../domain/claim/checks';
import { requireValid } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import { institutionClaim } from '../need/links';
import type { UseCase } from '../ports';
import { lockClaim, requireStep } from './lock-claim';

/** The enterprise says that it gave the papers asked for (材料已补); the institution's clock goes on. */
export const providePapers: UseCase<{ claimId: string; note: string }> = async (tx, { claimId, note }) => {
  const { need, claim } = await lockClaim(tx, claimId, 'claim.papers');
  requireStep(claim, 'givePapers', '机构目前没有要求补材料，有新材料可直接联系客户经理。');
  requireValid(checkPapersGiven(note));
  await tx.move('claim', claim, 'givePapers', { patch: { papersNote: note.trim() }, note: note.trim(), audience: audienceOf(claim) });
  await tx.stopClocks('claim', claimId, ['PAPERS']);
  await tx.resumeClocks('claim', claimId);
  await tx.notify({
    orgId: claim.institutionId,
    kind: 'CLAIM',
    title: `${need.code} 的企业已补材料`,
    body: '意向答复重新计时，请查看补充说明后提交方案或婉拒。',
    link: institutionClaim(claimId),
    todo: true,
  });
  return { kind: 'claim', id: claimId };
};
