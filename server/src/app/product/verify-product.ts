import { isOutOfDate } from '../../domain/product/freshness';
import { refuseState } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { loadProduct } from './load-product';
import { startVerification } from './product-clocks';

/** An institution confirms that its product still stands as shown (核验); a stale one is on the shelf again. */
export const verifyProduct: UseCase<{ id: string }> = async (tx, { id }) => {
  tx.person();
  const { product, facts, audience } = await loadProduct(tx, id);
  tx.authorize('product.verify', facts, 'product.read');
  if (product.status !== 'ON_SHELF' && product.status !== 'STALE') refuseState(product.status, '只有在架或待核验的产品可以核验，请刷新后查看当前状态。');
  if (isOutOfDate(product, tx.now)) refuseState(product.status, `产品有效期已于 ${product.validUntil ?? ''} 届满，请提交新版本延长有效期。`);
  const next = await tx.move('product', product, 'verify', { patch: { lastVerifiedAt: tx.now }, audience });
  await startVerification(tx, next);
  return { kind: 'product', id };
};
