import { label } from '@/gql/labels';
import { deadlineLine } from '@/lib/dates';
import { deadlineOf, partyOf, type Waiting } from './waiting';

/** "轮到本单位：确认放款 · 11-25 24:00 截止（还剩 3 个工作日）" and what happens afterwards. */
export function WaitingLine({ waiting, now, own = 'ENTERPRISE', short }: {
  waiting: Waiting | null | undefined;
  now: Date;
  own?: Waiting['party'];
  /** Leaves out what happens when the time runs out. */
  short?: boolean;
}) {
  if (!waiting) return null;
  const deadline = deadlineOf(waiting, now);
  const mine = waiting.party === own;
  const late = deadline !== null && (deadline.overdue || deadline.tone === 'action');
  return (
    <div className="jb-waiting" data-hue={deadline?.overdue ? 'bad' : mine || late ? 'action' : 'info'}>
      <div>
        <b>{mine ? '轮到本单位' : `等待${partyOf(waiting, own)}`}：{label('ClockKind', waiting.duty)}</b>
        {deadline && <span> · {deadlineLine(deadline)}</span>}
        {waiting.pausedReason && <span> · 暂停计时：{waiting.pausedReason}</span>}
      </div>
      {!short && <div className="jb-waiting-then">{waiting.then}</div>}
    </div>
  );
}
