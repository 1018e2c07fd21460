import type { Metadata } from 'next';
import { StDealPage } from '@/features/deal/staff/st-deal-page';

export const metadata: Metadata = { title: '融资成果' };

/** One outcome with its evidence. */
export default async function AuthorityDealPage({ params }: { params: Promise<{ id: string }> }) {
  return <StDealPage base="/gov" id={(await params).id} />;
}
