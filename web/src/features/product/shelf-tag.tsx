import { label } from '@/gql/labels';
import type { ProductLineFragment } from '@/gql/types';
import { StatusTag } from '@/ui/light/status-tag';

type Shelf = Pick<ProductLineFragment, 'status' | 'demo'>;

/** The one tag of a product in a list: its exception, else 演示; the normal state carries none. */
export function ShelfTag({ product: { status, demo } }: { product: Shelf }) {
  if (status === 'STALE') return <StatusTag tone="action">{label('ProductStatus', status)}</StatusTag>;
  if (status === 'SUSPENDED' || status === 'OFF_SHELF') return <StatusTag tone="neutral">{label('ProductStatus', status)}</StatusTag>;
  return demo ? <StatusTag tone="neutral">演示</StatusTag> : null;
}

/** Tags of a product's own page: where it stands, and 演示. */
export function ShelfTags({ product }: { product: Shelf }) {
  return (
    <>
      {product.status === 'CATALOGUED' && <StatusTag tone="neutral">{label('ProductStatus', 'CATALOGUED')}</StatusTag>}
      {product.status !== 'CATALOGUED' && <ShelfTag product={{ ...product, demo: false }} />}
      {product.demo && <StatusTag tone="neutral">演示</StatusTag>}
    </>
  );
}
