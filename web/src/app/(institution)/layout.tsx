import type { ReactNode } from 'react';
import { instNav } from '@/features/institution/staff/inst-nav';
import { StaffFrame } from '@/features/shell/staff-frame';

/** Pages of the institution workbench. */
export default async function InstitutionLayout({ children }: { children: ReactNode }) {
  return <StaffFrame bench="institution" nav={await instNav()}>{children}</StaffFrame>;
}
