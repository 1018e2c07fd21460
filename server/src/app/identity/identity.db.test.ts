import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Refusal } from '../../kernel/refusal';
import type { Done } from '../ports';
import { compose } from '../../compose';
import { testSystem } from '../../testing/database';
import { attempt, makeWorld, perform, type World } from '../../testing/world';
import { addMember } from './add-member';
import { changePassword } from './change-password';
import { createFirstAdmin } from './create-first-admin';
import { disableMember } from './disable-member';
import { markRead } from './mark-read';
import { passwords } from './passwords';
import { resetPassword } from './reset-password';
import { signIn } from './sign-in';

describe('accounts on the database', async () => {
  type Once = { token?: string; sessionId?: string; initialPassword?: string; refused?: Refusal };

  const START = '2026-03-02T02:00:00Z';
  const system = await testSystem(START);
  let world: World;

  const first = { token: 'test-bootstrap-token', account: 'Root.Admin', password: 'Abcd12345!xy', name: '管理员' };

  async function onceOf(done: Promise<{ ok: boolean; done?: Done }>): Promise<Once> {
    const outcome = await done;
    expect(outcome.ok).toBe(true);
    return (outcome.done?.once ?? {}) as Once;
  }
  const tryIn = (account: string, password: string): Promise<Once> => onceOf(attempt(system, { kind: 'VISITOR' }, signIn, { account, password }) as never);
  const rows = (sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => system.source.query(sql, [...values]);
  const refusal = async (done: Promise<unknown>): Promise<string> => {
    const outcome = (await done) as { ok: boolean; refusal?: { code: string } };
    return outcome.ok ? 'OK' : (outcome.refusal?.code ?? '');
  };

  describe('first administrator', () => {
    it('needs the right token and a strong password, and comes once', async () => {
      const nobody = { kind: 'VISITOR' } as const;
      expect(await refusal(attempt(system, nobody, createFirstAdmin, { ...first, token: 'guess' }))).toBe('NOT_ALLOWED');
      expect(await refusal(attempt(system, nobody, createFirstAdmin, { ...first, password: 'Abcd12345!' }))).toBe('INVALID_INPUT');
      expect(await rows('SELECT id FROM member')).toEqual([]);
      const once = await onceOf(attempt(system, nobody, createFirstAdmin, first) as never);
      expect(once.token).toMatch(/^[\w-]{43}$/);
      expect(await refusal(attempt(system, nobody, createFirstAdmin, { ...first, account: 'second' }))).toBe('ALREADY_EXISTS');
      expect(await rows('SELECT account, role FROM member')).toEqual([{ account: 'root.admin', role: 'ADMIN' }]);
      expect((await tryIn('ROOT.ADMIN', first.password)).token).toBeDefined();
      await system.source.query(`DELETE FROM session; DELETE FROM member; DELETE FROM org`);
    });
  });

  describe('members', () => {
    beforeAll(async () => void (world = await makeWorld(system)));

    it('are added by those who lead, in their own organisation, with a role that fits', async () => {
      const input = { name: '新人', account: 'new.officer', role: 'OFFICER', phone: '13812340000' } as const;
      const once = await onceOf(attempt(system, world.bank, addMember, { input }) as never);
      expect(once.initialPassword).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
      expect(await refusal(attempt(system, world.bank, addMember, { input: { ...input, account: 'NEW.officer' } }))).toBe('ALREADY_EXISTS');
      expect(await refusal(attempt(system, world.bank, addMember, { input: { ...input, account: 'x.admin', role: 'ADMIN' } }))).toBe('INVALID_INPUT');
      await expect(attempt(system, world.bank, addMember, { orgId: world.bank2.orgId, input: { ...input, account: 'x.y.z' } })).rejects.toThrow('not found');
      expect(await refusal(attempt(system, world.staff, addMember, { input: { ...input, account: 'x.staff', role: 'STAFF' } }))).toBe('NOT_ALLOWED');
      await perform(system, world.admin, addMember, { orgId: world.science.orgId, input: { ...input, account: 'x.science', role: 'SCIENCE_BUREAU' } });
      expect(await refusal(attempt(system, world.admin, addMember, { orgId: world.science.orgId, input: { ...input, account: 'x.first', role: 'FIRST_REVIEWER' } }))).toBe('INVALID_INPUT');
      await perform(system, world.outlet, addMember, { input: { ...input, account: 'x.operator', role: 'OPERATOR' } });
      const [member] = await rows('SELECT must_change_password AS must, org_id AS org FROM member WHERE account = $1', [input.account]);
      expect(member).toEqual({ must: true, org: world.bank.orgId });
    });

    it('cannot disable themselves or the last one who leads, even two at once', async () => {
      expect(await refusal(attempt(system, world.enterprise, disableMember, { id: world.enterprise.memberId }))).toBe('NOT_ALLOWED');
      expect(await refusal(attempt(system, world.admin, disableMember, { id: world.enterprise.memberId }))).toBe('WRONG_STATE');
      await expect(attempt(system, world.bank, disableMember, { id: world.bank2.memberId })).rejects.toThrow('not found');
      const secondId = await perform(system, world.enterprise, addMember, { input: { name: '另一位', account: 'owner.two', role: 'OWNER' } });
      const second = { ...world.enterprise, memberId: secondId };
      const both = await Promise.all([
        refusal(attempt(system, world.enterprise, disableMember, { id: secondId })),
        refusal(attempt(system, second, disableMember, { id: world.enterprise.memberId })),
      ]);
      expect(both.sort()).toEqual(['OK', 'WRONG_STATE']);
    });
  });

  describe('signing in', () => {
    const password = 'Xyzw98765!ab';
    let id = '';
    beforeAll(async () => {
      const once = await attempt(system, world.bank, addMember, { input: { name: '登录人', account: 'login.one', role: 'OFFICER' } });
      if (!once.ok) throw new Error('refused');
      id = once.done.id;
      const initial = String(once.done.once?.['initialPassword']);
      const session = await tryIn('login.one', initial);
      const other = await tryIn('login.one', initial);
      const person = { ...world.bank, memberId: id, role: 'OFFICER', sessionId: session.sessionId ?? null } as const;
      expect((await onceOf(attempt(system, person, changePassword, { current: 'wrong', next: password }) as never)).refused).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: 'current' }] });
      expect(await rows('SELECT failed_attempts AS n FROM member WHERE id = $1', [id])).toEqual([{ n: 1 }]);
      expect(await refusal(attempt(system, person, changePassword, { current: initial, next: initial }))).toBe('INVALID_INPUT');
      const changed = await onceOf(attempt(system, person, changePassword, { current: initial, next: password }) as never);
      expect((await rows('SELECT id FROM session WHERE member_id = $1', [id])).map((row) => row['id'])).toEqual([changed.sessionId]);
      expect(new Set([changed.sessionId, session.sessionId, other.sessionId]).size).toBe(3);
      expect(await rows('SELECT must_change_password AS must FROM member WHERE id = $1', [id])).toEqual([{ must: false }]);
    });

    it('answers the same for an unknown account and a wrong password, and keeps only the hash of a token', async () => {
      const wrong = await tryIn('login.one', 'nope');
      expect(wrong.refused).toEqual((await tryIn('no.such.account', 'nope')).refused);
      expect(wrong.refused?.code).toBe('WRONG_CREDENTIALS');
      const good = await tryIn(' LOGIN.one ', password);
      expect(await rows('SELECT id FROM session WHERE token_hash = $1', [good.token])).toEqual([]);
      const [session] = await rows(`SELECT extract(epoch FROM expires_at - created_at) / 3600 AS hours FROM session WHERE id = $1`, [good.sessionId]);
      expect(String(session?.['hours'])).toMatch(/^12\.?0*$/);
      expect(await rows('SELECT failed_attempts AS n FROM member WHERE id = $1', [id])).toEqual([{ n: 0 }]);
    });

    it('compares five of twenty guesses that come at once, locks for 15 minutes, and answers the same for an account that does not exist', async () => {
      const verify = vi.spyOn(passwords, 'verify');
      const answers = async (account: string) => {
        verify.mockClear();
        const guesses = await Promise.all(Array.from({ length: 20 }, () => tryIn(account, 'guess')));
        return { compared: verify.mock.calls.length, refused: guesses.map((guess) => guess.refused?.message).sort() };
      };
      const known = await answers('login.one');
      expect(known.compared).toBe(5);
      expect(known.refused.filter((message) => message?.includes('10:15'))).toHaveLength(16);
      expect(await answers('nobody.at.all')).toEqual(known);
      verify.mockRestore();
      for (const account of ['login.one', 'nobody.at.all']) expect((await tryIn(account, password)).refused?.message).toContain('10:15');
    });

    it('stays locked for a process that starts anew', async () => {
      const again = await compose({ databaseUrl: system.url, poolSize: 2, namedStatements: true, bootstrapToken: undefined }, () => new Date(START));
      const outcome = await again.work.run({ kind: 'VISITOR' }, { name: 'signIn' }, signIn, { account: 'login.one', password });
      await again.close();
      expect(outcome).toMatchObject({ ok: true, done: { once: { refused: { code: 'TOO_MANY_ATTEMPTS' } } } });
      system.setNow('2026-03-02T02:15:00Z');
      expect((await tryIn('login.one', password)).token).toBeDefined();
    });

    it('is over when the password is reset or the account disabled', async () => {
      const manager = world.bank;
      const once = await onceOf(attempt(system, manager, resetPassword, { memberId: id }) as never);
      expect(await rows('SELECT id FROM session WHERE member_id = $1', [id])).toEqual([]);
      expect((await tryIn('login.one', password)).refused?.code).toBe('WRONG_CREDENTIALS');
      expect((await tryIn('login.one', once.initialPassword ?? '')).token).toBeDefined();
      await perform(system, manager, disableMember, { id });
      expect(await rows('SELECT id FROM session WHERE member_id = $1', [id])).toEqual([]);
      expect((await tryIn('login.one', once.initialPassword ?? '')).refused?.code).toBe('WRONG_CREDENTIALS');
      expect(await refusal(attempt(system, manager, resetPassword, { memberId: id }))).toBe('WRONG_STATE');
    });
  });

  describe('messages', () => {
    it('are marked as read by their own organisation only', async () => {
      await system.work.run(world.admin, { name: 'note' }, async (tx) => {
        tx.authorize('session.change', {});
        await tx.notify({ orgId: world.bank.orgId, kind: 'ACCOUNT', title: '甲', body: '乙' });
        await tx.audit({ action: 'test.note', subject: 'org', subjectId: world.bank.orgId });
        return { kind: 'org', id: world.bank.orgId };
      }, {});
      const [message] = await rows('SELECT id FROM message WHERE title = $1', ['甲']);
      const ids = [String(message?.['id'])];
      await expect(attempt(system, world.bank2, markRead, { ids })).rejects.toThrow('not found');
      await expect(attempt(system, world.bank, markRead, { ids: ['x'] })).rejects.toThrow('not found');
      expect(await refusal(attempt(system, world.bank, markRead, { ids: [] }))).toBe('INVALID_INPUT');
      await perform(system, world.bank, markRead, { ids });
      await perform(system, world.bank, markRead, { ids });
      expect(await rows('SELECT read_at IS NULL AS unread FROM message WHERE id = $1', ids)).toEqual([{ unread: false }]);
    });
  });
});
