import type { OfferKind, OfferStatus } from './terms';

/** A fee of an offer as stored: money as decimal text of fen. */
export interface StoredFee {
  readonly name: string;
  readonly amountFen: string;
  readonly timing: 'UPFRONT' | 'EACH_PERIOD' | 'EACH_YEAR_START';
  readonly borneByLender: boolean;
}

/** One immutable version of an offer (方案). A change is a new version that supersedes this one. */
export interface Offer {
  readonly id: string;
  readonly code: string;
  readonly needId: string;
  readonly claimId: string;
  readonly institutionId: string;
  readonly enterpriseId: string;
  readonly stationId: string;
  readonly productId: string | null;
  readonly kind: OfferKind;
  readonly version: number;
  readonly status: OfferStatus;
  /** Null while the terms are sealed: then every term below is empty, and so they stay when it ends unopened. */
  readonly amountFen: bigint | null;
  readonly rateBp: number | null;
  readonly months: number | null;
  readonly repayment: string | null;
  readonly fees: readonly StoredFee[];
  readonly guarantees: readonly string[];
  readonly conditions: string | null;
  readonly validUntil: string | null;
  readonly premiumFen: bigint | null;
  readonly valuationFen: bigint | null;
  readonly shareBp: number | null;
  readonly makerId: string | null;
  /** Copied from the need: whether others may be accepted beside this one. */
  readonly several: boolean;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  /** Why the enterprise chose it. */
  readonly choiceReason: string | null;
}

/** An offer whose terms can be read. */
export type OpenOffer = Offer & { readonly amountFen: bigint; readonly validUntil: string };

/** The offer as one that can be read; throws for one that is sealed, which nobody works with. */
export function opened(offer: Offer): OpenOffer {
  const { amountFen, validUntil } = offer;
  if (amountFen === null || validUntil === null) throw new Error(`offer ${offer.id} is sealed`);
  return { ...offer, amountFen, validUntil };
}
