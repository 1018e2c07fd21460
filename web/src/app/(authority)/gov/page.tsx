import type { Metadata } from 'next';
import { StDashboard } from '@/features/station/staff/st-dashboard';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '辖区总览' };

/** The dashboard of the area, to be read. */
export default async function AuthorityHomePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <StDashboard base="/gov" params={await searchParams} />;
}
