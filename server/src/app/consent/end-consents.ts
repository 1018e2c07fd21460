import type { Release } from '../../domain/consent/model';
import type { Need } from '../../domain/need/model';
import { OPEN_RELEASES } from '../../domain/consent/states';
import type { Tx } from '../ports';
import { consentAudience } from './consent-facts';

/** Ends the consents of a need (all, or those that `which` names), except those of institutions with a deal on it; `reason` is a Chinese sentence. The need is locked. */
export async function endConsents(tx: Tx, need: Need, reason: string, which: (release: Release) => boolean = () => true): Promise<void> {
  const open = (await tx.find('release', { needId: need.id, status: OPEN_RELEASES }, 'update')).filter(which);
  if (open.length === 0) return;
  const deals = await tx.find('deal', { needId: need.id });
  for (const release of open) {
    if (deals.some((deal) => deal.institutionId === release.institutionId && deal.status !== 'CANCELLED')) continue;
    await tx.stopClocks('release', release.id, ['CONSENT']);
    await tx.move('release', release, 'expire', { patch: { revokedAt: tx.now }, note: reason, audience: consentAudience(need, release.institutionId) });
  }
}
