import { ACTIVE_CLAIMS } from '../../domain/claim/states';
import type { Need } from '../../domain/need/model';
import { needStatusAfter } from '../../domain/need/status-after';
import { OPEN_OFFERS } from '../../domain/offer/states';
import { audienceOf } from '../audience';
import type { Tx } from '../ports';
import { expireNeed } from './expire-need';
import { startFirstClaim } from './need-clocks';

/** Whether claims are no longer taken because the deadline has passed. */
export function windowOver(tx: Tx, need: Need): boolean {
  return need.claimUntil !== null && need.claimUntil <= tx.now;
}

/**
 * Brings a need's status in line with the claims and offers that are left on it, and restarts the clock of
 * whoever is waited for. Call it with the need locked, after a claim ended or an offer was withdrawn or expired.
 */
export async function settleNeed(tx: Tx, need: Need): Promise<Need> {
  const claims = await tx.find('claim', { needId: need.id, status: ACTIVE_CLAIMS });
  const offers = await tx.find('offer', { needId: need.id, status: OPEN_OFFERS });
  const action = needStatusAfter(need.status, { activeClaims: claims.length, openOffers: offers.length, windowOver: windowOver(tx, need) });
  if (action === null) {
    // One that takes several is chosen for on and on, but not among nothing.
    const decided = need.status === 'MATCHED' || need.status === 'FUNDED_PARTIAL';
    if (decided && need.several && !offers.some((offer) => offer.status === 'VISIBLE')) await tx.stopClocks('need', need.id, ['CHOICE']);
    return need;
  }
  if (action === 'expire') return expireNeed(tx, need, '揭榜已截止，且揭榜机构均已退出。');
  const next = await tx.move('need', need, action, { audience: audienceOf(need) });
  await tx.stopClocks('need', need.id, ['CHOICE']);
  if (action === 'quiet') {
    await tx.stopClocks('need', need.id, ['FIRST_CLAIM']);
    await startFirstClaim(tx, next);
  }
  return next;
}
