import type { Metadata } from 'next';
import { StInstitutionPage } from '@/features/institution/staff/st-institution-page';

export const metadata: Metadata = { title: '机构' };

/** One institution. */
export default async function AuthorityInstitutionPage({ params }: { params: Promise<{ id: string }> }) {
  return <StInstitutionPage base="/gov" id={(await params).id} />;
}
