import { describe, expect, it } from 'vitest';
import type { Role } from '../../domain/identity/terms';
import type { Person } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { colleague } from '../../testing/cases';
import { testSystem } from '../../testing/database';
import { attempt, makeWorld, perform } from '../../testing/world';
import type { UseCase } from '../ports';
import { addMember } from './add-member';
import { createFirstAdmin } from './create-first-admin';
import { disableMember } from './disable-member';
import { enableMember } from './enable-member';
import { endSessionsOf } from './end-sessions';
import { grantMember, revokeGrant } from './grant-member';
import { resetPassword } from './reset-password';
import { unlockMember } from './unlock-member';

const reason = '到岗，已核对任命文件';

describe('grants of accounts', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const fresh = await testSystem();
  const world = await makeWorld(system);
  const api = await testApi(system);
  let count = 0;
  const rows = (sql: string, values: readonly unknown[] = [], of = system): Promise<Record<string, unknown>[]> => of.source.query(sql, [...values]);
  async function said<I>(who: Person, useCase: UseCase<I>, input: I, of = system): Promise<string> {
    const outcome = await attempt(of, who, useCase, input);
    return outcome.ok ? 'OK' : 'status' in outcome.refusal ? String(outcome.refusal.status) : outcome.refusal.code;
  }
  const add = (by: Person, orgId: string, role: Role, of = system) =>
    perform(of, by, addMember, { orgId, input: { name: `新人${(count += 1)}`, account: `grant.${count}`, role, phone: `1390000${String(count).padStart(4, '0')}` } });
  const state = async (id: string, of = system) => (await rows('SELECT granted_at IS NOT NULL AS granted, granted_by AS by, created_by AS made FROM member WHERE id = $1', [id], of))[0]!;
  /** The person as the API knows them, with the one-time password replaced. */
  const asPerson = async (id: string, of: Person): Promise<Person> => {
    await rows('UPDATE member SET must_change_password = false WHERE id = $1', [id]);
    return { ...of, memberId: id, sessionId: null };
  };
  const members = async (who: Person) => (await api.ask(who, '{ members { id } }')).errors?.[0]?.message;

  it('are needed by people of stations, authorities and the platform, whoever adds them, and by nobody else', async () => {
    for (const [by, orgId, role, waits] of [
      [world.admin, world.outletId, 'OPERATOR', true], [world.outlet, world.outletId, 'OPERATOR', true], [world.admin, world.science.orgId, 'SCIENCE_BUREAU', true], [world.admin, world.admin.orgId, 'ADMIN', true],
      [world.admin, world.admin.orgId, 'AUDITOR', true], [world.admin, world.admin.orgId, 'SECURITY', true], [world.enterprise, world.enterprise.orgId, 'STAFF', false], [world.bank, world.bank.orgId, 'OFFICER', false], [world.admin, world.bank.orgId, 'OFFICER', false],
    ] as const) expect([role, await state(await add(by, orgId, role))]).toEqual([role, { granted: !waits, by: null, made: by.memberId }]);
  });

  it('open everything at once, and nothing before; taken back, everything is closed at once', async () => {
    const id = await add(world.admin, world.outletId, 'OPERATOR');
    const person = await asPerson(id, world.outlet);
    expect(await members(person)).toContain('账号待安全管理员授权');
    expect((await api.ask(person, '{ viewer { mustBeGranted } sessions { current } }')).data).toEqual({ viewer: { mustBeGranted: true }, sessions: [{ current: true }] });
    const closed = await api.ask(person, 'mutation($id: ID!) { remindConfirmation(drawdownId: $id) { __typename ... on NotAllowed { code message } } }', { id });
    expect(closed.data!['remindConfirmation']).toMatchObject({ __typename: 'NotAllowed', code: 'GRANT_NEEDED', message: expect.stringContaining('账号待安全管理员授权') });
    await perform(system, world.security, grantMember, { memberId: id, reason });
    expect(await members(person)).toBeUndefined();
    expect(await state(id)).toEqual({ granted: true, by: world.security.memberId, made: world.admin.memberId });
    await perform(system, world.security, revokeGrant, { memberId: id, reason: '调离' });
    expect((await api.ask(person, '{ viewer { id } }')).data!['viewer']).toBeNull();
    const trail = await rows(`SELECT action, note, member_id AS by FROM audit_entry WHERE subject_id = $1 AND action LIKE 'grant.%' ORDER BY seq`, [id]);
    expect(trail).toEqual([{ action: 'grant.give', note: `角色：站点经办；原因：${reason}`, by: world.security.memberId }, { action: 'grant.take', note: '原因：调离', by: world.security.memberId }]);
  });

  it('are given by a security administrator alone: not to oneself, not to what one made, with a reason', async () => {
    const id = await add(world.admin, world.outletId, 'OPERATOR');
    for (const who of [world.admin, world.auditor, world.hub, world.outlet, world.enterprise, world.bank]) expect(await said(who, grantMember, { memberId: id, reason })).toBe('NOT_ALLOWED');
    expect(await said(world.security, grantMember, { memberId: id, reason: '' })).toBe('INVALID_INPUT');
    expect(await said(world.security, grantMember, { memberId: world.security.memberId, reason })).toBe('NOT_ALLOWED');
    expect(await said(world.security, revokeGrant, { memberId: world.security.memberId, reason })).toBe('NOT_ALLOWED');
    expect(await said(world.security, grantMember, { memberId: world.staff.memberId, reason })).toBe('NOT_OFFICIAL');
    await rows('UPDATE member SET created_by = $2 WHERE id = $1', [id, world.security.memberId]);
    expect(await said(world.security, grantMember, { memberId: id, reason })).toBe('NOT_ALLOWED');
    for (const by of [id, world.security.memberId]) await expect(rows('UPDATE member SET granted_at = now(), granted_by = $2 WHERE id = $1', [id, by])).rejects.toMatchObject({ driverError: { constraint: 'member_granted_by_another' } });
    const second = await colleague(system, world.security, 'SECURITY');
    expect(await said(second, grantMember, { memberId: id, reason })).toBe('OK');
    expect(await said(second, grantMember, { memberId: id, reason })).toBe('GRANTED');
  });

  it('of two at once count once, and two security administrators do not take each other’s', async () => {
    const second = await colleague(system, world.security, 'SECURITY');
    await rows(`UPDATE member SET disabled_at = now() WHERE role = 'SECURITY' AND id <> ALL ($1)`, [[second.memberId, world.security.memberId]]);
    const id = await add(world.admin, world.outletId, 'OPERATOR');
    expect((await Promise.all([said(world.security, grantMember, { memberId: id, reason }), said(second, grantMember, { memberId: id, reason })])).sort()).toEqual(['GRANTED', 'OK']);
    const both = await Promise.all([said(world.security, revokeGrant, { memberId: second.memberId, reason }), said(second, revokeGrant, { memberId: world.security.memberId, reason })]);
    expect(both.sort()).toEqual(['LAST', 'OK']);
    await rows(`UPDATE member SET granted_at = created_at WHERE id = ANY ($1)`, [[second.memberId, world.security.memberId]]);
    await perform(system, world.admin, disableMember, { id: second.memberId });
    expect(await said(world.admin, disableMember, { id: world.security.memberId })).toBe('LAST');
  });

  it('the first security administrator counts as granted, of two at once one alone', async () => {
    const root = await perform(fresh, { kind: 'VISITOR' } as never, createFirstAdmin, { token: 'test-bootstrap-token', account: 'root.admin', password: 'Abcd12345!xy', name: '首任' });
    const [org] = await rows(`SELECT id FROM org WHERE kind = 'PLATFORM'`, [], fresh);
    expect(await state(root, fresh)).toEqual({ granted: true, by: null, made: null });
    const admin: Person = { ...world.admin, memberId: root, orgId: org!['id'] as string };
    const both = await Promise.all([add(admin, admin.orgId, 'SECURITY', fresh), add(admin, admin.orgId, 'SECURITY', fresh)]);
    expect((await Promise.all(both.map(async (id) => (await state(id, fresh))['granted']))).sort()).toEqual([false, true]);
    expect(await rows(`SELECT count(*)::int AS n FROM audit_entry WHERE action = 'grant.first'`, [], fresh)).toEqual([{ n: 1 }]);
    expect((await state(await add(admin, admin.orgId, 'AUDITOR', fresh), fresh))['granted']).toBe(false);
  });

  it('locks, login sessions and closed accounts are a security administrator’s; a leader opens those of their own people', async () => {
    const officer = await colleague(system, world.bank, 'OFFICER');
    await rows(`UPDATE member SET failed_attempts = 5, locked_until = '2026-03-02T02:10:00Z' WHERE id = $1`, [officer.memberId]);
    expect((await api.ask(world.security, '{ accounts(state: LOCKED) { id lockedUntil orgName } }')).data!['accounts']).toEqual([{ id: officer.memberId, lockedUntil: '2026-03-02T02:10:00.000Z', orgName: world.bank.orgName }]);
    await perform(system, world.security, unlockMember, { memberId: officer.memberId });
    expect(await said(world.security, unlockMember, { memberId: officer.memberId })).toBe('NOT_LOCKED');
    await api.cookieOf(officer);
    expect((await api.ask(officer, '{ viewer { id } }')).data!['viewer']).not.toBeNull();
    await perform(system, world.security, endSessionsOf, { memberId: officer.memberId });
    expect((await api.ask(officer, '{ viewer { id } }')).data!['viewer']).toBeNull();
    await perform(system, world.bank, disableMember, { id: officer.memberId });
    await expect(attempt(system, world.bank2, enableMember, { memberId: officer.memberId })).rejects.toThrow('not found');
    expect(await said(world.admin, enableMember, { memberId: officer.memberId })).toBe('NOT_ALLOWED');
    await perform(system, world.bank, enableMember, { memberId: officer.memberId });
    expect(await said(world.bank, enableMember, { memberId: officer.memberId })).toBe('ENABLED');
    const operator = await colleague(system, world.outlet, 'OPERATOR');
    await perform(system, world.outlet, disableMember, { id: operator.memberId });
    expect(await said(world.outlet, enableMember, { memberId: operator.memberId })).toBe('NOT_ALLOWED');
    await perform(system, world.security, enableMember, { memberId: operator.memberId });
    expect(await said(world.security, resetPassword, { memberId: operator.memberId })).toBe('NOT_ALLOWED');
  });
});
