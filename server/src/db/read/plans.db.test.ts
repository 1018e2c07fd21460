import { describe, expect, it, vi } from 'vitest';
import type { Actor } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { testSystem } from '../../testing/database';
import { stageDeal } from '../../testing/stage';
import { makeEnterprise, makeInstitution, makeProduct, makeWorld } from '../../testing/world';

/** A table with this many rows must not be read from end to end for one page. */
const LARGE = 10_000;
const ROWS = 12_000;

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Node[];
}

const scans = (node: Node): readonly string[] => [...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name']!] : []), ...(node.Plans ?? []).flatMap(scans)];

describe('plans of lists on large tables', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  const { hub, enterprise, bank, visitor } = world;
  const spy = vi.spyOn(system.pool, 'query');

  /** Copies of one row with other ids, names and days, some thousands of them. */
  const bulk = (sql: string, values: readonly unknown[] = []): Promise<unknown> =>
    system.source.transaction(async (manager) => {
      await manager.query('SET LOCAL statement_timeout = 0');
      await manager.query(sql, [...values]);
    });
  const multiply = (table: string, id: string, changes: string): Promise<unknown> =>
    bulk(`INSERT INTO ${table} SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), ${changes}))).* FROM ${table} r, generate_series(1, ${ROWS}) g WHERE r.id = $1`, [id]);
  const day = (column: string): string => `'${column}', timestamptz '2025-01-01' + g * interval '37 minutes'`;

  const grown = (async () => {
    const deal = await stageDeal(system, enterprise, bank, { confirmedFen: 100_000_000n, reportedFen: 100_000_000n });
    const firm = await makeEnterprise(system, '样本企业', world.outletId, 'fengxi', {});
    const owner = await makeInstitution(system, '样本银行', world.branchId, {});
    const product = await makeProduct(system, owner.orgId, '样本产品', {});
    await multiply('org', firm.orgId, `'name', '企业' || g`);
    await bulk(`INSERT INTO enterprise SELECT (jsonb_populate_record(e, jsonb_build_object('id', o.id, 'name', o.name, 'uscc', 'U' || o.name, 'registered_at', timestamptz '2025-01-01' + row_number() OVER () * interval '1 minute'))).* FROM enterprise e, org o WHERE e.id = $1 AND o.name LIKE '企业%' AND NOT EXISTS (SELECT 1 FROM enterprise x WHERE x.id = o.id)`, [firm.orgId]);
    await bulk(`INSERT INTO org SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'name', '机构' || g))).* FROM org r, generate_series(1, ${ROWS}) g WHERE r.id = $1`, [owner.orgId]);
    await bulk(`INSERT INTO institution SELECT (jsonb_populate_record(e, jsonb_build_object('id', o.id, 'name', o.name, 'uscc', null))).* FROM institution e, org o WHERE e.id = $1 AND o.name LIKE '机构%' AND NOT EXISTS (SELECT 1 FROM institution x WHERE x.id = o.id)`, [owner.orgId]);
    await multiply('product', product.id, `'name', '产品' || g, 'institution_id', (SELECT i.id FROM institution i WHERE i.name = '机构' || g), 'amount_max_fen', 90000000000 + g`);
    await multiply('need', deal.needId, `'code', 'XQ-T-' || g, 'title', '需求' || g, ${day('posted_at')}, ${day('saved_at')}`);
    await multiply('claim', deal.claimId, `'status', 'LAPSED', 'ended_at', now(), ${day('claimed_at')}`);
    // A deal has an offer of its own.
    await multiply('offer', deal.offerId, `'code', 'FA-T-' || g || '-X', 'status', 'SUPERSEDED', 'version', g + 1`);
    await bulk(`INSERT INTO deal SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'code', 'CG-T-' || o.version, 'offer_id', o.id, 'approved_at', timestamptz '2025-01-01' + o.version * interval '37 minutes'))).* FROM deal d, offer o WHERE d.id = $1 AND o.code LIKE 'FA-T-%-X' AND o.id <> d.offer_id`, [deal.id]);
    await bulk('ANALYZE');
    spy.mockClear();
  })();

  /** Tables that the page's statement reads from end to end, of those that are large. */
  const readWhole = async (who: Actor, query: string): Promise<readonly string[]> => {
    await grown;
    spy.mockClear();
    const { data, errors } = await api.ask(who, query);
    expect(errors, query).toBeUndefined();
    expect(Object.values(data!)[0].nodes.length, query).toBeGreaterThan(0);
    const statement = spy.mock.calls.map(([call]) => call as unknown as { name?: string; text: string; values: unknown[] }).find((call) => /^r[0-9a-f]{24}$/.test(call.name ?? ''))!;
    const { rows } = await system.source.query(`EXPLAIN (FORMAT JSON) ${statement.text}`, statement.values).then((result: { 'QUERY PLAN': { Plan: Node }[] }[]) => ({ rows: result }));
    const large = new Set<string>((await system.source.query(`SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > ${LARGE}`)).map((row: { relname: string }) => row.relname));
    return scans(rows[0]!['QUERY PLAN'][0]!.Plan).filter((name) => large.has(name));
  };

  it('knows the large tables, and sees a scan where there is one', async () => {
    await grown;
    const counts = (await system.source.query(`SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > ${LARGE} ORDER BY 1`)).map((row: { relname: string }) => row.relname);
    expect(counts).toEqual(expect.arrayContaining(['claim', 'deal', 'enterprise', 'institution', 'need', 'offer', 'product']));
    const [plan] = await system.source.query('EXPLAIN (FORMAT JSON) SELECT * FROM need WHERE months > 0');
    expect(scans(plan['QUERY PLAN'][0].Plan)).toEqual(['need']);
  }, 120_000);

  const sorted = (list: string, sorts: readonly string[], filters = ''): readonly string[] => sorts.flatMap((by) => [true, false].map((desc) => `{ ${list}(first: 20, orderBy: { by: ${by}, desc: ${desc} }${filters}) { nodes { id } } }`));
  const cases: readonly (readonly [string, Actor, string])[] = [
    ...sorted('needs', ['POSTED_AT', 'CLAIM_UNTIL', 'SAVED_AT', 'AMOUNT_BAND']).map((query) => ['hub', hub, query] as const),
    ...sorted('needs', ['POSTED_AT', 'CLAIM_UNTIL', 'AMOUNT_BAND']).map((query) => ['visitor', visitor, query] as const),
    ...sorted('deals', ['APPROVED_AT', 'FIRST_DRAWN_ON', 'APPROVED_FEN']).map((query) => ['hub', hub, query] as const),
    ...sorted('claims', ['CLAIMED_AT']).map((query) => ['hub', hub, query] as const),
    ...sorted('enterprises', ['REGISTERED_AT', 'NAME']).map((query) => ['hub', hub, query] as const),
    ...sorted('institutions', ['NAME', 'ADMITTED_ON']).map((query) => ['visitor', visitor, query] as const),
    ...sorted('products', ['RELEVANCE', 'RATE', 'AMOUNT', 'NAME', 'VERIFIED']).map((query) => ['visitor', visitor, query] as const),
    ['hub', hub, '{ enterprises(first: 20, filter: { search: "企业77" }) { nodes { id } } }'],
    ['hub', hub, '{ needs(first: 20, filter: { search: "需求77" }) { nodes { id } } }'],
    ['visitor', visitor, '{ institutions(first: 20, filter: { search: "机构77" }) { nodes { id } } }'],
    ['visitor', visitor, '{ products(first: 20, filter: { search: "产品77" }) { nodes { id } } }'],
    ['hub', hub, '{ needs(first: 3) { nodes { id code claims { id offers { id } } detail { enterprise { name } } deals { id drawdowns { id } } } } }'],
    ['visitor', visitor, '{ products(first: 20) { nodes { id name claims funded actualRateMinBp medianDays institution { name productCount } } } }'],
  ];

  it.each(cases)('%s: no scan of a large table', async (_, who, query) => expect(await readWhole(who, query), query).toEqual([]), 120_000);
});
