import { deadlineOf, type Waiting } from '@/features/case/waiting';
import { label } from '@/gql/labels';
import { StatusTag } from '@/ui/light/status-tag';

/** One cell: who must do what, until when; late is loud. */
export function WaitingCell({ waiting, now }: { waiting: Waiting | null; now: string }) {
  if (!waiting) return <>--</>;
  const deadline = deadlineOf(waiting, new Date(now));
  return (
    <>
      {label('ClockKind', waiting.duty)}
      {waiting.pausedReason ? <span className="text-mute"> · 已暂停计时</span> : deadline && (
        <> · {deadline.tone === 'neutral' ? deadline.left : <StatusTag tone={deadline.tone}>{deadline.left}</StatusTag>}</>
      )}
    </>
  );
}
