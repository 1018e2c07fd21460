import type { Metadata } from 'next';
import { StFilePage } from '@/features/enterprise/staff/st-file-page';

export const metadata: Metadata = { title: '企业档案' };

/** The whole firm. */
export default async function AuthorityFilePage({ params }: { params: Promise<{ id: string }> }) {
  return <StFilePage base="/gov" id={(await params).id} />;
}
