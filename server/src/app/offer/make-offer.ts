import { checkOffer } from '../../domain/offer/check-offer';
import type { OfferDraft } from '../../domain/offer/draft';
import { OPEN_OFFERS } from '../../domain/offer/states';
import { OfferKind } from '../../domain/offer/terms';
import { formatWan } from '../../kernel/money';
import { refuseDuplicate, requireValid } from '../../kernel/refusal';
import { zh } from '../../kernel/terms';
import { enterpriseOffers } from '../need/links';
import type { UseCase } from '../ports';
import { offerFacts } from './offer-facts';
import { isSealed, requireOfferable, termsOf } from './offerable';
import { productIssues } from './own-product';
import { putOffer, standingOf } from './put-offer';

/**
 * Makes an offer (方案) on a claimed need: visible at once, or sealed until the window opens. Refuses with what
 * happened when need or claim takes no offer, with every fault of the terms, and when an offer stands already.
 */
export const makeOffer: UseCase<{ claimId: string; input: OfferDraft }> = async (tx, { claimId, input }) => {
  const seen = await tx.get('claim', claimId);
  tx.authorize('offer.make', offerFacts(seen), 'claim.read');
  const [need, claim, standing] = await Promise.all([tx.get('need', seen.needId, 'update'), tx.get('claim', claimId, 'update'), standingOf(tx, seen.needId, claimId)]);
  requireOfferable(need, claim, tx.now);
  const open = standing.versions.find((version) => OPEN_OFFERS.includes(version.status));
  if (open) refuseDuplicate(`已有有效方案 ${open.code}，请在该方案上提交新版，或先撤回再重新报价。`, open.id);
  requireValid([...checkOffer(input, termsOf(need), tx.today), ...(await productIssues(tx, input.productId, claim.institutionId))]);

  const offer = await putOffer(tx, need, claim, input, standing, await tx.nextCode('FA'));
  await tx.notify(
    isSealed(need)
      ? {
          orgId: need.enterpriseId,
          kind: 'OFFER',
          title: `${need.code} 收到一份密封方案`,
          body: '揭榜截止时同时开标，开标前任何一方都看不到内容，届时会通知您比较。',
          link: enterpriseOffers(need.id),
        }
      : {
          orgId: need.enterpriseId,
          kind: 'OFFER',
          title: `${need.code} 收到${zh(OfferKind, offer.kind)}方案 ${offer.code}`,
          body: `${tx.person().orgName}提供 ${formatWan(input.amountFen)} 万元，有效期至 ${input.validUntil}。请比较各方案的真实成本后选定。`,
          link: enterpriseOffers(need.id),
          todo: true,
        },
  );
  return { kind: 'offer', id: offer.id };
};
