'use client';
import { useState, type FormEvent } from 'react';
import type { OrgKind } from '@/gql/types';
import { idle, type FormState } from '@/lib/form';
import { issuesByPath, type Issue } from '@/lib/refusal';
import { refusedState, useWrite, type RefusedAnswer, type Send, type Written } from '@/lib/urql/write';

type Done = { __typename: 'Viewer'; orgKind: OrgKind; mustChangePassword: boolean };

/** Runs a form that ends with a signed-in person: checks, sends once, shows every answer, then calls `done`. */
export function useIdentityForm({ check, submit, done }: {
  check: (form: FormData) => Issue[];
  submit: (send: Send, form: FormData) => Promise<Written<Done | RefusedAnswer>>;
  done: (viewer: Done) => void;
}) {
  const { send } = useWrite();
  const [state, setState] = useState<FormState>(idle);
  const [busy, setBusy] = useState(false);
  const attempt = async (form: FormData) => {
    const issues = check(form);
    if (issues.length > 0) return setState({ kind: 'invalid', issues });
    setBusy(true);
    setState(idle);
    const sent = await submit(send, form);
    if (sent.ok && sent.data.__typename === 'Viewer') return done(sent.data);
    setBusy(false);
    setState(!sent.ok ? sent.state : sent.data.__typename === 'Viewer' ? idle : refusedState(sent.data));
  };
  return {
    state,
    busy,
    send,
    issues: state.kind === 'invalid' ? state.issues : [],
    errors: state.kind === 'invalid' ? issuesByPath(state.issues) : {},
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (!busy) void attempt(new FormData(event.currentTarget));
    },
    settle: () => setBusy(false),
  };
}
