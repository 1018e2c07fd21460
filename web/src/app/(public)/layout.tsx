import type { ReactNode } from 'react';
import { PublicFrame } from '@/features/shell/public-frame';

/** Pages that anyone may read. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
