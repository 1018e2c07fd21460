import type { ClaimStatus, DealStatus, DrawdownStatus, NeedStatus, OfferStatus } from '@/gql/types';
import type { Tone } from '@/ui/tokens';

/** Tone of a need's status as its own enterprise sees it: what waits for it is loud, what is finished is quiet. */
export const needTone: Readonly<Record<NeedStatus, Tone>> = {
  DRAFT: 'neutral', SUBMITTED: 'info', RETURNED: 'action', PUBLISHED: 'info', IN_TALKS: 'info', OFFERED: 'offer', MATCHED: 'info',
  FUNDED_PARTIAL: 'good', FUNDED: 'good', CLOSED: 'neutral', WITHDRAWN: 'neutral', EXPIRED: 'action', UNMET: 'neutral',
};

/** Tone of a claim's status. */
export const claimTone: Readonly<Record<ClaimStatus, Tone>> = {
  INVITED: 'info', CLAIMED: 'offer', CONTACTED: 'info', NEEDS_PAPERS: 'action', ASSESSING: 'info', OFFER_MADE: 'offer',
  WON: 'good', LOST: 'neutral', DECLINED: 'neutral', LAPSED: 'neutral',
};

/** Tone of an offer's status. */
export const offerTone: Readonly<Record<OfferStatus, Tone>> = {
  SEALED: 'info', VISIBLE: 'offer', ACCEPTED: 'good', REJECTED: 'neutral', EXPIRED: 'neutral', SUPERSEDED: 'neutral', WITHDRAWN: 'neutral',
};

/** Tone of a deal's status. */
export const dealTone: Readonly<Record<DealStatus, Tone>> = {
  APPROVED: 'info', SIGNED: 'info', DRAWN: 'good', REPAYING: 'good', SETTLED: 'neutral', CANCELLED: 'neutral',
};

/** Tone of one drawdown. */
export const drawdownTone: Readonly<Record<DrawdownStatus, Tone>> = {
  REPORTED: 'action', CONFIRMED: 'good', DISPUTED: 'bad', VOID: 'neutral',
};
