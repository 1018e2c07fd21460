'use client';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { StepUpDocument, WhoAmIDocument } from '@/gql/operations';
import { idle, textOf, type FormState } from '@/lib/form';
import { issuesByPath } from '@/lib/refusal';
import { makeSend, refusedState } from '@/lib/urql/write';
import { Button } from '@/ui/light/button';
import { FormNotice } from '@/ui/light/form-notice';
import { CodeInput, PasswordInput } from './form-parts';
import { faultsOf, proofSchema, signInSchema } from './schemas';

/** The browser's own modal dialog: it stands above whatever form is open, also one of the workbench kit. */
function ProofDialog({ account, factor, onEnd }: { account: string; factor: boolean; onEnd: (proved: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [send] = useState(makeSend);
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<FormState>(idle);
  useEffect(() => dialog.current?.showModal(), []);
  const prove = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    const password = form.get('password');
    const values = { password: typeof password === 'string' ? password : '', code: textOf(form, 'code') };
    const issues = factor ? faultsOf(proofSchema, values) : faultsOf(signInSchema, { account, ...values });
    if (issues.length > 0) return setState({ kind: 'invalid', issues });
    setBusy(true);
    const sent = await send(StepUpDocument, { password: values.password, code: factor ? values.code : null });
    setBusy(false);
    if (!sent.ok) return setState(sent.state);
    if (sent.data.stepUp.__typename === 'Viewer') return onEnd(true);
    setState(refusedState(sent.data.stepUp));
  };
  const errors = state.kind === 'invalid' ? issuesByPath(state.issues) : {};
  return (
    <dialog ref={dialog} className="jb-dialog backdrop:bg-black/55" aria-labelledby="prove-title" onCancel={() => onEnd(false)}>
      <h2 id="prove-title">请再次验证身份</h2>
      <form method="post" className="grid gap-4" noValidate onSubmit={(event) => void prove(event)}>
        <p>此操作涉及资金、账号权限或大量数据，须确认是您本人在操作。验证后 5 分钟内有效。</p>
        <FormNotice state={state} summary={false} />
        <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
        <PasswordInput name="password" label="密码" autoComplete="current-password" maxLength={128} error={errors.password} />
        {factor && <CodeInput error={errors.code} />}
        <div className="jb-actions">
          <Button type="submit" busy={busy}>验证并继续</Button>
          <Button tone="quiet" onClick={() => onEnd(false)}>取消</Button>
        </div>
      </form>
    </dialog>
  );
}

let open: Promise<boolean> | null = null;

async function ask(): Promise<boolean> {
  const sent = await makeSend()(WhoAmIDocument, {});
  const viewer = sent.ok ? sent.data.viewer : null;
  if (!viewer) return false;
  const before = document.activeElement;
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const proved = await new Promise<boolean>((resolve) => root.render(<ProofDialog account={viewer.account} factor={viewer.secondFactor} onEnd={resolve} />));
  root.unmount();
  place.remove();
  if (before instanceof HTMLElement) before.focus();
  return proved;
}

/** Asks the person for password and code until they are right (true) or the person gives up (false); several askers share one dialog. */
export function proveIdentity(): Promise<boolean> {
  open ??= ask().finally(() => {
    open = null;
  });
  return open;
}
