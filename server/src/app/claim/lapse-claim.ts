import type { Claim } from '../../domain/claim/model';
import type { Need } from '../../domain/need/model';
import { enterpriseNeed, institutionClaim } from '../need/links';
import type { Tx } from '../ports';
import { endClaim } from './end-claim';
import { placeFreed } from './place-freed';

/** Ends a claim that its institution let run out (超时失效) and offers the free place to the next institutions. `reason` is a Chinese sentence. */
export async function lapseClaim(tx: Tx, need: Need, claim: Claim, reason: string): Promise<void> {
  const after = await endClaim(tx, need, claim, 'lapse', {}, reason);
  await tx.notify({
    orgId: claim.institutionId,
    kind: 'CLAIM',
    title: `${need.code} 揭榜已失效`,
    body: `${reason}名额已释放；需求仍在揭榜期且有名额时可重新揭榜。`,
    link: institutionClaim(claim.id),
  });
  await tx.notify({
    orgId: claim.enterpriseId,
    kind: 'CLAIM',
    title: `${need.code} 有一家机构超时失效`,
    body: `${reason}名额已释放，揭榜期内平台会继续通知匹配的机构；也可请站点协助。`,
    link: enterpriseNeed(need.id),
  });
  await placeFreed(tx, after, true);
}
