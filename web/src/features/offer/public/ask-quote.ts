import 'server-only';
import { QuoteLoanDocument } from '@/gql/operations';
import type { QuoteLoanQuery } from '@/gql/types';
import { failureOf, PageFailure } from '@/lib/errors';
import type { Issue } from '@/lib/refusal';
import type { SearchParams } from '@/lib/url-state';
import { getClient } from '@/lib/urql/rsc';
import { formIssues, readQuoteParams, type QuotedSubsidy } from './quote-params';

/** Schedule and true cost as the API computed them. */
export type Quote = QuoteLoanQuery['quoteLoan'];

/** What a calculator page shows. */
export type Answer = { quote: Quote | null; issues: Issue[] };

const isIssue = (value: unknown): value is Issue =>
  typeof value === 'object' && value !== null && typeof (value as Issue).path === 'string' && typeof (value as Issue).message === 'string';

/** Asks the API for a quote; faults of the input come back as issues, everything else fails the page. */
export async function askQuote(params: SearchParams, subsidy: QuotedSubsidy | null = null): Promise<Answer> {
  const request = readQuoteParams(params, subsidy);
  if (request.kind === 'empty') return { quote: null, issues: [] };
  if (request.kind === 'faulty') return { quote: null, issues: request.issues };
  const { data, error } = await getClient().query(QuoteLoanDocument, { input: request.input });
  if (data) return { quote: data.quoteLoan, issues: [] };
  const issues = error?.graphQLErrors[0]?.extensions.issues;
  if (Array.isArray(issues) && issues.every(isIssue) && issues.length > 0) return { quote: null, issues: formIssues(issues, request.feeKeys) };
  throw new PageFailure(error ? failureOf(error) : { code: 'NO_ANSWER', traceId: null, retryAfter: null });
}
