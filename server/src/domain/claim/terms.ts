/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const ClaimStatus = terms('ClaimStatus', {
  INVITED: ['受邀', 'Invited'],
  CLAIMED: ['已揭榜', 'Claimed'],
  CONTACTED: ['已联系', 'Contacted'],
  NEEDS_PAPERS: ['待补材料', 'Needs papers'],
  ASSESSING: ['评估中', 'Assessing'],
  OFFER_MADE: ['已报价', 'Offer made'],
  WON: ['已中选', 'Won'],
  LOST: ['未中选', 'Lost'],
  DECLINED: ['已婉拒', 'Declined'],
  LAPSED: ['超时失效', 'Lapsed'],
});
export type ClaimStatus = TermOf<typeof ClaimStatus>;

export const DeclineCode = terms('DeclineCode', {
  TOO_YOUNG: ['经营年限不足', 'Too young'],
  REVENUE_TOO_SMALL: ['营收规模不足', 'Revenue too small'],
  CASH_FLOW: ['现金流不足', 'Cash flow too weak'],
  DEBT_TOO_HIGH: ['负债偏高', 'Debt too high'],
  CREDIT_RECORD: ['征信或涉诉问题', 'Credit record'],
  TAX_DATA: ['纳税信息不足', 'Tax data missing'],
  NO_GUARANTEE: ['缺少担保', 'No acceptable guarantee'],
  PAPERS_INCOMPLETE: ['材料不完整', 'Papers incomplete'],
  PURPOSE: ['用途不符合政策', 'Purpose not admissible'],
  OUT_OF_SCOPE: ['行业或区域不符', 'Industry or region outside'],
  AMOUNT: ['额度超出权限', 'Amount beyond limit'],
  NO_QUOTA: ['机构额度已满', 'No quota left'],
  NO_RESPONSE: ['企业未响应', 'Enterprise did not respond'],
});
export type DeclineCode = TermOf<typeof DeclineCode>;

export const ContactChannel = terms('ContactChannel', {
  PHONE: ['电话', 'Phone'],
  VISIT: ['上门', 'Visit'],
  ONLINE: ['线上会议', 'Online meeting'],
  OFFICE: ['来访', 'At the institution'],
});
export type ContactChannel = TermOf<typeof ContactChannel>;

export const ClaimSort = terms('ClaimSort', {
  CLAIMED_AT: ['CLAIMED_AT', 'CLAIMED_AT'],
  DUE: ['DUE', 'DUE'],
});
export type ClaimSort = TermOf<typeof ClaimSort>;
