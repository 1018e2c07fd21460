import 'server-only';
import { cache } from 'react';
import { askQuote, type Quote } from '@/features/offer/public/ask-quote';
import { interestByYear } from '@/features/offer/public/quote-params';
import { RuleVersionsDocument } from '@/gql/operations';
import type { SimulateInput } from '@/gql/types';
import { PageFailure } from '@/lib/errors';
import { sumFen, toFen, type Fen } from '@/lib/money';
import type { Issue } from '@/lib/refusal';
import type { SearchParams } from '@/lib/url-state';
import { read } from '@/lib/urql/read';
import { loadRule, simulate } from '../public/ask-rule';
import { placeIssues, readAsked } from '../public/read-facts';
import { versionOf, type Rule } from '../public/rule';
import { amountOf, interestFactOf, SUBSIDY_ID, type LoanYear, type SubsidyTerms } from './terms';

/** Puts one interest to the rule; the other amounts that it asks for (penalties, what was received already) are none. */
function withInterest(rule: Rule, given: Partial<SimulateInput>, interestFen: Fen): SimulateInput {
  const amounts = rule.facts.filter(({ type }) => type === 'AMOUNT_FEN');
  const others = (given.facts ?? []).filter(({ name }) => !amounts.some((amount) => amount.name === name));
  const interest = interestFactOf(rule);
  const values = amounts.filter(({ name, required }) => required || name === interest).map(({ name }) => ({ name, value: name === interest ? interestFen : toFen(0n) }));
  return { standard: rule.id, version: rule.version, ...given, facts: [...others, ...values] };
}

/** The rule in force with its share and cap. */
export const subsidyRule = cache(async (): Promise<{ rule: Rule; versions: Rule[]; terms: SubsidyTerms | null }> => {
  const { rule, versions } = await loadRule(SUBSIDY_ID, undefined);
  return { rule, versions, terms: rule.shareAndCap };
});

/** Terms of the area's subsidy for a quote, and the document they stand in; null where there is no such rule. */
export async function areaSubsidy(): Promise<(SubsidyTerms & { document: string }) | null> {
  const rule = versionOf((await read(RuleVersionsDocument, { id: SUBSIDY_ID })).standards, undefined);
  const terms = rule?.shareAndCap;
  return rule && terms ? { ...terms, document: rule.sourceNumber ?? rule.source } : null;
}

/** A loan with its subsidy year by year, or what must be mended first. */
export type LoanAnswer = { quote: Quote | null; years: LoanYear[]; total: Fen | null; issues: Issue[] };

/** Quotes the loan of the address and puts the interest of each loan year to the rule, with the other facts of the form. */
export async function askLoan(rule: Rule, terms: SubsidyTerms | null, params: SearchParams): Promise<LoanAnswer> {
  const asked = readAsked(rule, params);
  const { quote, issues } = await askQuote(params, terms);
  const faults = [...issues, ...(asked.kind === 'faulty' ? asked.issues : [])];
  if (quote === null || faults.length > 0) return { quote: null, years: [], total: null, issues: faults };
  const given = asked.kind === 'ready' ? asked.input : {};
  const interests = interestByYear(quote.schedule);
  const answers = await Promise.all(interests.map((interest) => simulate(withInterest(rule, given, interest))));
  const refused = answers.find((answer) => 'issues' in answer);
  if (refused && 'issues' in refused) return { quote: null, years: [], total: null, issues: placeIssues(rule, refused.issues) };
  const years = answers.map((answer, index): LoanYear => {
    if (!('trace' in answer)) throw new PageFailure({ code: 'NO_ANSWER', traceId: null, retryAfter: null });
    return { year: index + 1, interestFen: interests[index]!, trace: answer.trace, amountFen: amountOf(answer.trace) };
  });
  return { quote, years, total: years.some(({ amountFen }) => amountFen !== null) ? sumFen(years.flatMap(({ amountFen }) => amountFen ?? [])) : null, issues: [] };
}
