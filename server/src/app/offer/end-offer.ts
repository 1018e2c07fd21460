import type { Claim } from '../../domain/claim/model';
import type { Need } from '../../domain/need/model';
import type { Offer } from '../../domain/offer/model';
import { startIndicativeAnswer } from '../claim/claim-clocks';
import { DEAL_SLA } from '../deal/deal-sla';
import { settleNeed } from '../need/settle-need';
import type { Tx } from '../ports';
import { keepChoice } from './offer-clocks';
import { offerAudience } from './offer-facts';

/**
 * Ends a standing offer whose claim goes on: the institution is asked for a new answer, and the need goes back to
 * talks when no offer is left. Need, claim and offer must be locked. Sends no message.
 */
export async function endOffer(tx: Tx, need: Need, claim: Claim, offer: Offer, action: 'withdraw' | 'expire', note?: string): Promise<void> {
  const audience = offerAudience(offer, offer.status === 'SEALED');
  await tx.move('offer', offer, action, { patch: { decidedAt: tx.now }, note, audience });
  await tx.stopClocks('offer', offer.id);
  if (claim.status === 'OFFER_MADE') {
    await tx.move('claim', claim, 'retract', { audience });
    await startIndicativeAnswer(tx, claim, DEAL_SLA.answerAgainDays);
  }
  await settleNeed(tx, need);
  await keepChoice(tx, need);
}
