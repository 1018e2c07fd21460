import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../policy/actor';
import type { Need } from '../../domain/need/model';
import { newId } from '../../kernel/ids';
import { testSystem } from '../../testing/database';
import { stageRelease } from '../../testing/stage';
import { makeProduct, makeWorld, put, type World } from '../../testing/world';
import { matchNeeds } from './match-needs';
import { matchProducts } from './match-products';
import { need as needSample, WAN } from './samples.test-kit';

describe.each(['the unit of work', 'the door of matching'] as const)('matching through %s', async (door) => {
  const system = await testSystem();
  let world: World;
  let need: Need;
  let productId: string;
  const post = (change: Partial<Need> = {}): Promise<Need> =>
    put(system, 'need', {
      ...needSample(), id: newId(), code: `XQ-2026-${newId().slice(-5)}`, enterpriseId: world.enterprise.orgId, stationId: world.outletId, areaId: 'fengxi', industry: 'C', stage: 'STARTUP',
      claimUntilOn: '2026-03-31', claimUntil: new Date('2026-03-31T16:00:00Z'), ...change,
    });
  const through = () => (door === 'the unit of work' ? system.work : system.matching);
  const products = (actor: Actor, needId = need.id) => through().view(actor, 'productMatches', matchProducts, { needId });
  const needs = (actor: Actor, id = productId) => through().view(actor, 'needMatches', matchNeeds, { productId: id });

  beforeAll(async () => {
    world = await makeWorld(system);
    need = await post();
    const conditions = [{ field: 'revenueFen', op: 'gte', value: (500n * WAN).toString(), hard: true }];
    productId = (await makeProduct(system, world.bank.orgId, '科创贷', { regions: ['陕西省'], conditions })).id;
    await makeProduct(system, world.bank2.orgId, '过期贷', { validUntil: '2026-03-01' });
    await makeProduct(system, world.suspended.orgId, '停牌贷');
    await makeProduct(system, world.bank2.orgId, '外地贷', { regions: ['广东省'] });
    if (door === 'the door of matching') await system.matches.warm();
  });

  it('shows the enterprise and its stations every current product, explained, the fitting one first', async () => {
    const got = await products(world.enterprise);
    expect(got.map((row) => row.eligible)).toEqual(['PASS', 'FAIL']);
    expect(got[0]).toMatchObject({ productId, failed: 0 });
    expect(got[0]!.conditions.map((c) => c.why)).toContain('上年度营业收入：3,000 万元，要求不少于 500 万元');
    expect(got[0]!.conditions.find((c) => c.label.startsWith('所在区域'))).toMatchObject({ answer: 'PASS', label: '所在区域包括陕西省' });
    expect(await products(world.outlet)).toEqual(got);
  });

  it('refuses others: strangers to the need, and stations before it is submitted', async () => {
    await expect(products(world.other)).rejects.toThrow();
    await expect(products(world.bank)).rejects.toThrow();
    await expect(products(world.otherBranch)).rejects.toThrow();
    await expect(products(world.visitor)).rejects.toThrow();
    const draft = await post({ status: 'DRAFT', submittedAt: null, postedAt: null });
    await expect(products(world.branch, draft.id)).rejects.toThrow();
    expect(await products(world.enterprise, draft.id)).toHaveLength(2);
  });

  it('shows an institution the needs open to it, without a figure until the identity is released', async () => {
    const closed = await post({ claimUntil: new Date('2026-03-01T16:00:00Z') });
    const inviting = await post({ claimMode: 'INVITED' });
    const before = await needs(world.bank);
    expect(before.map((row) => row.needId)).not.toContain(closed.id);
    expect(before.map((row) => row.needId)).not.toContain(inviting.id);
    const words = (rows: typeof before) => rows.find((row) => row.needId === need.id)!.conditions.map((c) => c.why).join('\n');
    expect(words(before)).toContain('满足：企业上年度营业收入不少于 500 万元');
    expect(words(before)).not.toMatch(/3,000|287/);

    await stageRelease(system, need, world.bank);
    await put(system, 'invitation', { needId: inviting.id, institutionId: world.bank.orgId, by: 'ENTERPRISE', at: new Date(), note: null });
    const after = await needs(world.bank);
    expect(words(after)).toContain('3,000 万元');
    expect(after.map((row) => row.needId)).toContain(inviting.id);
  });

  it('refuses an id that is none, and an answer without a decision', async () => {
    await expect(products(world.enterprise, 'x')).rejects.toThrow();
    await expect(needs(world.bank, newId())).rejects.toThrow();
    await expect(through().view(world.enterprise, 'nothing', async () => 1, {})).rejects.toThrow('no decision');
  });

  it('matches own products only', async () => {
    await expect(needs(world.bank2)).rejects.toThrow();
    await expect(needs(world.enterprise)).rejects.toThrow();
    await expect(needs(world.branch)).rejects.toThrow();
  });
});
