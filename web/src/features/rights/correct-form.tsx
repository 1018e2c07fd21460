'use client';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { UpdateAccountDocument } from '@/gql/operations';
import { idle, textOf, type FormState } from '@/lib/form';
import { issuesByPath } from '@/lib/refusal';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';
import { Notice } from '@/ui/light/messages';
import { TextInput } from '@/ui/light/text-input';

/** Corrects one's own name and phone. */
export function CorrectForm({ name, phone }: { name: string; phone: string | null }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { busy, send } = useWrite();
  const [state, setState] = useState<FormState>(idle);
  const [done, setDone] = useState(false);
  const errors = state.kind === 'invalid' ? issuesByPath(state.issues) : {};
  const correct = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setDone(false);
    const form = new FormData(event.currentTarget);
    const sent = await send(UpdateAccountDocument, { name: textOf(form, 'name'), phone: textOf(form, 'phone') });
    if (!sent.ok) return setState(sent.state);
    if (sent.data.updateAccount.__typename !== 'Member') return setState(refusedState(sent.data.updateAccount));
    setState(idle);
    setDone(true);
    router.refresh();
  };
  return (
    <form method="post" className="jb-form" noValidate aria-label="更正本人信息" onSubmit={(event) => void correct(event)}>
      {done && <Notice alert tone="good" title="已更正">本单位负责人会收到“有成员更正了本人信息”的通知，不含具体内容。</Notice>}
      <FormNotice state={state} summary={false} />
      <TextInput name="name" label="姓名" width="medium" autoComplete="name" maxLength={40} defaultValue={name} error={errors.name} />
      <TextInput name="phone" label="联系电话" hint="可以留空" width="medium" type="tel" autoComplete="tel" maxLength={30} defaultValue={phone ?? ''} error={errors.phone} />
      <div className="jb-actions"><Button type="submit" tone="secondary" disabled={!hydrated} busy={busy}>保存更正</Button></div>
    </form>
  );
}
