import type { Claim } from '../../domain/claim/model';
import { ACTIVE_CLAIMS } from '../../domain/claim/states';
import { fundingStep } from '../../domain/deal/progress';
import type { Need } from '../../domain/need/model';
import { needStates } from '../../domain/need/states';
import { OPEN_OFFERS } from '../../domain/offer/states';
import { nextState } from '../../kernel/state-machine';
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
  const settled = await settleNeed(tx, current);
  return action === 'win' ? settled : fundWhenLeft(tx, settled);
}

/** A need that takes several is funded (全部放款) once the last one in talks has left and all money of its deals has come. */
async function fundWhenLeft(tx: Tx, need: Need): Promise<Need> {
  if (!need.several || need.activeClaims > 0 || nextState(needStates, need.status, 'fund') === undefined) return need;
  const deals = (await tx.find('deal', { needId: need.id })).filter((deal) => deal.status !== 'CANCELLED');
  const sum = (of: 'approvedFen' | 'confirmedFen'): bigint => deals.reduce((all, deal) => all + deal[of], 0n);
  if (fundingStep({ acceptedFen: sum('approvedFen'), confirmedFen: sum('confirmedFen'), othersOpen: false }) !== 'fund') return need;
  return tx.move('need', need, 'fund', { audience: { enterpriseId: need.enterpriseId, stationId: need.stationId } });
}
