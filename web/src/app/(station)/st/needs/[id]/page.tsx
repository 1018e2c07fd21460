import type { Metadata } from 'next';
import { StNeedPage } from '@/features/need/staff/st-need-page';

export const metadata: Metadata = { title: '融资需求' };

/** One need. */
export default async function StationNeedPage({ params }: { params: Promise<{ id: string }> }) {
  return <StNeedPage base="/st" id={(await params).id} />;
}
