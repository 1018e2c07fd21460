/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const InstitutionClass = terms('InstitutionClass', {
  FINANCIAL: ['金融机构', 'Financial'],
  VENTURE: ['创投机构', 'Venture'],
  INTERMEDIARY: ['中介代理机构', 'Intermediary'],
  PARK: ['园区孵化器', 'Park or incubator'],
});
export type InstitutionClass = TermOf<typeof InstitutionClass>;

export const InstitutionKind = terms('InstitutionKind', {
  BANK: ['银行', 'Bank'],
  SECURITIES: ['证券公司', 'Securities'],
  INSURANCE: ['保险公司', 'Insurance'],
  TRUST: ['信托公司', 'Trust'],
  GUARANTEE: ['融资担保', 'Financing guarantee'],
  MICROCREDIT: ['小额贷款', 'Microcredit'],
  LEASING: ['融资租赁', 'Financial leasing'],
  FACTORING: ['商业保理', 'Commercial factoring'],
  FUND_MANAGER: ['私募基金管理人', 'Fund manager'],
  VC_PE: ['创业投资/私募股权', 'VC/PE'],
  ACCOUNTING: ['会计师事务所', 'Accounting'],
  LAW: ['律师事务所', 'Law'],
  APPRAISAL: ['资产评估', 'Appraisal'],
  IP_SERVICE: ['知识产权服务', 'IP service'],
  RATING: ['信用评级', 'Rating'],
  INCUBATOR: ['孵化器', 'Incubator'],
  CONSULTING: ['咨询服务', 'Consulting'],
  ASSET_MANAGEMENT: ['资产管理', 'Asset management'],
  FUTURES: ['期货', 'Futures'],
  OTHER: ['其他', 'Other'],
});
export type InstitutionKind = TermOf<typeof InstitutionKind>;

export const InstitutionStatus = terms('InstitutionStatus', {
  CATALOGUED: ['公开资料收录', 'Catalogued'],
  APPLIED: ['准入待审', 'Applied'],
  RETURNED: ['退回补正', 'Returned'],
  ADMITTED: ['已准入', 'Admitted'],
  SUSPENDED: ['已暂停', 'Suspended'],
  EXITED: ['已退出', 'Exited'],
  REFUSED: ['未通过', 'Refused'],
});
export type InstitutionStatus = TermOf<typeof InstitutionStatus>;

export const InstitutionSort = terms('InstitutionSort', {
  NAME: ['NAME', 'NAME'],
  ADMITTED_ON: ['ADMITTED_ON', 'ADMITTED_ON'],
});
export type InstitutionSort = TermOf<typeof InstitutionSort>;

export const ReviewDecision = terms('ReviewDecision', {
  PASS: ['通过', 'Pass'],
  RETURN: ['退回', 'Return'],
  REFUSE: ['不予通过', 'Refuse'],
});
export type ReviewDecision = TermOf<typeof ReviewDecision>;
