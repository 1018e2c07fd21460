import type { ReactNode } from 'react';
import type { Workbench } from '@/features/shell/nav';
import { StaffFrame } from '@/features/shell/staff-frame';
import { shellViewer } from '@/features/shell/viewer';

/** Pages of the platform's three offices, each with its own navigation. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const role = (await shellViewer())?.role;
  const bench: Workbench = role === 'SECURITY' ? 'security' : role === 'AUDITOR' ? 'audit' : 'admin';
  return <StaffFrame bench={bench}>{children}</StaffFrame>;
}
