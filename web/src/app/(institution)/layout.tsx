import type { ReactNode } from 'react';
import { StaffFrame } from '@/features/shell/staff-frame';

/** Pages of the institution workbench. */
export default function InstitutionLayout({ children }: { children: ReactNode }) {
  return <StaffFrame bench="institution">{children}</StaffFrame>;
}
