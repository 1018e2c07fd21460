import { requireReason } from '../deal/reason';
import { enterpriseOffers } from '../need/links';
import type { UseCase } from '../ports';
import { endOffer } from './end-offer';
import { offerFacts } from './offer-facts';
import { requireOpen } from './open-offer';

/** Withdraws a standing offer with a reason; the claim goes on and a new answer is waited for. */
export const withdrawOffer: UseCase<{ offerId: string; reason: string }> = async (tx, { offerId, reason }) => {
  const seen = await tx.get('offer', offerId);
  tx.authorize('offer.withdraw', offerFacts(seen), 'offer.read');
  const why = requireReason(reason, '撤回原因');
  const need = await tx.get('need', seen.needId, 'update');
  const claim = await tx.get('claim', seen.claimId, 'update');
  const offer = await tx.get('offer', offerId, 'update');
  requireOpen(offer, '撤回');

  await endOffer(tx, need, claim, offer, 'withdraw', why);
  const sealed = offer.status === 'SEALED';
  await tx.notify({
    orgId: need.enterpriseId,
    kind: 'OFFER',
    title: sealed ? `${need.code} 有一份密封方案已撤回` : `${need.code} 的方案 ${offer.code} 已撤回`,
    body: sealed ? '其余揭榜机构继续对接，揭榜截止时同时开标。' : `${tx.person().orgName}撤回了方案，原因：${why}。该机构仍在对接，可继续沟通或选择其他方案。`,
    link: enterpriseOffers(need.id),
  });
  return { kind: 'offer', id: offer.id };
};
