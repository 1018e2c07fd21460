import { beforeAll, expect, it } from 'vitest';
import { newId } from '../../kernel/ids';
import { testApi } from '../../testing/api';
import { testSystem, type TestSystem } from '../../testing/database';
import { stageClaim, stageNeed } from '../../testing/stage';
import { makeWorld, put, type World } from '../../testing/world';
import { rebuildRollups } from './rollups';

let system: TestSystem;
let world: World;
beforeAll(async () => {
  system = await testSystem();
  world = await makeWorld(system);
});

const run = (sql: string, values: unknown[] = []): Promise<{ id: string }[]> => system.source.query(sql, values);
const expectDue = async (what: string): Promise<void> => expect(await run('SELECT id FROM claim c WHERE due_at IS DISTINCT FROM claim_due(c.id)'), what).toEqual([]);
const AT = new Date('2026-03-01T01:00:00Z');
const clock = (subjectId: string, dueAt: string, kind: 'FIRST_CONTACT' | 'PAPERS' | 'INDICATIVE_ANSWER' = 'FIRST_CONTACT', subject: 'claim' | 'need' = 'claim') =>
  put(system, 'clock', { kind, subject, subjectId, party: 'INSTITUTION', orgId: null, startedAt: AT, dueAt: new Date(dueAt), workdays: null, pausedAt: null, pauseReason: null, doneAt: null, breachedAt: null, thenText: '' });

it('a claim knows the deadline that ends first, whatever happens to its clocks', async () => {
  const need = await stageNeed(system, world.enterprise);
  const a = await stageClaim(system, need, world.bank);
  const b = await stageClaim(system, need, world.bank2);
  await expectDue('none');
  const first = await clock(a.id, '2026-03-09T16:00:00Z');
  const second = await clock(a.id, '2026-03-05T16:00:00Z', 'PAPERS');
  await clock(b.id, '2026-03-07T16:00:00Z');
  await clock(a.id, '2026-03-03T16:00:00Z', 'FIRST_CONTACT', 'need');
  await expectDue('begun');
  const steps: readonly (readonly [string, string, unknown[]])[] = [
    ['paused', 'UPDATE clock SET paused_at = now() WHERE id = $1', [second.id]],
    ['resumed later', `UPDATE clock SET paused_at = NULL, due_at = due_at + interval '1 day' WHERE id = $1`, [second.id]],
    ['breached', 'UPDATE clock SET breached_at = now() WHERE id = $1', [second.id]],
    ['done', 'UPDATE clock SET done_at = now() WHERE id = $1', [second.id]],
    ['given to the other claim', 'UPDATE clock SET subject_id = $2, kind = \'INDICATIVE_ANSWER\' WHERE id = $1', [first.id, b.id]],
    ['all put off', `UPDATE clock SET due_at = due_at + interval '3 days'`, []],
    ['dropped', 'DELETE FROM clock WHERE id = $1', [first.id]],
  ];
  for (const [what, sql, values] of steps) {
    await run(sql, values);
    await expectDue(what);
  }
  expect(await run('SELECT due_at FROM claim WHERE id = ANY ($1) AND due_at IS NOT NULL', [[a.id, b.id]])).toHaveLength(1);
});

it('counts clocks that were there before the claim, and clocks that change at once', async () => {
  const need = await stageNeed(system, world.enterprise);
  const id = newId();
  await clock(id, '2026-03-20T16:00:00Z');
  const claim = await stageClaim(system, need, world.bank, { id });
  await expectDue('before');
  const clocks = await Promise.all((['PAPERS', 'INDICATIVE_ANSWER'] as const).map((kind, i) => clock(claim.id, `2026-03-0${i + 4}T16:00:00Z`, kind)));
  await Promise.all(clocks.map((one) => run('UPDATE clock SET done_at = now() WHERE id = $1', [one.id])));
  await expectDue('at once');
});

it('is mended by a rebuild after a load that went past the triggers', async () => {
  await system.source.transaction('READ COMMITTED', async (manager) => {
    await manager.query('ALTER TABLE clock DISABLE TRIGGER USER');
    await manager.query(`UPDATE clock SET due_at = due_at - interval '1 day', done_at = CASE WHEN kind = 'PAPERS' THEN NULL ELSE done_at END`);
    await manager.query('ALTER TABLE clock ENABLE TRIGGER USER');
  });
  await expect(expectDue('past the triggers')).rejects.toThrow();
  await rebuildRollups(system.source);
  await expectDue('rebuilt');
});

it('orders the list of claims, those without a deadline last', async () => {
  const api = await testApi(system);
  const { data } = await api.ask(world.hub, '{ claims(first: 50, orderBy: { by: DUE, desc: false }) { nodes { id waitingOn { until } } } }');
  const listed = (data!['claims'] as { nodes: { id: string }[] }).nodes.map((node) => node.id);
  const expected = await run(`SELECT c.id FROM claim c ORDER BY coalesce((SELECT min(k.due_at) FROM clock k WHERE k.subject = 'claim' AND k.subject_id = c.id AND k.done_at IS NULL AND k.paused_at IS NULL), 'infinity'), c.id`);
  expect(listed).toEqual(expected.map((row) => row.id));
});
