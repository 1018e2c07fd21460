'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { EndOtherSessionsDocument, EndSessionDocument } from '@/gql/operations';
import type { OwnSessionsQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { idle, type FormState } from '@/lib/form';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';
import { StatusTag } from '@/ui/light/status-tag';

type Session = OwnSessionsQuery['sessions'][number];

/** One's own login sessions; all but the present one can be ended here. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { busy, send } = useWrite();
  const [state, setState] = useState<FormState>(idle);
  const end = async (id: string | null) => {
    setState(idle);
    const sent = id === null ? await send(EndOtherSessionsDocument, {}) : await send(EndSessionDocument, { id });
    if (!sent.ok) return setState(sent.state);
    const answer = 'endSession' in sent.data ? sent.data.endSession : sent.data.endOtherSessions;
    if (answer.__typename !== 'Viewer') return setState(refusedState(answer));
    router.refresh();
  };
  return (
    <>
      <FormNotice state={state} />
      <ul className="jb-rows">
        {sessions.map((one) => (
          <li key={one.id} className="jb-turn">
            <div className="jb-turn-head">
              <h3>{one.device ?? '其他程序'}</h3>
              {one.current && <StatusTag tone="good">当前登录</StatusTag>}
            </div>
            <div className="jb-card-mute">{[one.address === null ? '' : `地址 ${one.address}`, `登录 ${formatInstant(one.since)}`, `最近活动 ${formatInstant(one.lastSeenAt)}`].filter(Boolean).join(' · ')}</div>
            {!one.current && (
              <div className="jb-actions">
                <Button tone="secondary" disabled={!hydrated} busy={busy} onClick={() => void end(one.id)}>结束此登录<span className="sr-only">：{one.device ?? '其他程序'}，{formatInstant(one.since)}</span></Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {sessions.some((one) => !one.current) && (
        <div className="jb-actions"><Button tone="secondary" disabled={!hydrated} busy={busy} onClick={() => void end(null)}>结束其他全部登录</Button></div>
      )}
    </>
  );
}
