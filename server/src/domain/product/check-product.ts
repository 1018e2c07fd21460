import { isBusinessDate, type BusinessDate } from '../../kernel/business-date';
import { MAX_FEN } from '../../kernel/fen';
import type { Issue } from '../../kernel/refusal';
import { parseName } from '../../kernel/text';
import type { ProductContent } from './model';
import type { ProductFamily } from './terms';

/** Highest annual rate that a product may state, in basis points (36 %). */
export const MOST_RATE_BP = 3600;
/** Lowest points under LPR that a product may state. */
export const LEAST_LPR_POINTS = -300;
/** Longest term, in months. */
export const MOST_MONTHS = 360;
/** Most working days that a product may promise for an answer. */
export const MOST_PROMISED_DAYS = 60;

/** Families in which money is lent, so that amount, term, rate and security must be stated. */
export const LOAN_FAMILIES: readonly ProductFamily[] = [
  'POINTS_LOAN', 'TECH_LOAN', 'RND_LOAN', 'PILOT_LOAN', 'INDUSTRY_POOL_LOAN', 'IP_PLEDGE_LOAN', 'CREDIT_LOAN', 'GUARANTEED_LOAN', 'TAX_LOAN', 'MORTGAGE_LOAN', 'LOAN_EQUITY',
];

type Add = (path: string, message: string) => void;

function checkRange(low: bigint | number | null, high: bigint | number | null, path: string, label: string, add: Add): void {
  if (low !== null && high !== null && low > high) add(path, `${label}的下限大于上限，请核对。`);
}

function checkMoney(content: ProductContent, add: Add): void {
  for (const [path, label] of [['amountMinFen', '额度下限'], ['amountMaxFen', '额度上限']] as const) {
    const value = content[path];
    if (value !== null && (value < 0n || value > MAX_FEN)) add(path, `${label}不能为负数，也不能过大，请核对单位。`);
  }
  if (content.amountMaxFen === 0n) add('amountMaxFen', '额度上限须大于 0。');
  checkRange(content.amountMinFen, content.amountMaxFen, 'amountMinFen', '额度', add);
}

function checkNumbers(content: ProductContent, add: Add): void {
  for (const [path, label] of [['monthsMin', '期限下限'], ['monthsMax', '期限上限']] as const) {
    const value = content[path];
    if (value !== null && (!Number.isInteger(value) || value < 1 || value > MOST_MONTHS)) add(path, `${label}须为 1 至 ${MOST_MONTHS} 个月。`);
  }
  checkRange(content.monthsMin, content.monthsMax, 'monthsMin', '期限', add);
  const least = content.rateBasis === 'LPR_1Y' || content.rateBasis === 'LPR_5Y' ? LEAST_LPR_POINTS : 0;
  for (const [path, label] of [['rateMinBp', '利率下限'], ['rateMaxBp', '利率上限']] as const) {
    const value = content[path];
    if (value !== null && (!Number.isInteger(value) || value < least || value > MOST_RATE_BP)) add(path, `${label}须在 ${least} 至 ${MOST_RATE_BP} 个基点之间（3.65% 写作 365）。`);
  }
  checkRange(content.rateMinBp, content.rateMaxBp, 'rateMinBp', '利率', add);
  if (content.rateBasis === null && (content.rateMinBp !== null || content.rateMaxBp !== null)) add('rateBasis', '请说明利率是固定利率还是 LPR 加点。');
  const days = content.promisedDays;
  if (days !== null && (!Number.isInteger(days) || days < 1 || days > MOST_PROMISED_DAYS)) add('promisedDays', `承诺办理时限须为 1 至 ${MOST_PROMISED_DAYS} 个工作日。`);
}

function checkTexts(content: ProductContent, add: Add): void {
  const name = parseName(content.name, '产品名称', 60);
  if (!name.ok) add('name', `${name.reason}。`);
  for (const [path, label, most] of [['feesText', '收费说明', 500], ['riskSharing', '风险分担', 500], ['intro', '产品介绍', 2000]] as const) {
    if ([...(content[path] ?? '')].length > most) add(path, `${label}最多 ${most} 个字，请精简。`);
  }
  for (const [path, label, most] of [['papers', '申请材料', 40], ['regions', '适用区域', 40]] as const) {
    if (content[path].length > most) add(path, `${label}最多 ${most} 项，请合并。`);
    content[path].forEach((entry, i) => {
      const read = parseName(entry, label, 100);
      if (!read.ok) add(`${path}.${i}`, `${read.reason}。`);
    });
  }
  for (const [path, label] of [['guarantees', '担保方式'], ['repayments', '还款方式'], ['regions', '适用区域'], ['industries', '适用行业'], ['stages', '适用阶段']] as const) {
    if (new Set<string>(content[path]).size !== content[path].length) add(path, `${label}有重复的选项，每项只选一次。`);
  }
}

/** Everything that is wrong in a product's content, whether finished or not. Conditions are checked by the matching vocabulary. */
export function checkProduct(content: ProductContent, today: BusinessDate): readonly Issue[] {
  const issues: Issue[] = [];
  const add: Add = (path, message) => void issues.push({ path, message });
  checkTexts(content, add);
  checkMoney(content, add);
  checkNumbers(content, add);
  const until = content.validUntil;
  if (until !== null && !isBusinessDate(until)) add('validUntil', '有效期请写成 2027-12-31 的样子。');
  else if (until !== null && until <= today) add('validUntil', '有效期须晚于今天，请填写以后的日期。');
  return issues;
}

/** What a product still lacks before a station can review it, on top of `checkProduct`. */
export function missingForReview(content: ProductContent): readonly Issue[] {
  if (!LOAN_FAMILIES.includes(content.family)) return [];
  const issues: Issue[] = [];
  const add: Add = (path, message) => void issues.push({ path, message });
  if (content.guarantees.length === 0) add('guarantees', '请至少选择一种担保方式；不需要担保的选“信用”。');
  if (content.amountMaxFen === null) add('amountMaxFen', '请填写额度上限。');
  if (content.monthsMax === null) add('monthsMax', '请填写最长期限。');
  if (content.rateMinBp === null && content.rateMaxBp === null) add('rateMinBp', '请填写利率，企业据此比较真实成本。');
  return issues;
}
