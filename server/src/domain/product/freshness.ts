import { addDays, endOfDayInstant, isBusinessDate, shanghaiDay } from '../../kernel/business-date';
import type { Product } from './model';
import { STALE_AFTER_DAYS } from './states';

/** Days between reminders of a product that waits to be verified again. */
export const STALE_REMINDER_DAYS = 30;

/** The part of a product that says whether it is alive. */
export type Alive = Pick<Product, 'lastVerifiedAt' | 'lastUsedAt' | 'validUntil'>;

/**
 * Until when a product counts as verified: 24:00 of the 90th day after its last verification or use, or of its
 * last valid day where that is earlier; null when it was never verified nor used. Process study §12 (5).
 */
export function freshUntil(product: Alive): Date | null {
  const last = Math.max(product.lastVerifiedAt?.getTime() ?? -Infinity, product.lastUsedAt?.getTime() ?? -Infinity);
  if (last === -Infinity) return null;
  const active = endOfDayInstant(addDays(shanghaiDay(last), STALE_AFTER_DAYS));
  const valid = product.validUntil !== null && isBusinessDate(product.validUntil) ? endOfDayInstant(product.validUntil) : active;
  return valid < active ? valid : active;
}

/** Whether the last valid day of a product is over. */
export function isOutOfDate(product: Pick<Product, 'validUntil'>, now: Date): boolean {
  return product.validUntil !== null && isBusinessDate(product.validUntil) && endOfDayInstant(product.validUntil) <= now;
}
