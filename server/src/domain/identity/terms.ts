/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const Role = terms('Role', {
  OWNER: ['企业负责人', 'Enterprise owner'],
  STAFF: ['企业经办人', 'Enterprise staff'],
  MANAGER: ['机构负责人', 'Institution manager'],
  OFFICER: ['客户经理', 'Institution officer'],
  OPERATOR: ['站点经办', 'Station operator'],
  FIRST_REVIEWER: ['新城初审', 'First reviewer'],
  SCIENCE_BUREAU: ['科技局', 'Science bureau'],
  FINANCE_BUREAU: ['财政金融局', 'Finance bureau'],
  INNOVATION_CENTRE: ['创促中心', 'Innovation centre'],
  AUDITOR: ['审计员', 'Auditor'],
  ADMIN: ['系统管理员', 'System administrator'],
  SECURITY: ['安全管理员', 'Security administrator'],
});
export type Role = TermOf<typeof Role>;

export const OrgKind = terms('OrgKind', {
  ENTERPRISE: ['企业', 'Enterprise'],
  INSTITUTION: ['机构', 'Institution'],
  STATION: ['站点', 'Station'],
  AUTHORITY: ['主管部门', 'Authority'],
  PLATFORM: ['平台', 'Platform'],
});
export type OrgKind = TermOf<typeof OrgKind>;

export const AccountState = terms('AccountState', {
  WAITING: ['待授权', 'Waiting for a grant'],
  LOCKED: ['已锁定', 'Locked'],
  CLOSED: ['已停用', 'Closed'],
  OFFICIAL: ['在岗', 'Granted officials'],
});
export type AccountState = TermOf<typeof AccountState>;

export const MessageKind = terms('MessageKind', {
  NEED: ['需求', 'Need'],
  CLAIM: ['揭榜', 'Claim'],
  OFFER: ['方案', 'Offer'],
  DEAL: ['放款', 'Deal'],
  PRODUCT: ['产品', 'Product'],
  ADMISSION: ['准入', 'Admission'],
  ACCOUNT: ['账号', 'Account'],
});
export type MessageKind = TermOf<typeof MessageKind>;
