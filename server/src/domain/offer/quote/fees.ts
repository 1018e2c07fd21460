import type { Fen } from '../../../kernel/money';
import type { QuoteFee } from './types';

/** What the enterprise pays of fees at the start (index 0) and at the end of each month (index = month). */
export type FeeFlow = readonly Fen[];

function flow(fee: QuoteFee, months: number, eachPeriod: (month: number) => boolean): FeeFlow {
  const pays = (month: number): boolean => {
    if (fee.borneByLender === true) return false;
    if (fee.timing === 'UPFRONT') return month === 0;
    if (fee.timing === 'EACH_PERIOD') return eachPeriod(month);
    return month % 12 === 0 && month < months;
  };
  return Array.from({ length: months + 1 }, (_, month) => (pays(month) ? fee.amountFen : 0n));
}

/** Payments of one fee as they fall due. EACH_PERIOD is paid with months 1 to n; EACH_YEAR_START at 0, 12, 24 … before the end. Nothing when the lender bears it. */
export function feeFlow(fee: QuoteFee, months: number): FeeFlow {
  return flow(fee, months, (month) => month > 0);
}

/**
 * Payments of one fee as the formula of the comprehensive cost (综合融资成本) takes them: a periodic fee counts from the start of its
 * period, first at t = 0 and n times in all (domain reference §6). Everything else as `feeFlow`.
 */
export function comprehensiveFlow(fee: QuoteFee, months: number): FeeFlow {
  return flow(fee, months, (month) => month < months);
}

/** All fees together, month by month. */
export function totalFlow(flows: readonly FeeFlow[], months: number): FeeFlow {
  return Array.from({ length: months + 1 }, (_, month) => flows.reduce((sum, flow) => sum + (flow[month] ?? 0n), 0n));
}

/** Fees shown in the row of each month: those paid at its start (drawdown, year start) and those paid with its payment; sums to all fees. */
export function feesByRow(fees: readonly QuoteFee[], months: number): readonly Fen[] {
  const rows = new Array<Fen>(months).fill(0n);
  for (const fee of fees) {
    const shift = fee.timing === 'EACH_PERIOD' ? 1 : 0;
    feeFlow(fee, months).forEach((amount, month) => {
      if (amount !== 0n) rows[month - shift] = (rows[month - shift] ?? 0n) + amount;
    });
  }
  return rows;
}
