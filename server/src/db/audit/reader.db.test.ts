import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addMember } from '../../app/identity/add-member';
import { grantMember } from '../../app/identity/grant-member';
import { signIn } from '../../app/identity/sign-in';
import type { Actor } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { testSystem } from '../../testing/database';
import { attempt, makeWorld, perform } from '../../testing/world';
import { createNeed } from '../../app/need/create-need';
import { signToday } from './heads';

const ENTRY = 'id seq at party action subject subjectId subjectName fromStatus toStatus note memberId memberName orgName hash prevHash';

describe('readers of the audit log', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  const id = await perform(system, world.admin, addMember, { orgId: world.outletId, input: { name: '新人', account: 'new.operator', role: 'OPERATOR' } });
  await perform(system, world.security, grantMember, { memberId: id, reason: '到岗' });
  await attempt(system, world.visitor, signIn, { account: 'new.operator', password: 'wrong' });
  await perform(system, world.enterprise, createNeed, { input: { title: '机密的流动资金' } } as never);

  type Page = { nodes: Record<string, string | null>[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
  const read = async (who: Actor, filter: object = {}, first = 50, after: string | null = null): Promise<Page> =>
    (await api.ask(who, `query($first: Int, $after: String, $filter: AuditFilter) { auditEntries(first: $first, after: $after, filter: $filter) { totalCount pageInfo { endCursor hasNextPage } nodes { ${ENTRY} } } }`, { first, after, filter })).data!['auditEntries'] as Page;
  const actions = async (who: Actor, filter: object = {}): Promise<(string | null)[]> => (await read(who, filter)).nodes.map((node) => node['action'] ?? null);

  it('the auditor sees all of it, newest first, with who and what; links follow each other', async () => {
    const { nodes, totalCount } = await read(world.auditor);
    expect([nodes.map((node) => node['action']), totalCount]).toEqual([['need.create', 'member.signInRefused', 'grant.give', 'member.add'], 4]);
    expect(nodes[2]).toMatchObject({ party: 'PLATFORM', subject: 'member', subjectId: id, subjectName: '新人', memberId: world.security.memberId, memberName: world.security.name, orgName: '平台', note: '角色：站点经办；原因：到岗' });
    for (let i = 0; i + 1 < nodes.length; i += 1) expect(nodes[i]!['prevHash']).toBe(nodes[i + 1]!['hash']);
    const first = await read(world.auditor, {}, 3);
    const second = await read(world.auditor, {}, 3, first.pageInfo.endCursor);
    expect([first.nodes.length, first.pageInfo.hasNextPage, second.nodes.map((node) => node['action'])]).toEqual([3, true, ['member.add']]);
  });

  it('the security administrator sees what tells of accounts; nobody else sees anything', async () => {
    expect(await actions(world.security)).toEqual(['member.signInRefused', 'grant.give', 'member.add']);
    expect(await actions(world.security, { actions: ['need.create'] })).toEqual([]);
    expect(await actions(world.security, { orgId: world.enterprise.orgId })).toEqual([]);
    for (const who of [world.admin, world.hub, world.science, world.enterprise, world.bank, world.visitor]) {
      for (const query of ['{ auditEntries { totalCount } }', '{ auditHead { seq } }']) expect(['FORBIDDEN', 'UNAUTHENTICATED']).toContain((await api.ask(who, query)).errors?.[0]?.extensions.code);
    }
  });

  it('is found by time, action, group of actions, subject and person', async () => {
    const who = world.auditor;
    expect(await actions(who, { actions: ['grant.*', 'need.create'] })).toEqual(['need.create', 'grant.give']);
    expect(await actions(who, { actions: ['member%'] })).toEqual([]);
    expect(await actions(who, { actions: ['member%.*'] })).toEqual([]);
    expect(await actions(who, { subjects: ['need'] })).toEqual(['need.create']);
    expect(await actions(who, { subjectId: id })).toEqual(['member.signInRefused', 'grant.give', 'member.add']);
    expect(await actions(who, { memberId: world.admin.memberId })).toEqual(['member.add']);
    expect(await actions(who, { orgId: world.enterprise.orgId })).toEqual(['need.create']);
    expect(await actions(who, { from: '2026-03-02', to: '2026-03-02' })).toHaveLength(4);
    expect([await actions(who, { from: '2026-03-03' }), await actions(who, { to: '2026-03-01' }), await actions(who, { subjectId: 'x' })]).toEqual([[], [], []]);
  });

  it('tells its last signed head, and finds a change in the newest entries and a head that is gone', async () => {
    const state = async (): Promise<Record<string, unknown>> => (await api.ask(world.auditor, '{ auditHead { day seq hash signedAt inLog latestSeq checked faulty } }')).data!['auditHead'] as Record<string, unknown>;
    const newest = (await read(world.auditor)).nodes[0]!;
    expect(await state()).toEqual({ day: null, seq: null, hash: null, signedAt: null, inLog: null, latestSeq: newest['seq'], checked: 4, faulty: 0 });
    await signToday(system.pool, generateKeyPairSync('ed25519').privateKey);
    expect(await state()).toMatchObject({ seq: newest['seq'], hash: newest['hash'], inLog: true, faulty: 0 });
    await system.source.query(`ALTER TABLE audit_entry DISABLE TRIGGER ALL; UPDATE audit_entry SET note = '改过' WHERE action = 'grant.give'; ALTER TABLE audit_entry ENABLE TRIGGER ALL`);
    expect(await state()).toMatchObject({ inLog: true, checked: 4, faulty: 1 });
    await system.source.query(`ALTER TABLE audit_entry DISABLE TRIGGER ALL; UPDATE audit_entry SET hash = 'x' WHERE seq = ${newest['seq']!}; ALTER TABLE audit_entry ENABLE TRIGGER ALL`);
    expect(await state()).toMatchObject({ inLog: false, faulty: 2 });
  });
});
