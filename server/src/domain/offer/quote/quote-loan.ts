import type { Fen } from '../../../kernel/money';
import { comprehensiveFlow, feeFlow, feesByRow, totalFlow } from './fees';
import { effectivePercent, monthlyRate, nominalPercent, percentText } from './irr';
import { repaymentSchedule } from './schedule';
import { yearlySubsidies } from './subsidy';
import type { LoanQuote, QuoteInput, QuoteResult, ScheduleRow } from './types';
import { quoteIssues } from './validate';

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0n);

/** Monthly rate when `flow` is paid beside the principal, or beside the payments, of the rows. */
function rateWith(principal: Fen, rows: readonly ScheduleRow[], column: 'principalFen' | 'paymentFen', flow: readonly Fen[]): number {
  return monthlyRate(principal - (flow[0] ?? 0n), rows.map((row) => row[column] + (flow[row.number] ?? 0n)));
}

/**
 * Schedule and true annual cost of a loan. Cost is measured three ways:
 * - comprehensive (企业贷款综合融资成本年化率, simple): contract rate + Σ over fees of 12 × R, each R solved from the principal flows and that fee alone,
 *   a periodic fee counted from t = 0;
 * - IRR × 12 and effective IRR (中国人民银行公告〔2021〕第3号) of all payments and fees as they fall due, a periodic fee with
 *   months 1 to n; rank offers by the effective one;
 * - effective IRR after the yearly interest subsidy.
 * Money is exact; only the rates are solved in floating point.
 */
export function quoteLoan(input: QuoteInput): QuoteResult {
  const issues = quoteIssues(input);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, quote: quoteValid(input) };
}

function quoteValid(input: QuoteInput): LoanQuote {
  const { principalFen, annualRateBp, months } = input;
  const fees = input.fees ?? [];
  const rows = repaymentSchedule(input);
  const allFees = totalFlow(fees.map((fee) => feeFlow(fee, months)), months);
  const rowFees = feesByRow(fees, months);
  const subsidies = yearlySubsidies(rows, input.subsidyShareBp ?? 0, input.subsidyCapFen ?? null);

  const feePercent = fees.reduce((total, fee) => total + nominalPercent(rateWith(principalFen, rows, 'principalFen', comprehensiveFlow(fee, months))), 0);
  const rate = rateWith(principalFen, rows, 'paymentFen', allFees);
  const subsidised = [...allFees];
  for (const { month, amountFen } of subsidies) subsidised[month] = (subsidised[month] ?? 0n) - amountFen;

  const totalInterestFen = sum(rows.map((row) => row.interestFen));
  const totalFeesFen = sum(allFees);
  return {
    schedule: rows.map((row, index) => ({ ...row, feesFen: rowFees[index] ?? 0n })),
    totalInterestFen,
    totalFeesFen,
    totalCostFen: totalInterestFen + totalFeesFen,
    comprehensiveCostPercent: percentText(annualRateBp / 100 + feePercent),
    irrNominalPercent: percentText(nominalPercent(rate)),
    irrEffectivePercent: percentText(effectivePercent(rate)),
    subsidyFen: sum(subsidies.map((subsidy) => subsidy.amountFen)),
    irrEffectiveAfterSubsidyPercent: percentText(effectivePercent(rateWith(principalFen, rows, 'paymentFen', subsidised))),
  };
}
