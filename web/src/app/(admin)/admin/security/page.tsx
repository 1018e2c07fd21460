import type { Metadata } from 'next';
import { SecurityPage } from '@/features/admin/staff/security-page';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '账号与授权' };

/** Grants, locks and closed accounts. */
export default async function AdminSecurityPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <SecurityPage params={await searchParams} />;
}
