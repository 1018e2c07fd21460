import type { Product } from '../../domain/product/model';
import { isOutOfDate } from '../../domain/product/freshness';
import { STALE_AFTER_DAYS } from '../../domain/product/states';
import type { Audience, Tx } from '../ports';
import { institutionProduct } from './links';
import { startStaleReminder } from './product-clocks';

/** Tells the institution what brings a stale product back. */
export async function remindStale(tx: Tx, product: Product): Promise<void> {
  if (product.institutionId === null) return;
  const over = isOutOfDate(product, tx.now);
  await tx.notify({
    orgId: product.institutionId,
    kind: 'PRODUCT',
    title: `产品「${product.name}」待核验`,
    body: over ? '产品有效期已过。请提交新版本延长有效期，审核通过后恢复在架。' : `已超过 ${STALE_AFTER_DAYS} 天未核验且无成交。请核对额度、利率和条件后点击“核验”，即可恢复在架。`,
    link: institutionProduct(product.id),
    todo: true,
  });
}

/** Moves a product on the shelf to 待核验 and waits for its institution. */
export async function makeStale(tx: Tx, product: Product, audience: Audience): Promise<Product> {
  const stale = await tx.move('product', product, 'stale', { note: isOutOfDate(product, tx.now) ? '产品有效期已过' : `${STALE_AFTER_DAYS} 天未核验且无成交`, audience });
  await startStaleReminder(tx, stale);
  await remindStale(tx, stale);
  return stale;
}
