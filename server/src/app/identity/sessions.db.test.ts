import { describe, expect, it } from 'vitest';
import type { Person } from '../../policy/actor';
import { codeAt, stepOf } from '../../kernel/totp';
import { testApi } from '../../testing/api';
import { colleague } from '../../testing/cases';
import { testSystem } from '../../testing/database';
import { drive } from '../../testing/drive';
import { stageDeal } from '../../testing/stage';
import { makeWorld, perform } from '../../testing/world';
import { disableMember } from './disable-member';
import { passwords } from './passwords';

const START = Date.UTC(2026, 2, 2, 2);
const DEALS = '{ deals(first: 5) { totalCount } }';
const LIST = '{ sessions { id since lastSeenAt endsAt current device address } }';

describe('login sessions', async () => {
  const system = await testSystem(new Date(START).toISOString(), { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  const { tell } = await drive(api);
  const password = 'Xyzw98765!ab';
  const hash = await passwords.hash(password);
  let minutes = 0;
  const later = (by: number): Promise<void> => system.travel(new Date(START + (minutes += by) * 60_000).toISOString());
  const rows = (sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => system.source.query(sql, [...values]);
  await stageDeal(system, world.enterprise, world.bank, {});

  /** Somebody with a password of their own. */
  const somebody = async (of: Person, role: Person['role']): Promise<Person & { account: string }> => {
    const person = await colleague(system, of, role);
    await rows('UPDATE member SET password_hash = $2 WHERE id = $1', [person.memberId, hash]);
    return { ...person, account: `colleague.${person.memberId.slice(-8)}` };
  };
  const enter = async ({ account }: { account: string }): Promise<{ cookie: string }> => ({ cookie: (await tell(world.visitor, 'signIn', { account, password })).answer.cookie! });
  /** Whether a planned read (which a remembered person may use) and a fresh look-up both know who comes. */
  const isIn = async (who: { cookie: string }): Promise<string> => {
    const [planned, looked] = [await api.ask(who, DEALS), await api.ask(who, '{ viewer { id } }')];
    return `${planned.errors?.[0]?.extensions.code ?? 'in'} ${looked.data!['viewer'] === null ? 'out' : 'in'}`;
  };
  const OUT = 'UNAUTHENTICATED out';

  it('go on under a new token after a new proof and after the second factor comes or goes; the old one stops at once', async () => {
    const officer = await somebody(world.bank, 'OFFICER');
    let who = await enter(officer);
    const other = await enter(officer);
    const [first] = await rows('SELECT created_at AS since, expires_at AS until FROM session WHERE member_id = $1 ORDER BY created_at LIMIT 1', [officer.memberId]);
    const steps: readonly (readonly [string, () => Promise<Record<string, unknown>>])[] = [
      ['stepUp', async () => ({ password })],
      ['confirmSecondFactor', async () => ({ code: await firstCode() })],
      ['stepUp', async () => ({ password, code: await nextCode() })],
      ['removeSecondFactor', async () => ({ password, code: await nextCode() })],
      ['changePassword', async () => ({ current: password, next: 'Another-98765' })],
    ];
    let secret = '';
    const firstCode = async (): Promise<string> => {
      secret = ((await tell(who, 'beginSecondFactor', {}, 'secret')).value['secret'] as string).replace(/ /g, '');
      return codeAt(secret, stepOf(new Date(START + minutes * 60_000)));
    };
    const nextCode = async (): Promise<string> => {
      await later(1);
      return codeAt(secret, stepOf(new Date(START + minutes * 60_000)));
    };
    for (const [mutation, args] of steps) {
      expect([mutation, await isIn(who), await isIn(who)]).toEqual([mutation, 'in in', 'in in']);
      const { ok, answer } = await tell(who, mutation, await args());
      expect([mutation, ok, answer.cookie !== null && answer.cookie !== who.cookie], answer.text).toEqual([mutation, true, true]);
      expect([mutation, await isIn(who)]).toEqual([mutation, OUT]);
      who = { cookie: answer.cookie! };
      if (mutation === 'stepUp' && secret === '') expect((await rows('SELECT created_at AS since, expires_at AS until FROM session WHERE strong_at IS NOT NULL AND member_id = $1', [officer.memberId]))[0]).toEqual(first);
    }
    expect(await isIn(other)).toBe(OUT);
  });

  it('end after 15 idle minutes for officials and 30 for the others, also for who is remembered', async () => {
    for (const [of, role, limit] of [[world.bank, 'OFFICER', 30], [world.enterprise, 'STAFF', 30], [world.branch, 'OPERATOR', 15], [world.science, 'SCIENCE_BUREAU', 15], [world.auditor, 'AUDITOR', 15]] as const) {
      const person = await somebody(of, role);
      const [kept, lost] = [await enter(person), limit === 30 ? await enter(person) : null];
      await later(limit - 1);
      expect([role, await isIn(kept)]).toEqual([role, 'in in']);
      if (lost !== null) {
        await later(1);
        expect([role, await isIn(lost)]).toEqual([role, OUT]);
      }
      // The use is noted after the answer.
      await expect.poll(async () => (await rows('SELECT count(*)::int AS n FROM session WHERE member_id = $1 AND seen_at > now() - interval \'5 minutes\'', [person.memberId]))[0]!['n']).toBe(1);
      await later(limit);
      expect([role, await isIn(kept)]).toEqual([role, OUT]);
    }
  });

  it('are one at a time for officials, who are told; others may have several, and the demo’s shared accounts too', async () => {
    const operator = await somebody(world.outlet, 'OPERATOR');
    const first = await enter(operator);
    expect(await isIn(first)).toBe('in in');
    const second = await enter(operator);
    expect([await isIn(first), await isIn(second)]).toEqual([OUT, 'in in']);
    expect((await rows(`SELECT title FROM message WHERE org_id = $1 AND title LIKE '%在别处登录%'`, [world.outletId])).length).toBe(1);
    expect((await rows(`SELECT 1 FROM audit_entry WHERE action = 'session.replace' AND subject_id = $1`, [operator.memberId])).length).toBe(1);
    const officer = await somebody(world.bank, 'OFFICER');
    const several = [await enter(officer), await enter(officer)];
    expect(await Promise.all(several.map(isIn))).toEqual(['in in', 'in in']);
    await rows('UPDATE org SET demo = true WHERE id = $1', [world.outletId]);
    const third = await enter(operator);
    expect([await isIn(second), await isIn(third)]).toEqual(['in in', 'in in']);
    await rows('UPDATE org SET demo = false WHERE id = $1', [world.outletId]);
  });

  it('are listed for their own person alone, and ended one by one or all others', async () => {
    const officer = await somebody(world.bank, 'OFFICER');
    const [here, there, elsewhere] = [await enter(officer), await enter(officer), await enter(officer)];
    const list = async (who: { cookie: string }) => (await api.ask(who, LIST)).data!['sessions'] as { id: string; current: boolean; device: string; address: string }[];
    const mine = await list(here);
    expect(mine.map((one) => [one.current, one.device, one.address])).toEqual([[true, '其他程序', '127.0.*.*'], [false, '其他程序', '127.0.*.*'], [false, '其他程序', '127.0.*.*']]);
    const foreign = (await list(await enter(await somebody(world.bank, 'OFFICER'))))[0]!;
    expect((await tell(here, 'endSession', { id: foreign.id })).is).toBe('NOT_FOUND');
    expect((await tell(here, 'endSession', { id: mine[0]!.id })).is).toBe('WrongState');
    const target = (await list(there)).find((one) => one.current)!;
    await isIn(there);
    expect((await tell(here, 'endSession', { id: target.id })).ok).toBe(true);
    expect([await isIn(there), await isIn(elsewhere), await isIn(here)]).toEqual([OUT, 'in in', 'in in']);
    expect((await tell(here, 'endOtherSessions', {})).ok).toBe(true);
    expect([await isIn(elsewhere), await isIn(here)]).toEqual([OUT, 'in in']);
    expect((await list(here)).length).toBe(1);
  });

  it('of a leaver are over at the next request, also for who is remembered', async () => {
    const officer = await somebody(world.bank, 'OFFICER');
    const who = await enter(officer);
    expect([await isIn(who), await isIn(who)]).toEqual(['in in', 'in in']);
    const before = performance.now();
    await perform(system, world.bank, disableMember, { id: officer.memberId });
    expect(await isIn(who)).toBe(OUT);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
