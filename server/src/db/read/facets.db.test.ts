import { beforeAll, describe, expect, it } from 'vitest';
import { system as systemActor, visitor, type Actor } from '../../policy/actor';
import { testSystem, type TestSystem } from '../../testing/database';
import { stageClaim, stageNeed } from '../../testing/stage';
import { makeEnterprise, makeWorld, type World } from '../../testing/world';
import { Bag } from './bag';
import { catalogue } from './catalogue';
import type { Entry, ReadEnv } from './catalogue-types';
import { countSql, readFacets, type Facet } from './facets';
import { rebuildRollups } from './rollups';
import { whereSql } from './where';

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

const roll = dice(20_261_122);
const pick = <T>(of: readonly T[]): T => of[roll(of.length)]!;
const some = <T>(of: readonly T[]): T[] => of.filter(() => roll(2) === 0);

const NOW = '2026-03-02T02:00:00Z';
const STATUSES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'IN_TALKS', 'OFFERED', 'MATCHED', 'FUNDED', 'WITHDRAWN', 'EXPIRED'] as const;
const POSTED = STATUSES.slice(3);
const AREAS = ['fengxi', 'qinhan'];
const INDUSTRIES = ['C', 'I', 'M'] as const;
const STAGES = ['STARTUP', 'GROWTH'] as const;
const MODES = [['LOAN'], ['EQUITY'], ['LOAN', 'EQUITY']] as const;
const AMOUNTS = [50_000_000n, 250_000_000n, 900_000_000n];
const UNTIL = ['2026-03-01T16:00:00Z', NOW, '2026-03-03T16:00:00Z', '2026-05-01T16:00:00Z'];

const need = catalogue.get('Need')!;
const plain: Entry = { ...need, rolled: undefined as never };
const env = { now: new Date(NOW) } as ReadEnv;

let system: TestSystem;
let world: World;
let personas: readonly (readonly [string, Actor])[];
beforeAll(async () => {
  system = await testSystem(NOW, { databaseClock: true });
  world = await makeWorld(system);
  const { enterprise, other, bank, bank2, hub, branch, otherBranch, outlet, reviewer, finance, auditor } = world;
  personas = Object.entries({ visitor, systemActor, enterprise, other, bank, bank2, hub, branch, otherBranch, outlet, reviewer, finance, auditor });
});

const run = (sql: string, values: unknown[] = []): Promise<{ id: string }[]> => system.source.query(sql, values);
const read = async (text: string, bag: Bag): Promise<unknown[][]> => (await system.pool.query<unknown[]>({ text, values: bag.values, rowMode: 'array' })).rows;

/** Facets, and the tables that were read for them. */
async function facets(entry: Entry, filter: object, actor: Actor): Promise<{ facets: readonly Facet[]; texts: string[] }> {
  const bag = new Bag(actor);
  const texts: string[] = [];
  const found = await readFacets({ entry, table: '"need"', filter, actor, bag, env }, async (text) => (text === null ? [] : (texts.push(text), read(text, bag))));
  return { facets: found, texts };
}

async function counted(filter: object, actor: Actor): Promise<unknown> {
  const bag = new Bag(actor);
  const text = countSql({ entry: need, table: '"need"', filter, actor, bag, env });
  return text === null ? null : (await read(text, bag))[0]![0];
}

async function scanned(filter: object, actor: Actor): Promise<unknown> {
  const bag = new Bag(actor);
  return (await read(`SELECT count(*)::int FROM need t WHERE ${whereSql(plain, filter, actor, bag, env)}`, bag))[0]![0];
}

/** The kept counts are those of the records. */
async function expectCounts(what: string): Promise<void> {
  const kept = 'SELECT status, area_id, industry, stage, amount_band, modes, sum(n) FROM need_facet GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(n) <> 0';
  const real = 'SELECT status, area_id, industry, stage, amount_band, modes, count(*) FROM need n WHERE on_board(n) GROUP BY 1, 2, 3, 4, 5, 6';
  expect(await run(`((${kept}) EXCEPT (${real})) UNION ALL ((${real}) EXCEPT (${kept}))`), what).toEqual([]);
}

const randomFilter = (): Record<string, unknown> => ({
  ...(roll(2) === 0 && { statuses: some(STATUSES) }),
  ...(roll(3) === 0 && { areaIds: some(AREAS) }),
  ...(roll(3) === 0 && { industries: some([...INDUSTRIES, 'A']) }),
  ...(roll(4) === 0 && { stages: some(STAGES) }),
  ...(roll(4) === 0 && { modes: some(['LOAN', 'EQUITY']) }),
  ...(roll(4) === 0 && { bands: some(['UNDER_100W', 'W100_300', 'W500_1000']) }),
  ...(roll(2) === 0 && { open: pick([true, true, null]) }),
  ...(roll(6) === 0 && pick([{ mine: true }, { open: false }, { purposes: ['RND'] }, { search: 'xq' }, { invited: true }, { claimed: true }, { postedFrom: '2026-01-01' }])),
});

describe('facets from kept counts', () => {
  it('are those of a plain scan for everybody, through any change', { timeout: 240_000 }, async () => {
    const owners = [world.enterprise, world.other, await makeEnterprise(system, '沣西光子有限公司', world.branchId, 'fengxi'), await makeEnterprise(system, '秦汉动力有限公司', world.hubId, 'qinhan')];
    const stations = [world.hubId, world.branchId, world.otherBranchId, world.outletId];
    const idOf = async (where = 'true'): Promise<string | undefined> => pick((await run(`SELECT id FROM need t WHERE ${where} ORDER BY id`)).map((row) => row.id));
    const face = () => ({ stationId: pick(stations), areaId: pick(AREAS), industry: pick(INDUSTRIES), stage: pick(STAGES), modes: pick(MODES), amountFen: pick(AMOUNTS), claimMode: pick(['FIRST_COME', 'FIRST_COME', 'SEALED', 'INVITED'] as const), claimUntil: new Date(pick(UNTIL)) });
    const steps: Readonly<Record<string, () => Promise<unknown>>> = {
      post: () => stageNeed(system, pick(owners), { ...face(), status: pick(POSTED) }),
      draft: () => stageNeed(system, pick(owners), { ...face(), status: 'DRAFT', postedAt: null, submittedAt: null }),
      submit: () => run(`UPDATE need SET status = 'SUBMITTED', submitted_at = now() WHERE status = 'DRAFT'`),
      publish: () => run(`UPDATE need SET status = 'PUBLISHED', posted_at = now() WHERE status = 'SUBMITTED'`),
      go: async () => run('UPDATE need SET status = $1 WHERE id = $2', [pick(POSTED), await idOf('t.posted_at IS NOT NULL')]),
      goMany: () => run('UPDATE need SET status = $1 WHERE status = $2 AND posted_at IS NOT NULL', [pick(POSTED), pick(POSTED)]),
      restage: async () => run('UPDATE need SET stage = $1, industry = $2, modes = $3 WHERE id = $4', [pick(STAGES), pick(INDUSTRIES), pick(MODES), await idOf()]),
      move: () => run('UPDATE need SET area_id = $1, station_id = $2 WHERE station_id = $3', [pick(AREAS), pick(stations), pick(stations)]),
      close: async () => run('UPDATE need SET claim_mode = $1, claim_until = $2 WHERE id = $3', [pick(['INVITED', 'FIRST_COME']), pick(UNTIL), await idOf()]),
      touch: async () => run('UPDATE need SET saved_at = now() WHERE id = $1', [await idOf()]),
      invite: async () => run(`INSERT INTO invitation (id, need_id, institution_id, by, at) SELECT gen_random_uuid(), $1, $2, 'STATION', now() ON CONFLICT DO NOTHING`, [await idOf(), pick([world.bank, world.bank2]).orgId]),
      claim: async () => {
        const [row] = await system.source.query('SELECT id, enterprise_id AS "enterpriseId", station_id AS "stationId" FROM need WHERE id = $1', [await idOf()]);
        await stageClaim(system, row, pick([world.bank, world.bank2]), { status: 'LAPSED', endedAt: new Date(NOW) });
      },
      drop: () => run('DELETE FROM need n WHERE id = (SELECT id FROM need x WHERE NOT EXISTS (SELECT 1 FROM claim c WHERE c.need_id = x.id) AND NOT EXISTS (SELECT 1 FROM invitation v WHERE v.need_id = x.id) ORDER BY id LIMIT 1)'),
      addUp: () => run('SELECT add_up_need_facets()'),
    };
    for (let i = 0; i < 12; i += 1) await steps['post']!();
    const names = [...Object.keys(steps), 'post', 'post', 'post', 'go', 'invite', 'claim'];
    let told = 0;
    let saved = 0;
    for (let turn = 0; turn < 240; turn += 1) {
      const name = turn < Object.keys(steps).length ? Object.keys(steps)[turn]! : pick(names);
      await steps[name]!();
      await expectCounts(`${turn} ${name}`);
      for (let asked = 0; asked < 4; asked += 1) {
        const [who, actor] = pick(personas);
        const filter = randomFilter();
        const what = `${turn} ${name}, ${who}: ${JSON.stringify(filter)}`;
        const kept = await facets(need, filter, actor);
        const scan = await facets(plain, filter, actor);
        expect(kept.facets, what).toEqual(scan.facets);
        told += scan.facets.flatMap((facet) => facet.values).length;
        const count = await counted(filter, actor);
        if (count !== null) {
          saved += 1;
          expect(kept.texts[0], what).toContain('FROM need_facet');
          expect(count, what).toBe(await scanned(filter, actor));
        }
      }
    }
    expect(told, 'values that somebody has').toBeGreaterThan(5000);
    expect(saved, 'questions that the kept counts answered').toBeGreaterThan(600);
    await rebuildRollups(system.source);
    await expectCounts('rebuilt');
    await system.source.transaction('READ COMMITTED', async (manager) => {
      await manager.query('ALTER TABLE need DISABLE TRIGGER USER');
      await manager.query(`UPDATE need SET area_id = 'qinhan'`);
      await manager.query('ALTER TABLE need ENABLE TRIGGER USER');
    });
    await expect(expectCounts('past the triggers')).rejects.toThrow();
    await rebuildRollups(system.source);
    await expectCounts('mended');
  });

  it('of the public board read no record', async () => {
    const { texts } = await facets(need, { statuses: ['PUBLISHED'], areaIds: ['fengxi'], modes: [] }, visitor);
    expect([...texts[0]!.matchAll(/FROM "?(\w+)/g)].map((m) => m[1]).filter((table) => table === 'need')).toEqual([]);
  });

  it('stay right when changes, adding up and rebuilding meet', { timeout: 60_000 }, async () => {
    const ids = (await Promise.all(Array.from({ length: 8 }, () => stageNeed(system, world.enterprise)))).map((row) => row.id);
    const change = (i: number) => system.source.transaction('READ COMMITTED', async (manager) => {
      await manager.query('UPDATE need SET status = $1 WHERE id = $2', [pick(POSTED), ids[i % ids.length]]);
      if (i % 7 === 0) await manager.query('SELECT add_up_need_facets()');
      await manager.query('SELECT pg_advisory_xact_lock(730001)');
      if (i % 11 === 0) throw new Error('refused');
    }).catch((error: Error) => expect(error.message).toBe('refused'));
    await Promise.all([...Array.from({ length: 120 }, (_, i) => change(i)), ...Array.from({ length: 4 }, () => rebuildRollups(system.source)), ...Array.from({ length: 10 }, () => run('SELECT add_up_need_facets()'))]);
    await expectCounts('after the crowd');
    await run('SELECT add_up_need_facets()');
    expect(await run('SELECT status FROM need_facet GROUP BY status, area_id, industry, stage, amount_band, modes HAVING count(*) > 1')).toEqual([]);
    await expectCounts('added up');
  });

  it('know a row whose clock moved on', async () => {
    await stageNeed(system, world.enterprise, { claimUntil: new Date('2026-03-10T16:00:00Z') });
    const before = await counted({ open: true }, visitor);
    await system.travel('2026-03-11T02:00:00Z');
    const after = await counted({ open: true }, visitor);
    expect(after).toBe(await scanned({ open: true }, visitor));
    expect(after).not.toBe(before);
  });
});
