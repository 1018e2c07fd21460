import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createNeed } from '../../app/need/create-need';
import { testSystem } from '../../testing/database';
import { makeWorld, perform } from '../../testing/world';
import { HEAD_FILE, keepInFile } from './head-file';
import { readHeads, signToday, type SignedHead } from './heads';
import { keyId, privateKeyOf, publicKeysOf, signingKey } from './keys';
import { verifyAudit, type Verdict } from './verify';

const pem = (): string => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

/** The audit log as whoever owns the database could tamper with it, and what the verification finds. */
describe('audit log', async () => {
  const system = await testSystem(new Date().toISOString());
  const world = await makeWorld(system);
  const folder = mkdtempSync(join(tmpdir(), 'jiebang-audit-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const text = pem();
  const key = privateKeyOf(text);
  const trusted = publicKeysOf(text);
  const sql = (statement: string, values: unknown[] = []) => system.pool.query(statement, values);
  const draft = (title: string) => perform(system, world.enterprise, createNeed, { input: { title } } as never);
  const verify = (keys = trusted) => verifyAudit(system.pool, keys, folder);
  /** Does something with the guards off, looks, and undoes it. */
  const tampered = async (...statements: string[]): Promise<Verdict> => {
    const client = await system.pool.connect();
    try {
      await client.query('BEGIN');
      for (const table of ['audit_entry', 'audit_head']) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
      for (const statement of statements) await client.query(statement);
      for (const table of ['audit_entry', 'audit_head']) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
      return await verifyAudit(client, trusted, folder);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  };
  const at = async (n: number): Promise<{ id: string; seq: string }> => (await sql('SELECT e.id, e.seq::text AS seq FROM audit_entry e ORDER BY e.seq OFFSET $1 LIMIT 1', [n])).rows[0];
  for (let i = 0; i < 30; i += 1) await draft(`草稿 ${i}`);

  it('is whole, is signed once a day, and stays whole as it grows', async () => {
    expect((await verify()).ok).toBe(true);
    const signed = await signToday(system.pool, key);
    expect((await readHeads(system.pool)).map((head) => head.seq)).toEqual(['30']);
    expect(signed.is).toBe('SIGNED');
    await keepInFile(folder, (signed as { head: SignedHead }).head);
    await keepInFile(folder, (signed as { head: SignedHead }).head);
    expect((await Promise.all([signToday(system.pool, key), signToday(system.pool, key)])).map((one) => one.is)).toEqual(['ALREADY', 'ALREADY']);
    await draft('签名之后');
    const verdict = await verify();
    expect([verdict.ok, verdict.walk.count, verdict.walk.skipped, verdict.heads]).toEqual([true, 31, 0, { inTable: 1, inFile: 1 }]);
    expect(readFileSync(join(folder, HEAD_FILE), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('numbers of transactions that were rolled back are explained, not faults', async () => {
    await sql(`SELECT nextval('audit_entry_seq_seq')`);
    await draft('空号之后');
    await sql(`SELECT nextval('audit_entry_seq_seq')`);
    const { ok, walk } = await verify();
    expect([ok, walk.skipped, walk.after]).toEqual([true, 1, 1]);
  });

  it('tells the entry that was changed, and the first one only once', async () => {
    const { id, seq } = await at(10);
    const { ok, walk } = await tampered(`UPDATE audit_entry SET note = '改过' WHERE id = '${id}'`);
    expect([ok, walk.faultCount, walk.faults[0]]).toEqual([false, 1, expect.objectContaining({ kind: 'HASH', id, seq })]);
  });

  it('tells where an entry was deleted, inserted, or its hash mended', async () => {
    const [gone, next] = [await at(12), await at(13)];
    expect((await tampered(`DELETE FROM audit_entry WHERE id = '${gone.id}'`)).walk.faults).toEqual([expect.objectContaining({ kind: 'LINK', id: next.id })]);
    expect((await tampered(`UPDATE audit_entry e SET action = 'need.other' WHERE id = '${gone.id}'`, `UPDATE audit_entry e SET hash = audit_hash(e) WHERE id = '${gone.id}'`)).walk.faults).toEqual([expect.objectContaining({ kind: 'LINK', id: next.id })]);
    expect((await tampered(`DELETE FROM audit_entry WHERE id = '${(await at(0)).id}'`)).walk.faults[0]).toMatchObject({ kind: 'LINK' });
  });

  it('a log that was rewritten as a whole, or cut off, is found by its signed head, in the table and in the file', async () => {
    const rewrite = `DO $$ DECLARE r record; last text := 'genesis'; BEGIN FOR r IN SELECT id FROM audit_entry ORDER BY seq LOOP
      UPDATE audit_entry SET prev_hash = last WHERE id = r.id; UPDATE audit_entry e SET hash = audit_hash(e) WHERE id = r.id RETURNING hash INTO last; END LOOP; END $$`;
    const change = `UPDATE audit_entry SET note = '改过' WHERE id = '${(await at(5)).id}'`;
    const whole = await tampered(change, rewrite);
    expect([whole.ok, whole.walk.faultCount, whole.headFaults.length]).toEqual([false, 0, 2]);
    expect(whole.headFaults[0]).toContain('整体改写');
    const cut = await tampered(`DELETE FROM audit_entry WHERE seq > ${(await at(20)).seq}`);
    expect([cut.ok, cut.walk.faultCount, cut.headFaults[0]]).toEqual([false, 0, expect.stringContaining('截断')]);
    const erased = await tampered('DELETE FROM audit_head', change, rewrite);
    expect(erased.headFaults).toEqual([expect.stringContaining('整体改写'), expect.stringContaining('被删除过')]);
    const resigned = await tampered(change, rewrite, `UPDATE audit_head h SET hash = e.hash FROM audit_entry e WHERE e.seq = h.seq`);
    expect(resigned.headFaults[0]).toContain('签名无效');
  });

  it('a function or a guard that was taken out of the way is told', async () => {
    const replaced = await tampered(`CREATE OR REPLACE FUNCTION audit_hash(e audit_entry) RETURNS text LANGUAGE sql STABLE AS 'SELECT e.hash'`, `UPDATE audit_entry SET note = '改过' WHERE id = '${(await at(3)).id}'`);
    expect(replaced.walk.faults.map((fault) => fault.kind)).toEqual(['HASH', 'FUNCTION']);
    const client = await system.pool.connect();
    await client.query('BEGIN');
    await client.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_no_change');
    expect((await verifyAudit(client, trusted, folder)).walk.faults).toEqual([expect.objectContaining({ kind: 'GUARD', message: expect.stringContaining('audit_entry_no_change') })]);
    await client.query('ROLLBACK');
    client.release();
  });

  it('a signature of an unknown key counts only once that key is listed', async () => {
    const other = pem();
    expect((await verify(publicKeysOf(other))).headFaults[0]).toContain(keyId(key));
    expect((await verify([...publicKeysOf(other), ...trusted])).ok).toBe(true);
  });

  it('is not signed on when the last signed head has gone', async () => {
    const client = await system.pool.connect();
    await client.query('BEGIN');
    await client.query('ALTER TABLE audit_head DISABLE TRIGGER USER');
    await client.query(`UPDATE audit_head SET day = day - 1, hash = repeat('0', 64)`);
    await expect(signToday(client, key)).rejects.toThrow(/已没有 .* 签名的链首/);
    await client.query('ROLLBACK');
    client.release();
    expect(await readHeads(system.pool)).toHaveLength(1);
  });

  it('UPDATE, DELETE and TRUNCATE are refused for the role that owns the tables', async () => {
    const role = `owner_${process.pid}`;
    const client = await system.pool.connect();
    await client.query('BEGIN');
    await client.query(`CREATE ROLE ${role}`);
    for (const table of ['audit_entry', 'audit_head']) await client.query(`ALTER TABLE ${table} OWNER TO ${role}`);
    await client.query(`SET LOCAL ROLE ${role}`);
    for (const table of ['audit_entry', 'audit_head']) {
      for (const statement of [`UPDATE ${table} SET hash = hash`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
        await client.query('SAVEPOINT s');
        await expect(client.query(statement), statement).rejects.toThrow(`${table} is append-only`);
        await client.query('ROLLBACK TO s');
      }
    }
    await client.query('ROLLBACK');
    client.release();
  });

  it('a demo makes its key once, closed to others; production asks for one', () => {
    const demo = { mode: 'demo', dataDir: folder, auditSigningKey: undefined } as const;
    expect(keyId(signingKey(demo))).toBe(keyId(signingKey(demo)));
    expect(statSync(join(folder, 'audit-signing-key.pem')).mode & 0o777).toBe(0o600);
    expect(() => signingKey({ ...demo, mode: 'production' })).toThrow(/^AUDIT_SIGNING_KEY 未设置/);
    expect(keyId(privateKeyOf(Buffer.from(text).toString('base64')))).toBe(keyId(key));
    for (const bad of ['x', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string]) expect(() => privateKeyOf(bad)).toThrow(/^AUDIT_SIGNING_KEY/);
    writeFileSync(join(folder, HEAD_FILE), '{');
  });
});
