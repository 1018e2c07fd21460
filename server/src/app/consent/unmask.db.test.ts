import { describe, expect, it } from 'vitest';
import type { Actor, Person } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { colleague } from '../../testing/cases';
import { testSystem } from '../../testing/database';
import { dumped } from '../../testing/dump';
import { stageDeal, stageNeed, stageRelease } from '../../testing/stage';
import { makeEnterprise, makeWorld } from '../../testing/world';
import { FULL_ENTERPRISE, STATES } from './consent.test-kit';

const UNMASK = `mutation($subject: UnmaskSubject!, $id: ID!, $reason: String!) { unmask(subject: $subject, id: $id, reason: $reason) { __typename ... on Unmasked { name phone address until } ... on Refusal { code message } ... on InvalidInput { issues { path } } } }`;
const reason = '电话核实经营情况';

describe('unmasking', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  let count = 0;
  const firm = () => makeEnterprise(system, `掩码企业${(count += 1)}`, world.outletId, 'fengxi', { ...FULL_ENTERPRISE, contactPhone: `1381234${String(8000 + count)}` });
  // Sessions of these tests were proved fresh when the row says so.
  const fresh = () => system.source.query(`UPDATE session SET strong_at = $1`, [new Date('2026-03-02T02:00:00Z')]);
  const ask = async (who: Actor, id: string, subject = 'ENTERPRISE', why = reason) => {
    await api.cookieOf(who);
    await fresh();
    const { data, errors } = await api.ask(who, UNMASK, { subject, id, reason: why });
    return data?.['unmask'] ?? { __typename: errors?.[0]?.extensions.code };
  };
  const traces = async (): Promise<number> => (await system.source.query(`SELECT (SELECT count(*) FROM look WHERE unmasked) + (SELECT count(*) FROM audit_entry WHERE action LIKE '%.unmask') AS n`))[0].n;

  it('of an enterprise: stations and authorities of the tree, and institutions with its consent to contact; nobody else', async () => {
    const owner = await firm();
    const need = await stageNeed(system, owner);
    await stageRelease(system, need, world.bank, { scopes: ['IDENTITY', 'CONTACT'] });
    await stageRelease(system, need, world.bank2, { scopes: ['IDENTITY', 'FIGURES'] });
    await stageDeal(system, owner, world.fund);
    const officer = await colleague(system, world.bank, 'OFFICER');
    for (const who of [world.bank, officer, world.outlet, world.branch, world.hub, world.reviewer, world.science, world.finance, world.innovation]) {
      const before = Number(await traces());
      const answer = await ask(who, owner.orgId);
      expect([who.role, answer]).toEqual([who.role, { __typename: 'Unmasked', name: '王小敏', phone: '13812348001', address: FULL_ENTERPRISE.address, until: '2026-03-02T02:05:00.000Z' }]);
      expect(Number(await traces())).toBe(before + 2);
    }
    const before = await traces();
    for (const [who, is] of [[world.bank2, 'NotAllowed'], [world.fund, 'NotAllowed'], [world.suspended, 'NOT_FOUND'], [world.otherBranch, 'NOT_FOUND'], [world.other, 'NOT_FOUND'], [owner, 'NOT_FOUND'], [world.staff, 'NotAllowed'], [world.auditor, 'NotAllowed'], [world.admin, 'NOT_FOUND'], [world.visitor, 'UNAUTHENTICATED']] as const) {
      expect([(who as Person).orgName, (await ask(who, owner.orgId)).__typename]).toEqual([(who as Person).orgName, is]);
    }
    expect(await traces()).toBe(before);
    // The enterprise reads who, why and by what, and was told.
    const { data } = await api.ask(owner, '{ looks(first: 50) { nodes { orgName unmasked reason release { id } } } messages(first: 50) { nodes { title } } }');
    expect(data!['looks'].nodes.filter((look: { unmasked: boolean; reason: string }) => look.unmasked && look.reason === reason).length).toBe(9);
    expect(data!['messages'].nodes.filter((message: { title: string }) => message.title.includes('完整联系方式')).length).toBe(9);
  });

  it.each(Object.entries(STATES))('of an enterprise under a consent that is %s', async (state, fields) => {
    const owner = await firm();
    const release = await stageRelease(system, await stageNeed(system, owner), world.bank, fields);
    const holds = state === 'granted' || state === 'with uses left';
    expect((await ask(world.bank, owner.orgId)).__typename).toBe(holds ? 'Unmasked' : 'NOT_FOUND');
    const [{ uses }] = await system.source.query('SELECT uses FROM release WHERE id = $1', [release.id]);
    expect(uses).toBe((fields.uses ?? 0) + (holds ? 1 : 0));
  });

  it('of a member: whoever leads the organisation, and the administrator', async () => {
    await system.source.query('UPDATE member SET phone = $2 WHERE id = $1', [world.staff.memberId, '13900007777']);
    const station = await colleague(system, world.outlet, 'OPERATOR');
    for (const who of [world.enterprise, world.admin]) expect([who.role, (await ask(who, world.staff.memberId, 'MEMBER')).phone]).toEqual([who.role, '13900007777']);
    expect((await ask(world.outlet, station.memberId, 'MEMBER')).__typename).toBe('Unmasked');
    for (const who of [world.staff, world.other, world.bank, world.hub, world.science, world.auditor]) expect([who.role, ['NotAllowed', 'NOT_FOUND'].includes((await ask(who, world.staff.memberId, 'MEMBER')).__typename)]).toEqual([who.role, true]);
  });

  it('asks for a reason, for an id and for a fresh proof of identity', async () => {
    const owner = await firm();
    for (const why of ['', '看看', '  1234 ', 'x'.repeat(201)]) expect(await ask(world.hub, owner.orgId, 'ENTERPRISE', why)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'reason' }] });
    for (const id of ['1', '00000000-0000-7000-8000-000000000000']) expect((await ask(world.hub, id)).__typename).toBe('NOT_FOUND');
    await system.source.query('UPDATE session SET strong_at = $1', [new Date('2026-03-02T01:49:00Z')]);
    const { data } = await api.ask(world.hub, UNMASK, { subject: 'ENTERPRISE', id: owner.orgId, reason });
    expect(data!['unmask']).toMatchObject({ __typename: 'NotAllowed', code: 'STEP_UP_NEEDED' });
  });

  it('leaves the number nowhere but where it was', async () => {
    const owner = await firm();
    const { phone } = await ask(world.hub, owner.orgId);
    expect(await dumped(system, [phone])).toEqual(['enterprise']);
  });
});
