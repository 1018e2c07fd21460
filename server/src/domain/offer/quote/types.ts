import type { Fen } from '../../../kernel/money';
import type { Issue } from '../../../kernel/refusal';

/** 等额本息, 等额本金, 先息后本, 到期一次还本付息. */
export type QuoteRepayment = 'EQUAL_INSTALMENT' | 'EQUAL_PRINCIPAL' | 'INTEREST_FIRST' | 'BULLET';

/** When a fee is paid: once at drawdown; with every monthly period, at its end (the comprehensive cost counts it from the start of the period); at drawdown and after every twelve full months before the end. */
export type QuoteFeeTiming = 'UPFRONT' | 'EACH_PERIOD' | 'EACH_YEAR_START';

/** A fee; `amountFen` is the amount of one payment. A fee borne by the lender costs the enterprise nothing and counts 0 everywhere. */
export interface QuoteFee {
  readonly name: string;
  readonly amountFen: Fen;
  readonly timing: QuoteFeeTiming;
  readonly borneByLender?: boolean | null;
}

/** A loan drawn whole on one day and repaid in whole months. Rates and shares in basis points, money in fen. */
export interface LoanTerms {
  readonly principalFen: Fen;
  readonly annualRateBp: number;
  readonly months: number;
  readonly repayment: QuoteRepayment;
}

/** What a quote is asked for. A subsidy without cap is unlimited; without share there is none. */
export interface QuoteInput extends LoanTerms {
  readonly fees?: readonly QuoteFee[] | null;
  readonly subsidyShareBp?: number | null;
  readonly subsidyCapFen?: Fen | null;
}

/** Principal and interest due at the end of month `number`; payment = principal + interest; the balance is what is owed afterwards. */
export interface ScheduleRow {
  readonly number: number;
  readonly paymentFen: Fen;
  readonly principalFen: Fen;
  readonly interestFen: Fen;
  readonly balanceFen: Fen;
}

/** A schedule row with the enterprise's fees of that month: those at its start (drawdown, year start) and those with its payment. */
export interface LoanPeriod extends ScheduleRow {
  readonly feesFen: Fen;
}

/** Schedule and true annual cost of a loan to the enterprise; percents are decimal text with 4 places. */
export interface LoanQuote {
  readonly schedule: readonly LoanPeriod[];
  readonly totalInterestFen: Fen;
  readonly totalFeesFen: Fen;
  /** Interest + fees, before any subsidy. */
  readonly totalCostFen: Fen;
  readonly comprehensiveCostPercent: string;
  readonly irrNominalPercent: string;
  readonly irrEffectivePercent: string;
  readonly subsidyFen: Fen;
  readonly irrEffectiveAfterSubsidyPercent: string;
}

/** A quote, or every fault of the input with its path. */
export type QuoteResult = { readonly ok: true; readonly quote: LoanQuote } | { readonly ok: false; readonly issues: readonly Issue[] };
