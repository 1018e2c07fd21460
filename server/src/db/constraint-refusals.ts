import { QueryFailedError } from 'typeorm';
import { Refused, type Refusal } from '../kernel/refusal';

const duplicate = (message: string): Refusal => ({ type: 'Conflicting', code: 'ALREADY_EXISTS', message });
const limit = (message: string): Refusal => ({ type: 'LimitReached', code: 'LIMIT_REACHED', message });
const state = (message: string): Refusal => ({ type: 'WrongState', code: 'WRONG_STATE', message, status: 'CHANGED' });

/** What breaking a named constraint means to a person. The constraint is the last word; use cases check first to say it better. */
const byConstraint: Readonly<Record<string, Refusal>> = {
  member_account_unique: duplicate('该登录账号已被使用，请换一个。'),
  member_one_office: { type: 'NotAllowed', code: 'NOT_ALLOWED', message: '系统管理员、安全管理员与审计员须由不同的人担任，同一人（手机号或姓名相同）不能兼任。请另选一人，并填写其本人手机号。' },
  member_granted_by_another: { type: 'NotAllowed', code: 'NOT_ALLOWED', message: '账号须由创建人和本人以外的安全管理员授权，请由另一位安全管理员办理。' },
  second_factor_member_unique: duplicate('另一个窗口也在绑定两步验证，请刷新后重新开始。'),
  org_pkey: duplicate('已由他人创建，请直接登录。'),
  enterprise_uscc_unique: duplicate('该统一社会信用代码已注册。如需加入该企业，请联系企业管理员或所属站点。'),
  institution_uscc_once: duplicate('该机构已申请或已准入，请直接登录或联系站点。'),
  station_one_hub: duplicate('总站只能有一个。'),
  claim_one_open: duplicate('贵机构已揭此榜，请在“我的揭榜”中继续办理。'),
  release_one_open: duplicate('已向该机构授权，或该机构的申请正等待答复，请刷新后查看。'),
  release_uses_within: limit('本次授权的查看次数已用完；确有需要的，请向企业说明原因并重新申请。'),
  invitation_once: duplicate('已邀请过该机构。'),
  offer_one_open: duplicate('已有一份有效方案，请改用“修改方案”。'),
  offer_version_unique: duplicate('方案已被更新，请刷新后重试。'),
  offer_one_accepted: state('该需求已选定另一份方案。'),
  product_version_one_open: duplicate('该产品已有一份未通过的变更，请继续编辑那一份。'),
  product_version_maker_checker: { type: 'NotAllowed', code: 'NOT_ALLOWED', message: '提交人不能审核自己的变更，请由他人审核。' },
  need_claims_within_cap: limit('揭榜名额已满。有名额释放时需求会再次开放，届时可再揭榜。'),
  need_accepted_within_amount: limit('选定金额合计不能超过需求金额。'),
  deal_reported_within_approved: limit('放款合计不能超过批准金额，请核对后按剩余额度上报。'),
  deal_confirmed_within_reported: limit('确认金额不能超过已上报金额。'),
  rights_request_one_open: duplicate('您有一件同类申请正在办理，请等待答复，或先撤回再提交。'),
  rights_request_one_review: duplicate('这项需求的人工复核正在办理，请等待答复，或先撤回再提交。'),
  rights_request_maker_handler: { type: 'NotAllowed', code: 'NOT_ALLOWED', message: '不能办理自己提出的申请，请由他人办理。' },
  notice_agreement_once: duplicate('已同意过这一版隐私政策。'),
  webhook_url_once: duplicate('这个地址已经添加过，请在列表中修改或移除后重加。'),
  drawdown_number_unique: duplicate('另一笔放款刚刚上报，请刷新后重试。'),
};

interface PgError {
  readonly code?: string;
  readonly constraint?: string;
}

/** SQLSTATE and constraint of a failed statement, or undefined for other errors. */
export function pgErrorOf(error: unknown): PgError | undefined {
  return error instanceof QueryFailedError ? (error.driverError as PgError) : undefined;
}

/** Serialization failure or deadlock: the whole unit of work may be tried again. */
export function isRetryable(error: unknown): boolean {
  const code = pgErrorOf(error)?.code;
  return code === '40001' || code === '40P01';
}

/** A broken named constraint becomes its refusal; any other error is thrown on. */
export function asRefusal(error: unknown): never {
  const constraint = pgErrorOf(error)?.constraint;
  const refusal = constraint ? byConstraint[constraint] : undefined;
  if (refusal) throw new Refused(refusal);
  throw error;
}
