import type { Passwords } from '../ports';

let used: Passwords | null = null;

/** Sets the password hasher; the composition root (or a test) calls it once before any use case runs. */
export function usePasswords(implementation: Passwords): void {
  used = implementation;
}

function current(): Passwords {
  if (used === null) throw new Error('usePasswords was not called at start');
  return used;
}

/** The hasher set by `usePasswords`, so that use cases stay plain constants. Throws until one is set. */
export const passwords: Passwords = {
  hash: (password) => current().hash(password),
  verify: (hash, password) => current().verify(hash, password),
};
