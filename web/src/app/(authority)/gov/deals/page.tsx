import type { Metadata } from 'next';
import { StDealsPage } from '@/features/deal/staff/st-deals-page';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '融资成果' };

/** The ledger of the tree. */
export default async function AuthorityDealsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <StDealsPage base="/gov" params={await searchParams} />;
}
