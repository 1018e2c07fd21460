import type { BusinessDate } from '../kernel/business-date';
import type { Ratio } from '../kernel/ratio';
import type { Effect, Standard } from './model';
import type { Given } from './resolve';
import type { Judgement } from './score/kind';

/** COMPLETE: everything is known. INCOMPLETE: facts or marks are missing, so there is a range. OUT_OF_SCOPE: the standard does not apply. */
export type TraceStatus = 'COMPLETE' | 'INCOMPLETE' | 'OUT_OF_SCOPE';

/** One line of a result. Points, or fen in a money rule. */
export interface TraceItem {
  readonly id: string;
  readonly label: string;
  readonly clause: string | null;
  readonly part: string | null;
  /** Before the item's cap. While facts are missing: the least it can be. */
  readonly raw: Ratio;
  readonly capped: Ratio;
  readonly weighted: Ratio;
  /** Null = no cap of its own. */
  readonly max: Ratio | null;
  readonly low: Ratio;
  readonly high: Ratio | null;
  readonly complete: boolean;
  readonly why: string;
  readonly missing: readonly string[];
  /** Records that the values were measured from. */
  readonly records: readonly string[];
  /** Value of a line that is only reported. */
  readonly value: string | null;
  readonly next: { readonly fact: string; readonly to: Ratio; readonly words: string; readonly points: Ratio } | null;
}

/** Result of evaluating a standard, with the reasons. */
export interface Trace {
  readonly standard: Standard;
  readonly asOf: BusinessDate;
  readonly status: TraceStatus;
  /** Total; null unless COMPLETE, and for a standard that only reports. */
  readonly points: Ratio | null;
  readonly min: Ratio;
  readonly max: Ratio | null;
  readonly grade: { readonly id: string; readonly label: string; readonly then: string | null } | null;
  readonly nextGrade: { readonly label: string; readonly points: Ratio } | null;
  readonly passed: boolean | null;
  /** What of the pass condition is not met, or not known yet; null where it is met or the standard has none. */
  readonly passWhy: string | null;
  /** Whole fen of a money rule after rounding; null unless COMPLETE. */
  readonly amountFen: bigint | null;
  /** Names of facts, and `judged:<item>`. */
  readonly missing: readonly string[];
  readonly variant: { readonly id: string; readonly label: string } | null;
  readonly conditions: readonly { readonly id: string; readonly label: string; readonly clause: string | null; readonly met: boolean | null; readonly why: string; readonly remedy: string | null }[];
  readonly vetoes: readonly { readonly id: string; readonly label: string; readonly effect: Effect; readonly then: string | null }[];
  readonly parts: readonly { readonly id: string; readonly label: string; readonly points: Ratio; readonly high: Ratio | null; readonly max: Ratio | null }[];
  readonly items: readonly TraceItem[];
  readonly consequences: readonly string[];
}

/** A result of an earlier year, for rules over successive years. */
export interface PastResult {
  readonly year: number;
  /** Id or label of the grade. */
  readonly grade: string | null;
  /** Rank among those ranked; equal results share the lower rank. */
  readonly rank: number | null;
  readonly ranked: number | null;
}

/** What one evaluation works on. Values and marks are checked before (see `given.ts`). */
export interface Evaluation {
  readonly standard: Standard;
  readonly asOf: BusinessDate;
  readonly given: ReadonlyMap<string, Given>;
  readonly marks: readonly Judgement[];
  readonly history: readonly PastResult[];
  /** Left out or true: each line says its nearest improvement. A run over many subjects leaves that away. */
  readonly advice?: boolean;
}
