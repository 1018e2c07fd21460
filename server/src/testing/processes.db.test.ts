import { PRIVACY_NOTICE } from '../domain/rights/privacy-notice';
import { tmpdir } from 'node:os';
import { describe, expect, it, vi } from 'vitest';
import { entities } from '../db/entities';
import { newId } from '../kernel/ids';
import { visitor } from '../policy/actor';
import { testSystem } from './database';
import { drive } from './drive';
import { startProcess } from './processes.test-kit';
import { makeWorld, put } from './world';

const PASSWORD = 'Naoji-2026-ok';

/** Two server processes on one database, as behind a portal that sends each request to either. */
describe('two server processes', { timeout: 120_000 }, async () => {
  const system = await testSystem(new Date().toISOString());
  const world = await makeWorld(system);
  const env = { DATABASE_URL: system.url, CLOCK_EVERY_MS: '50', POOL_SIZE: '5', DATA_DIR: tmpdir(), WEB_ORIGIN: 'http://localhost:3000' };
  const [a, b] = await Promise.all([startProcess(env), startProcess(env)]);
  const [onA, onB] = await Promise.all([drive({ ...a } as never), drive({ ...b } as never)]);
  const sql = (text: string, values: readonly unknown[] = []) => system.source.query(text, [...values]);
  const viewerOn = async (process: typeof a, cookie: string) => (await process.ask({ cookie }, '{ viewer { orgName } }')).data!['viewer'];
  const input = { name: '两进程测试企业', uscc: '91611104MA6TX0AN69', areaId: 'fengxi', stationId: world.outletId, industry: 'C', foundedOn: '2023-06-01', contactName: '王敏', contactPhone: '19900001234', account: 'shuang01', password: PASSWORD, agreed: true, noticeVersion: PRIVACY_NOTICE.version };
  let cookie = '';

  it('signed in on one, acting on the other; signed out on one, refused on the other at once', async () => {
    expect((await onA.tell(visitor, 'registerEnterprise', { input })).is).toBe('Viewer');
    cookie = (await onA.tell(visitor, 'signIn', { account: 'shuang01', password: PASSWORD })).answer.cookie!;
    const { id } = await onB.must({ cookie }, 'createNeed', { input: { title: '在另一进程发布' } });
    expect((await a.ask({ cookie }, 'query($id: ID!) { need(id: $id) { detail { title } } }', { id })).data).toEqual({ need: { detail: { title: '在另一进程发布' } } });
    for (let i = 0; i < 10; i += 1) {
      const mine = (await onB.tell(visitor, 'signIn', { account: 'shuang01', password: PASSWORD })).answer.cookie!;
      expect([await viewerOn(a, mine), await viewerOn(b, mine)]).toEqual([{ orgName: input.name }, { orgName: input.name }]);
      await onA.tell({ cookie: mine }, 'signOut', {});
      const refused = await onB.tell({ cookie: mine }, 'createNeed', { input: { title: '不应成功' } });
      expect([refused.is, await viewerOn(b, mine), await viewerOn(a, mine)]).toEqual(['UNAUTHENTICATED', null, null]);
    }
  });

  it('the same key sent to both at once acts once and is answered alike', async () => {
    for (let i = 0; i < 25; i += 1) {
      const args = { input: { title: `只建一次 ${i}` }, key: newId() };
      const answers = await Promise.all([onA, onB, onA, onB].map((one) => one.tell({ cookie }, 'createNeed', args)));
      expect(answers.map((answer) => answer.is)).toEqual(['Need', 'Need', 'Need', 'Need']);
      expect(new Set(answers.map((answer) => answer.value['id'])).size).toBe(1);
    }
    expect((await sql(`SELECT count(*)::int AS n FROM need WHERE title LIKE '只建一次%'`))[0]).toEqual({ n: 25 });
  });

  it('clocks that run out are ended once, whichever process sees them first', async () => {
    const at = new Date(Date.now() - 1000);
    const ids: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      const applied = await put(system, 'org', { kind: 'INSTITUTION', name: `待审银行 ${i}`, createdAt: at, demo: false });
      await put(system, 'institution', { ...world.bank.institution, id: applied.id, name: `待审银行 ${i}`, status: 'APPLIED', admittedOn: null, agreementUntil: null });
      ids.push(applied.id);
    }
    const clocks = ids.map((subjectId) => ({
      id: newId(), kind: 'ADMISSION_REVIEW' as const, subject: 'institution' as const, subjectId, party: 'STATION' as const, orgId: world.branchId, startedAt: at, dueAt: at, workdays: 5, pausedAt: null, pauseReason: null, doneAt: null,
      breachedAt: null, thenText: '超时将升级到上级站点。',
    }));
    const messages = async () => (await sql('SELECT count(*)::int AS n FROM message'))[0].n as number;
    const before = await messages();
    // One statement, so that both processes find all of them due in the same look.
    await system.source.manager.insert(entities.clock, clocks);
    await vi.waitFor(async () => expect((await sql('SELECT count(*)::int AS n FROM clock WHERE subject_id = ANY ($1) AND done_at IS NULL AND due_at <= now()', [ids]))[0]).toEqual({ n: 0 }), { timeout: 20_000, interval: 100 });
    const breaches = await sql(`SELECT subject_id, count(*)::int AS n FROM audit_entry WHERE action = 'clock.breach' AND subject_id = ANY ($1) GROUP BY 1`, [ids]);
    expect(breaches).toHaveLength(40);
    expect(breaches.filter((row: { n: number }) => row.n !== 1)).toEqual([]);
    const told = (await messages()) - before;
    expect([told % 40, told > 0]).toEqual([0, true]);
    expect(a.said() + b.said()).not.toMatch(/"level":50/);
  });

  it('wrong passwords are counted together: five in turns lock the account on both', async () => {
    const guesses = [];
    for (let i = 0; i < 5; i += 1) guesses.push((await (i % 2 === 0 ? onA : onB).tell(visitor, 'signIn', { account: 'shuang01', password: `wrong-${i}-Naoji` })).is);
    expect(guesses).toEqual(['NotAllowed', 'NotAllowed', 'NotAllowed', 'NotAllowed', 'LimitReached']);
    for (const one of [onA, onB]) expect((await one.tell(visitor, 'signIn', { account: 'shuang01', password: PASSWORD })).is).toBe('LimitReached');
  });

  it('the audit trail of both is one chain', async () => {
    const [broken] = await sql('SELECT count(*)::int AS n FROM (SELECT prev_hash, lag(hash) OVER (ORDER BY seq) AS before, seq, lag(seq) OVER (ORDER BY seq) AS seq_before FROM audit_entry) c WHERE before IS NOT NULL AND (prev_hash <> before OR seq <> seq_before + 1)');
    expect(broken).toEqual({ n: 0 });
  });
});
