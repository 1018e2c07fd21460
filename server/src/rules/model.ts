import type { BusinessDate } from '../kernel/business-date';
import type { Ratio } from '../kernel/ratio';

/** What a value is. COUNT 个数 · AMOUNT_FEN 金额（分） · PERCENT 百分数（6 = 6%） · RATIO 数 · FLAG 是否 · DATE 日期 · TEXT 选项 */
export type FactType = 'COUNT' | 'AMOUNT_FEN' | 'PERCENT' | 'RATIO' | 'FLAG' | 'DATE' | 'TEXT';

/** Whom or what a standard speaks about. */
export type Subject = 'STATION' | 'ENTERPRISE' | 'FINANCING';

/** What a standard computes: points, or an amount of money. */
export type Unit = 'POINTS' | 'FEN';

/** A known value: exact number (fen for amounts, percent for percentages), flag, or text (also days). */
export type Known = Ratio | boolean | string;

/** How a value follows from others. share and growth are in percent. */
export type Derive =
  | { readonly kind: 'share' | 'ratio' | 'growth' | 'difference'; readonly of: readonly [string, string] }
  | { readonly kind: 'sum'; readonly of: readonly string[] }
  | { readonly kind: 'weighted'; readonly of: readonly (readonly [fact: string, weight: Ratio])[] };

/** Comparisons of conditions. withinYears: at most so many years on the day of evaluation, the anniversary included; atLeastYears: that many have passed, the anniversary included. */
export type Op = 'gte' | 'gt' | 'lte' | 'lt' | 'is' | 'in' | 'withinYears' | 'atLeastYears';

/** Conditions over facts and, where the result is judged, over total, parts and items. */
export type Condition =
  | { readonly kind: 'fact'; readonly fact: string; readonly op: Op; readonly value: Known | readonly Known[]; readonly label: string | null }
  | { readonly kind: 'total' | 'part' | 'item'; readonly id: string; readonly op: Op; readonly value: Ratio; readonly label: string | null }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[]; readonly label: string | null }
  | { readonly kind: 'not'; readonly of: Condition; readonly label: string | null };

/** Which records give a value, and how. */
export interface Measure {
  readonly records: string;
  readonly where: readonly { readonly field: string; readonly op: 'in' | 'gte' | 'gt' | 'lte' | 'lt'; readonly values: readonly (string | boolean | number)[] }[];
  /** Everything there is on the last day, instead of what came in the period. */
  readonly stock: boolean;
  readonly take: { readonly kind: 'count' } | { readonly kind: 'sum' | 'distinct'; readonly field: string };
}

/** A value that a standard knows, asked for or derived. */
export interface Fact {
  readonly name: string;
  readonly label: string;
  readonly type: FactType;
  readonly unit: string | null;
  readonly help: string | null;
  readonly group: string | null;
  /** False: leaving it out is no gap. */
  readonly required: boolean;
  readonly min: Ratio | null;
  readonly max: Ratio | null;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Another fact that this one cannot exceed. */
  readonly atMost: string | null;
  readonly derive: Derive | null;
  readonly measure: Measure | null;
}

/** One step of a banded score: the first that holds gives points, or a share of the item's maximum. */
export interface Band {
  readonly op: 'gte' | 'gt' | 'lte' | 'lt';
  readonly value: Ratio;
  readonly points: Ratio | null;
  readonly share: Ratio | null;
}

/** The closed set of ways to score. Each has a file of its own in `score/`. */
export type Score = { readonly label: string | null } & (
  | { readonly kind: 'thresholds'; readonly all: readonly Condition[]; readonly floor: Ratio | null }
  | { readonly kind: 'perUnit'; readonly fact: string; readonly each: Ratio; readonly per: Ratio | null }
  | { readonly kind: 'byCategory'; readonly each: readonly (readonly [fact: string, points: Ratio])[] }
  | { readonly kind: 'target'; readonly fact: string; readonly at: Ratio; readonly base: Ratio; readonly each: Ratio }
  | { readonly kind: 'deduct'; readonly fact: string; readonly each: Ratio; readonly from: Ratio | null }
  | { readonly kind: 'banded'; readonly fact: string; readonly bands: readonly Band[]; readonly otherwise: Ratio }
  | { readonly kind: 'judged'; readonly min: Ratio; readonly max: Ratio; readonly of: string | null; readonly repeated: boolean; readonly needs: readonly ('reason' | 'evidence')[] }
  | { readonly kind: 'once'; readonly when: Condition; readonly points: Ratio | null; readonly share: Ratio }
  | { readonly kind: 'sum'; readonly of: readonly Score[]; readonly take: 'ALL' | 'BEST' }
);

/** Score of one kind. */
export type ScoreOf<K extends Score['kind']> = Extract<Score, { kind: K }>;

/** Maximum of an item or part: one, or one for each variant; null = no cap of its own (money only). */
export type Max = Ratio | ReadonlyMap<string, Ratio> | null;

/** One line of a standard: scored, or only reported. */
export interface Item {
  readonly id: string;
  readonly clause: string | null;
  readonly label: string;
  readonly part: string | null;
  readonly max: Max;
  readonly when: Condition | null;
  readonly score: Score | null;
  readonly report: string | null;
  readonly note: string | null;
}

/** A group of items with a stated maximum; `extra` parts stand outside the stated total. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly max: Max;
  readonly extra: boolean;
}

/** A grade by bounds of the total, or by a condition (decided, not computed). Best first. */
export interface Grade {
  readonly id: string;
  readonly label: string;
  readonly gte: Ratio | null;
  readonly lt: Ratio | null;
  readonly when: Condition | null;
  readonly then: string | null;
}

/** What an event or a streak does. */
export type Effect = 'BAR_FROM_AWARDS' | 'REVOKE' | 'GRADE';

/** An event that bars, revokes or fixes the grade whatever the points. */
export interface Veto {
  readonly id: string;
  readonly clause: string | null;
  readonly label: string;
  readonly when: Condition;
  readonly effect: Effect;
  readonly grade: string | null;
  readonly then: string | null;
}

/** Results of successive years that together have an effect. */
export interface Streak {
  readonly id: string;
  readonly clause: string | null;
  readonly label: string;
  readonly over: number;
  readonly grade: string | null;
  /** Ranked last, where at least this many were ranked. */
  readonly lastAmong: number | null;
  readonly effect: Effect;
  readonly then: string | null;
}

/** Limit of an amount: fixed, or a share of a fact; less what was used up already. */
export interface Ceiling {
  readonly id: string;
  readonly clause: string | null;
  readonly label: string;
  readonly cap: Ratio | null;
  readonly share: Ratio | null;
  readonly of: string | null;
  readonly less: string | null;
}

/** weighted = min(max, part × (keep + times × ratio) + add × ratio) */
export interface Weight {
  readonly part: string;
  readonly label: string;
  readonly ratio: string;
  readonly keep: Ratio;
  readonly times: Ratio;
  readonly add: Ratio;
  readonly max: Ratio;
}

/** An unclear clause: how it is read here, and how else it could be read. */
export interface Reading {
  readonly id: string;
  readonly clause: string | null;
  readonly about: string;
  readonly chosen: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly set: readonly (readonly [path: string, value: unknown])[] }[];
}

/** A labelled condition that must hold before the standard applies. */
export interface Scope {
  readonly id: string;
  readonly clause: string | null;
  readonly label: string;
  readonly when: Condition;
  readonly remedy: string | null;
}

/** A clause of the document, verbatim, with what states it here, or why it cannot be computed. */
export interface Clause {
  readonly id: string;
  readonly text: string;
  readonly by: readonly string[];
  readonly notComputable: string | null;
}

/** Where a standard comes from. */
export interface Source {
  readonly document: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly part: string | null;
  readonly file: string | null;
  readonly note: string | null;
}

/** One rule file, read and checked. */
export interface Standard {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly subject: Subject;
  readonly area: string;
  readonly unit: Unit;
  readonly from: BusinessDate;
  readonly until: BusinessDate | null;
  readonly source: Source;
  readonly checkedOn: BusinessDate;
  readonly provisional: string | null;
  readonly total: Ratio | null;
  readonly parts: readonly Part[];
  readonly rounding: { readonly decimals: number; readonly mode: 'HALF_UP' | 'DOWN' };
  readonly facts: ReadonlyMap<string, Fact>;
  readonly exclusive: readonly (readonly string[])[];
  readonly scope: readonly Scope[];
  readonly variants: { readonly label: string; readonly options: readonly { readonly id: string; readonly label: string; readonly when: Condition }[] } | null;
  readonly items: readonly Item[];
  readonly weight: Weight | null;
  readonly pass: { readonly label: string; readonly when: Condition } | null;
  readonly grades: readonly Grade[];
  readonly vetoes: readonly Veto[];
  readonly streaks: readonly Streak[];
  readonly ceilings: readonly Ceiling[];
  readonly readings: readonly Reading[];
  readonly cycle: readonly { readonly id: string; readonly label: string; readonly due: string; readonly to: string | null; readonly clause: string | null }[];
  readonly validity: { readonly years: number; readonly clause: string | null } | null;
  readonly papers: readonly string[];
  readonly steps: readonly { readonly who: string; readonly what: string }[];
  readonly clauses: readonly Clause[];
  /** SHA-256 of the content, hexadecimal: two files with the same hash say the same. */
  readonly hash: string;
  /** The content as read, for patches. */
  readonly raw: unknown;
}
