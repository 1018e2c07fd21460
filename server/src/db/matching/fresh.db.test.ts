import { Client, Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { matchNeeds } from '../../app/matching/match-needs';
import { matchProducts } from '../../app/matching/match-products';
import { need as needSample } from '../../app/matching/samples.test-kit';
import { withdrawNeed } from '../../app/need/withdraw-need';
import type { Need } from '../../domain/need/model';
import { newId } from '../../kernel/ids';
import { testSystem } from '../../testing/database';
import { makeProduct, makeWorld, perform, put, type World } from '../../testing/world';
import { UnitOfWork } from '../unit-of-work';
import { CHANGES_KEPT_HOURS, MatchIndex } from './match-index';
import { FACT_COLUMNS } from './rows';

describe('what matching keeps in memory', async () => {
  const system = await testSystem();
  const pool = new Pool({ connectionString: system.url, max: 3 });
  /** A second process with a memory of its own. */
  let other: MatchIndex;
  let world: World;
  let productId: string;
  const post = (change: Partial<Need> = {}): Promise<Need> =>
    put(system, 'need', {
      ...needSample(), id: newId(), code: `XQ-2026-${newId().slice(-5)}`, enterpriseId: world.enterprise.orgId, stationId: world.outletId, areaId: 'fengxi', claimUntilOn: '2026-03-31',
      claimUntil: new Date('2026-03-31T16:00:00Z'), ...change,
    });
  const theirs = () => new UnitOfWork(system.source, system.almanac, () => new Date('2026-03-02T02:00:00Z'), other);
  /** Needs that two processes show, which must agree; `fitting`: only those that the product fits. */
  const asked = async (fitting = false): Promise<string[]> => {
    const [in1, in2] = await Promise.all([system.work, theirs()].map((each) => each.view(world.bank, 'needMatches', matchNeeds, { productId, first: 100 })));
    expect(in2).toEqual(in1);
    return in1!.filter((row) => !fitting || row.eligible !== 'FAIL').map((row) => row.needId);
  };
  const offered = async (need: Need): Promise<string[]> => (await system.work.view(world.enterprise, 'productMatches', matchProducts, { needId: need.id })).map((row) => row.productId);
  const sql = (text: string, values: unknown[] = []) => system.source.query(text, values);
  const held = (index: MatchIndex, limit = 1000) =>
    index.current!.needs.best({ conditions: [] }, { nowMs: 0, today: '', dated: () => ({}), chain: () => [] }, limit)!;

  beforeAll(async () => {
    world = await makeWorld(system);
    productId = (await makeProduct(system, world.bank.orgId, '科创贷')).id;
    await post();
    await system.matches.warm();
  });
  beforeEach(async () => {
    other = new MatchIndex(pool);
    await other.warm();
  });
  afterAll(() => pool.end());

  it('shows a need as soon as it is posted and never once it is withdrawn, in every process', async () => {
    const need = await post();
    expect(await asked()).toContain(need.id);
    await perform(system, world.enterprise, withdrawNeed, { id: need.id, reason: '已自筹资金' });
    expect(await asked()).not.toContain(need.id);
    expect(held(system.matches)).not.toContain(need.id);
    expect(held(other)).not.toContain(need.id);
  });

  it('re-checks in SQL: a memory that has missed everything shows nothing that is not open', async () => {
    const [gone, kept] = [await post(), await post()];
    await Promise.all([other.refresh(), system.matches.refresh()]);
    await sql(`UPDATE need SET status = 'WITHDRAWN' WHERE id = $1`, [gone.id]);
    await sql('DELETE FROM match_change');
    expect(held(other)).toContain(gone.id);
    const rows = await theirs().view(world.bank, 'needMatches', matchNeeds, { productId, first: 100 });
    expect(rows.map((row) => row.needId)).not.toContain(gone.id);
    expect(rows.map((row) => row.needId)).toContain(kept.id);
    await sql(`UPDATE need SET status = 'PUBLISHED' WHERE id = $1`, [gone.id]);
    await sql(`UPDATE need SET status = 'WITHDRAWN' WHERE id = $1`, [gone.id]);
  });

  it('finds what a transaction wrote that began earlier and ended later than others, and nothing that was rolled back', async () => {
    const [slow, undone] = [new Client(system.url), new Client(system.url)];
    const fits = (): Promise<string[]> => asked(true);
    const turn = (client: Client, need: Need) => client.query(`UPDATE need SET modes = '{EQUITY}' WHERE id = $1`, [need.id]);
    const [need, quick] = [await post(), await post()];
    for (const client of [slow, undone]) {
      client.on('error', () => undefined);
      await client.connect();
      await client.query('BEGIN');
    }
    await turn(slow, need);
    await turn(undone, quick);
    expect(await fits()).toEqual(expect.arrayContaining([need.id, quick.id]));
    await undone.query('ROLLBACK');
    const third = await post();
    expect(await fits()).toEqual(expect.arrayContaining([need.id, quick.id, third.id]));
    await slow.query('COMMIT');
    expect(await fits()).not.toContain(need.id);
    expect(await fits()).toContain(quick.id);
    await slow.end();
    await undone.end();
  });

  it('follows figures, invitations, releases, terms and the standing of institutions', async () => {
    const strict = await makeProduct(system, world.bank.orgId, '大企业贷', { conditions: [{ field: 'revenueFen', op: 'gte', value: '900000000000', hard: true }] });
    const need = await post();
    expect(await offered(need)).toEqual([productId, strict.id]);
    const answers = async () => (await system.work.view(world.bank, 'needMatches', matchNeeds, { productId: strict.id, first: 100 })).find((row) => row.needId === need.id)?.eligible;
    expect(await answers()).toBe('FAIL');
    await sql(`UPDATE enterprise SET revenue_fen = 900000000000 WHERE id = $1`, [world.enterprise.orgId]);
    expect(await answers()).toBe('PASS');
    await sql(`UPDATE product SET conditions = '[{"field":"employees","op":"gte","value":5000,"hard":true}]' WHERE id = $1`, [strict.id]);
    expect(await answers()).toBe('FAIL');
    await sql(`UPDATE product SET status = 'OFF_SHELF' WHERE id = $1`, [strict.id]);
    expect(await offered(need)).toEqual([productId]);
    await sql(`UPDATE institution SET status = 'SUSPENDED' WHERE id = $1`, [world.bank.orgId]);
    expect(await offered(need)).toEqual([]);
    await sql(`UPDATE institution SET status = 'ADMITTED' WHERE id = $1`, [world.bank.orgId]);
    expect(await offered(need)).toEqual([productId]);
    await sql(`UPDATE need SET claim_mode = 'INVITED' WHERE id = $1`, [need.id]);
    expect(await answers()).toBeUndefined();
    await put(system, 'invitation', { needId: need.id, institutionId: world.bank.orgId, by: 'ENTERPRISE', at: new Date(), note: null });
    expect(await answers()).toBe('FAIL');
    const local = await makeProduct(system, world.bank.orgId, '新城贷', { regions: ['沣西新城'], amountMaxFen: null });
    const fits = async () => (await system.work.view(world.enterprise, 'productMatches', matchProducts, { needId: need.id })).find((row) => row.productId === local.id)!.eligible;
    expect(await fits()).toBe('PASS');
    await sql(`UPDATE area SET name = '沣西' WHERE id = 'fengxi'`);
    await sql(`UPDATE area SET name = '沣西新城' WHERE id = 'qinhan'`);
    expect(await fits()).toBe('FAIL');
  });

  it('serves many at once with few looks, and starts afresh after a long silence', async () => {
    const before = await asked();
    expect(await Promise.all(Array.from({ length: 12 }, () => asked()))).toEqual(Array.from({ length: 12 }, () => before));
    const silent = Object.assign(other as unknown as { held: { at: number } | null });
    silent.held = { ...silent.held!, at: silent.held!.at - CHANGES_KEPT_HOURS * 3600 };
    await other.refresh();
    expect(other.current).toBeNull();
    expect(await asked()).toEqual(before);
    await Promise.all([other.warm(), other.warm()]);
    expect(await asked()).toEqual(before);
    await sql(`UPDATE match_change SET at = at - interval '25 hours'`);
    await other.trim();
    expect((await sql('SELECT count(*)::int AS n FROM match_change'))[0].n).toBe(0);
    expect(await asked()).toEqual(before);
  });

  it('hears of every column that it reads', async () => {
    const triggers: { table: string; text: string }[] = await sql(`SELECT tgrelid::regclass::text AS table, pg_get_triggerdef(oid) AS text FROM pg_trigger WHERE tgname LIKE '%match_changed'`);
    const told = (table: string): string => triggers.find((row) => row.table === table)!.text;
    for (const [, alias, column] of FACT_COLUMNS.matchAll(/\b([ne])\.(\w+)/g)) if (column !== 'id') expect(told(alias === 'n' ? 'need' : 'enterprise')).toContain(`old.${column}`);
  });
});
