'use client';
import type { TypedDocumentNode } from '@urql/core';
import { useMutation } from 'urql';
import type { RefusedBecauseFragment } from '@/gql/types';
import { failureOf, FAILURE_TEXTS } from '@/lib/errors';
import { never } from '@/lib/refusal';
import type { SubmitOutcome } from '@/ui/staff/form-drawer';

type Refused = RefusedBecauseFragment;

/** What sending a mutation came to; a success carries what the API answered. */
export type Written<Success> = { kind: 'done'; data: Success } | Exclude<SubmitOutcome, { kind: 'done' }>;

function refusalOf(refused: Refused): Exclude<SubmitOutcome, { kind: 'done' }> {
  switch (refused.__typename) {
    case 'InvalidInput':
      return { kind: 'invalid', issues: refused.issues.map(({ path, message }) => ({ path, message })) };
    case 'NotAllowed':
    case 'WrongState':
    case 'LimitReached':
    case 'Conflicting':
      return { kind: 'refused', code: refused.code, message: refused.message };
    default:
      return never(refused);
  }
}

const REFUSALS = ['InvalidInput', 'NotAllowed', 'WrongState', 'LimitReached', 'Conflicting'] as const;

const isRefused = (result: { __typename: string }): result is Refused => REFUSALS.some((name) => name === result.__typename);

/** Sends one mutation and sorts its answer: done, issues of fields, a refusal with its words, or a failure. */
export function useWrite<Field extends string, Result extends { __typename: string }, Variables extends object>(
  document: TypedDocumentNode<Record<Field, Result>, Variables>,
  field: Field,
): (variables: Variables) => Promise<Written<Exclude<Result, Refused>>> {
  const [, run] = useMutation(document);
  return async (variables) => {
    const { data, error } = await run(variables);
    if (error || !data) {
      const code = error ? failureOf(error).code : 'NO_ANSWER';
      return { kind: 'failed', code, message: FAILURE_TEXTS[code].text };
    }
    const result = data[field];
    return isRefused(result) ? refusalOf(result) : { kind: 'done', data: result as Exclude<Result, Refused> };
  };
}
