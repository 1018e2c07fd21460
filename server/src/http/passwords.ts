import { hash as argon2Hash, verify as argon2Verify } from '@node-rs/argon2';
import type { Passwords } from '../app/ports';
import { newToken } from '../kernel/ids';
import { refuseLimit } from '../kernel/refusal';

/** argon2id (the library's default algorithm) with OWASP's m = 19 MiB, t = 2, p = 1. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashes computed at once: each takes a core and 19 MiB. */
const AT_ONCE = 4;
/** Requests that may wait for a hash; more are refused, so that guessing cannot fill the memory. */
const WAITING = 50;

/** Lets `atOnce` tasks run and `waiting` more wait in order; refuses any further one with `LimitReached`. */
export function gate(atOnce: number, waiting: number): <T>(task: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (task) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) refuseLimit('登录人数过多，请稍后一分钟再试。');
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

/**
 * Passwords hashed with argon2id. `verify` does the same work for an unknown account (null hash) or an unusable hash,
 * against a hash that nobody knows the password of, and answers false. Throws `Refused` (LimitReached) when overrun.
 */
export function argon2Passwords(): Passwords {
  const limited = gate(AT_ONCE, WAITING);
  const dummy = argon2Hash(newToken(), COST);
  return {
    hash: (password) => limited(() => argon2Hash(password, COST)),
    verify: (hash, password) =>
      limited(async () => {
        const known = hash !== null && hash.startsWith('$argon2id$');
        return (await argon2Verify(known ? hash : await dummy, password)) && known;
      }),
  };
}
