import { describe, expect, it, vi } from 'vitest';
import { signOut } from '../../app/identity/sign-out';
import { newToken, sha256 } from '../../kernel/ids';
import type { Person } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { testSystem } from '../../testing/database';
import { stageDeal } from '../../testing/stage';
import { makeEnterprise, makeWorld, put } from '../../testing/world';

const DEALS = '{ deals(first: 5) { totalCount nodes { id } } }';

describe('people whom a process remembers', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  await stageDeal(system, world.enterprise, world.bank, {});
  const spy = vi.spyOn(system.pool, 'query');
  const sql = (text: string, values: unknown[] = []): Promise<unknown> => system.source.query(text, values);
  const signIn = async (of: Person): Promise<{ cookie: string; session: string }> => {
    const token = newToken();
    const now = new Date();
    const { id } = await put(system, 'session', { tokenHash: sha256(token), memberId: of.memberId, createdAt: now, seenAt: now, expiresAt: new Date(now.getTime() + 3_600_000) });
    return { cookie: `jiebang_session=${token}`, session: id };
  };
  const counted = async (who: { cookie: string }): Promise<[number | string, number]> => {
    spy.mockClear();
    const { data, errors } = await api.ask(who, DEALS);
    return [(data?.['deals']?.totalCount as number | undefined) ?? errors![0]!.extensions.code, spy.mock.calls.filter(([q]) => String((q as { name?: string }).name).startsWith('session_actor')).length];
  };

  it('are looked up once, and again as soon as anything that decides about them has moved', async () => {
    const { enterprise, bank, outlet } = world;
    const changes: readonly [string, Person, () => Promise<unknown>, number | string][] = [
      ['ended session', enterprise, () => sql('DELETE FROM session WHERE member_id = $1', [enterprise.memberId]), 'UNAUTHENTICATED'],
      ['session past its end', bank, () => sql(`UPDATE session SET expires_at = now() - interval '1 second' WHERE member_id = $1`, [bank.memberId]), 'UNAUTHENTICATED'],
      ['idle session', outlet, () => sql(`UPDATE session SET seen_at = now() - interval '16 minutes' WHERE member_id = $1`, [outlet.memberId]), 'UNAUTHENTICATED'],
      ['outlet moved away', world.branch, () => sql('UPDATE station SET parent_id = $2 WHERE id = $1', [world.outletId, world.otherBranch.orgId]), 0],
      ['role', world.science, () => sql(`UPDATE member SET role = 'ADMIN' WHERE id = $1`, [world.science.memberId]), 'FORBIDDEN'],
      ['disabled', world.hub, () => sql('UPDATE member SET disabled_at = now() WHERE id = $1', [world.hub.memberId]), 'UNAUTHENTICATED'],
    ];
    for (const [what, person, change, after] of changes) {
      const who = await signIn(person);
      expect([what, await counted(who)]).toEqual([what, [1, 1]]);
      expect([what, await counted(who)]).toEqual([what, [1, 0]]);
      await change();
      expect([what, (await counted(who))[0]]).toEqual([what, after]);
    }
  });

  it('are forgotten for whatever is not a planned read', async () => {
    const who = await signIn(world.bank2);
    await counted(who);
    spy.mockClear();
    await api.ask(who, '{ viewer { id role } }');
    expect(spy.mock.calls.filter(([q]) => String((q as { name?: string }).name).startsWith('session_actor'))).toHaveLength(1);
  });

  it('never read with what they were: a change that commits between two reads counts for the second', async () => {
    const who = await signIn(world.bank2);
    for (let i = 0; i < 20; i += 1) {
      expect((await counted(who))[0]).toBe(0);
      await sql('UPDATE institution SET status = $2 WHERE id = $1', [world.bank2.orgId, i % 2 === 0 ? 'SUSPENDED' : 'ADMITTED']);
      const [, lookedUp] = await counted(who);
      expect(lookedUp).toBe(1);
    }
  });

  it('whose stations are all there are see what the list of stations would show, also when one is added', async () => {
    await sql('UPDATE member SET disabled_at = NULL WHERE id = $1', [world.hub.memberId]);
    const who = await signIn(world.hub);
    const count = async (where: string): Promise<number> => Number(((await sql(`SELECT count(*) AS n FROM enterprise WHERE ${where}`)) as { n: string }[])[0]!.n);
    const seen = async (): Promise<number> => (await api.ask(who, '{ enterprises(first: 1) { totalCount } }')).data!['enterprises'].totalCount as number;
    expect((await system.sessions.actorOf(who.cookie.split('=')[1])) as Person).toMatchObject({ everywhere: true });
    expect(await seen()).toBe(await count('true'));
    const { id } = await put(system, 'org', { kind: 'STATION', name: '新网点', createdAt: new Date(), demo: false });
    await put(system, 'station', { id, name: '新网点', tier: 'OUTLET', areaId: 'fengxi', parentId: world.otherBranch.orgId, phone: null, address: null, demo: false });
    await makeEnterprise(system, '新网点的企业', id, 'fengxi');
    expect(await seen()).toBe(await count('true'));
    const branch = (await system.sessions.actorOf((await signIn(world.otherBranch)).cookie.split('=')[1])) as Person;
    expect([branch.everywhere, branch.stationIds.includes(id)]).toEqual([false, true]);
  });

  it('may sign out: the next read is a visitor’s', async () => {
    const who = await signIn(world.fund);
    await counted(who);
    const person = { ...world.fund, sessionId: who.session };
    await system.work.run(person, { name: 'signOut' }, signOut, {} as never);
    expect((await counted(who))[0]).toBe('UNAUTHENTICATED');
  });
});
