import { fen, parseSignedAmount, type Fen } from '@/lib/money';
import type { Rule, Trace } from '../public/rule';

/** Id of the interest subsidy of the area. */
export const SUBSIDY_ID = 'xixian.interest-subsidy';

/** Share of interest in basis points and most a year can bring, as the rule states them. */
export type SubsidyTerms = NonNullable<Rule['shareAndCap']>;

/** Name of the fact that holds the paid interest: the amount that the first line of the rule counts. */
export function interestFactOf(rule: Pick<Rule, 'facts' | 'items'>): string | null {
  const amounts = rule.facts.filter(({ type }) => type === 'AMOUNT_FEN').map(({ name }) => name);
  return rule.items.flatMap(({ facts }) => facts).find((name) => amounts.includes(name)) ?? null;
}

/** The amount of a result; while conditions are not confirmed, the amount if they all hold. Null where the rule does not apply. */
export function amountOf(trace: Pick<Trace, 'status' | 'amountFen' | 'max'>): Fen | null {
  if (trace.status === 'OUT_OF_SCOPE') return null;
  if (trace.amountFen !== null) return fen(trace.amountFen);
  const read = parseSignedAmount(trace.max, 'yuan');
  return read.ok ? read.fen : null;
}

/** One loan year: its interest and what the rule grants for it. */
export type LoanYear = { year: number; interestFen: Fen; trace: Trace; amountFen: Fen | null };
