import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/refusal';
import { keyId, seal, sealedUnder } from '../../kernel/sealing';
import { codeAt, stepOf } from '../../kernel/totp';
import type { Person } from '../../policy/actor';
import { colleague } from '../../testing/cases';
import { testSystem } from '../../testing/database';
import { attempt, makeWorld, perform } from '../../testing/world';
import type { UseCase } from '../ports';
import { useSecrets } from '../secrets';
import { answerSecondFactor } from './answer-second-factor';
import { beginSecondFactor } from './begin-second-factor';
import { factorContext } from './check-factor';
import { confirmSecondFactor } from './confirm-second-factor';
import { passwords } from './passwords';
import { removeSecondFactor, resetSecondFactor } from './remove-second-factor';
import { signIn } from './sign-in';
import { stepUp } from './step-up';

describe('second factor on the database', async () => {
  type Once = { token?: string; sessionId?: string; challenge?: string; secret?: string; uri?: string; codes?: string[]; refused?: Refusal };
  const START = Date.UTC(2026, 2, 2, 2);
  const system = await testSystem(new Date(START).toISOString());
  const world = await makeWorld(system);
  const visitor = { kind: 'VISITOR' } as const;
  const password = 'Xyzw98765!ab';
  const hash = await passwords.hash(password);
  let minutes = 0;
  /** Moves the clock on, so that codes used before are old. */
  const later = (by = 1): Date => {
    minutes += by;
    const now = new Date(START + minutes * 60_000);
    system.setNow(now.toISOString());
    return now;
  };
  const now = (): Date => new Date(START + minutes * 60_000);
  const rows = (sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => system.source.query(sql, [...values]);
  async function told<I>(who: Person | typeof visitor, useCase: UseCase<I>, input: I): Promise<Once & { code: string }> {
    const outcome = await attempt(system, who, useCase, input);
    if (!outcome.ok) return { code: outcome.refusal.code };
    const once = (outcome.done.once ?? {}) as Once;
    // Whoever goes on under a new token goes on under a new session.
    if (who.kind === 'PERSON' && once.sessionId !== undefined) Object.assign(who, { sessionId: once.sessionId });
    return { ...once, code: once.refused?.code ?? 'OK' };
  }
  const codeOf = (secret: string, at = now()): string => codeAt(secret.replace(/ /g, ''), stepOf(at));

  /** Somebody of the bank with a password and, if wanted, a second factor. */
  async function somebody(enrolled = true): Promise<{ person: Person; account: string; secret: string; codes: string[] }> {
    const person = await colleague(system, world.bank, 'OFFICER');
    await rows('UPDATE member SET password_hash = $2 WHERE id = $1', [person.memberId, hash]);
    const account = `colleague.${person.memberId.slice(-8)}`;
    const signedIn = await told(visitor, signIn, { account, password });
    const me = { ...person, sessionId: signedIn.sessionId ?? null };
    if (!enrolled) return { person: me, account, secret: '', codes: [] };
    const { secret } = await told(me, beginSecondFactor, {});
    const { codes, sessionId } = await told(me, confirmSecondFactor, { code: codeOf(secret!) });
    later();
    return { person: { ...me, sessionId: sessionId ?? null }, account, secret: secret!, codes: codes! };
  }
  const challengeOf = async (account: string): Promise<string> => (await told(visitor, signIn, { account, password })).challenge!;

  it('is set up with the first code, keeps nothing readable, and ends the other sessions', async () => {
    const { person, account } = await somebody(false);
    expect((await told(person, confirmSecondFactor, { code: '123456' })).code).toBe('WRONG_STATE');
    const { secret, uri } = await told(person, beginSecondFactor, {});
    expect(uri).toContain(`secret=${secret!.replace(/ /g, '')}`);
    expect((await told(visitor, signIn, { account, password })).token).toBeDefined();
    expect((await told(person, confirmSecondFactor, { code: '000000' })).code).toBe('WRONG_CREDENTIALS');
    const done = await told(person, confirmSecondFactor, { code: codeOf(secret!) });
    expect(new Set(done.codes).size).toBe(10);
    expect((await rows('SELECT id FROM session WHERE member_id = $1', [person.memberId])).map((row) => row['id'])).toEqual([done.sessionId]);
    const [kept] = await rows('SELECT secret FROM second_factor WHERE member_id = $1', [person.memberId]);
    expect(kept!['secret']).toMatch(/^s1\./);
    const everything = JSON.stringify([await rows('SELECT * FROM second_factor'), await rows('SELECT * FROM recovery_code'), await rows('SELECT * FROM challenge'), await rows('SELECT * FROM audit_entry')]);
    for (const text of [secret!, secret!.replace(/ /g, ''), ...done.codes!, ...done.codes!.map((code) => code.replace(/-/g, ''))]) expect(everything).not.toContain(text);
    expect((await told(person, beginSecondFactor, {})).code).toBe('WRONG_STATE');
    later();
  });

  it('asks for a code after the right password, and takes each code once', async () => {
    const { account, secret } = await somebody();
    const first = await told(visitor, signIn, { account, password });
    expect([first.token, first.challenge !== undefined]).toEqual([undefined, true]);
    const code = codeOf(secret);
    expect((await told(visitor, answerSecondFactor, { challenge: first.challenge!, code })).token).toBeDefined();
    expect((await told(visitor, answerSecondFactor, { challenge: first.challenge!, code: codeOf(secret, new Date(now().getTime() + 30_000)) })).code).toBe('WRONG_STATE');
    const second = await challengeOf(account);
    expect((await told(visitor, answerSecondFactor, { challenge: second, code })).code).toBe('WRONG_CREDENTIALS');
    expect((await told(visitor, answerSecondFactor, { challenge: second, code: codeOf(secret, later()) })).token).toBeDefined();
    later();
  });

  it('of many requests with one code lets one through, whether at login or to prove oneself again', async () => {
    const { person, account, secret, codes } = await somebody();
    for (const code of [codeOf(secret), codes[0]!]) {
      const challenge = await challengeOf(account);
      const all = await Promise.all(Array.from({ length: 4 }, () => told(visitor, answerSecondFactor, { challenge, code })));
      expect(all.filter((one) => one.token !== undefined)).toHaveLength(1);
      later();
    }
    for (const code of [codeOf(secret), codes[1]!]) {
      const all = await Promise.all(Array.from({ length: 4 }, () => told(person, stepUp, { password, code })));
      expect(all.map((one) => one.code).sort()).toEqual(['OK', 'WRONG_CREDENTIALS', 'WRONG_CREDENTIALS', 'WRONG_CREDENTIALS']);
      await rows('UPDATE member SET failed_attempts = 0 WHERE id = $1', [person.memberId]);
      later();
    }
    expect((await rows('SELECT count(*)::int AS n FROM recovery_code WHERE member_id = $1 AND used_at IS NOT NULL', [person.memberId]))[0]!['n']).toBe(2);
  });

  it('a challenge lasts five minutes and five tries, and a new login replaces it', async () => {
    const { person, account, secret } = await somebody();
    const old = await challengeOf(account);
    const challenge = await challengeOf(account);
    expect((await told(visitor, answerSecondFactor, { challenge: old, code: codeOf(secret) })).code).toBe('WRONG_STATE');
    expect((await told(visitor, answerSecondFactor, { challenge: 'made-up', code: codeOf(secret) })).code).toBe('WRONG_STATE');
    later(5);
    expect((await told(visitor, answerSecondFactor, { challenge, code: codeOf(secret) })).code).toBe('WRONG_STATE');
    const fresh = await challengeOf(account);
    const tries = await Promise.all(Array.from({ length: 12 }, () => told(visitor, answerSecondFactor, { challenge: fresh, code: '000000' })));
    expect(tries.filter((one) => one.code === 'WRONG_CREDENTIALS')).toHaveLength(4);
    expect((await told(visitor, answerSecondFactor, { challenge: fresh, code: codeOf(secret) })).token).toBeUndefined();
    expect((await told(visitor, signIn, { account, password })).code).toBe('TOO_MANY_ATTEMPTS');
    expect(await rows('SELECT failed_attempts AS n FROM member WHERE id = $1', [person.memberId])).toEqual([{ n: 5 }]);
    later(16);
  });

  it('knowing the password does not clear the count of wrong codes', async () => {
    const { account } = await somebody();
    const answers: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      const signedIn = await told(visitor, signIn, { account, password });
      answers.push(signedIn.challenge === undefined ? signedIn.code : (await told(visitor, answerSecondFactor, { challenge: signedIn.challenge, code: '000000' })).code);
    }
    expect(answers).toEqual(['WRONG_CREDENTIALS', 'WRONG_CREDENTIALS', 'WRONG_CREDENTIALS', 'WRONG_CREDENTIALS', 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    later(16);
  });

  it('a secret of somebody else does not open', async () => {
    const [one, two] = [await somebody(), await somebody()];
    await rows('UPDATE second_factor SET secret = (SELECT secret FROM second_factor WHERE member_id = $1) WHERE member_id = $2', [one.person.memberId, two.person.memberId]);
    const challenge = await challengeOf(two.account);
    await expect(told(visitor, answerSecondFactor, { challenge, code: codeOf(one.secret) })).rejects.toThrow('does not open');
  });

  it('goes on under a new key, and is sealed anew with the next code', async () => {
    const { person, secret } = await somebody();
    const [old, newer] = [randomBytes(32), randomBytes(32)];
    const sealedNow = async () => String((await rows('SELECT secret FROM second_factor WHERE member_id = $1', [person.memberId]))[0]!['secret']);
    await rows('UPDATE second_factor SET secret = $2 WHERE member_id = $1', [person.memberId, seal(old, secret.replace(/ /g, ''), factorContext(person.memberId))]);
    useSecrets([newer, old]);
    expect((await told(person, stepUp, { password, code: codeOf(secret) })).code).toBe('OK');
    expect(sealedUnder(await sealedNow())).toBe(keyId(newer));
    useSecrets([newer]);
    expect((await told(person, stepUp, { password, code: codeOf(secret, later()) })).code).toBe('OK');
    later();
  });

  it('to prove oneself again needs the password and the code, and wrong ones count', async () => {
    const { person, secret } = await somebody();
    const strong = async () => (await rows('SELECT strong_at AS at FROM session WHERE id = $1', [person.sessionId]))[0]!['at'];
    expect([(await told(person, stepUp, { password })).code, (await told(person, stepUp, { password: 'wrong', code: codeOf(secret) })).code]).toEqual(['WRONG_CREDENTIALS', 'WRONG_CREDENTIALS']);
    expect(await strong()).toBeNull();
    expect((await told(person, stepUp, { password, code: codeOf(secret) })).code).toBe('OK');
    expect(await strong()).toEqual(now());
    later();
    const plain = await somebody(false);
    expect((await told(plain.person, stepUp, { password })).code).toBe('OK');
    const wrong = await Promise.all(Array.from({ length: 12 }, () => told(plain.person, stepUp, { password: 'wrong' })));
    expect(wrong.filter((one) => one.code === 'WRONG_CREDENTIALS')).toHaveLength(4);
  });

  it('goes with password and code by oneself, or by a security administrator with a reason', async () => {
    const { person, account, secret } = await somebody();
    expect((await told(person, removeSecondFactor, { password, code: '000000' })).code).toBe('WRONG_CREDENTIALS');
    expect((await told(person, removeSecondFactor, { password, code: codeOf(secret) })).code).toBe('OK');
    expect((await told(visitor, signIn, { account, password })).token).toBeDefined();
    const other = await somebody();
    const reset = { memberId: other.person.memberId, reason: '手机丢失，已当面核验身份证' };
    for (const who of [world.bank, world.hub, world.auditor, world.enterprise, world.admin]) expect((await told(who, resetSecondFactor, reset)).code).toBe('NOT_ALLOWED');
    expect((await told(world.security, resetSecondFactor, { ...reset, reason: ' ' })).code).toBe('INVALID_INPUT');
    expect((await told(world.security, resetSecondFactor, { ...reset, memberId: world.security.memberId })).code).toBe('NOT_ALLOWED');
    await perform(system, world.security, resetSecondFactor, reset);
    expect((await told(world.security, resetSecondFactor, reset)).code).toBe('WRONG_STATE');
    expect(await rows('SELECT id FROM session WHERE member_id = $1 UNION ALL SELECT id FROM second_factor WHERE member_id = $1 UNION ALL SELECT id FROM recovery_code WHERE member_id = $1', [other.person.memberId])).toEqual([]);
    expect((await rows(`SELECT note FROM audit_entry WHERE action = 'member.resetSecondFactor' AND subject_id = $1`, [other.person.memberId]))[0]!['note']).toContain('手机丢失');
    expect((await told(visitor, signIn, { account: other.account, password })).token).toBeDefined();
  });
});
