'use client';
import { FailureView } from '@/features/shell/failure-view';

/** Shown where a page fails and its group has no frame of its own. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return <main id="main" className="jb-column jb-main"><FailureView digest={error.digest} /></main>;
}
