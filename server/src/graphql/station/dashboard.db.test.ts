import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../policy/actor';
import { testApi, type TestApi } from '../../testing/api';
import { testSystem, type TestSystem } from '../../testing/database';
import { openDashboard } from '../../testing/figures';
import { stageClaim, stageDeal, stageDrawdown, stageNeed } from '../../testing/stage';
import { makeEnterprise, makeWorld, type World } from '../../testing/world';
import type { Context } from '../context';
import { dashboard } from './dashboard';
import { publicFigures } from './public-figures';

let system: TestSystem;
let api: TestApi;
let world: World;
beforeAll(async () => {
  system = await testSystem();
  api = await testApi(system);
  world = await makeWorld(system);
});

/** Statements of one view: what the meter says, and what really reached the pool. */
async function cost(actor: Person, view: (context: Context) => Promise<object>): Promise<readonly [metered: number, sent: number]> {
  const meter = { statements: 0 };
  const sent = vi.spyOn(system.pool, 'query');
  await view({ ...system, actor, meter } as unknown as Context);
  const calls = sent.mock.calls.length;
  sent.mockRestore();
  return [meter.statements, calls];
}

async function grow(times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    const owner = await makeEnterprise(system, `企业${times}-${i}`, [world.outletId, world.branchId, world.otherBranchId][i % 3]!, i % 3 === 2 ? 'qinhan' : 'fengxi');
    await stageClaim(system, await stageNeed(system, owner), world.bank);
    const deal = await stageDeal(system, owner, world.bank2, { kind: i % 4 === 3 ? 'EQUITY' : 'LOAN', reportedFen: 500n, confirmedFen: 400n, firstDrawnOn: `2026-0${1 + (i % 6)}-15`, daysToMoney: 3 + (i % 5), firstLoan: i % 2 === 0 });
    await stageDrawdown(system, deal, { amountFen: 100n });
  }
}

describe('dashboard', () => {
  it('takes one statement for its figures, however many records, areas and figures there are', async () => {
    const costs = async () => [
      // One more for the tree of its stations.
      await cost(world.hub, (context) => dashboard(context, null, 2026)),
      await cost(world.hub, (context) => dashboard(context, world.branchId, 2026)),
      await cost(world.auditor, (context) => dashboard(context, null, 2026)),
      await cost(world.hub, publicFigures),
    ];
    const few = await costs();
    expect(few).toEqual([[1, 2], [1, 2], [1, 2], [1, 1]]);
    await grow(12);
    expect(await costs()).toEqual(few);
  });

  it('opens each figure to exactly its records, for every persona', async () => {
    for (const actor of [world.hub, world.branch, world.otherBranch, world.outlet, world.reviewer, world.science, world.auditor]) await openDashboard(api, actor, null, 2026);
    expect(await openDashboard(api, world.hub, world.branchId, 2026)).toMatchObject({ NEEDS_POSTED: '16', NEEDS_CLAIMED: '16', NEEDS_FUNDED: '8', DEALS_FUNDED: '8', AMOUNT_FUNDED: '3200', UNCONFIRMED: '8', REGISTERED: '9', ENTERPRISES_FINANCED: '8' });
    expect(await openDashboard(api, world.auditor, world.otherBranchId, 2026)).toMatchObject({ NEEDS_POSTED: '8', DEALS_FUNDED: '4', AMOUNT_FUNDED: '1600' });
    expect(await openDashboard(api, world.hub, null, 2025)).toMatchObject({ NEEDS_POSTED: '0', AMOUNT_FUNDED: '0', MEDIAN_DAYS: '--', UNCONFIRMED: '12' });
  });

  it('tells others nothing', async () => {
    expect((await api.ask(world.branch, `{ dashboard(stationId: "${world.otherBranchId}") { year } }`)).errors![0]!.extensions.code).toBe('NOT_FOUND');
    for (const actor of [world.enterprise, world.bank, world.admin]) expect((await api.ask(actor, '{ dashboard { year } }')).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect(await system.rollups.sums(world.bank, { year: 2026, areaIds: ['fengxi'], stationIds: [] })).toEqual([{ topic: 'PRODUCTS', areaId: '', kind: '', quarter: 0, n: 0n, claimed: 0n, funded: 0n, firstLoans: 0n, fen: 0n }]);
  });
});
