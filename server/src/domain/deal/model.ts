import type { DealStatus, DrawdownStatus } from './terms';

/** A financing outcome (融资成果): what was agreed, signed, drawn and repaid. */
export interface Deal {
  readonly id: string;
  readonly code: string;
  readonly needId: string;
  readonly offerId: string;
  readonly claimId: string;
  readonly enterpriseId: string;
  readonly institutionId: string;
  readonly stationId: string;
  readonly areaId: string;
  readonly productId: string | null;
  readonly kind: string;
  readonly status: DealStatus;
  readonly approvedFen: bigint;
  /** Reported and not void; CHECK ≤ approvedFen. */
  readonly reportedFen: bigint;
  /** Confirmed by both sides; CHECK ≤ reportedFen. */
  readonly confirmedFen: bigint;
  readonly rateBp: number | null;
  readonly months: number | null;
  readonly contractNo: string | null;
  readonly signedOn: string | null;
  readonly firstLoan: boolean;
  readonly approvedAt: Date;
  readonly postedAt: Date | null;
  readonly firstDrawnOn: string | null;
  readonly firstConfirmedAt: Date | null;
  readonly daysToMoney: number | null;
  readonly settledOn: string | null;
  readonly demo: boolean;
}

/** One payment of money: reported by the institution, confirmed or disputed by the enterprise. */
export interface Drawdown {
  readonly id: string;
  readonly dealId: string;
  readonly enterpriseId: string;
  readonly institutionId: string;
  readonly stationId: string;
  readonly number: number;
  readonly amountFen: bigint;
  readonly drawnOn: string;
  readonly status: DrawdownStatus;
  readonly reportedAt: Date;
  readonly makerId: string | null;
  readonly decidedAt: Date | null;
  readonly disputeReason: string | null;
  readonly note: string | null;
}

/** An uploaded file, kept by its content. */
export interface EvidenceFile {
  readonly id: string;
  readonly orgId: string;
  readonly memberId: string;
  readonly name: string;
  readonly bytes: number;
  readonly mime: string;
  readonly sha256: string;
  readonly at: Date;
}

/** A file attached to a drawdown or to the signing of a deal. */
export interface EvidenceLink {
  readonly id: string;
  readonly fileId: string;
  readonly dealId: string;
  readonly drawdownId: string | null;
  readonly sha256: string;
}
