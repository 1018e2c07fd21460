'use client';
import { cacheExchange, createClient, fetchExchange, Provider } from 'urql';
import { useState, type ReactNode } from 'react';

/** Client of an island: plain fetch to the same origin, made once for each mount, never shared between requests. */
export function UrqlIsland({ children }: { children: ReactNode }) {
  const [client] = useState(() =>
    createClient({
      url: '/graphql',
      preferGetMethod: false,
      suspense: false,
      exchanges: [cacheExchange, fetchExchange],
      fetchOptions: { credentials: 'same-origin' },
    }),
  );
  return <Provider value={client}>{children}</Provider>;
}
