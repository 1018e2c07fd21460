import type { Metadata } from 'next';
import { StNeedsPage } from '@/features/need/staff/st-needs-page';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '融资需求' };

/** Needs of the tree. */
export default async function AuthorityNeedsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <StNeedsPage base="/gov" params={await searchParams} />;
}
