import { mkdtemp, readdir, rm, utimes, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FileStore } from '../../http/file-store';
import { keepRetention } from '../../jobs/keep-retention';
import { sha256 } from '../../kernel/ids';
import { digest } from '../../testing/digest';
import { testSystem } from '../../testing/database';
import { stageDeal } from '../../testing/stage';
import { makeWorld, put } from '../../testing/world';
import { walkChain } from '../audit/chain';
import { CLEARED, isKnown, purge } from './purge';

const NOW = new Date('2026-03-02T02:00:00Z');
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);

describe('what was kept long enough', async () => {
  const system = await testSystem(NOW.toISOString());
  const world = await makeWorld(system);
  const { bank, enterprise, staff, admin } = world;
  const dataDir = await mkdtemp(join(tmpdir(), 'retention-'));
  afterAll(() => rm(dataDir, { recursive: true, force: true }));
  const store = new FileStore(dataDir);
  await store.prepare(NOW.getTime());
  const run = keepRetention({ purge: () => purge(system.pool, NOW), isKnown: (hash) => isKnown(system.pool, hash), drop: (hash, known) => store.drop(hash, known, NOW.getTime()) });
  const rowsOf = async (table: string): Promise<string[]> => (await system.source.query(`SELECT id FROM ${table} ORDER BY id`)).map((row: { id: string }) => row.id);
  const onDisk = async (content: string, at = ago(2)): Promise<string> => {
    const hash = sha256(content);
    await mkdir(dirname(store.placeOf(hash)), { recursive: true });
    await writeFile(store.placeOf(hash), content);
    await utimes(store.placeOf(hash), at, at);
    return hash;
  };
  const fileOf = (hash: string, at: Date) => put(system, 'evidenceFile', { orgId: bank.orgId, memberId: bank.memberId, name: '文件.pdf', bytes: 3, mime: 'application/pdf', sha256: hash, at });
  const there = async (hash: string): Promise<boolean> => (await readdir(dirname(store.placeOf(hash))).catch(() => [] as string[])).includes(hash);

  it('leaves, everything younger stays, and the counts are in the audit log', async () => {
    const message = (hours: number) => put(system, 'message', { orgId: bank.orgId, memberId: null, kind: 'NEED', title: '消息', body: '内容', link: null, todo: true, at: ago(hours), readAt: null });
    const [, youngMessage] = [await message(17_521), await message(17_519)];
    const session = (token: string, expires: Date) => put(system, 'session', { tokenHash: sha256(token), memberId: staff.memberId, createdAt: ago(30), seenAt: ago(1), expiresAt: expires, strongAt: null, device: 'Chrome · Windows', address: '203.0.*.*' });
    const [, youngSession, openSession] = [await session('a', ago(25)), await session('b', ago(23)), await session('c', ago(-5))];
    for (const [key, hours] of [['old-key-0001', 73], ['new-key-0001', 71]] as const) await system.source.query(`INSERT INTO idempotency VALUES ('x', $1, 'op', 'h', 'need', $2, $3)`, [key, bank.orgId, ago(hours)]);
    await put(system, 'challenge', { memberId: staff.memberId, tokenHash: sha256('q'), tries: 0, createdAt: ago(26), expiresAt: ago(25) });
    const exported = (hours: number) => put(system, 'exportJob', { memberId: staff.memberId, orgId: staff.orgId, list: 'NEEDS', filter: {}, order: null, rows: 1, createdAt: ago(hours + 1), expiresAt: ago(hours), firstReadAt: null });
    const [, youngExport] = [await exported(25), await exported(23)];
    // Past passwords of whoever left long ago, of whoever left lately, and of whoever is there.
    const past = (memberId: string) => put(system, 'passwordPast', { memberId, passwordHash: 'x', at: ago(9_000) });
    const [, leftLately, here] = [await past(world.fund.memberId), await past(world.bank2.memberId), await past(staff.memberId)];
    await system.source.query('UPDATE member SET disabled_at = $2 WHERE id = $1', [world.fund.memberId, ago(4_321)]);
    await system.source.query('UPDATE member SET disabled_at = $2 WHERE id = $1', [world.bank2.memberId, ago(4_319)]);
    const [unused, shared, linked, young] = [await onDisk('unused'), await onDisk('shared'), await onDisk('linked'), await onDisk('young', ago(0.5))];
    const [, , , linkedFile, youngFile] = [await fileOf(unused, ago(2)), await fileOf(shared, ago(2)), await fileOf(shared, ago(2)), await fileOf(linked, ago(2)), await fileOf(young, ago(0.5))];
    const keptCopy = await fileOf(shared, ago(0.2));
    const deal = await stageDeal(system, enterprise, bank);
    await put(system, 'evidenceLink', { fileId: linkedFile.id, dealId: deal.id, drawdownId: null, sha256: linked });
    const asked = (hours: number) =>
      put(system, 'rightsRequest', {
        kind: 'ACCESS', status: 'DONE', memberId: staff.memberId, orgId: staff.orgId, enterpriseId: null, stationId: null, platformId: admin.orgId, needId: null, text: '我的电话 13900000000', snapshot: null, handlerId: admin.memberId, answer: '已答复',
        submittedAt: ago(hours + 10), decidedAt: ago(hours),
      });
    const [oldRequest, youngRequest] = [await asked(26_281), await asked(26_279)];
    const before = await digest(system);
    await run();
    expect(await rowsOf('message')).toEqual([youngMessage.id]);
    expect(await rowsOf('session')).toEqual([youngSession.id, openSession.id].sort());
    expect((await system.source.query('SELECT key FROM idempotency')).map((row: { key: string }) => row.key)).toEqual(['new-key-0001']);
    expect(await rowsOf('challenge')).toEqual([]);
    expect(await rowsOf('export_job')).toEqual([youngExport.id]);
    expect(await rowsOf('password_past')).toEqual([leftLately.id, here.id].sort());
    expect(await rowsOf('evidence_file')).toEqual([linkedFile.id, youngFile.id, keptCopy.id].sort());
    expect([await there(unused), await there(shared), await there(linked), await there(young)]).toEqual([false, true, true, true]);
    const texts = await system.source.query('SELECT id, text, answer FROM rights_request ORDER BY decided_at');
    expect(texts).toEqual([{ id: oldRequest.id, text: CLEARED, answer: CLEARED }, { id: youngRequest.id, text: '我的电话 13900000000', answer: '已答复' }]);
    const [entry] = await system.source.query(`SELECT party, note FROM audit_entry WHERE action = 'retention.purge'`);
    expect(entry).toEqual({ party: 'SYSTEM', note: '按保存期限清理：提交标识 1、站内消息 1、登录提问 1、登录会话 1、曾用口令 1、导出申请 1、未用上传 3、权利申请内容 1' });
    const after = await digest(system);
    const touched = Object.keys(after).filter((table) => after[table] !== before[table]).sort();
    expect(touched).toEqual(['audit_entry', 'challenge', 'evidence_file', 'export_job', 'idempotency', 'message', 'password_past', 'rights_request', 'session']);
  });

  it('a second run finds nothing and writes nothing, and the audit chain is whole', async () => {
    const before = await digest(system);
    await run();
    expect(await digest(system)).toEqual(before);
    expect((await walkChain({ query: async (sql, given) => ({ rows: await system.source.query(sql, given) }) })).faults).toEqual([]);
  });

  it('content that comes again while it is taken away stays', async () => {
    const hash = await onDisk('again');
    await store.drop(hash, async () => true, NOW.getTime());
    expect(await there(hash)).toBe(true);
    await utimes(store.placeOf(hash), NOW, NOW);
    await store.drop(hash, async () => false, NOW.getTime());
    expect(await there(hash)).toBe(true);
    await utimes(store.placeOf(hash), ago(2), ago(2));
    await store.drop(hash, async () => false, NOW.getTime());
    expect(await there(hash)).toBe(false);
    await store.drop(hash, async () => false, NOW.getTime());
  });
});
