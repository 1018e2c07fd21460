import type { Product } from '../../domain/product/model';
import type { Audience, Tx } from '../ports';

/** Takes a locked product off the shelf for good; a change of it that is in review is returned first. `note` is written into the steps. */
export async function takeOff(tx: Tx, product: Product, note: string, audience: Audience): Promise<Product> {
  const open = await tx.find('productVersion', { productId: product.id, status: ['DRAFT', 'IN_REVIEW', 'RETURNED'] }, 'update');
  for (const version of open) {
    if (version.status === 'IN_REVIEW') await tx.move('productVersion', version, 'return', { patch: { note, reviewedAt: tx.now }, note, audience });
    await tx.stopClocks('productVersion', version.id);
  }
  const free = product.status === 'IN_REVIEW' ? await tx.move('product', product, 'return', { note, audience }) : product;
  const off = await tx.move('product', free, 'takeOff', { note, audience });
  await tx.stopClocks('product', product.id);
  return off;
}
