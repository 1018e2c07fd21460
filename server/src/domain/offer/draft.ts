import type { OpenOffer, StoredFee } from './model';
import type { OfferKind } from './terms';

/** A fee as an institution enters it; money in fen. */
export interface DraftFee {
  readonly name: string;
  readonly amountFen: bigint;
  readonly timing: StoredFee['timing'];
  readonly borneByLender?: boolean | null;
}

/** The terms of an offer as an institution enters them. Rates and shares in basis points, money in fen. */
export interface OfferDraft {
  readonly kind: OfferKind;
  readonly amountFen: bigint;
  readonly rateBp?: number | null;
  readonly months?: number | null;
  readonly repayment?: string | null;
  readonly fees?: readonly DraftFee[] | null;
  readonly guarantees?: readonly string[] | null;
  readonly conditions?: string | null;
  readonly validUntil: string;
  readonly premiumFen?: bigint | null;
  readonly valuationFen?: bigint | null;
  readonly shareBp?: number | null;
  readonly productId?: string | null;
}

/** What an offer needs to know of the need that it answers; money in fen. */
export interface NeedTerms {
  readonly modes: readonly string[];
  readonly amountFen: bigint;
  /** Already taken by accepted offers. */
  readonly acceptedFen: bigint;
  readonly minAmountFen: bigint | null;
  readonly several: boolean;
  /** Day on which sealed offers are opened; null when offers are visible at once. */
  readonly opensOn: string | null;
}

/** The columns of an offer that hold its terms. */
export type OfferTerms = Pick<
  OpenOffer,
  | 'kind' | 'amountFen' | 'rateBp' | 'months' | 'repayment' | 'fees' | 'guarantees' | 'conditions'
  | 'validUntil' | 'premiumFen' | 'valuationFen' | 'shareBp' | 'productId'
>;

/** Checked terms as they are stored: absent is null, texts trimmed, each guarantee once, money of fees as decimal text. */
export function storedTerms(draft: OfferDraft): OfferTerms {
  return {
    kind: draft.kind,
    amountFen: draft.amountFen,
    rateBp: draft.rateBp ?? null,
    months: draft.months ?? null,
    repayment: draft.repayment ?? null,
    fees: (draft.fees ?? []).map((fee) => ({
      name: fee.name.normalize('NFC').trim(),
      amountFen: fee.amountFen.toString(),
      timing: fee.timing,
      borneByLender: fee.borneByLender === true,
    })),
    guarantees: [...new Set(draft.guarantees ?? [])],
    conditions: draft.conditions?.trim() || null,
    validUntil: draft.validUntil,
    premiumFen: draft.premiumFen ?? null,
    valuationFen: draft.valuationFen ?? null,
    shareBp: draft.shareBp ?? null,
    productId: draft.productId ?? null,
  };
}
