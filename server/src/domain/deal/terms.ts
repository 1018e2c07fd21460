/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const DealStatus = terms('DealStatus', {
  APPROVED: ['已获批', 'Approved'],
  SIGNED: ['已签约', 'Signed'],
  DRAWN: ['已放款', 'Drawn'],
  REPAYING: ['还款中', 'Repaying'],
  SETTLED: ['已结清', 'Settled'],
  CANCELLED: ['已终止', 'Cancelled'],
});
export type DealStatus = TermOf<typeof DealStatus>;

export const DrawdownStatus = terms('DrawdownStatus', {
  REPORTED: ['待企业确认', 'Reported'],
  CONFIRMED: ['双方已确认', 'Confirmed'],
  DISPUTED: ['有异议', 'Disputed'],
  VOID: ['已作废', 'Void'],
});
export type DrawdownStatus = TermOf<typeof DrawdownStatus>;

export const DealSort = terms('DealSort', {
  APPROVED_AT: ['APPROVED_AT', 'APPROVED_AT'],
  FIRST_DRAWN_ON: ['FIRST_DRAWN_ON', 'FIRST_DRAWN_ON'],
  APPROVED_FEN: ['APPROVED_FEN', 'APPROVED_FEN'],
});
export type DealSort = TermOf<typeof DealSort>;
