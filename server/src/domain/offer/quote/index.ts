export { quoteLoan } from './quote-loan';
export { MAX_FEES, MAX_PRINCIPAL_FEN, quoteIssues } from './validate';
export type { LoanPeriod, LoanQuote, LoanTerms, QuoteFee, QuoteFeeTiming, QuoteInput, QuoteRepayment, QuoteResult } from './types';
