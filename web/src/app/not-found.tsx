import type { Metadata } from 'next';
import { NotFoundView } from '@/features/shell/not-found-view';

export const metadata: Metadata = { title: '没有找到' };

/** Shown where a group has no page of its own for it. */
export default function NotFound() {
  return <main id="main" className="jb-column jb-main"><NotFoundView /></main>;
}
