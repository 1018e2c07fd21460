import { WaitingLine } from '@/features/case/waiting-line';
import { label } from '@/gql/labels';
import type { RightsRowFragment } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { StatusTag } from '@/ui/light/status-tag';
import { WithdrawRights } from './controls';
import { rightsTone } from './tones';

/** One's own requests: what was asked, whom we wait for until when, and the answer. */
export function RequestList({ requests, now }: { requests: readonly RightsRowFragment[]; now: Date }) {
  if (requests.length === 0) return <p className="text-mute">还没有申请。提交后在这里看到由谁办理、何时答复。</p>;
  return (
    <ul className="jb-rows">
      {requests.map((request) => {
        const what = label('RightsKind', request.kind);
        const open = request.status === 'SUBMITTED' || request.status === 'IN_REVIEW';
        return (
          <li key={request.id} className="jb-turn">
            <div className="jb-turn-head">
              <h3>{what}{request.needCode && `（${request.needCode}）`}</h3>
              <StatusTag tone={rightsTone[request.status]}>{label('RightsStatus', request.status)}</StatusTag>
            </div>
            <div className="jb-card-mute">{formatInstant(request.submittedAt)} 提交{!request.own && ` · ${request.applicant}`}{request.decidedAt && ` · ${formatInstant(request.decidedAt)} 结束`}</div>
            <p className="whitespace-pre-line break-words">{request.text}</p>
            {request.answer && <p className="whitespace-pre-line break-words"><b>答复：</b>{request.answer}</p>}
            {request.waitingOn && <WaitingLine waiting={request.waitingOn} now={now} own="AUTHORITY" />}
            {open && request.own && <div className="jb-actions"><WithdrawRights id={request.id} what={what} /></div>}
          </li>
        );
      })}
    </ul>
  );
}
