'use client';
import { useState, type FormEvent } from 'react';
import { PasswordInput } from '@/features/identity/form-parts';
import { CloseAccountDocument } from '@/gql/operations';
import { idle, textOf, type FormState } from '@/lib/form';
import { issuesByPath } from '@/lib/refusal';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';
import { TextInput } from '@/ui/light/text-input';

/** Closes the own account; behind one press, with the password, and a proof of identity where it is not fresh. */
export function CloseForm({ account }: { account: string }) {
  const hydrated = useHydrated();
  const { busy, send } = useWrite();
  const [state, setState] = useState<FormState>(idle);
  const errors = state.kind === 'invalid' ? issuesByPath(state.issues) : {};
  const close = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = form.get('password');
    const reason = textOf(form, 'reason');
    const issues = [
      ...(reason.length < 2 ? [{ path: 'reason', message: '请填写注销原因，至少 2 个字' }] : []),
      ...(typeof password === 'string' && password !== '' ? [] : [{ path: 'password', message: '请填写密码' }]),
    ];
    if (issues.length > 0) return setState({ kind: 'invalid', issues });
    const sent = await send(CloseAccountDocument, { password: password as string, reason });
    if (!sent.ok) return setState(sent.state);
    if (sent.data.closeAccount.__typename !== 'SignedOut') return setState(refusedState(sent.data.closeAccount));
    window.location.assign('/login?closed=1');
  };
  return (
    <details className="jb-details">
      <summary>注销本人账号</summary>
      <form method="post" className="jb-form mt-3" noValidate aria-label="注销本人账号" onSubmit={(event) => void close(event)}>
        <p>注销后不能恢复：姓名、账号、电话、密码和两步验证立即清除，所有设备退出登录。您办理过的事项和上传的文件依法保存，只保留编号，不再显示姓名。</p>
        <FormNotice state={state} summary={false} />
        <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
        <TextInput name="reason" label="注销原因" hint="例如：离职" width="full" maxLength={200} error={errors.reason} />
        <PasswordInput name="password" label="密码" autoComplete="current-password" maxLength={128} error={errors.password} />
        <div className="jb-actions"><Button type="submit" tone="danger" disabled={!hydrated} busy={busy}>注销账号</Button></div>
      </form>
    </details>
  );
}
