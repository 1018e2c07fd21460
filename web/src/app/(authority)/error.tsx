'use client';
import { FailureView } from '@/features/shell/failure-view';

/** A failed page within its frame. */
export default function GroupError({ error }: { error: Error & { digest?: string } }) {
  return <FailureView digest={error.digest} />;
}
