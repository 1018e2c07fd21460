import type { Metadata } from 'next';
import { RightsListPage } from '@/features/rights/staff/rights-pages';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '权利申请' };

/** Requests to handle. */
export default async function RightsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <RightsListPage base="/admin/rights" params={await searchParams} />;
}
