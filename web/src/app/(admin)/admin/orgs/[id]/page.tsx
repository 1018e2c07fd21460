import type { Metadata } from 'next';
import { OrgPage } from '@/features/admin/staff/orgs-page';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '成员' };

/** Members of one organisation. */
export default async function AdminOrgPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }) {
  return <OrgPage id={(await params).id} params={await searchParams} />;
}
