import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { matchNeeds } from '../../app/matching/match-needs';
import { matchProducts } from '../../app/matching/match-products';
import type { Need } from '../../domain/need/model';
import type { Product } from '../../domain/product/model';
import { newId } from '../../kernel/ids';
import { testSystem } from '../../testing/database';
import { stageRelease } from '../../testing/stage';
import { makeEnterprise, makeProduct, makeWorld, put, type World } from '../../testing/world';
import { enterpriseArb, needArb, plainNeeds, plainProducts, productArb } from './random-market.test-kit';

const SEED = 20261121;
const draw = <T>(arb: fc.Arbitrary<T>, n: number): T[] => fc.sample(arb, { numRuns: n, seed: SEED });

describe('matching by records, by SQL and from memory', async () => {
  const system = await testSystem();
  let world: World;
  const needs: Need[] = [];
  const own: Product[] = [];

  beforeAll(async () => {
    world = await makeWorld(system);
    const firms = [];
    for (const [n, fields] of draw(enterpriseArb, 20).entries()) firms.push(await makeEnterprise(system, `随机企业${n}`, world.outletId, 'fengxi', fields));
    for (const [n, fields] of draw(needArb, 160).entries()) {
      const draft = n % 29 === 0 && fields.status === 'SUBMITTED' ? { postedAt: null, amountBand: null } : {};
      needs.push(await put(system, 'need', { ...fields, ...draft, id: newId(), code: `XQ-2026-${10_000 + n}`, enterpriseId: firms[n % firms.length]!.orgId, stationId: world.outletId }));
    }
    const owners = [world.bank, world.bank, world.bank2, world.fund, world.suspended];
    for (const [n, fields] of draw(productArb, 70).entries()) {
      const product = await makeProduct(system, owners[n % owners.length]!.orgId, `随机产品${n}`, { ...fields, validUntil: [null, '2026-03-01', '2026-03-02', null][n % 4]!, status: n % 11 === 0 ? 'SUSPENDED' : 'ON_SHELF' });
      if (product.institutionId === world.bank.orgId) own.push(product);
    }
    for (const [n, need] of needs.entries()) {
      if (n % 7 === 0) await stageRelease(system, need, world.bank, n % 14 === 0 ? { scopes: n % 28 === 0 ? ['IDENTITY', 'CONTACT', 'FIGURES'] : ['IDENTITY', 'CONTACT'] } : { status: 'REVOKED', revokedAt: new Date() });
      if (n % 5 === 0) await put(system, 'invitation', { needId: need.id, institutionId: world.bank.orgId, by: 'ENTERPRISE', at: new Date(), note: null });
    }
  });

  const ask = async (product: Product, first: number) => system.work.view(world.bank, 'needMatches', matchNeeds, { productId: product.id, first });
  const offered = async (need: Need, first: number) => system.work.view(world.outlet, 'productMatches', matchProducts, { needId: need.id, first });

  it('gives an institution the same needs, order and reasons', async () => {
    expect(system.matches.current).toBeNull();
    const [plain, sql] = [new Map<string, unknown>(), new Map<string, unknown>()];
    for (const [n, product] of own.entries()) {
      const first = [100, 1, 7, 20][n % 4]!;
      plain.set(product.id, await system.work.view(world.bank, 'plain', plainNeeds, { productId: product.id, first }));
      sql.set(product.id, await ask(product, first));
      expect(sql.get(product.id)).toEqual(plain.get(product.id));
    }
    await system.matches.warm();
    expect(system.matches.current!.needs.size).toBeGreaterThan(50);
    for (const [n, product] of own.entries()) {
      const first = [100, 1, 7, 20][n % 4]!;
      expect(await ask(product, first)).toEqual(plain.get(product.id));
      expect(await system.matching.view(world.bank, 'needMatches', matchNeeds, { productId: product.id, first })).toEqual(plain.get(product.id));
    }
  }, 120_000);

  it('gives an enterprise the same products, order and reasons', async () => {
    await system.matches.warm();
    expect(system.matches.current!.products.size).toBeGreaterThan(20);
    for (const need of needs.filter((row, n) => n % 6 === 0 && row.status !== 'SUBMITTED')) {
      const plain = await system.work.view(world.outlet, 'plain', plainProducts, { needId: need.id, first: 20 });
      expect(await offered(need, 20)).toEqual(plain);
      expect(await system.matching.view(world.outlet, 'productMatches', matchProducts, { needId: need.id, first: 20 })).toEqual(plain);
      const bare = await system.matching.view(world.outlet, 'productMatches', matchProducts, { needId: need.id, first: 20, explain: false });
      expect(bare).toEqual(plain.map((row) => ({ ...row, conditions: [] })));
    }
  }, 120_000);
});
