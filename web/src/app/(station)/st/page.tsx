import type { Metadata } from 'next';
import { StDashboard } from '@/features/station/staff/st-dashboard';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '站点工作台' };

/** The dashboard. */
export default async function StationHomePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <StDashboard base="/st" params={await searchParams} />;
}
