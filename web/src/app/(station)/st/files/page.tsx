import type { Metadata } from 'next';
import { StFilesPage } from '@/features/enterprise/staff/st-files-page';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '一企一档' };

/** Enterprises of the tree. */
export default async function StationFilesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <StFilesPage base="/st" params={await searchParams} />;
}
