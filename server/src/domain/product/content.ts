import { parseNonNegativeFen } from '../../kernel/money';
import type { ProductContent } from './model';

const FEN_KEYS = ['amountMinFen', 'amountMaxFen'] as const;

/** Names of everything that a product promises, in the order of the product card. */
export const CONTENT_KEYS = [
  'name', 'family', 'amountMinFen', 'amountMaxFen', 'monthsMin', 'monthsMax', 'rateBasis', 'rateMinBp', 'rateMaxBp', 'guarantees', 'repayments', 'regions', 'industries', 'stages',
  'feesText', 'papers', 'promisedDays', 'riskSharing', 'intro', 'conditions', 'validUntil',
] as const satisfies readonly (keyof ProductContent)[];

/** Only the content of a product or of an input, in fixed order. */
export function contentOf(source: ProductContent): ProductContent {
  return Object.fromEntries(CONTENT_KEYS.map((key) => [key, source[key]])) as unknown as ProductContent;
}

/** Content as JSON for a version: amounts are decimal strings of fen. */
export function packContent(content: ProductContent): Readonly<Record<string, unknown>> {
  return Object.fromEntries(CONTENT_KEYS.map((key) => [key, typeof content[key] === 'bigint' ? content[key].toString() : content[key]]));
}

/** The content of a version. Throws RangeError when the JSON was not written by `packContent`. */
export function unpackContent(json: Readonly<Record<string, unknown>>): ProductContent {
  const missing = CONTENT_KEYS.find((key) => !Object.hasOwn(json, key));
  if (missing !== undefined) throw new RangeError(`product version has no ${missing}`);
  const amounts = FEN_KEYS.map((key) => {
    const raw = json[key];
    if (raw === null) return [key, null] as const;
    const read = parseNonNegativeFen(String(raw));
    if (!read.ok) throw new RangeError(`product version: ${key} is no amount`);
    return [key, read.value] as const;
  });
  return contentOf({ ...json, ...Object.fromEntries(amounts) } as unknown as ProductContent);
}
