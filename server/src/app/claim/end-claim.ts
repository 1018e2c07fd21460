import type { Claim } from '../../domain/claim/model';
import { ACTIVE_CLAIMS } from '../../domain/claim/states';
import type { Need } from '../../domain/need/model';
import { OPEN_OFFERS } from '../../domain/offer/states';
import { audienceOf } from '../audience';
import { settleNeed } from '../need/settle-need';
import { offerAudience } from '../offer/offer-facts';
import type { Tx } from '../ports';

/** How a claim ends. */
export type ClaimEnd = 'win' | 'lose' | 'decline' | 'lapse';

/**
 * Ends a claim: frees its place, stops its clocks, ends its open offers (rejected when it loses, withdrawn when
 * it is declined or lapses, untouched when it wins) and keeps the need's status right. `need` must be locked and
 * current (after an acceptance: the moved need); answers the need as it stands afterwards. Sends no message.
 */
export async function endClaim(tx: Tx, need: Need, claim: Claim, action: ClaimEnd, patch: Partial<Claim> = {}, note?: string): Promise<Need> {
  await tx.move('claim', claim, action, { patch: { ...patch, endedAt: tx.now }, note, audience: audienceOf(claim) });
  await tx.stopClocks('claim', claim.id);
  let current = need;
  if (ACTIVE_CLAIMS.includes(claim.status)) {
    await tx.count('need', need.id, 'activeClaims', -1);
    current = { ...need, activeClaims: need.activeClaims - 1 };
  }
  if (action !== 'win') {
    const offers = await tx.find('offer', { claimId: claim.id, status: OPEN_OFFERS }, 'update');
    for (const offer of offers) {
      const audience = offerAudience(offer, offer.status === 'SEALED');
      await tx.move('offer', offer, action === 'lose' ? 'reject' : 'withdraw', { patch: { decidedAt: tx.now }, audience });
      await tx.stopClocks('offer', offer.id);
    }
  }
  return settleNeed(tx, current);
}
