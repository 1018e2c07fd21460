import { describe, expect, it } from 'vitest';
import { walkChain } from '../../db/audit/chain';
import { passwords } from '../identity/passwords';
import { isErased } from '../../domain/identity/erasure';
import { makeSchema } from '../../graphql/schema';
import type { Actor, Person } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { canary, stageCanaries } from '../../testing/canary';
import { colleague } from '../../testing/cases';
import { testSystem } from '../../testing/database';
import { dumped } from '../../testing/dump';
import { documentsOf } from '../../testing/select';
import { stageNeed, stageRelease } from '../../testing/stage';
import { attempt, makeWorld, perform, put } from '../../testing/world';
import { closeAccount } from './close-account';
import { answerRights, takeRights } from './handle-rights';
import { requestClosure } from './request-closure';
import { requestRights } from './request-rights';

const PASSWORD = 'Naoji-2026-ok';

describe('closing an account', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z');
  const world = await makeWorld(system);
  const { enterprise: owner, staff, bank, admin, auditor } = world;
  const hash = await passwords.hash(PASSWORD);
  await system.source.query('UPDATE member SET password_hash = $1', [hash]);
  const memberOf = async (who: Person) => (await system.source.query('SELECT * FROM member WHERE id = $1', [who.memberId]))[0];
  const chain = async () => (await walkChain({ query: async (sql, given) => ({ rows: await system.source.query(sql, given) }) })).faults;
  const mine = async (who: Person) => {
    await system.source.query('UPDATE member SET password_hash = $1 WHERE id = $2', [hash, who.memberId]);
    return who;
  };

  it('erases everything personal, ends every session, and leaves what was made and the chain as it is', async () => {
    await system.source.query(`UPDATE member SET name = '独一无二', account = 'unique.person', phone = '13911112222', factor_since = created_at WHERE id = $1`, [staff.memberId]);
    await put(system, 'session', { tokenHash: 'a'.repeat(64), memberId: staff.memberId, createdAt: new Date(), seenAt: new Date(), expiresAt: new Date('2099-01-01'), strongAt: null, device: '独一无二的浏览器', address: '203.0.113.0/24' });
    await put(system, 'passwordPast', { memberId: staff.memberId, passwordHash: 'z', at: new Date() });
    await put(system, 'message', { orgId: staff.orgId, kind: 'ACCOUNT', title: '独一无二的账号已重新启用', body: '', link: null, todo: false, at: new Date(), readAt: null });
    await put(system, 'secondFactor', { memberId: staff.memberId, secret: 'x', lastStep: null, createdAt: new Date() });
    await put(system, 'recoveryCode', { memberId: staff.memberId, codeHash: 'y', usedAt: null });
    const file = await put(system, 'evidenceFile', { orgId: staff.orgId, memberId: staff.memberId, name: '合同.pdf', bytes: 1, mime: 'application/pdf', sha256: 'b'.repeat(64), at: new Date() });
    const asked = await perform(system, staff, requestRights, { kind: 'ACCESS', text: '请提供我的信息' });
    await perform(system, staff, closeAccount, { password: PASSWORD, reason: '离职' });
    const row = await memberOf(staff);
    expect(row).toMatchObject({ name: '已注销用户', phone: null, factor_since: null, last_seen_at: null, disabled_at: expect.any(Date) });
    expect([isErased(row.account), await passwords.verify(row.password_hash, PASSWORD)]).toEqual([true, false]);
    for (const table of ['session', 'second_factor', 'recovery_code', 'challenge', 'password_past', 'export_job']) expect(await system.source.query(`SELECT 1 FROM ${table} WHERE member_id = $1`, [staff.memberId])).toEqual([]);
    expect((await system.source.query('SELECT member_id FROM evidence_file WHERE id = $1', [file.id]))[0].member_id).toBe(staff.memberId);
    expect((await system.source.query('SELECT status FROM rights_request WHERE id = $1', [asked]))[0].status).toBe('WITHDRAWN');
    expect(await dumped(system, ['独一无二', 'unique.person', '13911112222', '203.0.113.0'])).toEqual([]);
    expect(await chain()).toEqual([]);
  });

  it('counts a wrong password and changes nothing else', async () => {
    const officer = await mine(await colleague(system, bank, 'OFFICER'));
    const outcome = await attempt(system, officer, closeAccount, { password: 'wrong', reason: '离职' });
    expect(outcome).toMatchObject({ ok: true, done: { once: { refused: { type: 'InvalidInput', issues: [{ path: 'password' }] } } } });
    expect(await memberOf(officer)).toMatchObject({ name: '同事', failed_attempts: 1, disabled_at: null });
    expect(await attempt(system, officer, closeAccount, { password: PASSWORD, reason: '' })).toMatchObject({ ok: false, refusal: { type: 'InvalidInput', issues: [{ path: 'reason' }] } });
  });

  it('is refused to the last lead of an organisation with open cases, who is told what to do', async () => {
    const need = await stageNeed(system, owner);
    expect(await attempt(system, owner, closeAccount, { password: PASSWORD, reason: '离职' })).toMatchObject({ ok: false, refusal: { type: 'WrongState', status: 'LAST', message: expect.stringMatching(/1 项需求.*增加另一位.*申请注销企业/) } });
    expect(await attempt(system, admin, closeAccount, { password: PASSWORD, reason: '离职' })).toMatchObject({ ok: false, refusal: { type: 'WrongState', status: 'LAST' } });
    const second = await mine(await colleague(system, owner, 'OWNER'));
    await perform(system, owner, closeAccount, { password: PASSWORD, reason: '离职' });
    await system.source.query(`UPDATE need SET status = 'WITHDRAWN' WHERE id = $1`, [need.id]);
    await perform(system, second, closeAccount, { password: PASSWORD, reason: '离职' });
    await perform(system, auditor, closeAccount, { password: PASSWORD, reason: '离职' });
    expect(await chain()).toEqual([]);
  });
});

describe('closing an enterprise', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const staged = await stageCanaries(system, world);
  const api = await testApi(system);
  const schema = await makeSchema();
  const { enterprise: owner, outlet, bank } = world;
  const consents = [
    await stageRelease(system, staged.talks, world.bank2),
    await stageRelease(system, { id: staged.draft.id, enterpriseId: owner.orgId }, world.fund, { status: 'REQUESTED', requestedAt: new Date('2026-03-01T01:00:00Z'), at: null, until: null }),
  ];
  for (const { id } of consents) await put(system, 'clock', { kind: 'CONSENT', subject: 'release', subjectId: id, party: 'ENTERPRISE', orgId: owner.orgId, startedAt: new Date(), dueAt: new Date('2027-01-01T00:00:00Z'), workdays: 0, pausedAt: null, pauseReason: null, doneAt: null, breachedAt: null, thenText: '授权到期' });

  const look = { at: new Date('2026-03-01T02:00:00Z'), orgKind: 'STATION', needId: null, releaseId: null, enterpriseId: owner.orgId, subjectId: null, what: ['CONTACT'], unmasked: true, reason: '核对联系方式' } as const;
  const looks = await Promise.all([world.hub, outlet].map((who) => put(system, 'look', { ...look, memberId: who.memberId, orgId: who.orgId, orgName: who.orgName, personName: who.name })));
  const ofIt = new Set<string>([...(await system.source.query('SELECT id FROM release WHERE enterprise_id = $1', [owner.orgId])).map((row: { id: string }) => row.id), ...looks.map(({ id }) => id)]);
  /** How many consents and looks of the enterprise somebody is shown. */
  const shownOfIt = async (who: Person): Promise<readonly number[]> => {
    const { data } = await api.ask(who, '{ consents(first: 50) { nodes { id } } looks(first: 50) { nodes { id } } }');
    return ['consents', 'looks'].map((list) => (data?.[list]?.nodes ?? []).filter((row: { id: string }) => ofIt.has(row.id)).length);
  };

  it('until then its consents and looks are shown to its stations and auditors', async () => {
    for (const who of [outlet, world.hub]) expect([who.orgName, await shownOfIt(who)]).toEqual([who.orgName, [ofIt.size - 2, 1]]);
    expect(await shownOfIt(world.auditor)).toEqual([ofIt.size - 2, 2]);
  });

  it('is refused while a deal still needs it, at the request and at the end', async () => {
    expect(await attempt(system, owner, requestClosure, { reason: '企业解散清算' })).toMatchObject({ ok: false, refusal: { type: 'WrongState', status: 'OPEN_DEALS', message: expect.stringContaining('CG-') } });
    await system.source.query(`UPDATE drawdown SET status = 'CONFIRMED', decided_at = now() WHERE enterprise_id = $1`, [owner.orgId]);
    await system.source.query(`UPDATE deal SET status = 'REPAYING' WHERE enterprise_id = $1`, [owner.orgId]);
  });

  it('takes it off the board, erases contacts and people, and keeps its deals', async () => {
    const id = await perform(system, owner, requestClosure, { reason: '企业解散清算' });
    await perform(system, outlet, takeRights, { id });
    await perform(system, outlet, answerRights, { id, decision: 'DONE', answer: '已核对无未了事项，予以注销。' });
    const one = async (sql: string) => (await system.source.query(sql, [owner.orgId]))[0];
    expect(await one('SELECT contact_name, contact_phone, address, restricted_at FROM enterprise WHERE id = $1')).toEqual({ contact_name: null, contact_phone: null, address: null, restricted_at: new Date('2026-03-02T02:00:00Z') });
    expect(await one(`SELECT count(*)::int AS n FROM member WHERE org_id = $1 AND (disabled_at IS NULL OR name <> '已注销用户' OR phone IS NOT NULL)`)).toEqual({ n: 0 });
    expect(await one(`SELECT count(*)::int AS n FROM need WHERE enterprise_id = $1 AND (status IN ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'IN_TALKS', 'OFFERED') OR (status <> 'WITHDRAWN' AND claim_mode <> 'INVITED'))`)).toEqual({ n: 0 });
    expect(await one('SELECT count(*)::int AS n FROM release r JOIN need n ON n.id = r.need_id WHERE n.enterprise_id = $1 AND r.revoked_at IS NULL')).toEqual({ n: 0 });
    // Ended by their own machine: with a step each that the institution may read, and without a clock.
    for (const { id } of consents) {
      expect((await system.source.query('SELECT status, revoked_at FROM release WHERE id = $1', [id]))[0]).toEqual({ status: 'EXPIRED', revoked_at: new Date('2026-03-02T02:00:00Z') });
      expect((await system.source.query(`SELECT count(*)::int AS steps FROM audit_entry WHERE action = 'release.expire' AND subject_id = $1 AND institution_id IS NOT NULL AND note LIKE '企业已%'`, [id]))[0].steps).toBe(1);
      expect(await system.source.query('SELECT 1 FROM clock WHERE subject_id = $1 AND done_at IS NULL', [id])).toEqual([]);
    }
    expect(await one(`SELECT count(*)::int AS n FROM release WHERE enterprise_id = $1 AND status IN ('GRANTED', 'REQUESTED')`)).toEqual({ n: 0 });
    expect(await one('SELECT count(*)::int AS n FROM deal WHERE enterprise_id = $1')).toEqual({ n: 1 });
    expect(await dumped(system, [canary('MAP', 'name'), canary('MAP', 'phone'), canary('EA', 'contact_name'), canary('EA', 'contact_phone'), canary('EA', 'address')])).toEqual([]);
    expect((await walkChain({ query: async (sql, given) => ({ rows: await system.source.query(sql, given) }) })).faults).toEqual([]);
  });

  it('hides its consents and looks from the lists of other stations; its own and auditors keep them', async () => {
    for (const who of [world.hub, world.branch]) expect([who.orgName, await shownOfIt(who)]).toEqual([who.orgName, [0, 0]]);
    expect(await shownOfIt(outlet)).toEqual([ofIt.size - 2, 1]);
    expect(await shownOfIt(world.auditor)).toEqual([ofIt.size - 2, 2]);
  });

  it('is shown in no list to anybody but its own station, auditors and the other party of its deals', { timeout: 120_000 }, async () => {
    const people: Readonly<Record<string, Actor>> = {
      visitor: world.visitor, other: world.other, bank, bank2: world.bank2, fund: world.fund, outlet, branch: world.branch, hub: world.hub, otherBranch: world.otherBranch, reviewer: world.reviewer, science: world.science, finance: world.finance,
      innovation: world.innovation, auditor: world.auditor, admin: world.admin, security: world.security,
    };
    const ids = async (table: string, name = 'id') => (await system.source.query(`SELECT id FROM ${table} ORDER BY id`)).map((row: { id: string }) => ({ [name]: row.id }));
    const variables: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
      need: await ids('need'), deal: await ids('deal'), claim: await ids('claim'), offer: await ids('offer'), enterprise: [{ id: owner.orgId }], productMatches: await ids('need', 'needId'), rightsRequest: await ids('rights_request'),
      enterprises: [{ first: 50 }], needs: [{ first: 50 }], deals: [{ first: 50 }], claims: [{ first: 50 }], orgs: [{}], rightsRequests: [{ first: 50 }], needMatches: await ids('product', 'productId'), messages: [{ first: 50 }], consents: [{ first: 50 }], looks: [{ first: 50 }],
    };
    const MARKS = ['EA', 'OA', 'NAWON', 'NASEALED', 'NAINVITED', 'NADRAFT', 'NAREVIEW', 'NATALKS', 'DA'];
    const seen = new Map<string, Set<string>>();
    for (const [query, given] of Object.entries(variables)) {
      const documents = documentsOf(schema, query, { depth: 2, first: 8, budget: 3800 });
      for (const [persona, actor] of Object.entries(people)) {
        for (const document of documents) {
          for (const { text } of await Promise.all(given.map((values) => api.ask(actor, document, values)))) {
            for (const tag of MARKS) if (text.includes(`CNRY-${tag}-`)) seen.set(persona, (seen.get(persona) ?? new Set()).add(tag));
          }
        }
      }
    }
    const shown = Object.fromEntries([...seen].map(([persona, tags]) => [persona, [...tags].sort().join(' ')]));
    expect(Object.keys(shown).sort()).toEqual(['auditor', 'bank', 'outlet']);
    expect(shown['bank']).toBe('DA EA NAWON');
    expect((await api.ask(world.visitor, '{ needs(first: 50) { totalCount nodes { id } } }')).data!['needs'].nodes.map((need: { id: string }) => need.id)).not.toContain(staged.dealA.needId);
  });
});
