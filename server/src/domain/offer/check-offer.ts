import { addDays, compareDates, isBusinessDate, type BusinessDate } from '../../kernel/business-date';
import { formatWan, formatYuan } from '../../kernel/money';
import type { Issue } from '../../kernel/refusal';
import { bpToPercent, roundHalfUp } from '../../kernel/ratio';
import { parseName } from '../../kernel/text';
import { zh } from '../../kernel/terms';
import type { NeedTerms, OfferDraft } from './draft';
import { OfferKind } from './terms';
import { quoteIssues } from './quote';

/** Shortest, usual and longest validity of an offer in calendar days from the day it can be read (process.md §5: 15 days). */
export const VALIDITY_DAYS = { min: 3, usual: 15, max: 180 } as const;

/** Financing modes of a need that each kind of offer answers. */
const ANSWERS: Readonly<Record<OfferKind, readonly string[]>> = {
  LOAN: ['LOAN', 'LEASING', 'FACTORING'],
  GUARANTEE: ['GUARANTEE'],
  INSURANCE: ['INSURANCE'],
  EQUITY: ['EQUITY'],
};

type Add = (path: string, message: string) => void;
const whole = (value: number, min: number, max: number): boolean => Number.isInteger(value) && value >= min && value <= max;

function checkAmount({ kind, amountFen }: OfferDraft, need: NeedTerms, add: Add): void {
  const left = need.amountFen - need.acceptedFen;
  if (!ANSWERS[kind].some((mode) => need.modes.includes(mode))) {
    add('kind', `该需求不接受${zh(OfferKind, kind)}方案，请按需求的融资方式报价`);
  }
  if (amountFen <= 0n) add('amountFen', '金额须大于 0');
  else if (amountFen > need.amountFen) add('amountFen', `不能超过需求金额 ${formatWan(need.amountFen)} 万元`);
  else if (amountFen > left) add('amountFen', `企业已选定其他方案，最多还可提供 ${formatWan(left)} 万元`);
  else if (!need.several && need.minAmountFen !== null && amountFen < need.minAmountFen) {
    add('amountFen', `企业要求不低于 ${formatWan(need.minAmountFen)} 万元，且只选一个方案`);
  }
}

function checkLoan(draft: OfferDraft, add: Add): void {
  const { rateBp, months, repayment, fees } = draft;
  if (rateBp == null) add('rateBp', '请填写年利率');
  else if (!whole(rateBp, 0, 3600)) add('rateBp', '年利率须在 0% 至 36% 之间，以基点填写，365 表示 3.65%');
  if (months == null) add('months', '请填写期限（月）');
  if (repayment == null) add('repayment', '请选择还款方式');
  if (draft.premiumFen != null) add('premiumFen', '贷款方案的担保费、保费请在费用中逐项填写，才能计入真实成本');
  if (draft.amountFen <= 0n) return;
  const quoted = quoteIssues({ principalFen: draft.amountFen, annualRateBp: 0, months: 12, repayment: 'BULLET', fees });
  for (const issue of quoted) if (issue.path.startsWith('fees')) add(issue.path, issue.message);
}

function checkCover({ kind, premiumFen, amountFen, rateBp, repayment }: OfferDraft, add: Add): void {
  const label = kind === 'GUARANTEE' ? '年担保费' : '保费';
  if (premiumFen == null) add('premiumFen', `请填写${label}，免收请填 0`);
  else if (premiumFen < 0n) add('premiumFen', `${label}不能为负数`);
  else if (amountFen > 0n && premiumFen >= amountFen) add('premiumFen', `${label}须小于${zh(OfferKind, kind)}金额，请核对单位`);
  if (rateBp != null) add('rateBp', `${zh(OfferKind, kind)}方案不填利率，请清空`);
  if (repayment != null) add('repayment', `${zh(OfferKind, kind)}方案不填还款方式，请清空`);
}

function checkEquity(draft: OfferDraft, add: Add): void {
  const { amountFen, valuationFen, shareBp } = draft;
  for (const path of ['rateBp', 'repayment', 'premiumFen'] as const) {
    if (draft[path] != null) add(path, '股权方案没有这一项，请清空');
  }
  if ((draft.fees ?? []).length > 0) add('fees', '股权方案没有费用项，请清空');
  if (valuationFen == null) add('valuationFen', '请填写投后估值');
  else if (valuationFen <= 0n) add('valuationFen', '投后估值须大于 0');
  if (shareBp == null) add('shareBp', '请填写占股比例');
  else if (!whole(shareBp, 1, 9999)) add('shareBp', '占股比例须大于 0 且小于 100%，以基点填写，500 表示 5%');
  else if (valuationFen != null && valuationFen > 0n && amountFen > 0n) {
    const computed = roundHalfUp(amountFen * 10_000n, valuationFen);
    const apart = amountFen * 10_000n - BigInt(shareBp) * valuationFen;
    if ((apart < 0n ? -apart : apart) > 100n * valuationFen) {
      add('shareBp', `按出资 ${formatWan(amountFen)} 万元、投后估值 ${formatWan(valuationFen)} 万元计算占股 ${bpToPercent(computed)}%，与填写的 ${bpToPercent(shareBp)}% 相差超过 1 个百分点，请核对`);
    }
  }
}

function checkShared(draft: OfferDraft, add: Add): void {
  if (draft.months != null && !whole(draft.months, 1, 360)) add('months', '期限须是 1 至 360 的整月数');
  if (draft.kind !== 'EQUITY' && draft.valuationFen != null) add('valuationFen', '只有股权方案填写估值，请清空');
  if (draft.kind !== 'EQUITY' && draft.shareBp != null) add('shareBp', '只有股权方案填写占股比例，请清空');
  (draft.fees ?? []).forEach((fee, index) => {
    const name = parseName(fee.name, '费用名称', 40);
    if (!name.ok) add(`fees.${index}.name`, name.reason);
    if (draft.kind === 'LOAN') return;
    if (fee.amountFen < 0n) add(`fees.${index}.amountFen`, '费用不能为负数');
    else if (draft.amountFen > 0n && fee.amountFen >= draft.amountFen) {
      add(`fees.${index}.amountFen`, `费用 ${formatYuan(fee.amountFen)} 元须小于方案金额，请核对单位`);
    }
  });
  if ([...(draft.conditions ?? '')].length > 2000) add('conditions', '附加条件最多 2000 个字');
}

function checkValidity(validUntil: string, opensOn: string | null, today: BusinessDate, add: Add): void {
  if (!isBusinessDate(validUntil)) return add('validUntil', '有效期请写成 2026-12-31 的样子');
  const sealed = opensOn !== null && isBusinessDate(opensOn) && opensOn > today;
  const start = sealed ? opensOn : today;
  const { min, usual, max } = VALIDITY_DAYS;
  const [from, to] = [addDays(start, min), addDays(start, max)];
  if (compareDates(validUntil, from) < 0) {
    const why = sealed ? `密封方案于 ${opensOn} 开标，此后至少有效 ${min} 天` : `有效期至少 ${min} 天`;
    add('validUntil', `${why}，最早到 ${from}；一般为 ${usual} 天，即到 ${addDays(start, usual)}`);
  } else if (compareDates(validUntil, to) > 0) add('validUntil', `有效期最长 ${max} 天，最晚到 ${to}`);
}

/** Every fault of an offer's terms against its need, with input paths; empty when it may be made. */
export function checkOffer(draft: OfferDraft, need: NeedTerms, today: BusinessDate): readonly Issue[] {
  const issues: Issue[] = [];
  const add: Add = (path, message) => void issues.push({ path, message });
  checkAmount(draft, need, add);
  if (draft.kind === 'LOAN') checkLoan(draft, add);
  else if (draft.kind === 'EQUITY') checkEquity(draft, add);
  else checkCover(draft, add);
  checkShared(draft, add);
  checkValidity(draft.validUntil, need.opensOn, today, add);
  return issues;
}
