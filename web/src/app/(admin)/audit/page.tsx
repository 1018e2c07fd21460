import type { Metadata } from 'next';
import { AuditPage } from '@/features/audit/staff/audit-page';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '审计日志' };

/** The audit log. */
export default async function AuditLogPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <AuditPage params={await searchParams} />;
}
