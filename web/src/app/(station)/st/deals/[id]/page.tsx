import type { Metadata } from 'next';
import { StDealPage } from '@/features/deal/staff/st-deal-page';

export const metadata: Metadata = { title: '融资成果' };

/** One outcome with its evidence. */
export default async function StationDealPage({ params }: { params: Promise<{ id: string }> }) {
  return <StDealPage base="/st" id={(await params).id} />;
}
