import { checkReason } from '../../domain/institution/admission';
import { freshUntil } from '../../domain/product/freshness';
import { refuseState, requireValid } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { institutionProduct } from './links';
import { loadProduct } from './load-product';
import { makeStale } from './make-stale';
import { startVerification } from './product-clocks';

/** A station lets a suspended product back on the shelf; one that was not verified for too long waits for its verification first. */
export const resumeProduct: UseCase<{ id: string; reason: string }> = async (tx, { id, reason }) => {
  const { product, facts, audience } = await loadProduct(tx, id);
  tx.authorize('product.supervise', facts, 'product.read');
  if (product.status !== 'SUSPENDED') refuseState(product.status, '只有已暂停的产品可以恢复，请刷新后查看当前状态。');
  requireValid(checkReason(reason));
  const resumed = await tx.move('product', product, 'resume', { note: reason.trim(), audience });
  const until = freshUntil(resumed);
  if (until === null || until <= tx.now) await makeStale(tx, resumed, audience);
  else await startVerification(tx, resumed);
  if (product.institutionId !== null) {
    await tx.notify({ orgId: product.institutionId, kind: 'PRODUCT', title: `产品「${product.name}」已恢复`, body: '站点已恢复该产品，请核对内容是否仍然有效。', link: institutionProduct(id) });
  }
  return { kind: 'product', id };
};
