'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { MarkReadDocument } from '@/gql/operations';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { useHydrated } from '@/ui/light/hydrated';

/** Marks messages as read; says so when it did not work. */
export function MarkRead({ ids, about, text = '标为已读' }: { ids: string[]; about?: string; text?: string }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { busy, send } = useWrite();
  const [problem, setProblem] = useState('');
  const mark = async () => {
    const sent = await send(MarkReadDocument, { ids });
    if (!sent.ok) return setProblem(sent.state.message);
    if (sent.data.markRead.__typename !== 'Viewer') {
      const state = refusedState(sent.data.markRead);
      return setProblem(state.kind === 'refused' ? state.message : '没有标记成功，请重试');
    }
    setProblem('');
    router.refresh();
  };
  return (
    <>
      <Button tone="quiet" disabled={!hydrated || busy} onClick={() => void mark()}>{text}{about && <span className="sr-only">：{about}</span>}</Button>
      {problem !== '' && <span role="alert" className="jb-error">{problem}</span>}
    </>
  );
}
