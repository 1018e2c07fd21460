/** What shows that a row holds: tests of the suite, each as `file › title`; or who must see to it outside; or why it is missing. */
export type Verdict =
  | { readonly is: 'TESTED'; readonly tests: readonly string[] }
  | { readonly is: 'OUTSIDE'; readonly who: string }
  | { readonly is: 'MISSING'; readonly why: string };

/** One thing that a standard asks of the software. All words are Chinese. */
export interface Row {
  readonly area: string;
  /** Clause as it is commonly cited; to be checked against the standard before it is printed elsewhere. */
  readonly clause: string;
  /** Asked from level 3 on only. */
  readonly level3?: true;
  /** What the software does. */
  readonly does: string;
  /** The setting with its value. */
  readonly setting: string;
  readonly verdict: Verdict;
}

/** A chapter of the table. */
export interface Chapter {
  readonly title: string;
  readonly rows: readonly Row[];
}

export const tested = (...tests: string[]): Verdict => ({ is: 'TESTED', tests });
export const outside = (who: string): Verdict => ({ is: 'OUTSIDE', who });
export const missing = (why: string): Verdict => ({ is: 'MISSING', why });
