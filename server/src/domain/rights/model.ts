import type { RightsKind, RightsStatus } from './terms';

/** One product of a match as the enterprise saw it when it asked for a review. */
export interface SnapshotMatch {
  readonly productId: string;
  readonly product: string;
  readonly provider: string;
  readonly productVersion: number;
  readonly eligible: string;
  readonly score: number;
  readonly conditions: readonly { readonly label: string; readonly answer: string; readonly hard: boolean; readonly why: string; readonly settledBy: string | null }[];
}

/** A value under its name. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** The automatic result that a review is about: what went in, by which rules, as of when, and what came out. */
export interface MatchSnapshot {
  /** Instant, UTC. */
  readonly asOf: string;
  /** Print of the weights and the vocabulary of conditions in force. */
  readonly rules: string;
  readonly weights: readonly NamedValue[];
  /** Facts of need and enterprise that were known; money as text of fen. */
  readonly input: readonly NamedValue[];
  readonly matches: readonly SnapshotMatch[];
}

/** A request about personal data, the closing of an enterprise, or the review of an automatic result (个人信息权利申请、人工复核). */
export interface RightsRequest {
  readonly id: string;
  readonly kind: RightsKind;
  readonly status: RightsStatus;
  /** Whom it is about and who made it. */
  readonly memberId: string;
  readonly orgId: string;
  /** Enterprise for which it was made; null for a person's own. */
  readonly enterpriseId: string | null;
  /** Station that handles it; null while the platform's administrator does. */
  readonly stationId: string | null;
  /** Platform organisation that handles it; null when a station does. */
  readonly platformId: string | null;
  readonly needId: string | null;
  readonly text: string;
  readonly snapshot: MatchSnapshot | null;
  readonly handlerId: string | null;
  /** What was done, or why not, in words for the person. */
  readonly answer: string | null;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
}

/** That a person agreed to a version of the privacy notice. */
export interface NoticeAgreement {
  readonly id: string;
  readonly memberId: string;
  readonly version: string;
  readonly at: Date;
}
