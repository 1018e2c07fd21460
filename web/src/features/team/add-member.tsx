'use client';
import { useRef, useState, type FormEvent } from 'react';
import { AddMemberDocument } from '@/gql/operations';
import type { Role } from '@/gql/types';
import { idle, textOf, type FormState } from '@/lib/form';
import { idempotencyKey } from '@/lib/idempotency';
import { issuesByPath, type Issue } from '@/lib/refusal';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { RadioCards } from '@/ui/light/choices';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';
import { NeedsScript } from '@/ui/light/messages';
import { TextInput } from '@/ui/light/text-input';
import type { Fresh } from './team-panel';

/** What is plainly missing; everything else is judged by the API. */
function faults(values: { name: string; account: string; role: string }): Issue[] {
  return [
    ...(values.name === '' ? [{ path: 'name', message: '请填写姓名' }] : []),
    ...(values.account === '' ? [{ path: 'account', message: '请填写登录账号' }] : []),
    ...(values.role === '' ? [{ path: 'role', message: '请选择角色' }] : []),
  ];
}

/** Adds a person; the one-time password is handed up and shown once. */
export function AddMember({ roles, onFresh }: { roles: readonly { value: string; label: string; hint?: string }[]; onFresh: (fresh: Fresh) => void }) {
  const hydrated = useHydrated();
  const { busy, send } = useWrite();
  const form = useRef<HTMLFormElement>(null);
  const [key, setKey] = useState(idempotencyKey);
  const [state, setState] = useState<FormState>(idle);
  const errors = state.kind === 'invalid' ? issuesByPath(state.issues) : {};
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const values = { name: textOf(data, 'name'), account: textOf(data, 'account'), role: textOf(data, 'role') };
    const issues = faults(values);
    if (issues.length > 0) return setState({ kind: 'invalid', issues });
    const sent = await send(AddMemberDocument, { input: { ...values, role: values.role as Role, phone: textOf(data, 'phone') || null }, key });
    if (!sent.ok) return setState(sent.state);
    setKey(idempotencyKey());
    const answer = sent.data.addMember;
    if (answer.__typename !== 'NewMember') return setState(refusedState(answer));
    setState(idle);
    form.current?.reset();
    onFresh({ name: answer.member.name, account: answer.member.account, password: answer.initialPassword });
  };
  return (
    <section className="jb-section">
      <h2>新增成员</h2>
      <form ref={form} method="post" className="jb-form" noValidate onSubmit={(event) => void add(event)}>
        <NeedsScript phone={null} address={null} />
        <FormNotice state={state} />
        <TextInput name="name" label="姓名" width="medium" autoComplete="off" error={errors['name']} />
        <TextInput name="account" label="登录账号" hint="4 至 40 个小写字母、数字或 . _ @ -" width="medium" autoComplete="off" autoCapitalize="none" error={errors['account']} />
        <TextInput name="phone" label="手机号" optional type="tel" width="medium" autoComplete="off" error={errors['phone']} />
        <RadioCards name="role" label="角色" options={roles} error={errors['role']} />
        <div className="jb-actions"><Button type="submit" disabled={!hydrated} busy={busy}>新增成员</Button></div>
      </form>
    </section>
  );
}
