import { Client, type PoolClient } from 'pg';
import type { EntitySchema } from 'typeorm';
import { describe, expect, it, vi } from 'vitest';
import type { Tx, UseCase } from '../app/ports';
import { makeOffer } from '../app/offer/make-offer';
import { newId } from '../kernel/ids';
import { loanOffer } from '../app/need/board.test-kit';
import { testSystem } from '../testing/database';
import { stageClaim, stageNeed } from '../testing/stage';
import { makeWorld, put } from '../testing/world';
import { needEntity } from './entities/board';
import { pipeline, type Statement } from './pipeline';
import { tableOf } from './tables';
import { UnitOfWork } from './unit-of-work';

describe('writes of a transaction', async () => {
  const system = await testSystem();
  const world = await makeWorld(system);
  const { enterprise, bank, bank2 } = world;
  const sql = (text: string, values: readonly unknown[] = []) => system.source.query(text, [...values]);
  const count = async (table: string): Promise<number> => (await sql(`SELECT count(*)::int AS n FROM ${table}`))[0].n;
  const does = <I>(work: (tx: Tx, input: I) => Promise<string>): UseCase<I> => async (tx, input) => {
    tx.authorize('system.run', {});
    return { kind: 'need', id: await work(tx, input) };
  };
  const run = <I>(work: (tx: Tx, input: I) => Promise<string>, input: I, key?: string) => system.work.run(world.system, { name: 'test', key }, does(work), input);
  const note = (title: string) => ({ orgId: enterprise.orgId, kind: 'NEED' as const, title, body: title });
  const talks = async () => {
    const need = await stageNeed(system, enterprise, { status: 'IN_TALKS', activeClaims: 1 });
    return { need, claim: await stageClaim(system, need, bank, { status: 'CONTACTED' }) };
  };
  const withClient = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const runner = system.source.createQueryRunner();
    try {
      return await work((await runner.connect()) as PoolClient);
    } finally {
      await runner.release();
    }
  };

  it('an offer takes five round trips, and the audit chain is the last thing before the COMMIT', async () => {
    const { claim } = await talks();
    const spy = vi.spyOn(Client.prototype, 'query');
    const outcome = await system.work.run(bank, { name: 'makeOffer', key: 'round-trips' }, makeOffer, { claimId: claim.id, input: loanOffer });
    const trips = spy.mock.calls.map(([sent]) => (sent as unknown as { statements: Statement[] }).statements.map(({ text }) => text));
    spy.mockRestore();
    expect(outcome.ok).toBe(true);
    expect(trips).toHaveLength(5);
    expect(trips.flat().length).toBeLessThanOrEqual(21);
    expect(trips.at(-1)!.slice(-2)).toEqual([expect.stringMatching(/^INSERT INTO "audit_entry" .*\$51\)$/), 'COMMIT']);
    expect(await sql('SELECT action FROM audit_entry ORDER BY seq DESC LIMIT 3')).toEqual([{ action: 'need.offer' }, { action: 'claim.offer' }, { action: 'offer.make' }]);
  });

  it('what waits is seen by every read that follows', async () => {
    const { need, claim } = await talks();
    await run(async (tx) => {
      const held = await tx.get('need', need.id, 'update');
      const moved = await tx.move('need', held, 'offer');
      await tx.count('need', need.id, 'activeClaims', 1);
      await tx.notify(note('先写后读'));
      expect(await tx.find('need', { id: need.id, status: 'OFFERED' })).toEqual([{ ...moved, activeClaims: 2 }]);
      expect(await tx.get('need', need.id)).toEqual({ ...moved, activeClaims: 2 });
      expect(moved).toMatchObject({ status: 'OFFERED', version: need.version + 1 });
      expect(await tx.find('message', { title: '先写后读' })).toHaveLength(1);
      await tx.stopClocks('claim', claim.id);
      return need.id;
    }, {});
    expect(await sql('SELECT status, active_claims, version FROM need WHERE id = $1', [need.id])).toEqual([{ status: 'OFFERED', active_claims: 2, version: 2 }]);
  });

  it('a row that is not locked is read anew; one that is locked cannot have changed', async () => {
    const { need } = await talks();
    await run(async (tx) => {
      expect((await tx.get('need', need.id)).title).toBe(need.title);
      await sql(`UPDATE need SET title = '别人改的' WHERE id = $1`, [need.id]);
      expect((await tx.get('need', need.id)).title).toBe('别人改的');
      await tx.get('need', need.id, 'update');
      await expect(sql(`SET lock_timeout = '50ms'; UPDATE need SET title = '等不到' WHERE id = '${need.id}'`)).rejects.toThrow('lock timeout');
      return need.id;
    }, {});
  });

  it('a constraint that breaks at the end is its refusal, and nothing is half written', async () => {
    const { need } = await talks();
    const tables = ['message', 'outbox', 'audit_entry', 'idempotency', 'invitation', 'clock'];
    const before = await Promise.all(tables.map(count));
    const outcome = await run(async (tx) => {
      await tx.emit('need.published', 'need', need.id, {});
      await tx.notify(note('不应留下'));
      for (const by of ['ENTERPRISE', 'STATION'] as const) await tx.insert('invitation', { needId: need.id, institutionId: bank2.orgId, by, at: tx.now, note: null });
      await tx.startClock({ kind: 'CHOICE', subject: 'need', subjectId: need.id, party: 'ENTERPRISE', workdays: 3, thenText: 'x' });
      await tx.audit({ action: 'need.test', subject: 'need', subjectId: need.id });
      return need.id;
    }, {}, 'half-written');
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'ALREADY_EXISTS', message: '已邀请过该机构。' } });
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });

  it('a conditional change of a row that does not meet the condition is refused as stale', async () => {
    const { need } = await talks();
    const stale = await run(async (tx) => {
      await tx.get('need', need.id, 'update');
      await tx.update('need', need.id, { title: '过期' }, { version: 99 });
      return need.id;
    }, {});
    expect(stale).toMatchObject({ ok: false, refusal: { code: 'STALE_VERSION' } });
    const table = tableOf(system.source, needEntity as EntitySchema);
    const begin = [{ text: 'BEGIN', values: [] }, table.updateOne({ id: need.id }, { title: '不提交' })];
    await withClient(async (client) => {
      await expect(pipeline(client, [...begin, table.updateOne({ id: newId() }, { title: 'x' }), { text: 'COMMIT', values: [] }], true)).rejects.toThrow('expected one row');
      await client.query('ROLLBACK');
    });
    expect(await sql('SELECT title FROM need WHERE id = $1', [need.id])).toEqual([{ title: need.title }]);
  });

  it('after a statement failed the connection goes on, and the statement may be sent again', async () => {
    const divide = (by: string): Statement => ({ text: 'SELECT 10 / $1::int AS failing_at_first', values: [by] });
    await withClient(async (client) => {
      for (const named of [true, false]) {
        await expect(pipeline(client, [divide('0'), divide('1')], named)).rejects.toThrow('division by zero');
        expect((await pipeline(client, [divide('5'), divide('2')], named)).map(({ rows }) => rows)).toEqual([[['2']], [['5']]]);
      }
    });
  });

  it('inside an open transaction a refusal undoes its own use case only', async () => {
    const { need } = await talks();
    await system.source.transaction(async (manager) => {
      const nested = new UnitOfWork(manager, system.almanac, () => new Date('2026-03-02T02:00:00Z'));
      const named = (title: string) => does(async (tx) => {
        await tx.update('need', need.id, { title });
        await tx.audit({ action: 'need.test', subject: 'need', subjectId: need.id });
        if (title === '撤销') await tx.update('need', need.id, { title }, { version: 99 });
        return need.id;
      });
      expect((await nested.run(world.system, { name: 'kept' }, named('保留'), {})).ok).toBe(true);
      expect((await nested.run(world.system, { name: 'undone' }, named('撤销'), {})).ok).toBe(false);
    });
    expect(await sql('SELECT title, version FROM need WHERE id = $1', [need.id])).toEqual([{ title: '保留', version: 2 }]);
  });

  it('a number is given once, without waiting for transactions that are open, in any year', async () => {
    const codes = await Promise.all(Array.from({ length: 6 }, () => withClient(async (client) => {
      await client.query('BEGIN');
      const { rows } = await client.query<{ n: string }>(`SELECT next_code('CG', 2026) AS n`);
      return { client, n: rows[0]!.n };
    })));
    await Promise.all(codes.map(({ client }) => client.query('ROLLBACK')));
    expect(new Set(codes.map(({ n }) => n)).size).toBe(6);
    await put(system, 'need', { ...(await stageNeed(system, enterprise)), id: newId(), code: 'XQ-2019-00041' });
    await sql(`INSERT INTO code_counter VALUES ('XQ', 2019, 41)`);
    expect(await sql(`SELECT next_code('XQ', 2019) AS a`)).toEqual([{ a: '42' }]);
  });

  it('pairs of neighbouring characters are found as before', async () => {
    const old = `(SELECT coalesce(array_agg(DISTINCT substr(t, i, 2)), '{}') FROM generate_series(1, length(t) - 1) i)`;
    const texts = `unnest(ARRAY['', '西', '西咸', '西咸新区西咸', 'a b"c\\{}', 'NULL'])`;
    expect(await sql(`SELECT t FROM ${texts} t WHERE NOT (bigrams(t) @> ${old} AND bigrams(t) <@ ${old}) OR (bigrams(t) = '{}') <> (${old} = '{}')`)).toEqual([]);
  });
});
