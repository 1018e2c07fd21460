import { checkPapers } from '../../domain/claim/checks';
import { requireValid } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import { enterpriseNeed } from '../need/links';
import type { UseCase } from '../ports';
import { SLA } from '../sla';
import { startPapers } from './claim-clocks';
import { lockClaim, requireStep } from './lock-claim';

/** The institution asks the enterprise for papers (补材料); its own clock stands still until they are there. */
export const requestPapers: UseCase<{ claimId: string; papers: readonly string[] }> = async (tx, { claimId, papers }) => {
  const { need, claim } = await lockClaim(tx, claimId, 'claim.work');
  requireStep(claim, 'askPapers', claim.status === 'CLAIMED' ? '请先登记首次联系。' : '请等企业补齐上次要求的材料，或提交方案、婉拒。');
  requireValid(checkPapers(papers));
  const list = papers.map((paper) => paper.trim());
  const asked = await tx.move('claim', claim, 'askPapers', { patch: { papers: list, papersNote: null }, note: `请补：${list.join('、')}`, audience: audienceOf(claim) });
  await tx.pauseClocks('claim', claimId, '等待企业补充材料');
  await startPapers(tx, asked);
  await tx.notify({
    orgId: claim.enterpriseId,
    kind: 'CLAIM',
    title: `${need.code} 需补充 ${list.length} 项材料`,
    body: `${tx.person().orgName}请您在 ${SLA.papersDays} 个工作日内补充：${list.join('、')}。补齐后请点“已补材料”。`,
    link: enterpriseNeed(need.id),
    todo: true,
  });
  return { kind: 'claim', id: claimId };
};
