import type { Metadata } from 'next';
import { RightsOnePage } from '@/features/rights/staff/rights-pages';

export const metadata: Metadata = { title: '权利申请' };

/** One request. */
export default async function RightsRequestPage({ params }: { params: Promise<{ id: string }> }) {
  return <RightsOnePage base="/st/rights" id={(await params).id} />;
}
