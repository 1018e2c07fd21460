import type { Need } from '../../domain/need/model';
import { opened, type Offer } from '../../domain/offer/model';
import { businessDate, endOfDayInstant } from '../../kernel/business-date';
import { startChoice } from '../need/need-clocks';
import type { Tx } from '../ports';

/** The offer can be read from now on: it stands until 24:00 of its last day, and its product was used. */
export async function beginOffer(tx: Tx, offer: Offer): Promise<void> {
  if (offer.productId !== null) await tx.update('product', offer.productId, { lastUsedAt: tx.now });
  await tx.startClock({
    kind: 'OFFER_VALIDITY',
    subject: 'offer',
    subjectId: offer.id,
    party: 'ENTERPRISE',
    orgId: offer.enterpriseId,
    until: endOfDayInstant(businessDate(opened(offer).validUntil)),
    thenText: '到期方案自动失效，机构可重新报价。',
  });
}

/** Whether the enterprise's choice is waited for. */
export async function isChoosing(tx: Tx, needId: string): Promise<boolean> {
  return (await tx.find('clock', { kind: 'CHOICE', subject: 'need', subjectId: needId, doneAt: null })).length > 0;
}

/**
 * Keeps the enterprise's choice waited for exactly while a visible offer stands. `restart` gives a new full
 * term, for the time after a first of several choices.
 */
export async function keepChoice(tx: Tx, need: Need, restart = false): Promise<void> {
  const [visible, choosing] = await Promise.all([tx.find('offer', { needId: need.id, status: 'VISIBLE' }), isChoosing(tx, need.id)]);
  if (restart || visible.length === 0) await tx.stopClocks('need', need.id, ['CHOICE']);
  if (visible.length === 0) return;
  if (restart || !choosing) await startChoice(tx, need);
}
