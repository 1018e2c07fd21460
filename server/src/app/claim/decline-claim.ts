import { checkAdvice } from '../../domain/claim/checks';
import { isFull } from '../../domain/claim/place';
import { DeclineCode } from '../../domain/claim/terms';
import { requireValid } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import { enterpriseNeed } from '../need/links';
import type { UseCase } from '../ports';
import { endClaim } from './end-claim';
import { lockClaim, requireStep } from './lock-claim';
import { placeFreed } from './place-freed';

/** The institution declines (婉拒) with a code and advice on how to become fundable; its place becomes free, its open offer is withdrawn. */
export const declineClaim: UseCase<{ claimId: string; code: DeclineCode; advice: string }> = async (tx, { claimId, code, advice }) => {
  const { need, claim } = await lockClaim(tx, claimId, 'claim.decline');
  requireStep(claim, 'decline', '该揭榜已有结果，无需再婉拒。');
  requireValid(checkAdvice(advice));
  const words = advice.trim();
  const label = zh(DeclineCode, code);
  const after = await endClaim(tx, need, claim, 'decline', { declineCode: code, declineAdvice: words }, `${label}；建议：${words}`);
  await placeFreed(tx, after, isFull(need));
  await tx.notify({
    orgId: claim.enterpriseId,
    kind: 'CLAIM',
    title: `${tx.person().orgName}婉拒 ${need.code}`,
    body: `原因：${label}。建议：${words}${/[。！？]$/u.test(words) ? '' : '。'}可据此补强后联系其他机构，或请站点协助。`,
    link: enterpriseNeed(need.id),
  });
  return { kind: 'claim', id: claimId };
};
