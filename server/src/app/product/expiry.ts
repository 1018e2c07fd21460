import type { ClockKind } from '../../domain/common/terms';
import { freshUntil } from '../../domain/product/freshness';
import type { Expiry } from '../clocks';
import { escalate } from '../org/escalate';
import { institutionProduct, stationVersion } from './links';
import { loadProduct } from './load-product';
import { makeStale, remindStale } from './make-stale';
import { startProductResubmission, startStaleReminder, startVerification } from './product-clocks';

const productReview: Expiry = async (tx, clock) => {
  tx.authorize('system.run', {});
  const version = await tx.get('productVersion', clock.subjectId, 'update');
  if (version.status !== 'IN_REVIEW') return;
  const institution = await tx.get('institution', version.institutionId);
  if (institution.stationId === null) return;
  await escalate(tx, clock, {
    stationId: institution.stationId,
    what: `「${institution.name}」的产品「${String(version.content.name)}」`,
    kind: 'PRODUCT',
    link: stationVersion(version.id),
  });
};

/** Used or verified meanwhile → waits again; else 待核验 with a message; a product that is stale already is called to mind again. */
const productVerification: Expiry = async (tx, clock) => {
  tx.authorize('system.run', {});
  const { product, audience } = await loadProduct(tx, clock.subjectId);
  if (product.status !== 'ON_SHELF' && product.status !== 'STALE') return;
  const until = freshUntil(product);
  if (product.status === 'STALE') {
    await startStaleReminder(tx, product);
    await remindStale(tx, product);
  } else if (until !== null && until > tx.now) await startVerification(tx, product);
  else {
    await makeStale(tx, product, audience);
    return;
  }
  await tx.audit({ action: 'product.remind', subject: 'product', subjectId: product.id, audience });
};

/** A returned product version was not mended in time: reminds the institution and waits for it again. For RESUBMISSION clocks of a product version. */
export const productResubmission: Expiry = async (tx, clock) => {
  tx.authorize('system.run', {});
  const version = await tx.get('productVersion', clock.subjectId, 'update');
  if (version.status !== 'RETURNED') return;
  await tx.stopClocks('productVersion', version.id, ['RESUBMISSION']);
  await startProductResubmission(tx, version);
  await tx.notify({
    orgId: version.institutionId,
    kind: 'PRODUCT',
    title: '产品待修改',
    body: `「${String(version.content.name)}」第 ${version.number} 版退回意见：${version.note ?? ''}。请修改后重新提交。`,
    link: institutionProduct(version.productId),
    todo: true,
  });
  await tx.audit({ action: 'productVersion.remind', subject: 'productVersion', subjectId: version.id, audience: { institutionId: version.institutionId } });
};

/** What happens when clocks of products run out. */
export const productExpiry: Partial<Record<ClockKind, Expiry>> = { PRODUCT_REVIEW: productReview, PRODUCT_VERIFICATION: productVerification };
