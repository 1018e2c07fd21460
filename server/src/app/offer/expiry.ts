import type { ClockKind } from '../../domain/common/terms';
import type { Expiry } from '../clocks';
import { enterpriseOffers, institutionClaim } from '../need/links';
import { endOffer } from './end-offer';

/** An offer past its last day ends by itself; the institution is asked for a new answer. */
const offerValidity: Expiry = async (tx, clock) => {
  tx.authorize('system.run', {});
  const seen = await tx.get('offer', clock.subjectId);
  const need = await tx.get('need', seen.needId, 'update');
  const claim = await tx.get('claim', seen.claimId, 'update');
  const offer = await tx.get('offer', seen.id, 'update');
  if (offer.status !== 'VISIBLE') return;

  await endOffer(tx, need, claim, offer, 'expire');
  await tx.notify({
    orgId: offer.institutionId,
    kind: 'OFFER',
    title: `方案 ${offer.code} 已到期`,
    body: `${need.code} 的方案有效期已过，企业不能再选定。请重新提交方案，或婉拒并说明原因。`,
    link: institutionClaim(claim.id),
    todo: true,
  });
  await tx.notify({
    orgId: offer.enterpriseId,
    kind: 'OFFER',
    title: `${need.code} 的方案 ${offer.code} 已到期`,
    body: '该方案不能再选定，已请机构重新报价；您也可以选择其他方案。',
    link: enterpriseOffers(need.id),
  });
};

/** Clocks of offers that run out. */
export const offerExpiry: Partial<Record<ClockKind, Expiry>> = { OFFER_VALIDITY: offerValidity };
