import { conditionText, type AreaNames, type Eligible, type MatchResult } from '../../domain/matching';
import type { Answer } from '../../domain/product/terms';
import type { Tx } from '../ports';

/** The part of a transaction that matching works with: it reads and decides, and cannot write. The moment is known once `matching.refresh` has answered. */
export type MatchTx = Pick<Tx, 'actor' | 'now' | 'today' | 'stages' | 'matching' | 'person' | 'authorize'>;
/** A reading use case of matching: loads, authorises, decides; never writes. */
export type ViewCase<I, T> = (tx: MatchTx, input: I) => Promise<T>;

/** One condition with its answer, in words for people. */
export interface ConditionView {
  /** What is asked: "成立时间不少于 2 年". */
  readonly label: string;
  readonly answer: Answer;
  readonly hard: boolean;
  readonly why: string;
  /** What would settle an unknown. */
  readonly settledBy: string | null;
}

/** How a product and a need fit. */
export interface MatchView {
  /** PASS: every hard condition holds; FAIL: one does not; UNKNOWN: still open. */
  readonly eligible: Answer;
  /** Closeness, 0 to 1000. */
  readonly score: number;
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
  readonly conditions: readonly ConditionView[];
}

const ANSWERS: Readonly<Record<Eligible, Answer>> = { YES: 'PASS', NO: 'FAIL', MAYBE: 'UNKNOWN' };

/** Result of a match as the API shows it; without its conditions unless `explain`. */
export function matchView(match: MatchResult, areas?: AreaNames, explain = true): MatchView {
  return {
    eligible: ANSWERS[match.eligible],
    score: match.score,
    passed: match.passed,
    failed: match.failed,
    unknown: match.unknown,
    conditions: explain ? match.conditions.map((c) => ({ label: conditionText(c.condition, areas).zh, answer: c.outcome, hard: c.condition.hard, why: c.why, settledBy: c.settledBy })) : [],
  };
}

/** Both answers once both are there, so that nothing is under way any more when one of them is a refusal. */
export async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}

/** Number of rows asked for: 20 unless stated, 1 to 100. */
export const rowsAsked = (first: number | null | undefined): number => Math.min(100, Math.max(1, first ?? 20));
