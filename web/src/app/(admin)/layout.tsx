import type { ReactNode } from 'react';
import { StaffFrame } from '@/features/shell/staff-frame';

/** Pages of the admin workbench. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return <StaffFrame bench="admin">{children}</StaffFrame>;
}
