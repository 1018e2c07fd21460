import type { Metadata } from 'next';
import { StVersionPage } from '@/features/product/staff/st-version-page';

export const metadata: Metadata = { title: '产品版本' };

/** One version beside the shelf. */
export default async function AuthorityVersionPage({ params }: { params: Promise<{ versionId: string }> }) {
  return <StVersionPage base="/gov" versionId={(await params).versionId} />;
}
