import type { Fen } from '../../../kernel/money';
import { roundHalfUp } from '../../../kernel/ratio';
import type { LoanTerms, QuoteRepayment, ScheduleRow } from './types';

/** Basis points a year → share a month: bp / (10000 × 12). */
const MONTHLY_DEN = 120_000n;

/** What has been paid in all after month k (k = 0 … months), of principal and of interest; whole fen. */
interface PaidSoFar {
  readonly principal: (k: number) => Fen;
  readonly interest: (k: number) => Fen;
}

type Loan = Pick<LoanTerms, 'principalFen' | 'annualRateBp' | 'months'>;

/**
 * Level payment A = P·i(1+i)^n / ((1+i)^n − 1). All payments together are n·A rounded once; after k months k/n of that has been
 * paid, so that the first and the last payment are alike. Interest so far is exactly k·A − P·((1+i)^k − 1) / ((1+i)^n − 1);
 * all are fractions over D·((D+bp)^n − D^n), D = 120000.
 */
function equalInstalment({ principalFen, annualRateBp, months }: Loan): PaidSoFar {
  const n = BigInt(months);
  if (annualRateBp === 0) return { principal: (k) => roundHalfUp(principalFen * BigInt(k), n), interest: () => 0n };
  const bp = BigInt(annualRateBp);
  const factor = MONTHLY_DEN + bp;
  const flat = MONTHLY_DEN ** n;
  const grown = factor ** n;
  const den = MONTHLY_DEN * (grown - flat);
  const level = principalFen * bp * grown;
  const total = roundHalfUp(n * level, den);
  const interests: Fen[] = [];
  let power = flat;
  for (let k = 0n; k <= n; k += 1n) {
    interests.push(roundHalfUp(k * level - principalFen * MONTHLY_DEN * (power - flat), den));
    power = (power * factor) / MONTHLY_DEN;
  }
  return { principal: (k) => roundHalfUp(BigInt(k) * total, n) - interests[k]!, interest: (k) => interests[k]! };
}

/** Principal P/n a month; interest on the exact balance: after k months P·i·(k − k(k−1)/2n). */
function equalPrincipal({ principalFen, annualRateBp, months }: Loan): PaidSoFar {
  const n = BigInt(months);
  const interest = (k: bigint): Fen => roundHalfUp(principalFen * BigInt(annualRateBp) * k * (2n * n - k + 1n), 2n * n * MONTHLY_DEN);
  return { principal: (k) => roundHalfUp(principalFen * BigInt(k), n), interest: (k) => interest(BigInt(k)) };
}

/** Principal at the end; simple interest P·i·k by month, or all of it with the principal. */
function principalAtEnd({ principalFen, annualRateBp, months }: Loan, interestMonthly: boolean): PaidSoFar {
  const interest = (k: number): Fen => roundHalfUp(principalFen * BigInt(annualRateBp) * BigInt(k), MONTHLY_DEN);
  return { principal: (k) => (k === months ? principalFen : 0n), interest: (k) => (interestMonthly || k === months ? interest(k) : 0n) };
}

const METHODS: Readonly<Record<QuoteRepayment, (loan: Loan) => PaidSoFar>> = {
  EQUAL_INSTALMENT: equalInstalment,
  EQUAL_PRINCIPAL: equalPrincipal,
  INTEREST_FIRST: (loan) => principalAtEnd(loan, true),
  BULLET: (loan) => principalAtEnd(loan, false),
};

/**
 * Repayment schedule in exact fen, one row a month. Rounding is cumulative: what has been paid in all after each month is the
 * exact amount rounded half up, so single rows stay beside the formula, never drift, and the totals are the formula's
 * own (domain reference §6: 1,000,000.00 at 3.65 % over 12 months is 84,990.08 first and last and costs 19,880.91).
 * Principal sums exactly; no part of a row is negative: where a month repays less than a fen and rounding would take
 * one back, the row repays nothing and carries so much more interest, for which the following months carry less.
 */
export function repaymentSchedule(terms: LoanTerms): readonly ScheduleRow[] {
  const paid = METHODS[terms.repayment](terms);
  const rows: ScheduleRow[] = [];
  let repaid = 0n;
  let borne = 0n;
  for (let number = 1; number <= terms.months; number += 1) {
    const due = paid.principal(number) + paid.interest(number);
    const repaidNow = within(paid.principal(number), repaid, terms.principalFen);
    const principal = repaidNow - repaid;
    const interest = due - repaidNow - borne;
    repaid = repaidNow;
    borne += interest;
    rows.push({ number, paymentFen: principal + interest, principalFen: principal, interestFen: interest, balanceFen: terms.principalFen - repaid });
  }
  return rows;
}

function within(value: Fen, least: Fen, most: Fen): Fen {
  return value < least ? least : value > most ? most : value;
}
