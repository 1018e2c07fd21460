import type { Metadata } from 'next';
import { ForbiddenView } from '@/features/shell/forbidden-view';

export const metadata: Metadata = { title: '没有办理权限' };

/** Shown where a group has no page of its own for it. */
export default function Forbidden() {
  return <main id="main" className="jb-column jb-main"><ForbiddenView /></main>;
}
