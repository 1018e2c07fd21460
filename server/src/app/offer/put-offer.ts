import type { Claim } from '../../domain/claim/model';
import type { Need } from '../../domain/need/model';
import { storedTerms, type OfferDraft } from '../../domain/offer/draft';
import type { Offer } from '../../domain/offer/model';
import { NO_TERMS } from '../../domain/offer/sealed';
import { startChoice } from '../need/need-clocks';
import type { Tx } from '../ports';
import { offerAudience } from './offer-facts';
import { beginOffer, isChoosing } from './offer-clocks';
import { isSealed } from './offerable';
import { sealTerms } from './sealing';

/** What a new version comes upon; it stays so while need and claim are locked. */
export interface Standing {
  /** Every version on the claim, ended ones too. */
  readonly versions: readonly Offer[];
  /** Whether the enterprise's choice is waited for already. */
  readonly choosing: boolean;
}

/** Reads it; need and claim must be locked, or being locked just before. */
export async function standingOf(tx: Tx, needId: string, claimId: string): Promise<Standing> {
  const [versions, choosing] = await Promise.all([tx.find('offer', { claimId }), isChoosing(tx, needId)]);
  return { versions, choosing };
}

/**
 * Stores a checked version of an offer under its code, visible, or its terms under seal by the need's window. A visible one starts its
 * clocks; a sealed one tells nothing of itself, so even its product and its last day wait for the opening. Versions are numbered through the claim. Afterwards the claim stands at OFFER_MADE, and the need at
 * OFFERED unless the offer is sealed or something was accepted already.
 */
export async function putOffer(tx: Tx, need: Need, claim: Claim, draft: OfferDraft, standing: Standing, code: string): Promise<Offer> {
  const sealed = isSealed(need);
  const terms = storedTerms(draft);
  const offer = await tx.insert('offer', {
    ...terms,
    ...(sealed && NO_TERMS),
    code,
    version: Math.max(0, ...standing.versions.map((entry) => entry.version)) + 1,
    needId: need.id,
    claimId: claim.id,
    institutionId: claim.institutionId,
    enterpriseId: claim.enterpriseId,
    stationId: claim.stationId,
    several: need.several,
    status: sealed ? 'SEALED' : 'VISIBLE',
    makerId: tx.person().memberId,
    createdAt: tx.now,
    decidedAt: null,
    choiceReason: null,
  });
  if (sealed) await sealTerms(tx, need.id, offer.id, terms);
  const audience = offerAudience(offer, sealed);
  await tx.audit({ action: standing.versions.some((entry) => entry.code === code) ? 'offer.revise' : 'offer.make', subject: 'offer', subjectId: offer.id, audience });
  if (claim.status !== 'OFFER_MADE') await tx.move('claim', claim, 'offer', { audience });
  if (!sealed && need.status === 'IN_TALKS') await tx.move('need', need, 'offer', { audience });
  await tx.stopClocks('claim', claim.id);
  if (!sealed) await beginOffer(tx, offer);
  if (!sealed && !standing.choosing) await startChoice(tx, need);
  await tx.emit('offer.made', 'offer', offer.id, audience);
  return offer;
}
