import type { Institution } from '../../domain/institution/model';
import type { Product } from '../../domain/product/model';
import { refuseState } from '../../kernel/refusal';
import type { Facts } from '../../policy/decide';
import { audienceOf } from '../audience';
import type { Audience, Tx } from '../ports';

/** A product with the institution that offers it and what decisions need to know. */
export interface Offered {
  readonly product: Product;
  /** null for a catalogued product of a provider that takes no part. */
  readonly institution: Institution | null;
  /** Station that admitted the institution and reviews its products. */
  readonly stationId: string | null;
  readonly facts: Facts;
  readonly audience: Audience;
}

/** Locks a product and reads its institution. A catalogued product belongs to nobody: no relation but PUBLISHED holds for it. */
export async function loadProduct(tx: Tx, id: string): Promise<Offered> {
  const product = await tx.get('product', id, 'update');
  const institution = product.institutionId === null ? null : await tx.get('institution', product.institutionId);
  const stationId = institution?.stationId ?? null;
  return {
    product,
    institution,
    stationId,
    facts: { owner: product.institutionId, station: stationId, published: product.status === 'CATALOGUED' || product.status === 'ON_SHELF' },
    audience: audienceOf({ institutionId: product.institutionId, stationId }),
  };
}

/** The station that reviews products of the institution; refuses where none has admitted it. */
export function requireStation(stationId: string | null, status: string): string {
  return stationId ?? refuseState(status, '机构尚未确定受理站点，请先完成准入。');
}
