/** Closed vocabularies of this context, with their Chinese and English labels. */
import { terms, type TermOf } from '../../kernel/terms';

export const RightsKind = terms('RightsKind', {
  ACCESS: ['查阅、复制', 'Access and copy'],
  CORRECTION: ['更正、补充', 'Correction'],
  DELETION: ['删除', 'Deletion'],
  RESTRICTION: ['限制处理', 'Restriction of processing'],
  CLOSURE: ['企业注销账户', 'Closure of an enterprise'],
  REVIEW: ['匹配结果人工复核', 'Human review of an automatic match'],
});
export type RightsKind = TermOf<typeof RightsKind>;

/** Kinds that a person asks for about their own data. */
export const PersonalRight = terms('PersonalRight', {
  ACCESS: ['查阅、复制', 'Access and copy'],
  CORRECTION: ['更正、补充', 'Correction'],
  DELETION: ['删除', 'Deletion'],
  RESTRICTION: ['限制处理', 'Restriction of processing'],
});
export type PersonalRight = TermOf<typeof PersonalRight>;

export const RightsStatus = terms('RightsStatus', {
  SUBMITTED: ['待受理', 'Submitted'],
  IN_REVIEW: ['办理中', 'In review'],
  DONE: ['已办结', 'Done'],
  DECLINED: ['不予办理', 'Declined'],
  WITHDRAWN: ['已撤回', 'Withdrawn'],
});
export type RightsStatus = TermOf<typeof RightsStatus>;

export const RightsDecision = terms('RightsDecision', {
  DONE: ['办结', 'Done'],
  DECLINED: ['不予办理', 'Decline'],
});
export type RightsDecision = TermOf<typeof RightsDecision>;

export const RightsSort = terms('RightsSort', {
  SUBMITTED_AT: ['提交时间', 'Submitted'],
});
export type RightsSort = TermOf<typeof RightsSort>;
