import type { ReactNode } from 'react';
import { StaffFrame } from '@/features/shell/staff-frame';

/** Pages of the station workbench. */
export default function StationLayout({ children }: { children: ReactNode }) {
  return <StaffFrame bench="station">{children}</StaffFrame>;
}
