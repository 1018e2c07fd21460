import type { BusinessDate } from '../../kernel/business-date';
import { formatWan } from '../../kernel/money';
import type { Issue } from '../../kernel/refusal';
import type { Calendar } from '../../kernel/workdays';
import { checkDraft } from './check-draft';
import { checkClaimUntil, type WindowBounds } from './deadline';
import type { Need } from './model';

/** The part of a chosen product that bounds a need. */
export interface ProductBounds {
  readonly name: string;
  readonly amountMinFen: bigint | null;
  readonly amountMaxFen: bigint | null;
  readonly monthsMin: number | null;
  readonly monthsMax: number | null;
}

/** What the check needs to know besides the need itself. */
export interface NeedSurroundings {
  /** Invited institutions that take part today. */
  readonly invitations: number;
  readonly invitationsMax: number;
  readonly today: BusinessDate;
  readonly calendar: Calendar;
  readonly window: WindowBounds;
  readonly product: ProductBounds | null;
}

const range = (low: string | null, high: string | null, unit: string): string =>
  low !== null && high !== null ? `${low}–${high} ${unit}` : high !== null ? `${high} ${unit}以内` : `${low ?? ''} ${unit}以上`;

function checkProduct(need: Need, product: ProductBounds): Issue[] {
  const issues: Issue[] = [];
  const { amountMinFen: low, amountMaxFen: high, monthsMin, monthsMax } = product;
  const amounts = range(low === null ? null : formatWan(low), high === null ? null : formatWan(high), '万元');
  if (need.amountFen !== null && high !== null && need.amountFen > high) {
    issues.push({ path: 'amountFen', message: `超出产品额度 ${amounts}，请改为 ${formatWan(high)} 万元以内或取消意向产品“${product.name}”` });
  } else if (need.amountFen !== null && low !== null && need.amountFen < low) {
    issues.push({ path: 'amountFen', message: `低于产品额度 ${amounts}，请改为 ${formatWan(low)} 万元以上或取消意向产品“${product.name}”` });
  }
  const terms = range(monthsMin === null ? null : String(monthsMin), monthsMax === null ? null : String(monthsMax), '个月');
  if (need.months !== null && monthsMax !== null && need.months > monthsMax) {
    issues.push({ path: 'months', message: `超出产品期限 ${terms}，请改为 ${monthsMax} 个月以内或取消意向产品“${product.name}”` });
  } else if (need.months !== null && monthsMin !== null && need.months < monthsMin) {
    issues.push({ path: 'months', message: `短于产品期限 ${terms}，请改为 ${monthsMin} 个月以上或取消意向产品“${product.name}”` });
  }
  return issues;
}

function checkEquity(need: Need): Issue[] {
  const issues: Issue[] = [];
  if (need.equityValuationFen === null) issues.push({ path: 'equityValuationFen', message: '股权融资请填写投前估值' });
  if (need.equityShareBp === null) issues.push({ path: 'equityShareBp', message: '股权融资请填写拟出让的股权比例' });
  if (need.equityRound === null) issues.push({ path: 'equityRound', message: '股权融资请填写轮次，例如 天使轮、A 轮' });
  return issues;
}

/** Everything that still keeps a need from being submitted (发榜申请), each with the input's path and the remedy. Empty = may be submitted. */
export function checkNeed(need: Need, around: NeedSurroundings): Issue[] {
  const issues: Issue[] = [];
  const ask = (wrong: boolean, path: string, message: string): void => {
    if (wrong) issues.push({ path, message });
  };
  const { amountFen, minAmountFen, modes } = need;
  ask([...need.title].length < 4, 'title', '请填写标题，至少 4 个字，例如“流动资金贷款 300 万元”');
  ask(modes.length === 0, 'modes', '请至少选择一种融资方式');
  ask(amountFen === null, 'amountFen', '请填写融资金额');
  ask(amountFen !== null && minAmountFen !== null && minAmountFen > amountFen, 'minAmountFen', `最低可接受金额不能超过融资金额${amountFen === null ? '' : ` ${formatWan(amountFen)} 万元`}`);
  ask(need.months === null && modes.some((mode) => mode !== 'EQUITY'), 'months', '请填写期限（月）');
  ask(need.purpose === null, 'purpose', '请选择资金用途');
  ask(modes.includes('LOAN') && need.guarantees.length === 0, 'guarantees', '贷款请至少选择一种可提供的担保方式，没有抵押可选“信用”');
  if (modes.includes('EQUITY')) issues.push(...checkEquity(need));
  issues.push(...checkClaimUntil(need.claimUntilOn, around.today, around.calendar, around.window));
  ask(need.latestOn !== null && need.claimUntilOn !== null && need.latestOn < need.claimUntilOn, 'latestOn', `最晚用款日早于揭榜截止日 ${need.claimUntilOn ?? ''}，请推迟用款日或提前截止`);
  ask(need.claimMode === 'INVITED' && around.invitations === 0, 'inviteIds', '定向邀请请至少选择一家在册机构，或改用其他揭榜方式');
  ask(!need.truthful, 'truthful', '请勾选“所填信息真实”后提交');
  if (around.product !== null) issues.push(...checkProduct(need, around.product));
  const { claimUntilOn, ...content } = need;
  const named = new Set(issues.map((issue) => issue.path));
  return [...issues, ...checkDraft({ ...content, claimUntil: claimUntilOn }, around.invitationsMax).filter((issue) => !named.has(issue.path))];
}
