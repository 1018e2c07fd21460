import { valuesOf } from '@/gql/labels';
import type { LoanFeeInput, QuoteLoanInput } from '@/gql/types';
import { amountMessage, parseAmount, type Fen } from '@/lib/money';
import { parseRate } from '@/lib/rate';
import type { Issue } from '@/lib/refusal';
import { one, oneOf, type SearchParams } from '@/lib/url-state';

/** Fee fields of the form: yuan each time. */
export const FEES = {
  upfront: { text: '期初一次性费用', timing: 'UPFRONT' },
  monthly: { text: '每期费用', timing: 'EACH_PERIOD' },
  yearly: { text: '每年费用（如担保费）', timing: 'EACH_YEAR_START' },
} as const;
type FeeKey = keyof typeof FEES;
const FEE_KEYS = Object.keys(FEES) as FeeKey[];

/** What the address of a calculator says: nothing yet, faults, or an input to be quoted. */
export type QuoteRequest =
  | { kind: 'empty' }
  | { kind: 'faulty'; issues: Issue[] }
  | { kind: 'ready'; input: QuoteLoanInput; feeKeys: FeeKey[] };

/** Keys of the form that mean "asked". */
const ASKED = ['amount', 'rate', 'months'];

const ORDER = ['amount', 'rate', 'months', 'repay', ...FEE_KEYS];

/** Yearly interest subsidy that a quote takes into account. */
export type QuotedSubsidy = { shareBp: number; capFen: Fen | null };

/** Reads the form of a calculator; `subsidy` is taken into account where it is given. */
export function readQuoteParams(params: SearchParams, subsidy: QuotedSubsidy | null): QuoteRequest {
  if (!ASKED.some((key) => key in params)) return { kind: 'empty' };
  const issues: Issue[] = [];
  const amount = parseAmount(one(params, 'amount'), 'wan');
  if (!amount.ok) issues.push({ path: 'amount', message: amountMessage(amount.problem, 'wan', '贷款金额') });
  const rateText = one(params, 'rate');
  const rate = parseRate(rateText);
  if (rate === null) issues.push({ path: 'rate', message: rateText ? '年利率请填百分数，最多两位小数，例如 3.85' : '请填写年利率' });
  const months = one(params, 'months');
  if (!months) issues.push({ path: 'months', message: '请填写期限' });
  else if (!/^[1-9]\d{0,2}$/.test(months) || Number.parseInt(months, 10) > 360) issues.push({ path: 'months', message: '期限请填 1 至 360 的整月数' });
  const repayment = oneOf(params, 'repay', valuesOf('RepaymentMethod'));
  if (!repayment) issues.push({ path: 'repay', message: '请选择还款方式' });
  const fees: LoanFeeInput[] = [];
  const feeKeys: FeeKey[] = [];
  for (const key of FEE_KEYS) {
    const fee = parseAmount(one(params, key), 'yuan');
    if (fee.ok) {
      fees.push({ name: FEES[key].text, amountFen: fee.fen, timing: FEES[key].timing, borneByLender: false });
      feeKeys.push(key);
    } else if (fee.problem !== 'empty' && !/^0+(\.0+)?$/.test(one(params, key) ?? '')) {
      issues.push({ path: key, message: amountMessage(fee.problem, 'yuan', FEES[key].text) });
    }
  }
  if (issues.length > 0 || !amount.ok || rate === null || !months || !repayment) return { kind: 'faulty', issues };
  const input: QuoteLoanInput = { principalFen: amount.fen, annualRateBp: rate, months: Number.parseInt(months, 10), repayment, fees };
  return { kind: 'ready', feeKeys, input: subsidy ? { ...input, subsidyShareBp: subsidy.shareBp, subsidyCapFen: subsidy.capFen } : input };
}

/** Fees of the form in words, for paper: "；期初一次性费用 3000 元". */
export const feesText = (params: SearchParams): string =>
  FEE_KEYS.flatMap((key) => {
    const text = one(params, key);
    return text === undefined || /^0+(\.0+)?$/.test(text) ? [] : [`；${FEES[key].text} ${text} 元`];
  }).join('');

const PATHS: Readonly<Record<string, string>> = { principalFen: 'amount', annualRateBp: 'rate', months: 'months', repayment: 'repay' };

/** Issues of the API at the fields of the form, in their order. */
export function formIssues(issues: readonly Issue[], feeKeys: readonly FeeKey[]): Issue[] {
  const at = (path: string): string => {
    const fee = /^fees\.(\d+)/.exec(path);
    return PATHS[path] ?? (fee ? (feeKeys[Number.parseInt(fee[1]!, 10)] ?? 'upfront') : path.startsWith('fees') ? 'upfront' : 'amount');
  };
  return issues.map(({ path, message }) => ({ path: at(path), message })).sort((a, b) => ORDER.indexOf(a.path) - ORDER.indexOf(b.path));
}

/** Interest of each loan year (twelve months from drawdown), exact. */
export function interestByYear(schedule: readonly { interestFen: Fen }[]): Fen[] {
  const years: bigint[] = [];
  schedule.forEach(({ interestFen }, index) => {
    const year = Math.floor(index / 12);
    years[year] = (years[year] ?? 0n) + BigInt(interestFen);
  });
  return years.map((year) => year.toString() as Fen);
}

/** Percent text with 4 decimals as the screens show it: "4.1250" → "4.13%". Rounds half away from zero. */
export function percentText(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text);
  if (!match) return '--';
  const scaled = (BigInt(`${match[2]}${(match[3] ?? '').padEnd(4, '0')}`) + 50n) / 100n;
  const digits = scaled.toString().padStart(3, '0');
  return `${scaled === 0n ? '' : match[1]}${digits.slice(0, -2)}.${digits.slice(-2)}%`;
}
