import { describe, expect, it, vi } from 'vitest';
import { DbDormantAccounts } from '../../db/dormant';
import { closeDormant } from '../../jobs/close-dormant';
import type { Person } from '../../policy/actor';
import { system as systemActor } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { colleague } from '../../testing/cases';
import { testSystem } from '../../testing/database';
import { drive } from '../../testing/drive';
import { makeWorld } from '../../testing/world';
import { passwords } from './passwords';
import { suspendDormant } from './suspend-dormant';
import { unknownGuesses } from './unknown-guesses';

const START = Date.UTC(2026, 2, 2, 2);
const first = 'Xyzw98765!ab';

describe('passwords, dormant accounts and what the audit log keeps of them', async () => {
  const system = await testSystem(new Date(START).toISOString(), { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  const { tell } = await drive(api);
  const hash = await passwords.hash(first);
  let days = 0;
  const later = (by: number): Promise<void> => system.travel(new Date(START + (days += by) * 86_400_000).toISOString());
  const rows = (sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => system.source.query(sql, [...values]);
  const somebody = async (of: Person, role: Person['role']): Promise<Person & { account: string }> => {
    const person = await colleague(system, of, role);
    await rows('UPDATE member SET password_hash = $2, password_changed_at = now(), last_seen_at = now() WHERE id = $1', [person.memberId, hash]);
    return { ...person, account: `colleague.${person.memberId.slice(-8)}` };
  };
  const enter = async (account: string, password: string) => tell(world.visitor, 'signIn', { account, password });
  const due = async (cookie: string | null) => (await api.ask({ cookie: cookie! }, '{ viewer { mustChangePassword passwordExpired } }')).data!['viewer'];
  const NOTHING_DUE = { mustChangePassword: false, passwordExpired: false };
  const actions = async (id: string): Promise<unknown[]> => (await rows('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY seq', [id])).map((row) => row['action']);

  it('an official’s last five do not come back, not even after a reset; the sixth does; others may go back', { timeout: 60_000 }, async () => {
    const operator = await somebody(world.outlet, 'OPERATOR');
    let { cookie } = (await enter(operator.account, first)).answer;
    let current = first;
    const change = async (next: string): Promise<string> => {
      const { is, answer } = await tell({ cookie: cookie! }, 'changePassword', { current, next });
      if (is !== 'Viewer') return answer.text;
      await later(1 / 1440);
      [cookie, current] = [answer.cookie, next];
      return 'OK';
    };
    for (let i = 1; i <= 5; i += 1) {
      expect(await change(`Naoji-2026-ok${i}`)).toBe('OK');
      expect(await change(first)).toContain('最近 5 次');
    }
    const { value } = await tell(world.outlet, 'resetPassword', { memberId: operator.memberId });
    current = value['initialPassword'] as string;
    ({ cookie } = (await enter(operator.account, current)).answer);
    expect(await change('Naoji-2026-ok5')).toContain('最近 5 次');
    expect(await change(first)).toBe('OK');
    const kept = await rows('SELECT password_hash AS hash FROM password_past WHERE member_id = $1', [operator.memberId]);
    expect(kept.length).toBe(5);
    for (const { hash: one } of kept) expect(one).toMatch(/^\$argon2id\$/);
    const officer = await somebody(world.bank, 'OFFICER');
    ({ cookie } = (await enter(officer.account, first)).answer);
    current = first;
    expect([await change('Naoji-2026-ok1'), await change(first)]).toEqual(['OK', 'OK']);
    expect(await rows('SELECT 1 FROM password_past WHERE member_id = $1', [officer.memberId])).toEqual([]);
  });

  it('an official’s of 90 days must be changed at the next sign-in, and says why; nobody else’s, nor the demo’s', async () => {
    const [operator, officer, shared] = [await somebody(world.branch, 'OPERATOR'), await somebody(world.bank, 'OFFICER'), await somebody(world.otherBranch, 'OPERATOR')];
    await rows('UPDATE org SET demo = true WHERE id = $1', [world.otherBranchId]);
    await later(89);
    const fine = await enter(operator.account, first);
    expect(await due(fine.answer.cookie)).toEqual(NOTHING_DUE);
    await later(1);
    const old = await enter(operator.account, first);
    expect(await due(old.answer.cookie)).toEqual({ mustChangePassword: true, passwordExpired: true });
    const cookie = { cookie: old.answer.cookie! };
    expect((await api.ask(cookie, '{ members { id } }')).errors?.[0]?.message).toContain('满 90 天');
    const done = await tell(cookie, 'changePassword', { current: first, next: 'Naoji-2026-ok1' });
    expect(await due(done.answer.cookie)).toEqual(NOTHING_DUE);
    for (const other of [officer, shared]) expect(await due((await enter(other.account, first)).answer.cookie)).toEqual(NOTHING_DUE);
  });

  it('idle accounts are closed after 90 days, with a message and an entry, and stay open when they are opened again', async () => {
    const run = () => closeDormant({
      accounts: new DbDormantAccounts(system.source, () => new Date(START + days * 86_400_000)),
      close: async (memberId) => void (await system.work.run(systemActor, { name: 'suspendDormant' }, suspendDormant, { memberId })),
      report: (id, error) => expect.fail(`${id}: ${String(error)}`),
    });
    const closed = async (id: string): Promise<boolean> => (await rows('SELECT disabled_at IS NOT NULL AS closed FROM member WHERE id = $1', [id]))[0]!['closed'] as boolean;
    await rows('UPDATE member SET last_seen_at = now()');
    const [officer, back, locked] = [await somebody(world.bank2, 'OFFICER'), await somebody(world.bank2, 'OFFICER'), await somebody(world.outlet, 'OPERATOR')];
    await later(89);
    expect(await run()).toBe(0);
    await enter(back.account, first);
    await rows(`UPDATE member SET last_seen_at = now() WHERE role NOT IN ('ADMIN', 'SECURITY') AND id <> ALL ($1)`, [[officer.memberId, locked.memberId]]);
    await later(1);
    expect(await run()).toBe(4);
    expect(await Promise.all([officer, locked, back, world.admin, world.security].map((who) => closed(who.memberId)))).toEqual([true, true, false, false, false]);
    expect((await enter(officer.account, first)).value['code']).toBe('WRONG_CREDENTIALS');
    expect((await rows('SELECT title FROM message WHERE org_id = $1', [world.bank2.orgId])).map((row) => row['title'])).toEqual([expect.stringContaining('90 天未登录')]);
    expect((await actions(officer.memberId)).at(-1)).toBe('member.suspendDormant');
    expect((await tell(world.bank2, 'enableMember', { memberId: officer.memberId })).ok).toBe(true);
    expect((await tell(world.outlet, 'enableMember', { memberId: locked.memberId })).is).toBe('NotAllowed');
    expect((await tell(world.security, 'enableMember', { memberId: locked.memberId })).ok).toBe(true);
    await run();
    expect(await Promise.all([officer, locked].map((who) => closed(who.memberId)))).toEqual([false, false]);
    expect((await enter(officer.account, first)).ok).toBe(true);
  });

  it('failures, locks, refused proofs and sign-outs are entries; guesses at accounts that do not exist are a figure', async () => {
    const officer = await somebody(world.bank, 'OFFICER');
    const who = { cookie: (await enter(officer.account, first)).answer.cookie! };
    await tell(who, 'stepUp', { password: 'wrong' });
    await tell(who, 'changePassword', { current: 'wrong', next: 'Naoji-2026-ok1' });
    for (let i = 0; i < 4; i += 1) await enter(officer.account, 'wrong');
    await tell(who, 'signOut', {});
    expect(await actions(officer.memberId)).toEqual(['member.signIn', 'member.stepUpRefused', 'member.changePasswordRefused', 'member.signInRefused', 'member.signInRefused', 'member.signInLocked', 'member.signInLocked', 'member.signOut']);
    const verify = vi.spyOn(passwords, 'verify');
    const [before, figure] = [(await rows('SELECT count(*)::int AS n FROM audit_entry'))[0]!['n'] as number, unknownGuesses()];
    for (let i = 0; i < 12; i += 1) expect((await enter('no.such.account', 'wrong')).ok).toBe(false);
    expect([(await rows('SELECT count(*)::int AS n FROM audit_entry'))[0]!['n'], unknownGuesses() - figure, verify.mock.calls.length]).toEqual([before + 1, 12, 5]);
    verify.mockRestore();
  });
});
