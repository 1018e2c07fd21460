import type { Issue } from '../../kernel/refusal';
import type { AmountBand, ClaimMode, FinancingMode, LoanHistory, NeedStatus, Purpose } from './terms';

/** A financing need (融资需求). A draft may miss anything; `checkNeed` says what submission asks for. */
export interface Need {
  readonly id: string;
  readonly code: string;
  readonly enterpriseId: string;
  readonly stationId: string;
  readonly areaId: string;
  readonly status: NeedStatus;
  readonly title: string;
  readonly modes: readonly FinancingMode[];
  readonly amountFen: bigint | null;
  /** Public band of the amount; the exact amount belongs to the released face. */
  readonly amountBand: AmountBand | null;
  readonly minAmountFen: bigint | null;
  readonly months: number | null;
  readonly latestOn: string | null;
  readonly purpose: Purpose | null;
  readonly purposeText: string | null;
  readonly repaymentSource: string | null;
  readonly guarantees: readonly string[];
  readonly collateralText: string | null;
  readonly ipText: string | null;
  readonly loanHistory: LoanHistory | null;
  readonly maxRateBp: number | null;
  readonly equityValuationFen: bigint | null;
  readonly equityShareBp: number | null;
  readonly equityRound: string | null;
  readonly claimMode: ClaimMode;
  /** Most claims that may be active at once. */
  readonly claimCap: number;
  /** Last day on which claims are taken (24:00 Asia/Shanghai). */
  readonly claimUntilOn: string | null;
  readonly claimUntil: Date | null;
  /** Takes several offers up to the amount asked. */
  readonly several: boolean;
  readonly showClaimCount: boolean;
  readonly pointsConsent: boolean;
  readonly truthful: boolean;
  readonly productId: string | null;
  /** Copied from the enterprise at submission, so that the anonymous face needs no join. */
  readonly industry: string;
  readonly stage: string;
  readonly qualifications: readonly string[];
  readonly returnIssues: readonly Issue[];
  readonly returnNote: string | null;
  /** Claims that hold a place. Kept with the claims; CHECK 0 ≤ activeClaims ≤ claimCap. */
  readonly activeClaims: number;
  /** Sum of accepted offers; CHECK ≤ amountFen. */
  readonly acceptedFen: bigint;
  readonly createdAt: Date;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly postedAt: Date | null;
  readonly openedAt: Date | null;
  readonly makerId: string | null;
  readonly demo: boolean;
  readonly version: number;
}

/** An institution asked to claim, by the enterprise, by a station or by matching. */
export interface Invitation {
  readonly id: string;
  readonly needId: string;
  readonly institutionId: string;
  readonly by: string;
  readonly at: Date;
  readonly note: string | null;
}

/** How often and when last an institution opened the released face. */
export interface View {
  readonly id: string;
  readonly needId: string;
  readonly institutionId: string;
  readonly count: number;
  readonly lastAt: Date;
}
