import type { Release } from '../../domain/consent/model';
import type { Need } from '../../domain/need/model';
import type { Tx } from '../ports';
import { consentAudience, lastDayOf, termsText } from './consent-facts';

/** What a consent allows. */
export type ConsentTerms = Pick<Release, 'scopes' | 'purpose' | 'usesMax'> & { readonly until: Date };

/**
 * Grants a consent under these terms. `open` is the one that stands between the two: a request is answered by it, an older consent
 * ends as revoked. `note` says for the case's steps why. The caller has locked the need.
 */
export async function grantConsent(tx: Tx, need: Need, institutionId: string, open: Release | undefined, terms: ConsentTerms, note: string): Promise<Release> {
  const audience = consentAudience(need, institutionId);
  const who = tx.actor.kind === 'PERSON' ? tx.actor : null;
  const given = { ...terms, uses: 0, lastUsedAt: null, lastUsedById: null, at: tx.now, grantedById: who?.memberId ?? null, grantedByName: who?.name ?? null };
  if (open) await tx.stopClocks('release', open.id, ['CONSENT']);
  if (open?.status === 'GRANTED') await tx.move('release', open, 'revoke', { patch: { revokedAt: tx.now }, note: '以新的授权代替', audience });
  const release = open?.status === 'REQUESTED'
    ? await tx.move('release', open, 'grant', { patch: given, note: termsText(terms), audience })
    : await tx.insert('release', { ...given, needId: need.id, institutionId, enterpriseId: need.enterpriseId, status: 'GRANTED', requestedAt: null, revokedAt: null, note: null });
  await tx.startClock({ kind: 'CONSENT', subject: 'release', subjectId: release.id, party: 'ENTERPRISE', orgId: need.enterpriseId, until: terms.until, thenText: `授权在 ${lastDayOf(terms.until)} 24:00 结束，机构不能再查看。` });
  await tx.audit({ action: 'need.release', subject: 'need', subjectId: need.id, note, audience });
  await tx.emit('need.released', 'need', need.id, audience, { institutionId, releaseId: release.id });
  return release;
}
