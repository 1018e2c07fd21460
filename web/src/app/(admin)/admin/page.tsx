import type { Metadata } from 'next';
import { TreePage } from '@/features/admin/staff/tree-page';

export const metadata: Metadata = { title: '站点与主管部门' };

/** The station tree and the authorities. */
export default function AdminHomePage() {
  return <TreePage />;
}
