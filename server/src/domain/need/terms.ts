/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const NeedStatus = terms('NeedStatus', {
  DRAFT: ['草稿', 'Draft'],
  SUBMITTED: ['审核中', 'Under review'],
  RETURNED: ['退回修改', 'Returned'],
  PUBLISHED: ['揭榜中', 'Open to claims'],
  IN_TALKS: ['对接中', 'In talks'],
  OFFERED: ['已有方案', 'Offers made'],
  MATCHED: ['已选定', 'Matched'],
  FUNDED_PARTIAL: ['部分放款', 'Partly funded'],
  FUNDED: ['已放款', 'Funded'],
  CLOSED: ['已办结', 'Closed'],
  WITHDRAWN: ['已撤榜', 'Withdrawn'],
  EXPIRED: ['已到期', 'Expired'],
  UNMET: ['未成', 'Unmet'],
});
export type NeedStatus = TermOf<typeof NeedStatus>;

export const FinancingMode = terms('FinancingMode', {
  LOAN: ['贷款', 'Loan'],
  GUARANTEE: ['担保', 'Guarantee'],
  LEASING: ['租赁', 'Leasing'],
  FACTORING: ['保理', 'Factoring'],
  EQUITY: ['股权', 'Equity'],
  INSURANCE: ['保险', 'Insurance'],
});
export type FinancingMode = TermOf<typeof FinancingMode>;

export const Purpose = terms('Purpose', {
  WORKING_CAPITAL: ['流动资金', 'Working capital'],
  RND: ['研发投入', 'R&D'],
  PILOT: ['中试', 'Pilot scale'],
  EQUIPMENT: ['设备购置', 'Equipment'],
  EXPANSION: ['扩产建设', 'Expansion'],
  ORDER: ['订单履约', 'Order fulfilment'],
  REFINANCE: ['置换贷款', 'Refinancing'],
  OTHER: ['其他', 'Other'],
});
export type Purpose = TermOf<typeof Purpose>;

export const AmountBand = terms('AmountBand', {
  UNDER_100W: ['100万元以下', 'Below 1m'],
  W100_300: ['100万–300万元', '1m–3m'],
  W300_500: ['300万–500万元', '3m–5m'],
  W500_1000: ['500万–1000万元', '5m–10m'],
  W1000_3000: ['1000万–3000万元', '10m–30m'],
  W3000_10000: ['3000万–1亿元', '30m–100m'],
  OVER_10000W: ['1亿元以上', '100m and above'],
});
export type AmountBand = TermOf<typeof AmountBand>;

export const ClaimMode = terms('ClaimMode', {
  FIRST_COME: ['先到先揭（限名额）', 'First come'],
  SEALED: ['密封竞价（到期同时开标）', 'Sealed window'],
  INVITED: ['定向邀请', 'Invited'],
});
export type ClaimMode = TermOf<typeof ClaimMode>;

export const LoanHistory = terms('LoanHistory', {
  FIRST: ['首贷', 'First loan'],
  RENEWAL: ['续贷', 'Renewal'],
  RENEWAL_NO_REPAY: ['无还本续贷', 'Renewal without repayment'],
  OTHER: ['非首贷', 'Not first'],
});
export type LoanHistory = TermOf<typeof LoanHistory>;

export const NeedSort = terms('NeedSort', {
  POSTED_AT: ['POSTED_AT', 'POSTED_AT'],
  CLAIM_UNTIL: ['CLAIM_UNTIL', 'CLAIM_UNTIL'],
  SAVED_AT: ['SAVED_AT', 'SAVED_AT'],
  AMOUNT_BAND: ['AMOUNT_BAND', 'AMOUNT_BAND'],
});
export type NeedSort = TermOf<typeof NeedSort>;
