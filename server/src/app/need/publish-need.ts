import type { Need } from '../../domain/need/model';
import { notifyBestMatches } from '../matching/notify-matches';
import type { Tx } from '../ports';
import { askToClaim, invitedParticipants } from './invitations';
import { startClaimWindow, startFirstClaim } from './need-clocks';

/** Opens a published or extended need to claims: starts its clocks and tells the invited and the matching institutions. */
export async function openToClaims(tx: Tx, need: Need): Promise<void> {
  await tx.stopClocks('need', need.id);
  await startFirstClaim(tx, need);
  await startClaimWindow(tx, need);
  const invited = await invitedParticipants(tx, need.id);
  for (const institution of invited) await askToClaim(tx, need, institution.id, `邀请揭榜：${need.code}`, '企业邀请贵机构对接这项融资需求。');
  if (need.claimMode === 'INVITED') return;
  await tellProductOwner(tx, need, invited.map((institution) => institution.id));
  await notifyBestMatches(tx, need);
}

/** The institution whose product the enterprise had in mind hears of it, unless it is invited anyway. */
async function tellProductOwner(tx: Tx, need: Need, invited: readonly string[]): Promise<void> {
  if (need.productId === null) return;
  const [product] = await tx.find('product', { id: need.productId, status: 'ON_SHELF' });
  if (!product?.institutionId || invited.includes(product.institutionId)) return;
  await askToClaim(tx, need, product.institutionId, `意向产品：${need.code}`, `企业有意办理贵机构产品“${product.name}”。`);
}
