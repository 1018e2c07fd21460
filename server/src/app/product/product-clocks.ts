import type { Product, ProductVersion } from '../../domain/product/model';
import { freshUntil, STALE_REMINDER_DAYS } from '../../domain/product/freshness';
import { STALE_AFTER_DAYS } from '../../domain/product/states';
import { addDays, endOfDayInstant } from '../../kernel/business-date';
import type { Tx } from '../ports';
import { SLA } from '../sla';

/** Waits for the station's review of a product version. */
export async function startProductReview(tx: Tx, version: ProductVersion, stationId: string): Promise<void> {
  await tx.startClock({
    kind: 'PRODUCT_REVIEW',
    subject: 'productVersion',
    subjectId: version.id,
    party: 'STATION',
    orgId: stationId,
    workdays: SLA.productReviewDays,
    thenText: '超时将升级到上级站点。',
  });
}

/** Waits for the institution to mend a returned product version. */
export async function startProductResubmission(tx: Tx, version: ProductVersion): Promise<void> {
  await tx.startClock({
    kind: 'RESUBMISSION',
    subject: 'productVersion',
    subjectId: version.id,
    party: 'INSTITUTION',
    orgId: version.institutionId,
    workdays: SLA.resubmissionDays,
    thenText: '逾期未修改的，提醒机构。',
  });
}

/** Waits for the next verification of a product on the shelf, in place of an earlier wait. A time already past runs out at once. */
export async function startVerification(tx: Tx, product: Product): Promise<void> {
  await tx.stopClocks('product', product.id, ['PRODUCT_VERIFICATION']);
  await tx.startClock({
    kind: 'PRODUCT_VERIFICATION',
    subject: 'product',
    subjectId: product.id,
    party: 'INSTITUTION',
    orgId: product.institutionId,
    until: freshUntil(product) ?? tx.now,
    thenText: `超过 ${STALE_AFTER_DAYS} 天未核验且无成交，或有效期已过，将转为待核验，不再计入现行产品。`,
  });
}

/** Waits for the verification of a stale product, with a reminder when nothing happens. */
export async function startStaleReminder(tx: Tx, product: Product): Promise<void> {
  await tx.stopClocks('product', product.id, ['PRODUCT_VERIFICATION']);
  await tx.startClock({
    kind: 'PRODUCT_VERIFICATION',
    subject: 'product',
    subjectId: product.id,
    party: 'INSTITUTION',
    orgId: product.institutionId,
    until: endOfDayInstant(addDays(tx.today, STALE_REMINDER_DAYS)),
    thenText: '仍未核验的，再次提醒；核验前不计入现行产品。',
  });
}
