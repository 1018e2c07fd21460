/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const ProductFamily = terms('ProductFamily', {
  POINTS_LOAN: ['创新积分贷', 'Points loan'],
  POINTS_GUARANTEE: ['创新积分担', 'Points guarantee'],
  POINTS_INSURANCE: ['创新积分保', 'Points insurance'],
  POINTS_INVESTMENT: ['创新积分投', 'Points investment'],
  TECH_LOAN: ['科技贷', 'Tech loan'],
  RND_LOAN: ['研发贷', 'R&D loan'],
  PILOT_LOAN: ['中试贷', 'Pilot-scale loan'],
  INDUSTRY_POOL_LOAN: ['产业集合贷', 'Industry pool loan'],
  IP_PLEDGE_LOAN: ['知识产权质押贷', 'IP pledge loan'],
  SCITECH_INSURANCE: ['科技保险', 'Sci-tech insurance'],
  CREDIT_LOAN: ['信用贷', 'Credit loan'],
  GUARANTEED_LOAN: ['担保贷', 'Guaranteed loan'],
  TAX_LOAN: ['税贷', 'Tax loan'],
  MORTGAGE_LOAN: ['抵押贷', 'Mortgage loan'],
  SUPPLY_CHAIN: ['供应链融资', 'Supply chain'],
  LEASING: ['融资租赁', 'Leasing'],
  FACTORING: ['商业保理', 'Factoring'],
  EQUITY: ['股权投资', 'Equity'],
  LOAN_EQUITY: ['投贷联动', 'Loan–equity linkage'],
  GUARANTEE: ['融资担保', 'Guarantee'],
  BOND: ['债券', 'Bond'],
  OTHER: ['其他', 'Other'],
});
export type ProductFamily = TermOf<typeof ProductFamily>;

export const ProductStatus = terms('ProductStatus', {
  CATALOGUED: ['公开资料收录', 'Catalogued'],
  DRAFT: ['草稿', 'Draft'],
  IN_REVIEW: ['审核中', 'In review'],
  ON_SHELF: ['在架', 'On shelf'],
  STALE: ['待核验', 'Stale'],
  SUSPENDED: ['已暂停', 'Suspended'],
  OFF_SHELF: ['已下架', 'Off shelf'],
});
export type ProductStatus = TermOf<typeof ProductStatus>;

export const GuaranteeKind = terms('GuaranteeKind', {
  CREDIT: ['信用', 'Credit'],
  GUARANTEE_COMPANY: ['担保公司', 'Guarantee company'],
  MORTGAGE: ['抵押', 'Mortgage'],
  PLEDGE: ['质押', 'Pledge'],
  IP_PLEDGE: ['知识产权质押', 'IP pledge'],
  EQUITY_PLEDGE: ['股权质押', 'Equity pledge'],
  RECEIVABLES: ['应收账款', 'Receivables'],
  PERSONAL: ['个人连带', 'Personal'],
  RISK_POOL: ['风险补偿', 'Risk pool'],
  INSURANCE: ['保险', 'Insurance'],
});
export type GuaranteeKind = TermOf<typeof GuaranteeKind>;

export const RepaymentMethod = terms('RepaymentMethod', {
  EQUAL_INSTALMENT: ['等额本息', 'Equal instalment'],
  EQUAL_PRINCIPAL: ['等额本金', 'Equal principal'],
  INTEREST_FIRST: ['先息后本', 'Interest first'],
  BULLET: ['到期一次还本付息', 'Bullet'],
});
export type RepaymentMethod = TermOf<typeof RepaymentMethod>;

export const RateBasis = terms('RateBasis', {
  FIXED: ['固定利率', 'Fixed'],
  LPR_1Y: ['1年期LPR加点', 'LPR 1Y plus'],
  LPR_5Y: ['5年期以上LPR加点', 'LPR 5Y plus'],
});
export type RateBasis = TermOf<typeof RateBasis>;

export const Answer = terms('Answer', {
  PASS: ['满足', 'Pass'],
  FAIL: ['不满足', 'Fail'],
  UNKNOWN: ['待确认', 'Unknown'],
});
export type Answer = TermOf<typeof Answer>;

export const FeeTiming = terms('FeeTiming', {
  UPFRONT: ['期初一次', 'Upfront'],
  EACH_PERIOD: ['每期', 'Each period'],
  EACH_YEAR_START: ['每年初', 'Each year start'],
});
export type FeeTiming = TermOf<typeof FeeTiming>;

export const VersionStatus = terms('VersionStatus', {
  DRAFT: ['草稿', 'Draft'],
  IN_REVIEW: ['审核中', 'In review'],
  APPROVED: ['已通过', 'Approved'],
  RETURNED: ['已退回', 'Returned'],
});
export type VersionStatus = TermOf<typeof VersionStatus>;

export const ProductSort = terms('ProductSort', {
  RELEVANCE: ['RELEVANCE', 'RELEVANCE'],
  RATE: ['RATE', 'RATE'],
  AMOUNT: ['AMOUNT', 'AMOUNT'],
  NAME: ['NAME', 'NAME'],
  VERIFIED: ['VERIFIED', 'VERIFIED'],
});
export type ProductSort = TermOf<typeof ProductSort>;
