import { describe, expect, it } from 'vitest';
import { Refused } from '../kernel/refusal';
import { argon2Passwords, gate } from './passwords';

describe('passwords', () => {
  it('hashes with argon2id and the stated cost, and tells right from wrong', async () => {
    const passwords = argon2Passwords();
    const hash = await passwords.hash('Abcd12345!');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(hash, 'Abcd12345!')).toBe(true);
    expect(await passwords.verify(hash, 'abcd12345!')).toBe(false);
  });
  it('answers false for an unknown account or a hash of another kind, after the same work', async () => {
    const passwords = argon2Passwords();
    expect(await passwords.verify(null, 'Abcd12345!')).toBe(false);
    expect(await passwords.verify('!', 'Abcd12345!')).toBe(false);
  });
});

describe('gate', () => {
  it('runs so many at once, keeps so many waiting, refuses the rest, and frees places in order', async () => {
    const through = gate(2, 1);
    const release: (() => void)[] = [];
    const started: number[] = [];
    const task = (n: number) => (): Promise<number> => {
      started.push(n);
      return new Promise((resolve) => release.push(() => resolve(n)));
    };
    const first = through(task(1));
    const second = through(task(2));
    const third = through(task(3));
    await expect(through(task(4))).rejects.toThrow(Refused);
    expect(started).toEqual([1, 2]);
    release[0]?.();
    expect(await first).toBe(1);
    await Promise.resolve();
    expect(started).toEqual([1, 2, 3]);
    release[1]?.();
    release[2]?.();
    expect(await Promise.all([second, third])).toEqual([2, 3]);
  });
  it('frees the place of a task that failed', async () => {
    const through = gate(1, 0);
    await expect(through(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await through(() => Promise.resolve(7))).toBe(7);
  });
});
