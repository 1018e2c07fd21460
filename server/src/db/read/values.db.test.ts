import { describe, expect, it } from 'vitest';
import { testSystem } from '../../testing/database';
import { isIso, isoOf, parseRows } from './values';

describe('values of planned reads', async () => {
  const { pool } = await testSystem();

  it('rows of text come back as they were, whatever stands in them', async () => {
    const nasty = ['', 'NULL', 'null', '{}', '{a,b}', '"', '\\', '\\"', ',', ' ', 'a b', '{"x":"y\\n"}', '换行\n与\t制表', "'", '}{', '\\\\"{,}', '😀', null];
    for (const rows of [[], [nasty], [nasty, [...nasty].reverse()], [['a'], [null], ['']]]) {
      const [got] = (await pool.query<[string]>({ text: 'SELECT coalesce($1::text[], array[]::text[])::text', values: [rows], rowMode: 'array' })).rows;
      expect(parseRows(got![0])).toEqual(rows);
    }
  });

  it('an array inside a row is a text that reads the same way', async () => {
    const [row] = (await pool.query<[string]>({ text: `SELECT array(SELECT array['外', array(SELECT array[x::text, NULL, 'a"b\\{,}'] FROM generate_series(1, 2) x)::text] FROM generate_series(1, 2))::text`, rowMode: 'array' })).rows;
    const outer = parseRows(row![0]);
    expect(outer.map((r) => r[0])).toEqual(['外', '外']);
    expect(parseRows(outer[1]![1]!)).toEqual([['1', null, 'a"b\\{,}'], ['2', null, 'a"b\\{,}']]);
  });

  it('instants are written as the API shows them, in any time zone of the connection', async () => {
    const instants = ['2026-03-01T15:59:59.999Z', '2026-03-01T16:00:00.000Z', '1999-12-31T23:00:00.100Z', '2026-03-01T00:00:00.120Z'];
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/New_York', 'Asia/Kolkata']) {
      const client = await pool.connect();
      await client.query(`SET TIME ZONE '${zone}'`);
      const { rows } = await client.query<[string]>({ text: 'SELECT unnest($1::timestamptz[])::text', values: [instants], rowMode: 'array' });
      client.release(true);
      expect([zone, rows.map((row) => isoOf(row[0]))]).toEqual([zone, instants]);
    }
    expect(isoOf('2026-03-01 08:00:00.123456+00')).toBe('2026-03-01T08:00:00.123Z');
    expect([isIso('2026-03-01T08:00:00.123Z'), isIso('2026-03-01'), isIso(null)]).toEqual([true, false, false]);
  });
});
