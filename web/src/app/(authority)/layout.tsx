import type { ReactNode } from 'react';
import { staffNav } from '@/features/shell/nav';
import { StaffFrame } from '@/features/shell/staff-frame';
import { shellViewer } from '@/features/shell/viewer';

/** Pages of the authority workbench; the auditor has the way back to the audit log. */
export default async function AuthorityLayout({ children }: { children: ReactNode }) {
  const auditor = (await shellViewer())?.role === 'AUDITOR';
  return <StaffFrame bench="authority" nav={auditor ? [staffNav.audit[0], ...staffNav.authority] : staffNav.authority}>{children}</StaffFrame>;
}
