'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and until hydration: keeps a submit button disabled until the island can answer. */
export const useHydrated = (): boolean => useSyncExternalStore(never, () => true, () => false);
