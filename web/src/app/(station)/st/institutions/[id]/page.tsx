import type { Metadata } from 'next';
import { StInstitutionPage } from '@/features/institution/staff/st-institution-page';

export const metadata: Metadata = { title: '机构' };

/** One institution. */
export default async function StationInstitutionPage({ params }: { params: Promise<{ id: string }> }) {
  return <StInstitutionPage base="/st" id={(await params).id} />;
}
