import 'server-only';
import { cache } from 'react';
import { RuleListDocument, RuleVersionsDocument, SimulateRuleDocument } from '@/gql/operations';
import type { SimulateInput, StandardSubject } from '@/gql/types';
import { failureOf, PageFailure } from '@/lib/errors';
import type { Issue } from '@/lib/refusal';
import { one, type SearchParams } from '@/lib/url-state';
import { found, read } from '@/lib/urql/read';
import { getClient } from '@/lib/urql/rsc';
import { placeIssues, readAsked } from './read-facts';
import { keys, versionOf, type Rule, type RuleHead, type Trace } from './rule';

/** A rule with its result, or with what must be mended first; neither before the form was sent. */
export type RuleAnswer = { trace: Trace | null; issues: Issue[] };

const isIssue = (value: unknown): value is Issue =>
  typeof value === 'object' && value !== null && typeof (value as Issue).path === 'string' && typeof (value as Issue).message === 'string';

/** Faults of the input that the API found; null when the error is another one. */
export function issuesOf(error: { graphQLErrors: readonly { extensions: Record<string, unknown> }[] } | undefined): Issue[] | null {
  const issues = error?.graphQLErrors[0]?.extensions.issues;
  return Array.isArray(issues) && issues.length > 0 && issues.every(isIssue) ? issues : null;
}

/** Rules of a subject, or all of them, as the API orders them. */
export const loadRules = async (subject: StandardSubject | null = null): Promise<RuleHead[]> => (await read(RuleListDocument, { subject })).standards;

/** All versions of a rule, newest first, and the one that is shown; the not-found page when there is none. */
export const loadRule = cache(async (id: string, version: string | undefined): Promise<{ rule: Rule; versions: Rule[] }> => {
  const { standards: versions } = await read(RuleVersionsDocument, { id });
  return { rule: found(versionOf(versions, version)), versions };
});

/** Puts facts to a rule; faults of the input come back as issues, everything else fails the page. */
export async function simulate(input: SimulateInput): Promise<{ trace: Trace } | { issues: Issue[] }> {
  const { data, error } = await getClient().query(SimulateRuleDocument, { input });
  if (data) return { trace: data.simulate };
  const issues = issuesOf(error);
  if (issues) return { issues };
  throw new PageFailure(error ? failureOf(error) : { code: 'NO_ANSWER', traceId: null, retryAfter: null });
}

/** Answers the form in the address. */
export async function askRule(rule: Rule, params: SearchParams): Promise<RuleAnswer> {
  const asked = readAsked(rule, params);
  if (asked.kind === 'empty') return { trace: null, issues: [] };
  if (asked.kind === 'faulty') return { trace: null, issues: asked.issues };
  const answer = await simulate(asked.input);
  return 'trace' in answer ? { trace: answer.trace, issues: [] } : { trace: null, issues: placeIssues(rule, answer.issues) };
}

/** Rule and answer of a page in one: generateMetadata and the page ask the same question once. */
export async function rulePage(id: string, params: SearchParams): Promise<{ rule: Rule; versions: Rule[] } & RuleAnswer> {
  const loaded = await loadRule(id, one(params, keys.version));
  return { ...loaded, ...(await askRule(loaded.rule, params)) };
}
