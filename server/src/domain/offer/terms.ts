/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const OfferKind = terms('OfferKind', {
  LOAN: ['贷款', 'Loan'],
  GUARANTEE: ['担保', 'Guarantee'],
  INSURANCE: ['保险', 'Insurance'],
  EQUITY: ['股权', 'Equity'],
});
export type OfferKind = TermOf<typeof OfferKind>;

export const OfferStatus = terms('OfferStatus', {
  SEALED: ['密封', 'Sealed'],
  VISIBLE: ['已送达', 'Visible'],
  ACCEPTED: ['已选定', 'Accepted'],
  REJECTED: ['未选定', 'Rejected'],
  EXPIRED: ['已过期', 'Expired'],
  SUPERSEDED: ['已被新版替代', 'Superseded'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
});
export type OfferStatus = TermOf<typeof OfferStatus>;
