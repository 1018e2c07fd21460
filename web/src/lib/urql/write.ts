'use client';
import { createClient, fetchExchange, type TypedDocumentNode } from '@urql/core';
import { useRef, useState } from 'react';
import { FAILURE_TEXTS, failureOf, shortTrace } from '../errors';
import type { FormState } from '../form';
import { fieldPath, never, type Issue } from '../refusal';

/** Outcome of a request: the data, or what an island shows instead. */
export type Written<Data> = { ok: true; data: Data } | { ok: false; state: Extract<FormState, { kind: 'failed' }> };

/** The refusals that each mutation can answer. */
export type RefusedAnswer =
  | { __typename: 'InvalidInput'; code: string; message: string; issues: readonly Issue[] }
  | { __typename: 'NotAllowed' | 'WrongState' | 'LimitReached' | 'Conflicting'; code: string; message: string };

/** What a form shows for a refusal; a refusal that is added to the schema fails the type check here. */
export function refusedState(answer: RefusedAnswer): FormState {
  switch (answer.__typename) {
    case 'InvalidInput':
      return answer.issues.length === 0
        ? { kind: 'refused', code: answer.code, message: answer.message }
        : { kind: 'invalid', issues: answer.issues.map(({ path, message }) => ({ path: fieldPath(path), message })) };
    case 'NotAllowed':
    case 'WrongState':
    case 'LimitReached':
    case 'Conflicting':
      return { kind: 'refused', code: answer.code, message: answer.message };
    default:
      return never(answer);
  }
}

/** Whether a mutation was refused until the person proves again who they are. */
const wantsProof = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && Object.values(data).some((answer: unknown) => typeof answer === 'object' && answer !== null && 'code' in answer && answer.code === 'STEP_UP_NEEDED');

/** A sender of its own: posts one operation to the same origin and never throws; asks the person to prove who they are where that is needed, and then sends again. Caches nothing; never shared between people. */
export function makeSend(): Send {
  const client = createClient({ url: '/graphql', preferGetMethod: false, exchanges: [fetchExchange], fetchOptions: { credentials: 'same-origin' } });
  return async (document, variables) => {
    // A document that is asked for by id does not say its kind; sent as a mutation it is never joined with another request.
    const kind = document.definitions.some((one) => one.kind === 'OperationDefinition' && one.operation === 'query') ? 'query' : 'mutation';
    let result = await client[kind](document, variables).toPromise();
    if (wantsProof(result.data)) {
      const { proveIdentity } = await import('@/features/identity/prove-identity');
      if (await proveIdentity()) result = await client[kind](document, variables).toPromise();
    }
    if (result.error || result.data == null) {
      const failure = result.error ? failureOf(result.error) : { code: 'NO_ANSWER' as const, traceId: null };
      const { title, text } = FAILURE_TEXTS[failure.code];
      const trace = shortTrace(failure.traceId);
      return { ok: false, state: { kind: 'failed', code: failure.code, message: `${title}：${text}${trace ? `错误编号 ${trace}。` : ''}` } };
    }
    return { ok: true, data: result.data };
  };
}

/** Writes from an island: `send` as above; `busy` is true while one is under way. The client lives as long as the island. */
export function useWrite(): { busy: boolean; send: Send } {
  const [busy, setBusy] = useState(false);
  const under = useRef(0);
  const [plain] = useState(makeSend);
  const send: Send = async (document, variables) => {
    under.current += 1;
    setBusy(true);
    const result = await plain(document, variables);
    under.current -= 1;
    setBusy(under.current > 0);
    return result;
  };
  return { busy, send };
}

/** Sends one operation; see `makeSend`. */
export type Send = <Data, Variables extends object>(document: TypedDocumentNode<Data, Variables>, variables: Variables) => Promise<Written<Data>>;
