import type { ReactNode } from 'react';
import { StaffFrame } from '@/features/shell/staff-frame';

/** Pages of the authority workbench. */
export default function AuthorityLayout({ children }: { children: ReactNode }) {
  return <StaffFrame bench="authority">{children}</StaffFrame>;
}
