import type { Fen } from '../../../kernel/money';
import { applyBp } from '../../../kernel/ratio';
import type { ScheduleRow } from './types';

/** Subsidy of one loan year and the month at whose end it is taken as received. */
export interface YearSubsidy {
  readonly month: number;
  readonly amountFen: Fen;
}

/**
 * Interest subsidy: for each year the share of interest, rounded half up, at most `capFen`.
 * Attribution: interest belongs to the year in which it is paid (domain rule: by payment date, paid interest only); as a quote has no dates,
 * years are the blocks of twelve months from drawdown, and a year's subsidy is received at its end, or at the last period if that is earlier.
 */
export function yearlySubsidies(rows: readonly ScheduleRow[], shareBp: number, capFen: Fen | null): readonly YearSubsidy[] {
  const subsidies: YearSubsidy[] = [];
  for (let start = 0; start < rows.length; start += 12) {
    const year = rows.slice(start, start + 12);
    const share = applyBp(year.reduce((sum, row) => sum + row.interestFen, 0n), BigInt(shareBp));
    subsidies.push({ month: start + year.length, amountFen: capFen !== null && share > capFen ? capFen : share });
  }
  return subsidies;
}
