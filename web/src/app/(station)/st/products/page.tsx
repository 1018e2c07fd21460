import type { Metadata } from 'next';
import { StProductsPage } from '@/features/product/staff/st-products-page';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '产品库' };

/** Product versions and the library. */
export default async function StationProductsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <StProductsPage base="/st" params={await searchParams} />;
}
