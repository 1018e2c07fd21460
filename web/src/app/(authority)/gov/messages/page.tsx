import type { Metadata } from 'next';
import { StMessagesPage } from '@/features/station/staff/st-messages-page';
import type { SearchParams } from '@/lib/url-state';

export const metadata: Metadata = { title: '消息' };

/** Messages of the own organisation. */
export default async function AuthorityMessagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <StMessagesPage base="/gov" params={await searchParams} />;
}
