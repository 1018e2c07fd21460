'use client';
import { useRef, useState, type FormEvent } from 'react';
import { AddWebhookDocument } from '@/gql/operations';
import type { EventTopic } from '@/gql/types';
import { idle, listOf, textOf, type FormState } from '@/lib/form';
import { idempotencyKey } from '@/lib/idempotency';
import { issuesByPath } from '@/lib/refusal';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { CheckboxGroup } from '@/ui/light/choices';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';
import { NeedsScript } from '@/ui/light/messages';
import { TextInput } from '@/ui/light/text-input';
import { TOPIC_OPTIONS } from './topics';
import type { FreshSecret } from './webhook-panel';

/** Adds an address; the key of the signatures is handed up and shown once. */
export function AddWebhook({ onFresh }: { onFresh: (fresh: FreshSecret) => void }) {
  const hydrated = useHydrated();
  const { busy, send } = useWrite();
  const form = useRef<HTMLFormElement>(null);
  const [key, setKey] = useState(idempotencyKey);
  const [state, setState] = useState<FormState>(idle);
  const errors = state.kind === 'invalid' ? issuesByPath(state.issues) : {};
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [url, topics] = [textOf(data, 'url'), listOf(data, 'topics') as EventTopic[]];
    const issues = [...(url === '' ? [{ path: 'url', message: '请填写接收地址' }] : []), ...(topics.length === 0 ? [{ path: 'topics', message: '请至少选择一种事件' }] : [])];
    if (issues.length > 0) return setState({ kind: 'invalid', issues });
    const sent = await send(AddWebhookDocument, { input: { url, topics }, key });
    if (!sent.ok) return setState(sent.state);
    setKey(idempotencyKey());
    const answer = sent.data.addWebhook;
    if (answer.__typename !== 'NewWebhook') return setState(refusedState(answer));
    setState(idle);
    form.current?.reset();
    onFresh({ url: answer.webhook.url, secret: answer.secret });
  };
  return (
    <section className="jb-section" aria-labelledby="add-webhook">
      <h2 id="add-webhook">添加接收地址</h2>
      <form ref={form} method="post" className="jb-form" noValidate onSubmit={(event) => void add(event)}>
        <NeedsScript phone={null} address={null} />
        <FormNotice state={state} />
        <TextInput name="url" label="接收地址" hint="须为 https，默认端口，公网可达" type="url" inputMode="url" autoComplete="off" autoCapitalize="none" spellCheck={false} error={errors['url']} />
        <CheckboxGroup name="topics" label="事件" inline options={TOPIC_OPTIONS} error={errors['topics']} />
        <div className="jb-actions"><Button type="submit" disabled={!hydrated} busy={busy}>添加地址</Button></div>
      </form>
    </section>
  );
}
