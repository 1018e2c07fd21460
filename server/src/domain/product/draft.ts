import type { ProductVersion } from './model';

/** What saving a change of a product does to its versions. */
export type DraftStep =
  | { readonly kind: 'update'; readonly version: ProductVersion }
  | { readonly kind: 'insert'; readonly number: number }
  | { readonly kind: 'wait'; readonly version: ProductVersion };

/** Continues the open change of a product, starts the next number, or waits for a review that is under way. */
export function draftStep(versions: readonly ProductVersion[]): DraftStep {
  const open = versions.find((version) => version.status !== 'APPROVED');
  if (open !== undefined) return { kind: open.status === 'IN_REVIEW' ? 'wait' : 'update', version: open };
  return { kind: 'insert', number: Math.max(0, ...versions.map((version) => version.number)) + 1 };
}
