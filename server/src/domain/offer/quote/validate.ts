import type { Fen } from '../../../kernel/money';
import { bpToPercent } from '../../../kernel/ratio';
import type { Issue } from '../../../kernel/refusal';
import type { QuoteInput } from './types';

/** 1000 亿元: keeps every total of a quote within 18 digits of fen. */
export const MAX_PRINCIPAL_FEN: Fen = 10_000_000_000_000n;
/** Most fees in one quote. */
export const MAX_FEES = 50;
const MAX_MONTHS = 360;

/** Every fault of the input, in the order of its fields; empty when it can be quoted. */
export function quoteIssues(input: QuoteInput): readonly Issue[] {
  const issues: Issue[] = [];
  const fault = (path: string, message: string): void => void issues.push({ path, message });
  const { principalFen: principal, annualRateBp: rate, months, subsidyShareBp: share, subsidyCapFen: cap } = input;

  if (principal <= 0n) fault('principalFen', '本金须大于 0');
  else if (principal > MAX_PRINCIPAL_FEN) fault('principalFen', '本金超过 1000 亿元，请核对单位：以分填写，10000000000 表示 1 亿元');
  if (!Number.isInteger(rate)) fault('annualRateBp', '年利率以基点填写，须是整数，例如 365 表示 3.65%');
  else if (rate < 0) fault('annualRateBp', '年利率不能为负数');
  else if (rate > 10_000) fault('annualRateBp', `年利率 ${bpToPercent(rate)}% 超过 100%，请核对单位：以基点填写，365 表示 3.65%`);
  if (!Number.isInteger(months) || months < 1 || months > MAX_MONTHS) fault('months', `期限须是 1 至 ${MAX_MONTHS} 的整月数`);

  const fees = input.fees ?? [];
  if (fees.length > MAX_FEES) fault('fees', `费用最多 ${MAX_FEES} 项，请合并同类费用`);
  let atDrawdown = 0n;
  fees.forEach((fee, index) => {
    const path = `fees.${index}.amountFen`;
    if (fee.amountFen < 0n) fault(path, `费用「${fee.name}」不能为负数`);
    else if (principal > 0n && fee.amountFen >= principal) fault(path, `费用「${fee.name}」须小于本金，请核对金额和单位`);
    else if (fee.timing !== 'EACH_PERIOD' && fee.borneByLender !== true) atDrawdown += fee.amountFen;
  });
  if (principal > 0n && atDrawdown >= principal) fault('fees', '放款时支付的费用合计须小于本金，请核对各项费用的金额和单位');

  if (share != null && (!Number.isInteger(share) || share < 0 || share > 10_000)) {
    fault('subsidyShareBp', '贴息比例以基点填写，须是 0 至 10000 的整数，例如 5000 表示 50%');
  }
  if (cap != null && cap < 0n) fault('subsidyCapFen', '每年贴息上限不能为负数');
  return issues;
}
