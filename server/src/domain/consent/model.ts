import type { ConsentPurpose, ConsentScope, ReleaseStatus } from './terms';

/** Consent of an enterprise that one institution sees its identity, and what else it names, for one need (授权). */
export interface Release {
  readonly id: string;
  readonly needId: string;
  readonly institutionId: string;
  readonly enterpriseId: string;
  readonly status: ReleaseStatus;
  /** What may be seen; IDENTITY is always among it. */
  readonly scopes: readonly ConsentScope[];
  readonly purpose: ConsentPurpose;
  /** First instant at which it no longer holds (24:00 Asia/Shanghai); null until it is granted. */
  readonly until: Date | null;
  /** Most uses; null = no limit. */
  readonly usesMax: number | null;
  /** Looks that were counted. CHECK 0 ≤ uses ≤ usesMax. */
  readonly uses: number;
  readonly lastUsedAt: Date | null;
  /** Person of the last counted look. */
  readonly lastUsedById: string | null;
  /** Null when the enterprise granted it without being asked. */
  readonly requestedAt: Date | null;
  /** Granted at. */
  readonly at: Date | null;
  /** Ended at, in whichever way. */
  readonly revokedAt: Date | null;
  /** Reason of the request, or of the refusal. */
  readonly note: string | null;
  readonly grantedById: string | null;
  readonly grantedByName: string | null;
}

/** One time that somebody was answered what is not for everybody; never changed (谁看过我). */
export interface Look {
  readonly id: string;
  readonly at: Date;
  readonly memberId: string;
  readonly orgId: string;
  readonly orgKind: string;
  readonly orgName: string;
  readonly personName: string;
  /** Whose data; null for a member's phone. */
  readonly enterpriseId: string | null;
  readonly needId: string | null;
  readonly releaseId: string | null;
  /** The member whose phone was unmasked. */
  readonly subjectId: string | null;
  readonly what: readonly ConsentScope[];
  readonly unmasked: boolean;
  readonly reason: string | null;
}
