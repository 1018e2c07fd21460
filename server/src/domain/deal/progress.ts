import { diffDays, shanghaiDay, type BusinessDate } from '../../kernel/business-date';
import type { DealStatus } from './terms';

/** Whole days from the posting of a need to the day its money came, at least 0; null when it was never posted. */
export function daysToMoney(postedAt: Date | null, drawnOn: BusinessDate): number | null {
  return postedAt === null ? null : Math.max(0, diffDays(shanghaiDay(postedAt), drawnOn));
}

/** What a need's deals add up to; money in fen. */
export interface Funding {
  /** Sum of the accepted offers whose deals were not cancelled. */
  readonly acceptedFen: bigint;
  /** Sum of what both sides confirmed. */
  readonly confirmedFen: bigint;
  /** Other institutions are still in talks on a need that accepts several offers. */
  readonly othersOpen: boolean;
}

/**
 * Step of a need after money was confirmed or a deal fell away: `fund` when all that was accepted has come and
 * nobody else is in talks, `fundPart` when some has, null when none has.
 */
export function fundingStep({ acceptedFen, confirmedFen, othersOpen }: Funding): 'fund' | 'fundPart' | null {
  if (confirmedFen <= 0n) return null;
  return confirmedFen >= acceptedFen && !othersOpen ? 'fund' : 'fundPart';
}

/** Whether every deal that was not cancelled is settled, and there is one. */
export function allSettled(statuses: readonly DealStatus[]): boolean {
  const live = statuses.filter((status) => status !== 'CANCELLED');
  return live.length > 0 && live.every((status) => status === 'SETTLED');
}

/** Whether a deal is its enterprise's first loan (首贷): a loan that the need or the enterprise's file says is the first. */
export function isFirstLoan(kind: string, loanHistory: string | null, hadLoanBefore: boolean | null): boolean {
  return kind === 'LOAN' && (loanHistory === 'FIRST' || hadLoanBefore === false);
}
