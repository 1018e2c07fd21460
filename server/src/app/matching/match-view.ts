import { conditionText, type AreaNames, type Eligible, type MatchResult } from '../../domain/matching';
import type { Answer } from '../../domain/product/terms';
import type { Tx } from '../ports';

/** A reading use case: loads, authorises, decides; never writes. */
export type ViewCase<I, T> = (tx: Tx, input: I) => Promise<T>;

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

/** Result of a match as the API shows it. */
export function matchView(match: MatchResult, areas?: AreaNames): MatchView {
  return {
    eligible: ANSWERS[match.eligible],
    score: match.score,
    passed: match.passed,
    failed: match.failed,
    unknown: match.unknown,
    conditions: match.conditions.map((c) => ({ label: conditionText(c.condition, areas).zh, answer: c.outcome, hard: c.condition.hard, why: c.why, settledBy: c.settledBy })),
  };
}

/** Number of rows asked for: 20 unless stated, 1 to 100. */
export const rowsAsked = (first: number | null | undefined): number => Math.min(100, Math.max(1, first ?? 20));
