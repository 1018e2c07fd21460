'use client';
import type { FormState } from '@/lib/form';
import { loginHref } from '@/lib/request-path';
import { ErrorSummary } from './error-summary';
import { Notice } from './messages';

/** What a form says after an attempt: the faults with links to their fields, a refusal, or a failure that kept the input. */
export function FormNotice({ state, summary = true }: { state: FormState; summary?: boolean }) {
  if (state.kind === 'invalid') return summary ? <ErrorSummary issues={state.issues} /> : null;
  if (state.kind === 'idle') return null;
  const login = state.kind === 'failed' && state.code === 'UNAUTHENTICATED';
  return (
    <Notice alert tone={state.kind === 'refused' ? 'action' : 'bad'} title={state.message}>
      {login && <a className="jb-link" href={loginHref(`${window.location.pathname}${window.location.search}`)}>重新登录</a>}
    </Notice>
  );
}
