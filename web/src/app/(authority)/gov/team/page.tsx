import type { Metadata } from 'next';
import { StTeamPage } from '@/features/station/staff/st-team-page';

export const metadata: Metadata = { title: '成员' };

/** Members of the own organisation. */
export default function AuthorityTeamPage() {
  return <StTeamPage base="/gov" />;
}
