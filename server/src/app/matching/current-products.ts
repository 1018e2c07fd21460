import type { Product } from '../../domain/product/model';
import { isOutOfDate } from '../../domain/product/freshness';
import type { Tx } from '../ports';

/** A product that an enterprise can be matched with: its institution is known. */
export type OfferedProduct = Product & { readonly institutionId: string };

/** Current offers: on the shelf, not past their last day, of institutions that take part. */
export async function currentProducts(tx: Tx): Promise<readonly OfferedProduct[]> {
  const shelf = (await tx.find('product', { status: 'ON_SHELF' })).filter((p): p is OfferedProduct => p.institutionId !== null && !isOutOfDate(p, tx.now));
  if (shelf.length === 0) return [];
  const taking = await tx.find('institution', { id: [...new Set(shelf.map((p) => p.institutionId))], status: 'ADMITTED' });
  const ids = new Set(taking.map((institution) => institution.id));
  return shelf.filter((product) => ids.has(product.institutionId));
}
