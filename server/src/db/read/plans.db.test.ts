import { describe, expect, it, vi } from 'vitest';
import type { Actor } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { testSystem } from '../../testing/database';
import { stageDeal, stageDrawdown } from '../../testing/stage';
import { makeEnterprise, makeInstitution, makeProduct, makeWorld } from '../../testing/world';

/** A table with this many rows must not be read from end to end for one page. */
const LARGE = 10_000;
const ROWS = 12_000;

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Plan Rows': number;
  readonly Plans?: readonly Node[];
}

/** The most rows that a page may sort. */
const SORTED = 1000;

const sorts = (node: Node): readonly number[] => [...(/Sort/.test(node['Node Type']) ? [node.Plans![0]!['Plan Rows']] : []), ...(node.Plans ?? []).flatMap(sorts)];
const scans = (node: Node): readonly string[] => [...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name']!] : []), ...(node.Plans ?? []).flatMap(scans)];

describe('plans of lists on large tables', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  const { hub, enterprise, bank, bank2, visitor } = world;
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
    await stageDrawdown(system, await stageDeal(system, enterprise, bank2, { reportedFen: 1_000_000n }), { status: 'REPORTED' });
    const firm = await makeEnterprise(system, '样本企业', world.outletId, 'fengxi', {});
    const owner = await makeInstitution(system, '样本银行', world.branchId, {});
    const product = await makeProduct(system, owner.orgId, '样本产品', {});
    await multiply('org', firm.orgId, `'name', '企业' || g`);
    await bulk(`INSERT INTO enterprise SELECT (jsonb_populate_record(e, jsonb_build_object('id', o.id, 'name', o.name, 'uscc', 'U' || o.name, 'registered_at', timestamptz '2025-01-01' + row_number() OVER () * interval '1 minute'))).* FROM enterprise e, org o WHERE e.id = $1 AND o.name LIKE '企业%' AND NOT EXISTS (SELECT 1 FROM enterprise x WHERE x.id = o.id)`, [firm.orgId]);
    await bulk(`INSERT INTO org SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'name', '机构' || g))).* FROM org r, generate_series(1, ${ROWS}) g WHERE r.id = $1`, [owner.orgId]);
    await bulk(`INSERT INTO institution SELECT (jsonb_populate_record(e, jsonb_build_object('id', o.id, 'name', o.name, 'uscc', null))).* FROM institution e, org o WHERE e.id = $1 AND o.name LIKE '机构%' AND NOT EXISTS (SELECT 1 FROM institution x WHERE x.id = o.id)`, [owner.orgId]);
    await bulk('ANALYZE');
    await multiply('product', product.id, `'name', '产品' || g, 'institution_id', (SELECT i.id FROM institution i WHERE i.name = '机构' || g), 'amount_max_fen', 90000000000 + g`);
    await multiply('need', deal.needId, `'code', 'XQ-T-' || g, 'title', '需求' || g, ${day('posted_at')}, ${day('saved_at')}`);
    await multiply('claim', deal.claimId, `'status', 'LAPSED', 'ended_at', now(), ${day('claimed_at')}`);
    // A deal has an offer of its own.
    await multiply('offer', deal.offerId, `'code', 'FA-T-' || g || '-X', 'status', 'SUPERSEDED', 'version', g + 1`);
    await bulk(`INSERT INTO deal SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'code', 'CG-T-' || o.version, 'offer_id', o.id, 'approved_at', timestamptz '2025-01-01' + o.version * interval '37 minutes'))).* FROM deal d, offer o WHERE d.id = $1 AND o.code LIKE 'FA-T-%-X' AND o.id <> d.offer_id`, [deal.id]);
    // The newest hundreds are still open.
    await bulk(`UPDATE need SET status = 'PUBLISHED', claim_until = timestamptz '2030-01-01' + (posted_at - timestamptz '2025-01-01') WHERE code > 'XQ-T-${ROWS - 500}' AND code LIKE 'XQ-T-_____'`);
    await bulk(`UPDATE claim SET status = 'CONTACTED', need_id = n.id, ended_at = NULL FROM (SELECT id, row_number() OVER () AS at FROM need WHERE code LIKE 'XQ-T-3__') n, (SELECT id, row_number() OVER (ORDER BY claimed_at DESC) AS at FROM claim WHERE status = 'LAPSED') c WHERE claim.id = c.id AND c.at = n.at`);
    await bulk('ANALYZE');
    spy.mockClear();
  })();

  /** Large tables that the page's statement reads from end to end, and the numbers of rows that it sorts, if they are large. */
  const readWhole = async (who: Actor, query: string): Promise<readonly (string | number)[]> => {
    await grown;
    spy.mockClear();
    const { data, errors } = await api.ask(who, query);
    expect(errors, query).toBeUndefined();
    const [list] = Object.values(data!);
    expect(list.nodes?.length ?? list.facets.length, query).toBeGreaterThan(0);
    // The page itself: what a search is for is planned with its values, so its statement has no name.
    const statement = spy.mock.calls.map(([call]) => call as unknown as { text: string; values: unknown[] }).find((call) => /^(SELECT|WITH) [^]* FROM "?\w+"? t /.test(call.text))!;
    const { rows } = await system.source.query(`EXPLAIN (FORMAT JSON) ${statement.text}`, statement.values).then((result: { 'QUERY PLAN': { Plan: Node }[] }[]) => ({ rows: result }));
    const large = new Set<string>((await system.source.query(`SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > ${LARGE}`)).map((row: { relname: string }) => row.relname));
    const plan = rows[0]!['QUERY PLAN'][0]!.Plan;
    return [...scans(plan).filter((name) => large.has(name)), ...sorts(plan).filter((count) => count > SORTED)];
  };

  it('knows the large tables, and sees a scan where there is one', async () => {
    await grown;
    const counts = (await system.source.query(`SELECT relname FROM pg_class WHERE relkind = 'r' AND reltuples > ${LARGE} ORDER BY 1`)).map((row: { relname: string }) => row.relname);
    expect(counts).toEqual(expect.arrayContaining(['claim', 'deal', 'enterprise', 'institution', 'need', 'offer', 'product']));
    const [plan] = await system.source.query('EXPLAIN (FORMAT JSON) SELECT * FROM need WHERE months > 0');
    expect(scans(plan['QUERY PLAN'][0].Plan)).toEqual(['need']);
  }, 240_000);

  const sorted = (list: string, sorts: readonly string[], filters = ''): readonly string[] => sorts.flatMap((by) => [true, false].map((desc) => `{ ${list}(first: 20, orderBy: { by: ${by}, desc: ${desc} }${filters}) { nodes { id } } }`));
  const searched = (list: string, texts: readonly string[]): readonly string[] => texts.map((text) => `{ ${list}(first: 20, filter: { search: "${text}" }) { nodes { id } } }`);
  const cases: readonly (readonly [string, Actor, string])[] = [
    ...sorted('needs', ['POSTED_AT', 'CLAIM_UNTIL', 'SAVED_AT', 'AMOUNT_BAND']).map((query) => ['hub', hub, query] as const),
    ...sorted('needs', ['POSTED_AT', 'CLAIM_UNTIL', 'AMOUNT_BAND']).map((query) => ['visitor', visitor, query] as const),
    ...sorted('deals', ['APPROVED_AT', 'FIRST_DRAWN_ON', 'APPROVED_FEN']).map((query) => ['hub', hub, query] as const),
    ...sorted('claims', ['CLAIMED_AT', 'DUE']).map((query) => ['hub', hub, query] as const),
    ...sorted('claims', ['DUE'], ', filter: { open: true }').map((query) => ['hub', hub, query] as const),
    ...sorted('claims', ['CLAIMED_AT', 'DUE']).map((query) => ['bank', bank, query] as const),
    ...sorted('claims', ['CLAIMED_AT']).map((query) => ['enterprise', enterprise, query] as const),
    ...sorted('needs', ['POSTED_AT', 'CLAIM_UNTIL'], ', filter: { open: true }').map((query) => ['visitor', visitor, query] as const),
    // Few rows have it, and all have it.
    ...searched('deals', ['T-77', '智造', '远山', 'CG', '沣', '远']).map((query) => ['hub', hub, query] as const),
    ...searched('enterprises', ['企业', '样本', '样']).map((query) => ['hub', hub, query] as const),
    ...searched('needs', ['需求', '流动', 'XQ-T-000', '流']).map((query) => ['hub', hub, query] as const),
    ...searched('needs', ['需求77']).map((query) => ['enterprise', enterprise, query] as const),
    ['bank2', bank2, '{ enterprises(first: 20) { nodes { id } } }'],
    ['enterprise', enterprise, '{ needs(first: 20, filter: { mine: true }) { nodes { id } } }'],
    ['bank2', bank2, '{ needs(first: 20, filter: { mine: true }) { nodes { id } } }'],
    ['hub', hub, '{ deals(first: 20, filter: { unconfirmed: true }) { nodes { id } } }'],
    ['visitor', visitor, '{ needs(filter: { statuses: [MATCHED, PUBLISHED] }) { facets { field values { value count } } } }'],
    ['enterprise', enterprise, '{ needs(filter: { open: true }) { facets { field values { value count } } } }'],
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

  it.each(cases)('%s: no scan of a large table', async (_, who, query) => expect(await readWhole(who, query), query).toEqual([]), 240_000);
});
