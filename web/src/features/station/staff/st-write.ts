'use client';
import type { TypedDocumentNode } from '@urql/core';
import type { RefusedBecauseFragment } from '@/gql/types';
import { refusedState, useWrite } from '@/lib/urql/write';
import type { SubmitOutcome } from '@/ui/staff/form-drawer';

type Refused = RefusedBecauseFragment;
type NotDone = Exclude<SubmitOutcome, { kind: 'done' }>;

/** What an act came to; a success carries what the API answered. */
export type Acted<Success> = { kind: 'done'; data: Success } | NotDone;

const REFUSALS: readonly string[] = ['InvalidInput', 'NotAllowed', 'WrongState', 'LimitReached', 'Conflicting'] satisfies Refused['__typename'][];

const isRefused = (result: { __typename: string }): result is Refused => REFUSALS.includes(result.__typename);

/** Sends one mutation and sorts its answer: done, issues of fields, a refusal with its words, or a failure. */
export function useAct<Field extends string, Result extends { __typename: string }, Variables extends object>(
  document: TypedDocumentNode<Record<Field, Result>, Variables>,
  field: Field,
): (variables: Variables) => Promise<Acted<Exclude<Result, Refused>>> {
  const { send } = useWrite();
  return async (variables) => {
    const sent = await send(document, variables);
    if (!sent.ok) return sent.state;
    const result = sent.data[field];
    return isRefused(result) ? (refusedState(result) as NotDone) : { kind: 'done', data: result as Exclude<Result, Refused> };
  };
}
