import { checkReason } from '../../domain/institution/admission';
import { refuseState, requireValid } from '../../kernel/refusal';
import type { UseCase } from '../ports';
import { loadProduct } from './load-product';
import { takeOff } from './take-off';

/** An institution takes its product off the shelf for good (下架). Offers made with it stay as they are. */
export const takeOffShelf: UseCase<{ id: string; reason: string }> = async (tx, { id, reason }) => {
  tx.person();
  const { product, stationId, facts, audience } = await loadProduct(tx, id);
  tx.authorize('product.takeOff', facts, 'product.read');
  if (product.status === 'OFF_SHELF') refuseState(product.status, '产品已下架，无需再次办理。');
  if (product.status === 'IN_REVIEW') refuseState(product.status, '产品正在审核，请等站点审核后再下架。');
  requireValid(checkReason(reason));
  await takeOff(tx, product, reason.trim(), audience);
  if (stationId !== null && product.status !== 'DRAFT') {
    await tx.notify({ orgId: stationId, kind: 'PRODUCT', title: `产品「${product.name}」已下架`, body: `「${product.provider}」下架了该产品，原因：${reason.trim()}。`, link: '/st/products' });
  }
  return { kind: 'product', id };
};
