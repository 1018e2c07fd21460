import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testSystem } from '../testing/database';
import { MIGRATIONS } from './migrate';

/** What the migration needs of the tables as they were. */
const BEFORE = `
  CREATE SCHEMA old; SET search_path = old;
  CREATE TABLE enterprise (id uuid PRIMARY KEY);
  CREATE TABLE need (id uuid PRIMARY KEY, enterprise_id uuid NOT NULL);
  CREATE TABLE clock (id uuid, kind text, subject text, subject_id uuid, party text, org_id uuid, started_at timestamptz, due_at timestamptz, then_text text, CONSTRAINT clock_kind_known CHECK (kind <> 'CONSENT'));
  CREATE TABLE need_view (need_id uuid, institution_id uuid, count int, last_at timestamptz);
  CREATE TABLE release (id uuid PRIMARY KEY, need_id uuid NOT NULL, institution_id uuid NOT NULL, at timestamptz NOT NULL, revoked_at timestamptz);
  CREATE UNIQUE INDEX release_one_active ON release (need_id, institution_id) WHERE revoked_at IS NULL;
  CREATE INDEX release_need_idx ON release (need_id, at);
  CREATE INDEX release_institution_idx ON release (institution_id) WHERE revoked_at IS NULL;
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
  INSERT INTO enterprise VALUES (id('e1')), (id('e2'));
  INSERT INTO need VALUES (id('n1'), id('e1')), (id('n2'), id('e2')), (id('n3'), id('e2'));
  INSERT INTO release VALUES
    (id('gone'), id('n1'), id('b1'), now() - interval '40 days', now() - interval '30 days'),
    (id('open'), id('n1'), id('b1'), now() - interval '20 days', NULL),
    (id('unseen'), id('n2'), id('b1'), now() - interval '1 day', NULL),
    (id('stale'), id('n3'), id('b2'), now() - interval '2 years', NULL);
  INSERT INTO need_view VALUES (id('n1'), id('b1'), 7, now() - interval '2 days'), (id('n3'), id('b2'), 3, now() - interval '700 days');`;

describe('consents from before', async () => {
  const system = await testSystem();

  it('hold everything for a year from their day, with the looks that were counted', async () => {
    const runner = system.source.createQueryRunner();
    try {
      await runner.query(BEFORE.replaceAll(/\bid\('(\w+)'\)/g, `md5('$1')::uuid`));
      await runner.query(readFileSync(join(MIGRATIONS, '0013-consent.sql'), 'utf8'));
      const rows: Record<string, unknown>[] = await runner.query(`SELECT r.status, r.scopes, r.purpose, r.uses, r.uses_max, r.last_used_at IS NOT NULL AS used, r.enterprise_id = n.enterprise_id AS own, r.until > r.at + interval '1 year' AND r.until <= r.at + interval '1 year 25 hours' AS year,
          extract(hour FROM r.until AT TIME ZONE 'Asia/Shanghai')::int AS hour, (r.revoked_at IS NOT NULL) AS ended FROM release r JOIN need n ON n.id = r.need_id ORDER BY r.at DESC`);
      const all = { scopes: ['IDENTITY', 'CONTACT', 'FIGURES'], purpose: 'ASSESSMENT', uses_max: null, own: true, year: true, hour: 0 };
      expect(rows).toEqual([
        { ...all, status: 'GRANTED', uses: 0, used: false, ended: false },
        { ...all, status: 'GRANTED', uses: 7, used: true, ended: false },
        { ...all, status: 'REVOKED', uses: 0, used: false, ended: true },
        { ...all, status: 'EXPIRED', uses: 3, used: true, ended: true },
      ]);
      expect(await runner.query(`SELECT count(*)::int AS n, count(*) FILTER (WHERE r.status = 'GRANTED' AND k.due_at = r.until)::int AS fits FROM clock k JOIN release r ON r.id = k.subject_id WHERE k.kind = 'CONSENT'`)).toEqual([{ n: 2, fits: 2 }]);
    } finally {
      await runner.query('RESET search_path');
      await runner.release();
    }
  });
});
