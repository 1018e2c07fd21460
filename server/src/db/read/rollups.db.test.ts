import { beforeAll, describe, expect, it } from 'vitest';
import type { OfferKind } from '../../domain/offer/terms';
import { newId } from '../../kernel/ids';
import { testSystem, type TestSystem } from '../../testing/database';
import { stageDeal, stageDrawdown, stageNeed } from '../../testing/stage';
import { makeEnterprise, makeProduct, makeWorld, put, type World } from '../../testing/world';
import { rebuildRollups, Rollups } from './rollups';
import { expectFigures, expectPublic, expectRebuilt } from './rollups.test-kit';

/** Same numbers in every run (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

let system: TestSystem;
let world: World;
beforeAll(async () => {
  system = await testSystem();
  world = await makeWorld(system);
});

/** Instants on both sides of the turn of a year and of quarters in Shanghai. */
const INSTANTS = ['2024-12-31T15:59:59Z', '2024-12-31T16:00:00Z', '2025-03-31T15:59:59Z', '2025-03-31T16:00:00Z', '2025-12-31T15:59:59Z', '2025-12-31T16:00:00Z', '2026-02-10T01:00:00Z', '2026-11-01T01:00:00Z'];
const DAYS = ['2024-12-31', '2025-01-01', '2025-03-31', '2025-04-01', '2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
const STATUSES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'IN_TALKS', 'OFFERED', 'MATCHED', 'FUNDED', 'WITHDRAWN', 'EXPIRED'] as const;
const KINDS: readonly OfferKind[] = ['LOAN', 'GUARANTEE', 'INSURANCE', 'EQUITY'];

describe('roll-ups', () => {
  it('stay equal to the records and to the lists through any change, one row or many', { timeout: 240_000 }, async () => {
    const roll = dice(20_261_121);
    const pick = <T>(of: readonly T[]): T => of[roll(of.length)]!;
    const run = (sql: string, values: unknown[] = []): Promise<{ id: string }[]> => system.source.query(sql, values);
    const idOf = async (table: string, where = 'true'): Promise<string | undefined> => {
      const rows = await run(`SELECT id FROM ${table} t WHERE ${where} ORDER BY id`);
      return rows.length === 0 ? undefined : pick(rows).id;
    };
    const stations = [world.hubId, world.branchId, world.otherBranchId, world.outletId];
    const place = () => [pick(stations), pick(['fengxi', 'qinhan'])];
    const owners = [world.enterprise, world.other, await makeEnterprise(system, '沣西光子有限公司', world.branchId, 'fengxi'), await makeEnterprise(system, '秦汉动力有限公司', world.hubId, 'qinhan')];
    const banks = [world.bank, world.bank2, world.fund];

    const steps: Readonly<Record<string, () => Promise<unknown>>> = {
      post: () => stageNeed(system, pick(owners), { postedAt: new Date(pick(INSTANTS)), status: pick(STATUSES.slice(3)), claimMode: pick(['FIRST_COME', 'SEALED', 'INVITED'] as const), claimUntil: new Date(pick(['2026-01-01T16:00:00Z', '2030-01-01T16:00:00Z'])) }),
      draft: () => stageNeed(system, pick(owners), { postedAt: null, status: 'DRAFT', submittedAt: null }),
      submit: () => run(`UPDATE need SET status = 'SUBMITTED', submitted_at = now() WHERE status = 'DRAFT'`),
      publish: () => run(`UPDATE need SET status = 'PUBLISHED', posted_at = $1 WHERE status = 'SUBMITTED' AND claim_until IS NOT NULL`, [pick(INSTANTS)]),
      go: async () => run('UPDATE need SET status = $1 WHERE id = $2', [pick(STATUSES.slice(3)), await idOf('need', 't.posted_at IS NOT NULL')]),
      extend: async () => run('UPDATE need SET claim_until = $1, claim_mode = $2 WHERE id = $3', [pick(['2029-05-05T03:04:05.678901Z', '2026-01-01T16:00:00Z']), pick(['FIRST_COME', 'INVITED']), await idOf('need')]),
      moveNeed: async () => run('UPDATE need SET station_id = $1, area_id = $2 WHERE id = $3', [...place(), await idOf('need')]),
      moveNeeds: () => run('UPDATE need SET station_id = $1, area_id = $2 WHERE station_id = $3', [...place(), pick(stations)]),
      swapNeeds: () => run('UPDATE need SET station_id = CASE WHEN station_id = $1 THEN $2::uuid ELSE $1::uuid END WHERE station_id IN ($1::uuid, $2::uuid)', [pick(stations), pick(stations)]),
      claims: () => run(
        `INSERT INTO claim (id, need_id, institution_id, enterprise_id, station_id, status, claimed_at, papers, ended_at) SELECT gen_random_uuid(), n.id, i.id, n.enterprise_id, n.station_id, 'LAPSED', now(), '{}', now()
         FROM (SELECT * FROM need ORDER BY id OFFSET $1 LIMIT 3) n CROSS JOIN (SELECT id FROM institution LIMIT 2) i`, [roll(60)]),
      unclaim: async () => run('DELETE FROM claim WHERE need_id = $1', [await idOf('need', 'EXISTS (SELECT 1 FROM claim c WHERE c.need_id = t.id) AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.need_id = t.id)')]),
      deal: () => stageDeal(system, pick(owners), pick(banks), { kind: pick(KINDS), firstLoan: roll(2) === 0 }),
      fundedDeal: () => stageDeal(system, pick(owners), pick(banks), { kind: pick(KINDS), firstLoan: roll(2) === 0, reportedFen: 1_000_000n, confirmedFen: 1_000_000n, firstDrawnOn: pick(DAYS), daysToMoney: pick([null, 3, 7, 7, 40]) }),
      confirm: async () => run('UPDATE deal SET reported_fen = 700, confirmed_fen = $1, first_drawn_on = $2, days_to_money = $3 WHERE id = $4', [pick([0, 1, 699]), pick([null, ...DAYS]), roll(50), await idOf('deal')]),
      confirmMany: () => run('UPDATE deal SET reported_fen = 100, confirmed_fen = 100 - confirmed_fen % 101, first_drawn_on = $1 WHERE kind = $2', [pick(DAYS), pick(KINDS)]),
      redate: () => run('UPDATE deal SET days_to_money = days_to_money + 1 WHERE first_drawn_on = $1', [pick(DAYS)]),
      moveDeal: async () => run('UPDATE deal SET station_id = $1, area_id = $2, kind = $3, first_loan = NOT first_loan WHERE id = $4', [...place(), pick(KINDS), await idOf('deal')]),
      regive: async () => run('UPDATE deal d SET need_id = n.id, enterprise_id = n.enterprise_id FROM need n WHERE n.id = $1 AND d.id = $2', [await idOf('need'), await idOf('deal')]),
      report: async () => {
        const id = await idOf('deal');
        const [deal] = id === undefined ? [] : await system.source.query('SELECT id, enterprise_id AS "enterpriseId", institution_id AS "institutionId", station_id AS "stationId", (SELECT count(*)::int FROM drawdown w WHERE w.deal_id = d.id) AS n FROM deal d WHERE id = $1', [id]);
        if (deal && deal.n < 3) await stageDrawdown(system, deal, { number: deal.n + 1 });
      },
      decide: async () => run('UPDATE drawdown SET status = $1 WHERE id = $2', [pick(['CONFIRMED', 'DISPUTED', 'VOID', 'REPORTED']), await idOf('drawdown')]),
      decideMany: () => run(`UPDATE drawdown SET status = CASE status WHEN 'REPORTED' THEN 'CONFIRMED' ELSE 'REPORTED' END`),
      dropDrawdown: async () => run('DELETE FROM drawdown WHERE id = (SELECT id FROM drawdown ORDER BY deal_id, number DESC LIMIT 1)'),
      dropDeal: async () => run('DELETE FROM deal d WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM drawdown w WHERE w.deal_id = d.id)', [await idOf('deal')]),
      clock: async () => {
        const subjectId = await idOf('need', `t.status IN ('PUBLISHED', 'IN_TALKS', 'OFFERED')`);
        const at = new Date('2026-01-01T00:00:00Z');
        if (subjectId) await put(system, 'clock', { kind: pick(['CLAIM_WINDOW', 'CHOICE', 'FIRST_CLAIM'] as const), subject: 'need', subjectId, party: 'STATION', orgId: null, startedAt: at, dueAt: at, workdays: null, pausedAt: null, pauseReason: null, doneAt: at, breachedAt: pick([null, at]), thenText: '' });
      },
      breach: () => run('UPDATE clock SET breached_at = CASE WHEN breached_at IS NULL THEN now() END WHERE kind = $1', [pick(['CHOICE', 'FIRST_CLAIM'])]),
      dropClock: async () => run('DELETE FROM clock WHERE id = $1', [await idOf('clock')]),
      register: () => makeEnterprise(system, `企业${newId()}`, ...(place() as [string, string])),
      moveEnterprise: async () => run('UPDATE enterprise SET station_id = $1, area_id = $2 WHERE id = $3', [...place(), await idOf('enterprise')]),
      moveEnterprises: () => run('UPDATE enterprise SET area_id = $1 WHERE station_id = $2', [pick(['fengxi', 'qinhan']), pick(stations)]),
      dropEnterprise: () => run(`DELETE FROM enterprise e WHERE id = (SELECT id FROM enterprise x WHERE name LIKE '企业%' ORDER BY id LIMIT 1)`),
      dropNeed: () => run('DELETE FROM need n WHERE id = (SELECT id FROM need x WHERE NOT EXISTS (SELECT 1 FROM claim c WHERE c.need_id = x.id) AND NOT EXISTS (SELECT 1 FROM deal d WHERE d.need_id = x.id) ORDER BY id LIMIT 1)'),
      product: () => makeProduct(system, pick([...banks, world.suspended]).orgId, '积分贷', { family: pick(['POINTS_LOAN', 'POINTS_GUARANTEE', 'TECH_LOAN'] as const), status: pick(['ON_SHELF', 'STALE'] as const), validUntil: pick([null, '2020-01-01', '2035-01-01']) }),
    };
    Object.assign(steps, {
      renew: async () => run('UPDATE product SET family = $1, status = $2, valid_until = $3 WHERE id = $4', [pick(['POINTS_LOAN', 'POINTS_INSURANCE', 'TECH_LOAN']), pick(['ON_SHELF', 'SUSPENDED']), pick([null, '2020-01-01', '2035-01-01']), await idOf('product')]),
      dropProduct: async () => run('DELETE FROM product WHERE id = $1', [await idOf('product')]),
      admit: async () => run('UPDATE institution SET status = $1, station_id = $2, demo = NOT demo WHERE id = $3', [pick(['ADMITTED', 'SUSPENDED']), pick(stations), await idOf('institution')]),
    });
    const personas = [world.hub, world.branch, world.otherBranch, world.outlet, world.reviewer, world.finance, world.auditor];
    const tally: Record<string, number> = {};
    let told = 0;
    const names = [...Object.keys(steps), 'post', 'post', 'fundedDeal', 'fundedDeal', 'deal', 'product'];
    for (let turn = 0; turn < 600; turn += 1) {
      const name = turn < Object.keys(steps).length ? Object.keys(steps)[turn]! : pick(names);
      tally[name] = (tally[name] ?? 0) + 1;
      await steps[name]!();
      await expectRebuilt(system, `${turn} ${name}`);
      if (turn % 30 !== 29) continue;
      await expectPublic(system, pick([2025, 2026]), `${turn} ${name}`);
      for (const actor of personas) {
        const own = actor.role === 'AUDITOR' ? {} : { mine: true, stationIds: actor.stationIds };
        const year = pick([2024, 2025, 2026]);
        told += await expectFigures(system, actor, { year, ...own }, `${turn} ${name}`);
        told += await expectFigures(system, actor, { year, ...own, areaIds: ['fengxi'], stationIds: [world.branchId, world.outletId] }, `${turn} ${name}`);
      }
    }
    expect(Object.keys(tally).sort()).toEqual(Object.keys(steps).sort());
    expect(told, 'figures that were not nothing').toBeGreaterThan(2000);

    const before = await run('SELECT * FROM rollup WHERE n <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7');
    await rebuildRollups(system.source);
    expect(await run('SELECT * FROM rollup ORDER BY 1, 2, 3, 4, 5, 6, 7')).toEqual(before);
    await rebuildRollups(system.source);
    expect(await run('SELECT * FROM rollup ORDER BY 1, 2, 3, 4, 5, 6, 7')).toEqual(before);
  });

  it('are mended by a rebuild after a load that went past the triggers', async () => {
    await system.source.transaction(async (manager) => {
      await manager.query('ALTER TABLE need DISABLE TRIGGER USER');
      await manager.query(`UPDATE need SET station_id = $1`, [world.hubId]);
      await manager.query('ALTER TABLE need ENABLE TRIGGER USER');
    });
    await expect(expectRebuilt(system, 'past the triggers')).rejects.toThrow();
    await rebuildRollups(system.source);
    await expectRebuilt(system, 'rebuilt');
  });

  it('go back with the transaction', async () => {
    const before = await system.source.query('SELECT * FROM rollup ORDER BY 1, 2, 3, 4, 5, 6, 7');
    await expect(system.source.transaction(async (manager) => {
      await manager.query(`UPDATE need SET area_id = 'qinhan'`);
      await manager.query(`UPDATE enterprise SET area_id = 'qinhan'`);
      throw new Error('refused');
    })).rejects.toThrow('refused');
    expect(await system.source.query('SELECT * FROM rollup ORDER BY 1, 2, 3, 4, 5, 6, 7')).toEqual(before);
  });

  it('are all that a view reads', async () => {
    const read: string[] = [];
    const spy = { query: (query: { text: string }) => (read.push(...[...query.text.matchAll(/\b(?:FROM|JOIN) (\w+)/g)].map((m) => m[1]!)), Promise.resolve({ rows: [[]] })) };
    const rollups = new Rollups(spy as never);
    for (const actor of [world.hub, world.auditor]) await rollups.sums(actor, { year: 2026, areaIds: ['fengxi'], stationIds: [world.hubId] });
    await rollups.publicSums(2026);
    expect([...new Set(read)].sort()).toEqual(['now', 'rollup']);
  });

  it('are never negative', async () => {
    await expect(system.source.query('UPDATE rollup SET n = -1')).rejects.toThrow('rollup_not_negative');
  });

  it('are found by index, and so are breached steps', async () => {
    const plan = async (sql: string): Promise<string> =>
      system.source.transaction(async (manager) => {
        await manager.query('SET LOCAL enable_seqscan = off');
        return JSON.stringify(await manager.query(`EXPLAIN ${sql}`));
      });
    expect(await plan(`SELECT 1 FROM clock k WHERE k.subject_id = gen_random_uuid() AND k.subject = 'need' AND k.kind <> 'CLAIM_WINDOW' AND k.breached_at IS NOT NULL`)).toContain('clock_breached_idx');
    expect(await plan(`SELECT sum(n) FROM rollup r WHERE r.year IN (0, 2026) AND r.topic IN ('NEED', 'DEAL') AND r.station_id = ANY ('{${world.hubId}}'::uuid[])`)).toContain('rollup_pkey');
  });
});
