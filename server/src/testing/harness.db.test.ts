import { describe, expect, it } from 'vitest';
import { drift } from '../db/drift';
import { testSystem } from './database';

describe('migrated database', async () => {
  const system = await testSystem();

  it('equals the entities: no drift', async () => {
    expect(await drift(system.source)).toEqual([]);
    // A vocabulary that a migration forgot is found, though the constraint has its name.
    await system.source.query(`ALTER TABLE clock DROP CONSTRAINT clock_kind_known, ADD CONSTRAINT clock_kind_known CHECK (kind = 'PAPERS')`);
    expect(await drift(system.source)).toEqual([expect.stringMatching(/^ALTER TABLE "clock" DROP CONSTRAINT IF EXISTS "clock_kind_known", ADD CONSTRAINT "clock_kind_known" CHECK .*'RIGHTS'/)]);
  });

  it('refuses to change or remove an audit entry, and chains it', async () => {
    await system.source.query(
      `INSERT INTO audit_entry (id, seq, at, party, action, subject, subject_id, prev_hash, hash) VALUES ('00000000-0000-7000-8000-000000000001', 0, now(), 'SYSTEM', 'x', 'need', '00000000-0000-7000-8000-000000000002', '', '')`,
    );
    await expect(system.source.query(`UPDATE audit_entry SET action = 'y'`)).rejects.toThrow('append-only');
    await expect(system.source.query('DELETE FROM audit_entry')).rejects.toThrow('append-only');
    await expect(system.source.query('TRUNCATE audit_entry')).rejects.toThrow('append-only');
    const [row] = await system.source.query('SELECT prev_hash, hash, audit_hash(e) AS again FROM audit_entry e');
    expect(row.prev_hash).toBe('genesis');
    expect(row.hash).toBe(row.again);
  });
});
