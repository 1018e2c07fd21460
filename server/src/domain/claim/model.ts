import type { ClaimStatus, ContactChannel, DeclineCode } from './terms';

/** One institution's claim (揭榜) on a need. */
export interface Claim {
  readonly id: string;
  readonly needId: string;
  readonly institutionId: string;
  readonly enterpriseId: string;
  readonly stationId: string;
  readonly officerId: string | null;
  readonly officerName: string | null;
  readonly status: ClaimStatus;
  readonly claimedAt: Date;
  readonly contactedAt: Date | null;
  readonly contactChannel: ContactChannel | null;
  readonly contactNote: string | null;
  readonly papers: readonly string[];
  readonly papersNote: string | null;
  readonly declineCode: DeclineCode | null;
  /** What would help the enterprise next time. */
  readonly declineAdvice: string | null;
  readonly endedAt: Date | null;
}
