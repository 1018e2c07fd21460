import { redirect } from 'next/navigation';
import { one, withParams, type SearchParams } from '@/lib/url-state';

/** Begins at the first step and keeps the chosen product. */
export default async function NewNeed({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const product = one(await searchParams, 'product');
  redirect(withParams('/my/needs/new/mode', {}, { product: product ?? null }));
}
