import type { GuaranteeKind, ProductFamily, ProductStatus, RateBasis, RepaymentMethod, VersionStatus } from './terms';

/** A condition as stored: validated by the matching vocabulary before it is kept. */
export interface StoredCondition {
  readonly field: string;
  readonly op: string;
  readonly value: unknown;
  readonly hard: boolean;
  readonly note?: string;
}

/** What a product promises; each change of it is a reviewed version. */
export interface ProductContent {
  readonly name: string;
  readonly family: ProductFamily;
  readonly amountMinFen: bigint | null;
  readonly amountMaxFen: bigint | null;
  readonly monthsMin: number | null;
  readonly monthsMax: number | null;
  readonly rateBasis: RateBasis | null;
  /** Annual rate in basis points, or points over LPR, by `rateBasis`. */
  readonly rateMinBp: number | null;
  readonly rateMaxBp: number | null;
  readonly guarantees: readonly GuaranteeKind[];
  readonly repayments: readonly RepaymentMethod[];
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly stages: readonly string[];
  readonly feesText: string | null;
  readonly papers: readonly string[];
  readonly promisedDays: number | null;
  readonly riskSharing: string | null;
  readonly intro: string | null;
  readonly conditions: readonly StoredCondition[];
  readonly validUntil: string | null;
}

/** A product of the library: catalogued from public sources, or offered by a participant. */
export interface Product extends ProductContent {
  readonly id: string;
  readonly institutionId: string | null;
  readonly provider: string;
  readonly status: ProductStatus;
  /** Published wording where no number was published. */
  readonly rateText: string | null;
  readonly accessText: string | null;
  readonly lastVerifiedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly version: number;
  readonly source: string | null;
  readonly grade: string | null;
  readonly asOf: string | null;
  readonly demo: boolean;
}

/** One proposed or approved change of a product. */
export interface ProductVersion {
  readonly id: string;
  readonly productId: string;
  readonly institutionId: string;
  readonly number: number;
  readonly status: VersionStatus;
  readonly content: Readonly<Record<string, unknown>>;
  readonly makerId: string | null;
  readonly submittedAt: Date | null;
  readonly reviewedAt: Date | null;
  readonly reviewerId: string | null;
  readonly note: string | null;
}
