import type { Metadata } from 'next';
import { OrgsPage } from '@/features/admin/staff/orgs-page';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '单位与成员' };

/** Organisations by kind. */
export default async function AdminOrgsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <OrgsPage params={await searchParams} />;
}
