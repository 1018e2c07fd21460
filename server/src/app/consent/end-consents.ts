import type { Release } from '../../domain/consent/model';
import type { Need } from '../../domain/need/model';
import { OPEN_RELEASES } from '../../domain/consent/states';
import type { Tx } from '../ports';
import { consentAudience } from './consent-facts';

/** Consents of a need that are given or asked for, locked; the need is locked before. */
export const openConsents = (tx: Tx, needId: string): Promise<readonly Release[]> => tx.find('release', { needId, status: OPEN_RELEASES }, 'update');

/** Ends one consent, or one request for it; `reason` is a Chinese sentence. */
export async function endConsent(tx: Tx, need: Need, release: Release, reason: string): Promise<void> {
  await tx.stopClocks('release', release.id, ['CONSENT']);
  await tx.move('release', release, 'expire', { patch: { revokedAt: tx.now }, note: reason, audience: consentAudience(need, release.institutionId) });
}

/** Ends the consents of a need (all, or those that `which` names), except those of institutions with a deal on it; `reason` is a Chinese sentence. The need is locked. */
export async function endConsents(tx: Tx, need: Need, reason: string, which: (release: Release) => boolean = () => true): Promise<void> {
  const open = (await openConsents(tx, need.id)).filter(which);
  if (open.length === 0) return;
  const deals = await tx.find('deal', { needId: need.id });
  for (const release of open) {
    if (deals.some((deal) => deal.institutionId === release.institutionId && deal.status !== 'CANCELLED')) continue;
    await endConsent(tx, need, release, reason);
  }
}
