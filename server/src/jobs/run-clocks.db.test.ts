import { beforeAll, describe, expect, it } from 'vitest';
import { expiryOf } from '../app/expiries';
import type { Expiry } from '../app/clocks';
import { DbDueClocks } from '../db/due-clocks';
import type { ClockRow } from '../domain/common/model';
import { newId } from '../kernel/ids';
import { system as systemActor } from '../policy/actor';
import { testSystem } from '../testing/database';
import { makeWorld, put, type World } from '../testing/world';
import { runDueClocks, type ClockRun } from './run-clocks';

describe('runDueClocks', async () => {
  const at = '2026-03-02T02:00:00Z';
  const system = await testSystem(at);
  let world: World;
  const reports: string[] = [];
  const run = (expiry: (clock: ClockRow) => Expiry | undefined = expiryOf): Promise<ClockRun> =>
    runDueClocks({
      due: new DbDueClocks(system.source, () => new Date(at)),
      run: (name, work, input) => system.work.run(systemActor, { name }, work, input),
      report: (id) => void reports.push(id),
      expiryOf: expiry,
    });
  const clock = (change: Partial<ClockRow> = {}) =>
    put(system, 'clock', {
      id: newId(), kind: 'ADMISSION_REVIEW', subject: 'institution', subjectId: world.bank.orgId, party: 'STATION', orgId: world.branchId, startedAt: new Date('2026-02-01T00:00:00Z'),
      dueAt: new Date('2026-03-01T16:00:00Z'), workdays: 5, pausedAt: null, pauseReason: null, doneAt: null, breachedAt: null, thenText: '超时将升级到上级站点。', ...change,
    });
  const read = async (id: string): Promise<{ done_at: Date | null; breached_at: Date | null }> => (await system.source.query('SELECT done_at, breached_at FROM clock WHERE id = $1', [id]))[0];
  const breaches = async (id: string): Promise<number> => (await system.source.query(`SELECT 1 FROM audit_entry WHERE subject_id = $1 AND action = 'clock.breach'`, [id])).length;

  beforeAll(async () => void (world = await makeWorld(system)));

  it('ends what is due once, leaves what is paused, done or later, and does what was announced', async () => {
    const applied = await put(system, 'org', { kind: 'INSTITUTION', name: '待审银行', createdAt: new Date(at), demo: false });
    await put(system, 'institution', { ...world.bank.institution, id: applied.id, name: '待审银行', status: 'APPLIED', admittedOn: null, agreementUntil: null });
    const open = await clock({ subjectId: applied.id });
    const paused = await clock({ subjectId: newId(), pausedAt: new Date(at) });
    const later = await clock({ subjectId: newId(), dueAt: new Date('2026-03-02T02:00:01Z') });
    expect(await run()).toEqual({ ended: 1, failed: 0 });
    expect(await run()).toEqual({ ended: 0, failed: 0 });
    expect(await read(open.id)).toEqual({ done_at: new Date(at), breached_at: new Date(at) });
    expect((await read(paused.id)).done_at).toBeNull();
    expect((await read(later.id)).done_at).toBeNull();
    expect(await breaches(applied.id)).toBe(1);
    const next = await system.source.query('SELECT org_id FROM clock WHERE subject_id = $1 AND done_at IS NULL', [applied.id]);
    expect(next).toEqual([{ org_id: world.hubId }]);
  });

  it('never lets one failing clock stop the others, and leaves it as it was', async () => {
    const bad = await clock({ subjectId: world.bank2.orgId, dueAt: new Date('2026-02-20T16:00:00Z') });
    const nobody = await clock({ subjectId: world.bank2.orgId, kind: 'ACCEPT', dueAt: new Date('2026-02-21T16:00:00Z') });
    const good = await clock({ subjectId: world.fund.orgId, kind: 'RESUBMISSION' });
    const handler = (row: ClockRow): Expiry | undefined => (row.id === bad.id ? () => Promise.reject(new Error('broken')) : expiryOf(row));
    expect(await run(handler)).toEqual({ ended: 1, failed: 2 });
    expect(reports).toEqual([bad.id, nobody.id]);
    expect(await read(bad.id)).toEqual({ done_at: null, breached_at: null });
    expect(await breaches(world.bank2.orgId)).toBe(0);
    expect((await read(good.id)).done_at).toEqual(new Date(at));
  });

  it('ends each clock once when two jobs run at the same time', async () => {
    const rows = await Promise.all(Array.from({ length: 8 }, () => clock({ kind: 'PAPERS', subject: 'station', subjectId: newId() })));
    let handled = 0;
    const count: Expiry = () => Promise.resolve(void (handled += 1));
    await Promise.all([run((row) => (row.subject === 'station' ? count : undefined)), run((row) => (row.subject === 'station' ? count : undefined))]);
    expect(handled).toBe(rows.length);
    for (const row of rows) expect(await breaches(row.subjectId)).toBe(1);
  });
});
