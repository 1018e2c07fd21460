import { isId } from '../../kernel/ids';
import type { Issue } from '../../kernel/refusal';
import type { Tx } from '../ports';

/** Issues of the product that an offer names: it must be on the shelf and of the offering institution. */
export async function productIssues(tx: Tx, productId: string | null | undefined, institutionId: string): Promise<readonly Issue[]> {
  if (productId == null) return [];
  const [product] = isId(productId) ? await tx.find('product', { id: productId, institutionId }) : [];
  if (product === undefined) return [{ path: 'productId', message: '没有找到本机构的这个产品，请从本机构在架产品中选择或留空' }];
  if (product.status !== 'ON_SHELF') return [{ path: 'productId', message: `产品「${product.name}」不在架，请先核验或上架，或改选其他产品` }];
  return [];
}
