import { ACTIVE_CLAIMS } from '../../domain/claim/states';
import type { Need } from '../../domain/need/model';
import { choiceCategory } from '../../domain/offer/choice';
import { endClaim } from '../claim/end-claim';
import { institutionClaim } from '../need/links';
import type { Tx } from '../ports';

/**
 * Lets every other institution go after the choice: claims and invitations are lost, open offers not chosen. They
 * read the sort of reason, never the reason or the winner's terms. `reason` null: the need ended without a further choice.
 */
export async function endOthers(tx: Tx, need: Need, reason: string | null): Promise<Need> {
  let current = need;
  const claims = await tx.find('claim', { needId: need.id, status: ['INVITED', ...ACTIVE_CLAIMS] }, 'update');
  for (const claim of claims) {
    current = await endClaim(tx, current, claim, 'lose');
    await tx.notify({
      orgId: claim.institutionId,
      kind: 'OFFER',
      title: `${need.code} 未选定`,
      body: reason === null
        ? '该需求已办结，未再选择其他方案。感谢参与，欢迎继续关注榜单上的其他需求。'
        : `企业已选定其他方案，主要考虑：${choiceCategory(reason)}。感谢参与，欢迎继续关注榜单上的其他需求。`,
      link: institutionClaim(claim.id),
    });
  }
  return current;
}
