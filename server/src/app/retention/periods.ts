import type { BusinessDate } from '../../kernel/business-date';

/** How long a kind of data is kept, why, and what removes it. */
export interface Period {
  readonly id: string;
  /** What is kept, in Chinese. */
  readonly what: string;
  /** After how many hours it is removed; null = never by the software. */
  readonly hours: number | null;
  /** From when the hours count, in Chinese. */
  readonly since: string;
  readonly basis: string;
  /** Logs must be kept for at least 180 days. */
  readonly log?: true;
}

const DAY = 24;
const YEAR = 365 * DAY;

/** 网络安全法 21: logs are kept for at least six months. */
export const LEAST_LOG_DAYS = 180;

/** Periods in force; a change is dated anew. */
export const RETENTION: { readonly effectiveOn: BusinessDate; readonly periods: readonly Period[] } = {
  effectiveOn: '2026-11-22' as BusinessDate,
  periods: [
    { id: 'audit', what: '审计日志（含登录成功、失败、锁定）', hours: null, since: '写入', basis: '网络安全法第二十一条：日志不少于六个月；向第三方提供个人信息的记录不少于三年。本系统不删除', log: true },
    { id: 'business', what: '需求、揭榜、方案、成果、放款和已附上的佐证', hours: null, since: '办结', basis: '业务和档案记录，依法保存；企业注销后只存储、不再用于其他目的' },
    { id: 'agreement', what: '隐私政策同意记录', hours: null, since: '同意', basis: '个人信息保护法第十四条：证明取得同意' },
    { id: 'consent', what: '授权记录（含签署人姓名）、查看记录（含查看人姓名和理由）', hours: null, since: '写入', basis: '个人信息保护法第二十三、五十五条：证明单独同意和向他人提供的情况，不少于三年。本系统不删除' },
    { id: 'rights', what: '权利申请的内容、答复和快照（申请本身保留）', hours: 3 * YEAR, since: '答复', basis: '个人信息保护法第五十六条：处理情况记录至少保存三年' },
    { id: 'message', what: '站内消息', hours: 2 * YEAR, since: '发送', basis: '最短必要：办理进展以案卷为准' },
    { id: 'session', what: '已结束的登录会话（含浏览器名称、缩短的网络地址）', hours: DAY, since: '结束', basis: '剩余信息保护：不再需要' },
    { id: 'challenge', what: '登录第二步的提问', hours: DAY, since: '失效', basis: '剩余信息保护：不再需要' },
    { id: 'pastPassword', what: '已停用人员的曾用口令（散列值；注销时立即删除）', hours: 180 * DAY, since: '停用', basis: '剩余信息保护：重新启用时仍须核对，之后不再需要' },
    { id: 'export', what: '导出申请（列表、条件；文件本身不存）', hours: DAY, since: '失效', basis: '最短必要：谁在何时以什么条件导出，见审计日志' },
    { id: 'delivery', what: '已送达的事件推送', hours: 30 * DAY, since: '送达', basis: '最短必要：只含编号，供核对' },
    { id: 'event', what: '已处理的对外事件', hours: 180 * DAY, since: '处理', basis: '与日志同期，供核对推送' },
    { id: 'idempotency', what: '提交标识（防重复办理）', hours: 72, since: '提交', basis: '重试只发生在几小时之内' },
    { id: 'upload', what: '未附到任何事项的上传文件', hours: 1, since: '上传', basis: '剩余信息保护：临时文件不久留' },
  ],
};

/** Hours after which data of this kind is removed. Throws for a kind that is unknown or never removed. */
export function hoursOf(id: string, periods: readonly Period[] = RETENTION.periods): number {
  const hours = periods.find((period) => period.id === id)?.hours;
  if (hours == null) throw new Error(`${id} is not removed`);
  return hours;
}

/** Refuses periods under which logs would be removed too early; throws one sentence in plain words. */
export function checkPeriods(periods: readonly Period[] = RETENTION.periods): void {
  if (!periods.some((period) => period.log)) throw new Error('保存期限表缺少日志一项：请恢复 audit 一行，再启动。');
  for (const { what, hours, log } of periods) {
    if (log && hours !== null && hours < LEAST_LOG_DAYS * DAY) throw new Error(`保存期限太短：「${what}」为 ${Math.floor(hours / DAY)} 天，日志至少保存 ${LEAST_LOG_DAYS} 天（网络安全法第二十一条），请改正后再启动。`);
    if (hours !== null && !(hours > 0)) throw new Error(`保存期限有误：「${what}」须大于 0 小时，请改正后再启动。`);
  }
}
