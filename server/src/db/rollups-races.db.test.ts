import { beforeEach, describe, expect, it } from 'vitest';
import type { QueryRunner } from 'typeorm';
import { claimNeed } from '../app/claim/claim-need';
import { moveStation } from '../app/org/move-station';
import type { Need } from '../domain/need/model';
import { newId } from '../kernel/ids';
import { testSystem, type TestSystem } from '../testing/database';
import { stageDeal, stageNeed } from '../testing/stage';
import { attempt, makeInstitution, makeWorld, perform, type World } from '../testing/world';
import { expectFigures, expectRebuilt } from './read/rollups.test-kit';

let system: TestSystem;
let world: World;
beforeEach(async () => {
  system = await testSystem();
  world = await makeWorld(system);
});

const CLAIM = `INSERT INTO claim (id, need_id, institution_id, enterprise_id, station_id, status, claimed_at, papers) SELECT gen_random_uuid(), n.id, $2, n.enterprise_id, n.station_id, 'CLAIMED', now(), '{}' FROM need n WHERE n.id = $1`;
const AUDIT = `INSERT INTO audit_entry (id, seq, at, party, action, subject, subject_id, prev_hash, hash) VALUES (gen_random_uuid(), 0, now(), 'SYSTEM', 'test', 'need', $1, '', '')`;

/** Two transactions, each on a connection of its own. */
async function two(work: (a: QueryRunner, b: QueryRunner) => Promise<void>): Promise<void> {
  const runners = [system.source.createQueryRunner(), system.source.createQueryRunner()] as const;
  try {
    for (const runner of runners) await runner.startTransaction('READ COMMITTED');
    await work(...runners);
  } finally {
    for (const runner of runners) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }
}

/** Resolves when a backend waits for the lock of the counters. */
async function waiting(): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    const [row] = await system.source.query(`SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
    if (row.n > 0) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error('nobody waits');
}

const claimed = async (): Promise<string> => (await system.source.query(`SELECT coalesce(sum(claimed), 0)::text AS n FROM rollup WHERE topic = 'NEED'`))[0].n as string;

describe('roll-ups under two connections', () => {
  it('count two needs of one counter, claimed at the same time, twice', async () => {
    const [x, y] = [await stageNeed(system, world.enterprise), await stageNeed(system, world.enterprise)];
    await two(async (a, b) => {
      await a.query(CLAIM, [x.id, world.bank.orgId]);
      const later = b.query(CLAIM, [y.id, world.bank.orgId]);
      await waiting();
      await a.commitTransaction();
      await later;
      await b.commitTransaction();
    });
    expect(await claimed()).toBe('2');
    await expectRebuilt(system, 'two needs');
  });

  it('count one need with two first claims at the same time once, also when one of them goes back', async () => {
    const need = await stageNeed(system, world.enterprise);
    for (const end of ['rollbackTransaction', 'commitTransaction'] as const) {
      await two(async (a, b) => {
        await a.query(CLAIM, [need.id, end === 'commitTransaction' ? world.fund.orgId : world.bank.orgId]);
        const later = b.query(CLAIM, [need.id, end === 'commitTransaction' ? world.suspended.orgId : world.bank2.orgId]);
        await waiting();
        await a[end]();
        await later;
        await b.commitTransaction();
      });
      expect(await claimed()).toBe('1');
      await expectRebuilt(system, end);
    }
  });

  it('do not lock each other out when the audit entry comes first in one and the counter in the other', async () => {
    const [x, y] = [await stageNeed(system, world.enterprise), await stageNeed(system, world.other)];
    await two(async (a, b) => {
      await a.query(AUDIT, [x.id]);
      const later = b.query(CLAIM, [x.id, world.bank.orgId]);
      await waiting();
      await a.query(CLAIM, [y.id, world.bank.orgId]);
      await a.query(CLAIM, [x.id, world.bank2.orgId]);
      await a.commitTransaction();
      await later;
      await b.query(CLAIM, [y.id, world.bank2.orgId]);
      await b.query(AUDIT, [x.id]);
      await b.commitTransaction();
    });
    expect(await claimed()).toBe('2');
    await expectRebuilt(system, 'both orders');
  });

  it('keep a financed enterprise with its area when it moves while its first money is confirmed', async () => {
    for (const moverFirst of [true, false]) {
      const deal = await stageDeal(system, world.enterprise, world.bank, { reportedFen: 100n });
      const [{ target }] = await system.source.query(`SELECT CASE area_id WHEN 'fengxi' THEN 'qinhan' ELSE 'fengxi' END AS target FROM enterprise WHERE id = $1`, [world.enterprise.orgId]);
      const move = ['UPDATE enterprise SET area_id = $1 WHERE id = $2', [target, world.enterprise.orgId]] as const;
      const confirm = [`UPDATE deal SET confirmed_fen = 100, first_drawn_on = '2026-03-05', days_to_money = 3 WHERE id = $1`, [deal.id]] as const;
      const [first, second] = moverFirst ? [move, confirm] : [confirm, move];
      await two(async (a, b) => {
        await a.query(first[0], [...first[1]]);
        const later = b.query(second[0], [...second[1]]);
        await waiting();
        await a.commitTransaction();
        await later;
        await b.commitTransaction();
      });
      await expectRebuilt(system, `mover first: ${moverFirst}`);
      expect(await system.source.query(`SELECT area_id, n::int FROM rollup WHERE topic = 'FINANCED' AND quarter = 0 AND n > 0`)).toEqual([{ area_id: target, n: 1 }]);
      await system.source.query(`UPDATE deal SET confirmed_fen = 0 WHERE id = $1`, [deal.id]);
    }
  });

  it('end right after a storm of claims in mixed orders, without one deadlock', async () => {
    const banks = await Promise.all(Array.from({ length: 8 }, (_, i) => makeInstitution(system, `银行${i}`, world.branchId)));
    const needs: Need[] = [];
    for (let i = 0; i < 6; i += 1) needs.push(await stageNeed(system, i % 2 ? world.enterprise : world.other));
    await Promise.all(banks.map((bank, i) => system.source.transaction(async (manager) => {
      if (i % 2) await manager.query(AUDIT, [newId()]);
      for (const need of i % 3 ? needs : [...needs].reverse()) await manager.query(CLAIM, [need.id, bank.orgId]);
      await manager.query(AUDIT, [newId()]);
    })));
    expect(await claimed()).toBe('6');
    await expectRebuilt(system, 'storm');
  });

  it('stand after use cases that race for one need, and follow a station that moves', async () => {
    const needs = [await stageNeed(system, world.enterprise, { claimCap: 2 }), await stageNeed(system, world.enterprise, { claimCap: 2 })];
    await Promise.all(needs.flatMap((need) => [world.bank, world.bank2, world.fund].map((bank) => attempt(system, bank, claimNeed, { needId: need.id }))));
    expect(await claimed()).toBe('2');
    await expectRebuilt(system, 'claims');
    await system.source.query(`INSERT INTO org SELECT gen_random_uuid(), 'STATION', '沣西二分站', now(), false`);
    await system.source.query(`INSERT INTO station SELECT id, name, 'BRANCH', 'fengxi', $1, NULL, NULL, false FROM org WHERE name = '沣西二分站'`, [world.hubId]);
    const [{ id }] = await system.source.query(`SELECT id FROM station WHERE name = '沣西二分站'`);
    await perform(system, world.admin, moveStation, { id: world.outletId, parentId: id });
    const before = { ...world.branch, stationIds: [world.branchId] };
    const after = { ...world.branch, orgId: id as string, stationIds: (await system.tree(id))!.stationIds };
    for (const actor of [before, after, world.hub]) await expectFigures(system, actor, { year: 2026, mine: true, stationIds: actor.stationIds }, 'moved');
    const posted = async (actor: typeof after) => (await system.rollups.sums(actor, { year: 2026 })).filter((row) => row.topic === 'NEED').reduce((all, row) => all + row.n, 0n);
    expect([await posted(before), await posted(after)]).toEqual([0n, 2n]);
  });

  it('refuse a snapshot that could not see what others counted', async () => {
    const need = await stageNeed(system, world.enterprise);
    await expect(system.source.transaction('REPEATABLE READ', (manager) => manager.query(CLAIM, [need.id, world.bank.orgId]))).rejects.toThrow('READ COMMITTED');
    expect(await claimed()).toBe('0');
  });
});
