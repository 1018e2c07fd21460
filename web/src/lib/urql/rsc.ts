import 'server-only';
import { cacheExchange, createClient, fetchExchange } from '@urql/core';
import { registerUrql } from '@urql/next/rsc';
import { headers } from 'next/headers';
import { apiUrl } from '../config';
import { sessionCookieOf } from '../session-cookie';

/** Passes the login-session cookie of the visitor to the API and nothing else of the request. */
const forwardSessionCookie: typeof fetch = async (input, init) => {
  const incoming = await headers();
  const outgoing = new Headers(init?.headers);
  const cookie = sessionCookieOf(incoming.get('cookie'));
  if (cookie) outgoing.set('cookie', cookie);
  const client = incoming.get('x-forwarded-for');
  if (client) outgoing.set('x-forwarded-for', client);
  return fetch(input, { ...init, headers: outgoing, cache: 'no-store' });
};

/** The client of server components: one for each request, so two components that ask the same share one request. */
export const { getClient } = registerUrql(() =>
  createClient({
    url: `${apiUrl()}/graphql`,
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: { cache: 'no-store' },
    fetch: forwardSessionCookie,
  }),
);
