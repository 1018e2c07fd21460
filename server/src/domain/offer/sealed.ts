import type { OfferTerms } from './draft';

/** Key of the sealed offers of one window of a need, itself sealed under the installation's key. A need that is put on the board anew after an opening gets another. */
export interface NeedSeal {
  readonly id: string;
  readonly needId: string;
  /** The key, sealed. */
  readonly wrapped: string;
  readonly createdAt: Date;
  /** When the offers were opened; null before. */
  readonly releasedAt: Date | null;
}

/** Terms of an offer that nobody may read but its own institution; kept for that institution alone when the offer ended unopened. */
export interface SealedTerms {
  /** Id of the offer. */
  readonly id: string;
  readonly sealId: string;
  /** The terms, sealed under the key of `sealId`. */
  readonly sealed: string;
}

/** The terms that are sealed: all but the kind. */
export type HiddenTerms = Omit<OfferTerms, 'kind'>;

/** Sealed terms as the API shows them: money as decimal text of fen. */
export type ShownTerms = { readonly [P in keyof HiddenTerms]: bigint extends HiddenTerms[P] ? Exclude<HiddenTerms[P], bigint> | string : HiddenTerms[P] };

/** What the columns of an offer hold while it is sealed. */
export const NO_TERMS = {
  amountFen: null, rateBp: null, months: null, repayment: null, fees: [], guarantees: [], conditions: null, validUntil: null, premiumFen: null, valuationFen: null, shareBp: null, productId: null,
} as const satisfies { readonly [P in keyof HiddenTerms]: null | readonly never[] };

const NAMES = Object.keys(NO_TERMS) as (keyof HiddenTerms)[];

/** Sealed texts grow by steps of so many bytes, so that their length tells nothing of an amount or a short condition. */
const STEP_BYTES = 1024;

/** The terms as the text that is sealed. */
export function hiddenText(terms: HiddenTerms): string {
  const text = JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, terms[name]])), (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  return text + ' '.repeat((STEP_BYTES - (Buffer.byteLength(text) % STEP_BYTES)) % STEP_BYTES);
}

/** What `hiddenText` was made of, as the API shows it. */
export const shownTerms = (text: string): ShownTerms => JSON.parse(text) as ShownTerms;

const money = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** What `hiddenText` was made of. */
export function hiddenTerms(text: string): HiddenTerms {
  const shown = shownTerms(text);
  return { ...shown, amountFen: BigInt(shown.amountFen as string), premiumFen: money(shown.premiumFen as string | null), valuationFen: money(shown.valuationFen as string | null) };
}
