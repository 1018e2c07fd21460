import type { Product } from '../../domain/product/model';
import type { Issue } from '../../kernel/refusal';
import type { Tx } from '../ports';

/** The product that a need names, with an issue when it does not exist or is not on the shelf; nothing for null. `id` must have the form of an id. */
export async function chosenProduct(tx: Tx, id: string | null | undefined): Promise<{ product: Product | null; issues: Issue[] }> {
  if (id == null) return { product: null, issues: [] };
  const [product] = await tx.find('product', { id });
  if (product?.status === 'ON_SHELF') return { product, issues: [] };
  const message = product ? `意向产品“${product.name}”当前不在架，请另选产品或取消意向产品` : '没有这个产品，请从产品库重新选择';
  return { product: null, issues: [{ path: 'productId', message }] };
}
