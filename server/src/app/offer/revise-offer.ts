import { checkOffer } from '../../domain/offer/check-offer';
import type { OfferDraft } from '../../domain/offer/draft';
import { requireValid } from '../../kernel/refusal';
import { formatWan } from '../../kernel/money';
import { enterpriseOffers } from '../need/links';
import type { UseCase } from '../ports';
import { offerAudience, offerFacts } from './offer-facts';
import { isSealed, requireOfferable, termsOf } from './offerable';
import { requireOpen } from './open-offer';
import { productIssues } from './own-product';
import { putOffer, standingOf } from './put-offer';

/**
 * Replaces a standing offer by a new version; both stay on record and neither changes. Refused once the offer was
 * accepted or ended; the terms are checked as those of a first offer.
 */
export const reviseOffer: UseCase<{ offerId: string; input: OfferDraft }> = async (tx, { offerId, input }) => {
  const seen = await tx.get('offer', offerId);
  tx.authorize('offer.make', offerFacts(seen), 'offer.read');
  const [need, claim, old, standing] = await Promise.all([
    tx.get('need', seen.needId, 'update'), tx.get('claim', seen.claimId, 'update'), tx.get('offer', offerId, 'update'), standingOf(tx, seen.needId, seen.claimId),
  ]);
  requireOpen(old, '修改');
  requireOfferable(need, claim, tx.now);
  requireValid([...checkOffer(input, termsOf(need), tx.today), ...(await productIssues(tx, input.productId, claim.institutionId))]);

  await tx.move('offer', old, 'supersede', { patch: { decidedAt: tx.now }, audience: offerAudience(old, old.status === 'SEALED') });
  await tx.stopClocks('offer', old.id);
  const offer = await putOffer(tx, need, claim, input, standing, old.code);
  if (!isSealed(need)) {
    await tx.notify({
      orgId: need.enterpriseId,
      kind: 'OFFER',
      title: `${need.code} 的方案 ${offer.code} 有新版`,
      body: `${tx.person().orgName}提交了第 ${offer.version} 版：${formatWan(input.amountFen)} 万元，有效期至 ${input.validUntil}。旧版不再有效，请按新版比较。`,
      link: enterpriseOffers(need.id),
      todo: true,
    });
  }
  return { kind: 'offer', id: offer.id };
};
