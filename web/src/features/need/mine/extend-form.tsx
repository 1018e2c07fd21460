'use client';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { ClaimUntilField } from '@/features/need/form/claim-until-field';
import { ExtendNeedDocument } from '@/gql/operations';
import { idle, textOf, type FormState } from '@/lib/form';
import { issuesByPath } from '@/lib/refusal';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';

/** 延期: a later last day for claims; a holiday is refused with a day that would do. */
export function ExtendNeed({ id, today, until, expired }: { id: string; today: string; until: string; expired: boolean }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { busy, send } = useWrite();
  const [state, setState] = useState<FormState>(idle);
  const extend = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const claimUntil = textOf(new FormData(event.currentTarget), 'claimUntil');
    if (claimUntil === '') return setState({ kind: 'invalid', issues: [{ path: 'claimUntil', message: '请选择新的揭榜截止日（工作日）' }] });
    const sent = await send(ExtendNeedDocument, { id, claimUntil });
    if (!sent.ok) return setState(sent.state);
    if (sent.data.extendNeed.__typename !== 'Need') return setState(refusedState(sent.data.extendNeed));
    setState(idle);
    router.refresh();
  };
  return (
    <form method="post" className="jb-form" noValidate onSubmit={(event) => void extend(event)}>
      <FormNotice state={state} summary={false} />
      <ClaimUntilField
        name="claimUntil" label="新的揭榜截止日" today={today} defaultValue={until}
        error={state.kind === 'invalid' ? issuesByPath(state.issues)['claimUntil'] : undefined}
      />
      <div className="jb-actions"><Button type="submit" disabled={!hydrated} busy={busy}>{expired ? '延期并重新上榜' : '延期'}</Button></div>
    </form>
  );
}
