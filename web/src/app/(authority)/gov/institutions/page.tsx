import type { Metadata } from 'next';
import { StInstitutionsPage } from '@/features/institution/staff/st-institutions-page';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '机构库' };

/** The institution library. */
export default async function AuthorityInstitutionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <StInstitutionsPage base="/gov" params={await searchParams} />;
}
