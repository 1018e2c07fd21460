'use client';
import { useState, type FormEvent } from 'react';
import { idle, type FormState } from '@/lib/form';
import { issuesByPath } from '@/lib/refusal';
import type { Arrived, Outcome } from './answers';

/** The part of a form that checks and sends. */
export type Answers = typeof import('./answers');

/** Loads that part; a second call gets the same one. */
export const loadAnswers = (): Promise<Answers> => import('./answers');

const NOT_LOADED: FormState = { kind: 'failed', code: 'UNREACHABLE', message: '网络中断，没有连上服务。请检查网络后重试。' };

/** Runs a form that ends with a signed-in person: checks, sends once, shows every answer, then calls `done`. */
export function useIdentityForm({ run, done, asked }: {
  run: (answers: Answers, form: FormData) => Promise<Outcome>;
  done: (viewer: Arrived) => void;
  /** The password was right, a code is asked for. */
  asked?: (challenge: string) => void;
}) {
  const [state, setState] = useState<FormState>(idle);
  const [busy, setBusy] = useState(false);
  const attempt = async (form: FormData) => {
    setBusy(true);
    const outcome = await loadAnswers().then((answers) => run(answers, form)).catch(() => NOT_LOADED);
    if (outcome.kind === 'done') return done(outcome.viewer);
    setBusy(false);
    if (outcome.kind === 'code') {
      setState(idle);
      return asked?.(outcome.challenge);
    }
    setState(outcome);
  };
  return {
    state,
    busy,
    errors: state.kind === 'invalid' ? issuesByPath(state.issues) : {},
    /** Attributes of the form element: posting, never into the address. */
    form: {
      method: 'post' as const,
      className: 'jb-form',
      noValidate: true,
      onFocus: () => void loadAnswers().catch(() => undefined),
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (!busy) void attempt(new FormData(event.currentTarget));
      },
    },
  };
}
