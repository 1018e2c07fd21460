'use client';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { RequestRightsDocument } from '@/gql/operations';
import type { PersonalRight } from '@/gql/types';
import { idle, textOf, type FormState } from '@/lib/form';
import { idempotencyKey } from '@/lib/idempotency';
import { issuesByPath } from '@/lib/refusal';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';
import { Notice } from '@/ui/light/messages';
import { Select, type Option } from '@/ui/light/select';
import { TextArea } from '@/ui/light/text-input';

/** Asks for access, correction, deletion or restriction of one's own data, where self-service is not enough. */
export function RequestForm({ kinds }: { kinds: readonly Option[] }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const { busy, send } = useWrite();
  const [key, setKey] = useState(idempotencyKey);
  const [state, setState] = useState<FormState>(idle);
  const [done, setDone] = useState(false);
  const errors = state.kind === 'invalid' ? issuesByPath(state.issues) : {};
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setDone(false);
    const form = event.currentTarget;
    const data = new FormData(form);
    const kind = textOf(data, 'kind');
    if (kind === '') return setState({ kind: 'invalid', issues: [{ path: 'kind', message: '请选择申请事项' }] });
    const sent = await send(RequestRightsDocument, { kind: kind as PersonalRight, text: textOf(data, 'text'), key });
    if (!sent.ok) return setState(sent.state);
    if (sent.data.requestRights.__typename !== 'RightsRequest') return setState(refusedState(sent.data.requestRights));
    setState(idle);
    setKey(idempotencyKey());
    setDone(true);
    form.reset();
    router.refresh();
  };
  return (
    <form method="post" className="jb-form" noValidate aria-label="提出申请" onSubmit={(event) => void ask(event)}>
      {done && <Notice alert tone="good" title="申请已提交">由系统管理员办理，15 个工作日内答复；进展在下方“我的申请”。</Notice>}
      <FormNotice state={state} summary={false} />
      <Select name="kind" label="申请事项" empty="请选择" options={kinds} error={errors.kind} />
      <TextArea name="text" label="申请内容" hint="写明涉及哪些信息、希望怎样处理" rows={3} maxLength={1000} error={errors.text} />
      <div className="jb-actions"><Button type="submit" tone="secondary" disabled={!hydrated} busy={busy}>提交申请</Button></div>
    </form>
  );
}
