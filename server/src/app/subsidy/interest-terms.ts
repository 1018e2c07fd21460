import type { BusinessDate } from '../../kernel/business-date';
import { inForce, type Library } from '../../rules/library';
import type { Standard } from '../../rules/model';

/** The area's interest subsidy as a loan quote needs it: share of the interest in basis points, cap of a year in fen. */
export interface InterestTerms {
  readonly shareBp: number;
  readonly capFen: bigint;
}

/** The standard that states the subsidy. */
export const INTEREST_SUBSIDY = 'xixian.interest-subsidy';

/** A rule as one share of an amount with one yearly cap; null when it cannot be said so. */
export function shareAndCap(standard: Standard): InterestTerms | null {
  const [item, ...others] = standard.items;
  const cap = standard.ceilings.find((ceiling) => ceiling.cap !== null)?.cap ?? null;
  const share = item?.score?.kind === 'perUnit' ? item.score.each : null;
  if (others.length > 0 || share === null || cap === null || (share.num * 10_000n) % share.den !== 0n) return null;
  return { shareBp: Number((share.num * 10_000n) / share.den), capFen: cap.num };
}

/** Terms in force on a day; null where no version holds. Throws RangeError when the rule cannot be said as one share and one cap. */
export function interestTerms(library: Library, on: BusinessDate): InterestTerms | null {
  const standard = library.versions(INTEREST_SUBSIDY).find((version) => inForce(version, on));
  if (standard === undefined) return null;
  const terms = shareAndCap(standard);
  if (terms === null) throw new RangeError(`${standard.id} ${standard.version} 不是“利息的一个比例、每年一个上限”，报价无法使用`);
  return terms;
}
