import { checkReason } from '../../domain/institution/admission';
import { refuseState, requireValid } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { institutionProduct } from './links';
import { loadProduct } from './load-product';

/** A station suspends a product on the shelf; it is not offered until the station resumes it. */
export const suspendProduct: UseCase<{ id: string; reason: string }> = async (tx, { id, reason }) => {
  const { product, facts, audience } = await loadProduct(tx, id);
  tx.authorize('product.supervise', facts, 'product.read');
  if (product.status !== 'ON_SHELF' && product.status !== 'STALE') refuseState(product.status, '只有在架或待核验的产品可以暂停，请刷新后查看当前状态。');
  requireValid(checkReason(reason));
  await tx.move('product', product, 'suspend', { note: reason.trim(), audience });
  await tx.stopClocks('product', id, ['PRODUCT_VERIFICATION']);
  if (product.institutionId !== null) {
    await tx.notify({
      orgId: product.institutionId,
      kind: 'PRODUCT',
      title: `产品「${product.name}」已被暂停`,
      body: `原因：${reason.trim()}。请整改（必要时提交新版本）后联系站点恢复。`,
      link: institutionProduct(id),
      todo: true,
    });
  }
  return { kind: 'product', id };
};
