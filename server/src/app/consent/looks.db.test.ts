import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { colleague } from '../../testing/cases';
import { testSystem } from '../../testing/database';
import { stageClaim, stageDeal, stageNeed, stageOffer, stageRelease } from '../../testing/stage';
import { makeEnterprise, makeInstitution, makeProduct, makeWorld, put } from '../../testing/world';
import { FULL_ENTERPRISE } from './consent.test-kit';

describe('the log of looks', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  let at = Date.parse('2026-03-02T02:00:00Z');
  let count = 0;
  // Every test begins after all looks before it have ceased to count.
  beforeEach(() => system.travel(new Date((at += 40 * 60_000)).toISOString()));

  /** A bank of its own with a claim on a need that is released to it. */
  const staged = async (fields: Parameters<typeof stageRelease>[3] = {}) => {
    count += 1;
    const owner = await makeEnterprise(system, `被看企业${count}`, world.outletId, 'fengxi', FULL_ENTERPRISE);
    const bank = await makeInstitution(system, `看客银行${count}`, world.branchId);
    const need = await stageNeed(system, owner, { status: 'OFFERED', activeClaims: 1 });
    const claim = await stageClaim(system, need, bank);
    const offer = await stageOffer(system, need, claim);
    const release = await stageRelease(system, need, bank, fields);
    return { owner, bank, need, claim, offer, release };
  };
  const looksOf = (bank: Person): Promise<Record<string, unknown>[]> => system.source.query('SELECT need_id, release_id, member_id, what, unmasked FROM look WHERE org_id = $1 ORDER BY id', [bank.orgId]);
  const counted = async (bank: Person): Promise<readonly number[]> => {
    const [row] = await system.source.query(
      `SELECT (SELECT count(*)::int FROM look WHERE org_id = $1) AS looks, (SELECT coalesce(sum(uses), 0)::int FROM release WHERE institution_id = $1) AS uses, (SELECT coalesce(sum(count), 0)::int FROM need_view WHERE institution_id = $1) AS views,
        (SELECT count(*)::int FROM audit_entry WHERE org_id = $1 AND action = 'need.viewed') AS audits`, [bank.orgId]);
    return [row.looks, row.uses, row.views, row.audits];
  };

  const ways: Readonly<Record<string, (s: Awaited<ReturnType<typeof staged>>) => Promise<readonly [string, Record<string, unknown>, readonly string[]]>>> = {
    need: async (s) => ['query($id: ID!) { need(id: $id) { detail { title } } }', { id: s.need.id }, ['IDENTITY']],
    'need, as general execution answers it': async (s) => ['query($id: ID!) { need(id: $id) @include(if: true) { detail { title } } }', { id: s.need.id }, ['IDENTITY']],
    'need with everything': async (s) => ['query($id: ID!) { need(id: $id) { detail { title enterprise { uscc contactPhone revenueFen } } } }', { id: s.need.id }, ['IDENTITY', 'CONTACT', 'FIGURES']],
    needs: async () => ['{ needs(filter: { mine: true }) { nodes { detail { title } } } }', {}, ['IDENTITY']],
    claim: async (s) => ['query($id: ID!) { claim(id: $id) { need { detail { title } } } }', { id: s.claim.id }, ['IDENTITY']],
    claims: async () => ['{ claims { nodes { need { detail { enterprise { contactName } } } } } }', {}, ['IDENTITY', 'CONTACT']],
    'claims by the offers of a need': async () => ['{ claims { nodes { need { claims { need { detail { id } } } } } } }', {}, ['IDENTITY']],
    offer: async (s) => ['query($id: ID!) { offer(id: $id) { need { detail { amountFen } } } }', { id: s.offer.id }, ['IDENTITY']],
    'enterprise by its code': async (s) => ['query($id: ID!) { enterprise(id: $id) { name uscc } }', { id: s.owner.orgId }, ['IDENTITY']],
    'enterprise by its contact': async (s) => ['query($id: ID!) { enterprise(id: $id) { address } }', { id: s.owner.orgId }, ['CONTACT']],
    'enterprise by a figure': async (s) => ['query($id: ID!) { enterprise(id: $id) { taxGrade } }', { id: s.owner.orgId }, ['FIGURES']],
    enterprises: async () => ['{ enterprises { nodes { uscc employees } } }', {}, ['IDENTITY', 'FIGURES']],
    consents: async () => ['{ consents { nodes { need { detail { title } } } } }', {}, ['IDENTITY']],
    'needMatches': async (s) => {
      const product = await makeProduct(system, s.bank.orgId, '看客产品');
      return ['query($id: ID!) { needMatches(productId: $id, first: 50) { need { detail { title } } } }', { id: product.id }, ['IDENTITY']];
    },
    'the answer of a mutation': async (s) => {
      await system.source.query(`UPDATE claim SET status = 'CLAIMED', contacted_at = NULL WHERE id = $1`, [s.claim.id]);
      return ['mutation($id: ID!) { recordContact(claimId: $id, channel: PHONE, note: "已与财务负责人通话") { __typename ... on Claim { need { detail { title } } } } }', { id: s.claim.id }, ['IDENTITY']];
    },
  };

  it.each(Object.entries(ways))('%s leaves exactly one look, however often it is asked', async (_, way) => {
    const s = await staged();
    const [query, variables, what] = await way(s);
    const first = await api.ask(s.bank, query, variables);
    expect([first.errors, /被看|流动资金|"detail":\{|uscc|address|taxGrade/.test(first.text)]).toEqual([undefined, true]);
    expect(await looksOf(s.bank)).toEqual([{ need_id: s.need.id, release_id: s.release.id, member_id: s.bank.memberId, what, unmasked: false }]);
    expect(await counted(s.bank)).toEqual([1, 1, 1, 1]);
    if (!query.startsWith('mutation')) for (let again = 0; again < 3; again += 1) expect((await api.ask(s.bank, query, variables)).data).not.toBeNull();
    expect(await counted(s.bank)).toEqual([1, 1, 1, 1]);
    // What the enterprise reads of it.
    const { data } = await api.ask(s.owner, '{ looks { totalCount nodes { orgName orgKind personName need { code } what unmasked reason release { id uses } } } }');
    expect(data!['looks']).toEqual({ totalCount: 1, nodes: [{ orgName: s.bank.orgName, orgKind: 'INSTITUTION', personName: s.bank.name, need: { code: s.need.code }, what, unmasked: false, reason: null, release: { id: s.release.id, uses: 1 } }] });
  });

  it('by a deal: the name alone is no look, the code is one without a consent', async () => {
    const owner = await makeEnterprise(system, '成交企业', world.outletId, 'fengxi', FULL_ENTERPRISE);
    const bank = await makeInstitution(system, '成交银行', world.branchId);
    const deal = await stageDeal(system, owner, bank);
    for (const query of ['{ deals { nodes { enterprise { id name } } } }', 'query($id: ID!) { deal(id: $id) { enterprise { id name } } }']) expect((await api.ask(bank, query, { id: deal.id })).text).toContain('成交企业');
    for (const query of ['{ needs { nodes { code } } }', '{ enterprises { nodes { id name } } }', '{ claims { nodes { id } } }']) await api.ask(bank, query);
    expect(await looksOf(bank)).toEqual([]);
    await api.ask(bank, 'query($id: ID!) { deal(id: $id) { enterprise { uscc contactPhone } } }', { id: deal.id });
    expect(await looksOf(bank)).toEqual([{ need_id: deal.needId, release_id: null, member_id: bank.memberId, what: ['IDENTITY'], unmasked: false }]);
  });

  it('asks nothing of who is not an institution, and of institutions that look at nothing', async () => {
    const { bank, need, owner } = await staged();
    const spy = vi.spyOn(system.pool, 'query');
    const statements = async (who: Person, query: string): Promise<number> => {
      await api.ask(who, query, { id: need.id });
      spy.mockClear();
      await api.ask(who, query, { id: need.id });
      return spy.mock.calls.filter(([call]) => /unnest\(\$4|FROM "need"/.test((call as unknown as { text?: string }).text ?? String(call))).length;
    };
    const detail = 'query($id: ID!) { need(id: $id) { detail { title } } }';
    expect(await statements(bank, 'query($id: ID!) { need(id: $id) { code } }')).toBe(1);
    for (const who of [owner, world.hub, world.auditor]) expect(await statements(who, detail)).toBe(1);
    // A look that counts already: one more.
    expect(await statements(bank, detail)).toBe(2);
    spy.mockRestore();
    expect(await counted(bank)).toEqual([1, 1, 1, 1]);
  });

  it('other scopes, another person and half an hour later are looks of their own; less of the same is not', async () => {
    const { bank, need } = await staged();
    const officer = await colleague(system, bank, 'OFFICER');
    const ask = (who: Person, fields: string) => api.ask(who, `query($id: ID!) { need(id: $id) { detail { ${fields} } } }`, { id: need.id });
    await ask(bank, 'title enterprise { contactPhone }');
    await ask(bank, 'title');
    expect((await looksOf(bank)).length).toBe(1);
    await ask(bank, 'title enterprise { revenueFen }');
    await ask(officer, 'title');
    expect((await looksOf(bank)).map((look) => String(look['what'])).sort()).toEqual(['IDENTITY', 'IDENTITY,CONTACT', 'IDENTITY,FIGURES']);
    await system.travel(new Date((at += 29 * 60_000)).toISOString());
    await ask(officer, 'title');
    expect((await looksOf(bank)).length).toBe(3);
    await system.travel(new Date((at += 2 * 60_000)).toISOString());
    await ask(officer, 'title');
    expect(await counted(bank)).toEqual([4, 4, 4, 4]);
  });

  it('two requests of one person at once are one look', async () => {
    const { bank, need } = await staged();
    await Promise.all(Array.from({ length: 8 }, () => api.ask(bank, 'query($id: ID!) { need(id: $id) { detail { title } } }', { id: need.id })));
    expect(await counted(bank)).toEqual([1, 1, 1, 1]);
  });

  it('the last use goes to one of two, who may finish; the other is answered as if there were none', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { bank, need, release } = await staged({ usesMax: 2, uses: 1 });
      const officer = await colleague(system, bank, 'OFFICER');
      const ask = async (who: Person) => (await api.ask(who, 'query($id: ID!) { need(id: $id) { code detail { title } } }', { id: need.id })).data!['need'].detail !== null;
      const served = await Promise.all([ask(bank), ask(officer)]);
      expect(served.filter(Boolean).length).toBe(1);
      expect(await counted(bank)).toEqual([1, 2, 1, 1]);
      const [winner, loser] = served[0] ? [bank, officer] : [officer, bank];
      expect([await ask(winner), await ask(loser)]).toEqual([true, false]);
      const [{ uses }] = await system.source.query('SELECT uses FROM release WHERE id = $1', [release.id]);
      expect(uses).toBe(2);
      await system.travel(new Date((at += 31 * 60_000)).toISOString());
      expect([await ask(winner), await ask(loser)]).toEqual([false, false]);
    }
  });

  it('revoked while logged in, and even between reading and writing down: the next answer holds nothing', async () => {
    const { bank, need, owner } = await staged();
    const query = 'query($id: ID!) { need(id: $id) { code detail { title enterprise { name contactPhone } } } }';
    const asked = async (): Promise<unknown> => (await api.ask(bank, query, { id: need.id })).data!['need'].detail;
    expect(await asked()).toMatchObject({ enterprise: { contactPhone: '138****8000' } });
    const revoked = await api.ask(owner, 'mutation($n: ID!, $i: ID!) { revokeRelease(needId: $n, institutionId: $i) { __typename } }', { n: need.id, i: bank.orgId });
    expect(revoked.data).toEqual({ revokeRelease: { __typename: 'Need' } });
    expect(await asked()).toBeNull();
    await stageRelease(system, need, bank);
    const { query: real } = system.pool;
    const spy = vi.spyOn(system.pool, 'query').mockImplementation((async (...call: Parameters<typeof real>) => {
      if (/unnest\(\$4/.test((call[0] as unknown as { text?: string }).text ?? '')) await system.source.query(`UPDATE release SET status = 'REVOKED', revoked_at = now() WHERE need_id = $1 AND status = 'GRANTED'`, [need.id]);
      return (real as (...all: unknown[]) => unknown).apply(system.pool, call);
    }) as never);
    expect(await asked()).toBeNull();
    spy.mockRestore();
    expect((await looksOf(bank)).length).toBe(1);
  });

  it('what cannot be written down is not answered', async () => {
    const { bank, need } = await staged();
    await system.source.query(`CREATE FUNCTION no_look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`);
    await system.source.query('CREATE TRIGGER no_look BEFORE INSERT ON look FOR EACH ROW EXECUTE FUNCTION no_look()');
    for (const mark of ['', '@include(if: true)']) {
      const { data, text, errors } = await api.ask(bank, `query($id: ID!) { need(id: $id) ${mark} { code detail { title } } }`, { id: need.id });
      expect([data?.['need'] ?? null, errors?.[0]?.extensions.code, text.includes('流动资金贷款'), text.includes('disk')]).toEqual([null, 'INTERNAL_SERVER_ERROR', false, false]);
    }
    await system.source.query('DROP TRIGGER no_look ON look');
    expect(await counted(bank)).toEqual([0, 0, 0, 0]);
  });

  it('one list of many needs: a look for each, one audit entry', async () => {
    const bank = await makeInstitution(system, '清单银行', world.branchId);
    const owners = [await makeEnterprise(system, '清单企业一', world.outletId, 'fengxi'), await makeEnterprise(system, '清单企业二', world.outletId, 'fengxi')];
    for (let i = 0; i < 12; i += 1) {
      const need = await stageNeed(system, owners[i % 2]!, { status: 'IN_TALKS', activeClaims: 1 });
      await stageClaim(system, need, bank, { status: 'CONTACTED' });
      if (i < 10) await stageRelease(system, need, bank);
    }
    const { data } = await api.ask(bank, '{ needs(first: 50, filter: { mine: true }) { nodes { detail { title } } } }');
    expect(data!['needs'].nodes.filter((node: { detail: unknown }) => node.detail !== null).length).toBe(10);
    expect(await counted(bank)).toEqual([10, 10, 10, 1]);
    expect((await api.ask(bank, '{ looks(first: 50) { totalCount } }')).data).toEqual({ looks: { totalCount: 10 } });
    expect((await api.ask(owners[0]!, '{ looks(first: 50) { totalCount } }')).data).toEqual({ looks: { totalCount: 5 } });
    expect((await api.ask(world.bank2, 'query($id: ID!) { looks(filter: { institutionIds: [$id] }) { totalCount } }', { id: bank.orgId })).data).toEqual({ looks: { totalCount: 0 } });
    expect((await api.ask(world.auditor, 'query($id: ID!) { looks(filter: { institutionIds: [$id] }) { totalCount } }', { id: bank.orgId })).data).toEqual({ looks: { totalCount: 10 } });
  });

  it('is never changed', async () => {
    const { bank, need } = await staged();
    await api.ask(bank, 'query($id: ID!) { need(id: $id) { detail { title } } }', { id: need.id });
    for (const statement of [`UPDATE look SET person_name = 'x'`, 'DELETE FROM look', 'TRUNCATE look']) await expect(system.source.query(statement)).rejects.toThrow();
    await expect(put(system, 'look', { at: new Date(), memberId: bank.memberId, orgId: bank.orgId, orgKind: 'INSTITUTION', orgName: '', personName: '', enterpriseId: null, subjectId: null, needId: need.id, releaseId: null, what: [], unmasked: false, reason: null })).rejects.toThrow(/look_has_subject/);
  });
});
