import { describe, expect, it } from 'vitest';
import { ConsentPurpose, type ConsentScope } from '../../domain/consent/terms';
import { testApi } from '../../testing/api';
import { testSystem } from '../../testing/database';
import { stageClaim, stageDeal, stageNeed, stageRelease } from '../../testing/stage';
import { makeEnterprise, makeInstitution, makeWorld } from '../../testing/world';
import { askFor, FULL_ENTERPRISE, MASKED, STATES, WHOLE } from './consent.test-kit';

const SCOPES: readonly (readonly ConsentScope[])[] = [['IDENTITY'], ['IDENTITY', 'CONTACT'], ['IDENTITY', 'FIGURES'], ['IDENTITY', 'CONTACT', 'FIGURES']];
const NOTHING = { detail: false, enterprise: false, contact: null, figures: null };

describe('what a consent opens', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  let count = 0;
  const firm = () => makeEnterprise(system, `授权企业${(count += 1)}`, world.outletId, 'fengxi', FULL_ENTERPRISE);

  for (const [state, fields] of Object.entries(STATES)) {
    for (const scopes of SCOPES) {
      for (const purpose of ConsentPurpose.codes) {
        it(`${state}, ${scopes.join('+')}, ${purpose}`, async () => {
          const owner = await firm();
          const [need, other] = [await stageNeed(system, owner), await stageNeed(system, owner)];
          for (const on of [need, other]) await stageClaim(system, on, world.bank, { status: 'CONTACTED' });
          await stageClaim(system, need, world.bank2, { status: 'CONTACTED' });
          await stageRelease(system, need, world.bank, { scopes, purpose, ...fields });
          const holds = state === 'granted' || state === 'with uses left';
          const enterprise = { enterprise: true, contact: scopes.includes('CONTACT') ? MASKED : null, figures: scopes.includes('FIGURES') ? 'all' : 'none' };
          expect(await askFor(api, world.bank, need.id, owner.orgId)).toEqual(holds ? { detail: true, ...enterprise } : NOTHING);
          // Whose it is follows from one need; the details of another need do not.
          expect(await askFor(api, world.bank, other.id, owner.orgId)).toEqual(holds ? { detail: false, ...enterprise } : NOTHING);
          expect(await askFor(api, world.bank2, need.id, owner.orgId)).toEqual(NOTHING);
          expect(await askFor(api, world.otherBranch, need.id, owner.orgId)).toEqual(NOTHING);
          expect(await askFor(api, owner, need.id, owner.orgId)).toEqual({ detail: true, enterprise: true, contact: WHOLE, figures: 'all' });
          for (const who of [world.outlet, world.hub, world.science, world.auditor]) expect(await askFor(api, who, need.id, owner.orgId)).toEqual({ detail: true, enterprise: true, contact: MASKED, figures: 'all' });
        });
      }
    }
  }

  it('a deal alone tells the name for good; what was asked for only while it is not cancelled', async () => {
    const owner = await firm();
    const deal = await stageDeal(system, owner, world.fund);
    expect(await askFor(api, world.fund, deal.needId, owner.orgId)).toEqual({ detail: true, enterprise: true, contact: null, figures: 'none' });
    await stageRelease(system, { id: deal.needId, enterpriseId: owner.orgId }, world.fund, { purpose: 'CONTRACT', scopes: ['IDENTITY', 'FIGURES'] });
    expect(await askFor(api, world.fund, deal.needId, owner.orgId)).toEqual({ detail: true, enterprise: true, contact: null, figures: 'all' });
    await system.source.query(`UPDATE release SET status = 'REVOKED', revoked_at = now() WHERE need_id = $1`, [deal.needId]);
    expect((await askFor(api, world.fund, deal.needId, owner.orgId)).figures).toBe('none');
    await system.source.query(`UPDATE deal SET status = 'CANCELLED' WHERE id = $1`, [deal.id]);
    expect(await askFor(api, world.fund, deal.needId, owner.orgId)).toEqual({ ...NOTHING, enterprise: true, figures: 'none' });
    const ledger = await api.ask(world.fund, 'query ($id: ID!) { deal(id: $id) { status enterprise { name uscc contactPhone } need { detail { title } } } }', { id: deal.id });
    expect(ledger.data!['deal']).toMatchObject({ status: 'CANCELLED', enterprise: { contactPhone: null }, need: { detail: null } });
  });

  it('two consents open what each of them names', async () => {
    const owner = await firm();
    const [one, two] = [await stageNeed(system, owner), await stageNeed(system, owner)];
    await stageRelease(system, one, world.bank, { scopes: ['IDENTITY', 'CONTACT'] });
    await stageRelease(system, two, world.bank, { scopes: ['IDENTITY', 'FIGURES'] });
    expect(await askFor(api, world.bank, one.id, owner.orgId)).toEqual({ detail: true, enterprise: true, contact: MASKED, figures: 'all' });
  });

  it('a list of enterprises says the same as one of them, and an institution that knows none sees none', async () => {
    const newcomer = await makeInstitution(system, '新来银行', world.branchId);
    const list = 'query { enterprises(first: 50) { nodes { id contactPhone revenueFen } } }';
    expect((await api.ask(newcomer, list)).data).toEqual({ enterprises: { nodes: [] } });
    const owner = await firm();
    await stageRelease(system, await stageNeed(system, owner), newcomer, { scopes: ['IDENTITY', 'CONTACT'] });
    expect((await api.ask(newcomer, list)).data).toEqual({ enterprises: { nodes: [{ id: owner.orgId, contactPhone: '138****8000', revenueFen: null }] } });
    await api.ask(newcomer, list);
    await system.source.query(`UPDATE release SET status = 'REVOKED', revoked_at = now() WHERE institution_id = $1`, [newcomer.orgId]);
    expect((await api.ask(newcomer, list)).data).toEqual({ enterprises: { nodes: [] } });
  });

  it('phones of members are whole for themselves only', async () => {
    await system.source.query('UPDATE member SET phone = $2 WHERE id = ANY ($1)', [[world.enterprise.memberId, world.staff.memberId], '13900001111']);
    const phones = async (who: typeof world.enterprise | typeof world.admin): Promise<Record<string, string | null>> => {
      const { data } = await api.ask(who, 'query($orgId: ID) { members(orgId: $orgId) { id phone } }', { orgId: world.enterprise.orgId });
      return Object.fromEntries(data!['members'].map((member: { id: string; phone: string | null }) => [member.id, member.phone]));
    };
    expect(await phones(world.enterprise)).toEqual({ [world.enterprise.memberId]: '13900001111', [world.staff.memberId]: '139****1111' });
    expect(await phones(world.staff as never)).toEqual({ [world.enterprise.memberId]: '139****1111', [world.staff.memberId]: '13900001111' });
    expect(await phones(world.admin)).toEqual({ [world.enterprise.memberId]: '139****1111', [world.staff.memberId]: '139****1111' });
  });
});
