import type { Metadata } from 'next';
import { StFilePage } from '@/features/enterprise/staff/st-file-page';

export const metadata: Metadata = { title: '企业档案' };

/** The whole firm. */
export default async function StationFilePage({ params }: { params: Promise<{ id: string }> }) {
  return <StFilePage base="/st" id={(await params).id} />;
}
