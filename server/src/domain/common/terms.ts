/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const Party = terms('Party', {
  ENTERPRISE: ['企业', 'Enterprise'],
  INSTITUTION: ['机构', 'Institution'],
  STATION: ['站点', 'Station'],
  AUTHORITY: ['主管部门', 'Authority'],
  PLATFORM: ['平台', 'Platform'],
  SYSTEM: ['系统', 'System'],
});
export type Party = TermOf<typeof Party>;

export const ClockKind = terms('ClockKind', {
  STATION_REVIEW: ['站点审核', 'Station review'],
  FIRST_CLAIM: ['等待首个揭榜', 'First claim'],
  CLAIM_WINDOW: ['揭榜截止', 'Claim deadline'],
  ACCEPT: ['接受邀请', 'Accept invitation'],
  FIRST_CONTACT: ['首次联系', 'First contact'],
  PAPERS: ['企业补充材料', 'Papers from the enterprise'],
  INDICATIVE_ANSWER: ['意向答复', 'Indicative answer'],
  CHOICE: ['企业选择方案', 'Choice of offer'],
  OFFER_VALIDITY: ['方案有效期', 'Offer validity'],
  SIGNING: ['签约', 'Signing'],
  OUTCOME_REPORT: ['上报放款', 'Outcome report'],
  CONFIRMATION: ['确认放款', 'Confirmation'],
  PRODUCT_VERIFICATION: ['产品核验', 'Product verification'],
  ADMISSION_REVIEW: ['准入审核', 'Admission review'],
  PRODUCT_REVIEW: ['产品审核', 'Product review'],
  RESUBMISSION: ['修改后重新提交', 'Resubmission'],
  CONSENT: ['授权', 'Consent'],
  RIGHTS: ['办理权利申请', 'Answer to a rights request'],
});
export type ClockKind = TermOf<typeof ClockKind>;

export const RefusalCode = terms('RefusalCode', {
  INVALID_INPUT: ['填写有误，请按提示修改', 'Input needs mending'],
  NOT_ALLOWED: ['无权进行此操作', 'Not allowed'],
  WRONG_STATE: ['当前状态不能这样做', 'Wrong state'],
  LIMIT_REACHED: ['名额已满', 'Limit reached'],
  ALREADY_EXISTS: ['已存在', 'Already exists'],
  STALE_VERSION: ['他人已修改，请刷新后重试', 'Changed by somebody else'],
  WRONG_CREDENTIALS: ['账号或密码不正确', 'Wrong credentials'],
  TOO_MANY_ATTEMPTS: ['尝试过多，请稍后再试', 'Too many attempts'],
  STEP_UP_NEEDED: ['请再次验证身份', 'Prove again who you are'],
  PASSWORD_CHANGE_NEEDED: ['请先修改一次性密码', 'Change the one-time password first'],
  FACTOR_NEEDED: ['请先绑定两步验证', 'Set up the second factor first'],
  GRANT_NEEDED: ['账号待安全管理员授权', 'Wait for a security administrator'],
});
export type RefusalCode = TermOf<typeof RefusalCode>;
