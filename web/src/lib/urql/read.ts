import 'server-only';
import type { TypedDocumentNode } from '@urql/core';
import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { ownAccountFirst } from '@/features/identity/landing';
import { ShellViewerDocument } from '@/gql/operations';
import { failureOf, PageFailure } from '../errors';
import { loginHref, PATH_HEADER } from '../request-path';
import { getClient } from './rsc';

/** Path and query of the page being rendered. */
export const currentPath = async (): Promise<string> => (await headers()).get(PATH_HEADER) ?? '/';

/** Who must change a one-time password or set up the second factor first is led there. */
async function toOwnAccountFirst(): Promise<void> {
  const { data } = await getClient().query(ShellViewerDocument, {});
  const place = data?.viewer && ownAccountFirst(data.viewer, await currentPath());
  if (place) redirect(place);
}

/**
 * Reads in a server component. `UNAUTHENTICATED` goes to login and comes back; `NOT_FOUND` and `FORBIDDEN` are
 * pages of their own; everything else is thrown as `PageFailure` and shown by the nearest `error.tsx`.
 */
export async function read<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  ...[variables]: Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables]
): Promise<Data> {
  const result = await getClient().query(document, (variables ?? {}) as Variables);
  if (result.error) {
    const failure = failureOf(result.error);
    if (failure.code === 'UNAUTHENTICATED') redirect(loginHref(await currentPath()));
    if (failure.code === 'NOT_FOUND') notFound();
    if (failure.code === 'FORBIDDEN') {
      await toOwnAccountFirst();
      forbidden();
    }
    throw new PageFailure(failure);
  }
  if (result.data === undefined || result.data === null) throw new PageFailure({ code: 'NO_ANSWER', traceId: null, retryAfter: null });
  return result.data;
}

/** The value, or the not-found page when there is none. */
export function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) notFound();
  return value;
}
