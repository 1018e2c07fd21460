/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const ConsentScope = terms('ConsentScope', {
  IDENTITY: ['身份与需求详情', 'Identity and the need in detail'],
  CONTACT: ['联系方式', 'Contact data'],
  FIGURES: ['经营与财务数据', 'Operating and financial figures'],
});
export type ConsentScope = TermOf<typeof ConsentScope>;

export const ConsentPurpose = terms('ConsentPurpose', {
  ASSESSMENT: ['评估本需求并提供方案', 'Assessing this need and making an offer'],
  CONTRACT: ['签约与放款', 'Signing and paying out'],
  AFTER_LOAN: ['贷后管理', 'Care after the loan'],
});
export type ConsentPurpose = TermOf<typeof ConsentPurpose>;

export const ReleaseStatus = terms('ReleaseStatus', {
  REQUESTED: ['待企业答复', 'Requested'],
  GRANTED: ['已授权', 'Granted'],
  REFUSED: ['已拒绝', 'Refused'],
  REVOKED: ['已撤回', 'Revoked'],
  EXPIRED: ['已到期', 'Expired'],
});
export type ReleaseStatus = TermOf<typeof ReleaseStatus>;

export const ConsentSort = terms('ConsentSort', {
  BEGUN_AT: ['发起时间', 'When it was asked for or given'],
  UNTIL: ['有效期', 'When it ends'],
});
export type ConsentSort = TermOf<typeof ConsentSort>;

export const UnmaskSubject = terms('UnmaskSubject', {
  ENTERPRISE: ['企业联系方式', 'Contact data of an enterprise'],
  MEMBER: ['成员手机号', 'Phone of a member'],
});
export type UnmaskSubject = TermOf<typeof UnmaskSubject>;
