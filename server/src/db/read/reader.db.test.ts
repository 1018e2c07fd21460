import { describe, expect, it, vi } from 'vitest';
import { makeSchema } from '../../graphql/schema';
import type { Actor } from '../../policy/actor';
import { testApi } from '../../testing/api';
import { testSystem } from '../../testing/database';
import { documentsOf } from '../../testing/select';
import { stageDeal, stageDrawdown } from '../../testing/stage';
import { makeEnterprise, makeInstitution, makeProduct, makeWorld, put } from '../../testing/world';

type Row = Readonly<Record<string, ReturnType<typeof JSON.parse>>>;

const LISTS = ['needs', 'claims', 'deals', 'enterprises', 'institutions', 'products', 'messages'] as const;
const SORTS: Readonly<Record<string, readonly string[]>> = {
  needs: ['POSTED_AT', 'CLAIM_UNTIL', 'SAVED_AT', 'AMOUNT_BAND'], claims: ['CLAIMED_AT', 'DUE'], deals: ['APPROVED_AT', 'FIRST_DRAWN_ON', 'APPROVED_FEN'], enterprises: ['REGISTERED_AT', 'NAME'],
  institutions: ['NAME', 'ADMITTED_ON'], products: ['RELEVANCE', 'RATE', 'AMOUNT', 'NAME', 'VERIFIED'],
};

describe('the read planner over HTTP', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  const schema = await makeSchema();
  const { hub, enterprise, bank } = world;
  const asker: Readonly<Record<string, Actor>> = { messages: enterprise };
  const spy = vi.spyOn(system.pool, 'query');
  const get = async (query: string, variables: Record<string, unknown> = {}, who: Actor = hub): Promise<Row> => {
    const { data, errors } = await api.ask(who, query, variables);
    expect(errors, query).toBeUndefined();
    return data!;
  };
  const refusal = async (query: string, variables: Record<string, unknown> = {}): Promise<string> => {
    const { errors } = await api.ask(hub, query, variables);
    return `${errors?.[0]?.extensions.code} ${(errors?.[0]?.extensions.issues as { path: string }[] | undefined)?.map((i) => i.path).join()}`;
  };
  let made = 0;
  /** One more row of every list, with some ties and some empty columns among them. */
  const grow = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) {
      const n = (made += 1);
      const deal = await stageDeal(system, enterprise, bank, { approvedAt: new Date(1_772_000_000_000 + (n % 7) * 1000), firstDrawnOn: n % 3 === 0 ? null : `2026-02-${10 + (n % 4)}`, reportedFen: 100_000_000n, approvedFen: BigInt(300 + (n % 5)) * 1_000_000n });
      await system.source.query('UPDATE need SET claim_until = $2, amount_band = $3 WHERE id = $1', [deal.needId, new Date(1_773_000_000_000 + (n % 5) * 86_400_000), ['UNDER_100W', 'W300_500'][n % 2]]);
      await stageDrawdown(system, deal);
      await makeEnterprise(system, `企业${String(n % 6)}号`, world.outletId, 'fengxi', { registeredAt: new Date(1_770_000_000_000 + (n % 5) * 1000) });
      const owner = await makeInstitution(system, `机构${String(n % 6)}号`, world.branchId, n % 3 === 0 ? { status: 'CATALOGUED', admittedOn: null, agreementUntil: null, class: 'VENTURE', kind: 'VC_PE' } : {});
      await makeProduct(system, owner.orgId, `产品${String(n % 6)}号`, n % 4 === 0 ? { lastVerifiedAt: null, rateMinBp: null, rateMaxBp: null, amountMinFen: null, amountMaxFen: null, family: 'TECH_LOAN' } : {});
      await put(system, 'message', { orgId: enterprise.orgId, kind: 'NEED', title: `消息${n}`, body: '内容', link: null, todo: n % 2 === 0, at: new Date(1_772_000_000_000 + (n % 7) * 1000), readAt: null });
    }
  };

  it('needs the same number of statements for 1, 10 and 50 rows, whatever is selected', { timeout: 120_000 }, async () => {
    const seen = new Map<string, number[]>();
    const rows: Record<string, number[]> = {};
    for (const step of [1, 9, 40]) {
      await grow(step);
      const oneNeed = (await get('{ needs(first: 1) { nodes { id } } }'))['needs'].nodes[0].id;
      for (const list of [...LISTS, 'need', 'productVersions', 'stations', 'members']) {
        for (const document of documentsOf(schema, list, { depth: 1, first: 50, budget: 7800 })) {
          spy.mockClear();
          const data = await get(document, list === 'need' ? { id: oneNeed } : { first: 50 }, asker[list]);
          seen.set(`${list} ${document.length}`, [...(seen.get(`${list} ${document.length}`) ?? []), spy.mock.calls.length]);
          if (data[list]?.nodes) rows[list] = [...(rows[list] ?? []), data[list].nodes.length];
        }
      }
    }
    for (const [what, counts] of seen) expect([what, new Set(counts).size, Math.max(...counts) <= 4]).toEqual([what, 1, true]);
    for (const list of LISTS) expect([list, Math.min(...rows[list]!) < 10, Math.max(...rows[list]!)]).toEqual([list, true, 50]);
  });

  it('pages visit every row once, for every sort in both directions', { timeout: 120_000 }, async () => {
    expect(Object.entries(SORTS).map(([list, sorts]) => [list, [...sorts].sort()])).toEqual(
      Object.keys(SORTS).map((list) => [list, (schema.getType(`${{ needs: 'Need', claims: 'Claim', deals: 'Deal', enterprises: 'Enterprise', institutions: 'Institution', products: 'Product' }[list]}Sort`) as unknown as { getValues(): { name: string }[] }).getValues().map((v) => v.name).sort()]),
    );
    for (const [list, sorts] of Object.entries(SORTS)) {
      for (const by of sorts) {
        const order: string[][] = [];
        for (const desc of [true, false]) {
          const query = `query($after: String) { page: ${list}(first: 7, after: $after, orderBy: { by: ${by}, desc: ${desc} }) { totalCount nodes { id } pageInfo { endCursor hasNextPage hasPreviousPage } } }`;
          const ids: string[] = [];
          for (let after: string | null = null, more = true; more; ) {
            const { page } = await get(query, { after });
            expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
            ids.push(...page.nodes.map((n: Row) => n['id']));
            more = page.pageInfo.hasNextPage;
            after = page.pageInfo.endCursor;
            if (!more) expect([list, by, desc, ids.length, new Set(ids).size]).toEqual([list, by, desc, page.totalCount, page.totalCount]);
          }
          order.push(ids);
        }
        expect([list, by, order[0]]).toEqual([list, by, [...order[1]!].reverse()]);
      }
    }
  });

  it('answers aliases, fragments, directives and type names as they are asked', async () => {
    const data = await get(
      `query($yes: Boolean = true, $no: Boolean!, $first: Int) {
        a: needs(first: $first) { total: totalCount nodes { ...Face detail { t: title } detail { title enterprise { id } } } }
        b: needs(first: 2) { nodes { c: code d: code area { __typename } } pageInfo { __typename } }
        count: needs { totalCount }
        types: needs(first: 1) { __typename nodes { __typename waitingOn { __typename } } }
      }
      fragment Face on Need { id ...Deep ... on Need @include(if: $no) { stage } months @skip(if: $yes) code @include(if: $yes) ... @skip(if: $no) { status } }
      fragment Deep on Need { area { name parent { id } } area { id } }`,
      { no: false, first: 1 },
    );
    const [node] = data['a'].nodes;
    expect(Object.keys(node).sort()).toEqual(['area', 'code', 'detail', 'id', 'status']);
    expect([node.area, node.detail]).toEqual([{ name: '沣西新城', parent: { id: 'xixian' }, id: 'fengxi' }, { t: '流动资金贷款', title: '流动资金贷款', enterprise: { id: enterprise.orgId } }]);
    expect(data['b'].nodes).toHaveLength(2);
    expect(data['b'].nodes[0]).toEqual({ c: node.code, d: node.code, area: { __typename: 'Area' } });
    expect(data['count'].totalCount).toBe(data['a'].total);
    expect(data['types']).toEqual({ __typename: 'NeedConnection', nodes: [{ __typename: 'Need', waitingOn: null }] });
    const again = await get('query($no: Boolean!) { needs(first: 1) { nodes { code @include(if: $no) id } } }', { no: true });
    const later = await get('query($no: Boolean!) { needs(first: 1) { nodes { code @include(if: $no) id } } }', { no: false });
    expect([Object.keys(again['needs'].nodes[0]), Object.keys(later['needs'].nodes[0])]).toEqual([['code', 'id'], ['id']]);
    const { data: refused } = await api.ask(enterprise, 'mutation { submitNeed(id: "x", key: "k-12345678") { __typename ... on Refusal { code message } ... on InvalidInput { issues { path } } ... on Need { id } } }');
    expect(refused).toBeNull();
    const created = await get('mutation { createNeed(key: "k-87654321", input: { title: "  " }) { __typename ... on Refusal { code } ... on Need { __typename status detail { title } } } }', {}, enterprise);
    expect(created['createNeed']).toEqual(expect.objectContaining({ __typename: expect.stringMatching(/Need|InvalidInput/) }));
  });

  it('gives no rows where the scope is empty, never all of them', async () => {
    const outsider = { ...world.reviewer, stationIds: [] };
    for (const who of [world.visitor, outsider, world.admin]) {
      for (const type of ['Deal', 'Claim', 'Enterprise']) expect([type, (await system.reader.totals(type, {}, who))['totalCount']]).toEqual([type, 0]);
      expect(await system.reader.all('Claim', 'true', '{t}.id', who, new Map([['id', null]]))).toEqual([]);
    }
    expect(await system.reader.totals('Deal', {}, world.visitor)).toEqual({ totalCount: 0, approvedFen: '0', confirmedFen: '0', medianDays: null });
    for (const filter of ['ids: []', 'institutionIds: []', 'ids: ["x", "%"]']) expect((await get(`{ deals(filter: { ${filter} }) { totalCount nodes { id } } }`))['deals']).toEqual({ totalCount: 0, nodes: [] });
    const all = (await get('{ deals { totalCount } }'))['deals'].totalCount;
    expect((await get('{ deals(filter: { statuses: [], search: null }) { totalCount } }'))['deals'].totalCount).toBe(all);
  });

  it('counts each facet under the other filters', async () => {
    const cases = { needs: '{ bands: [W300_500], statuses: [MATCHED] }', institutions: '{ classes: [VENTURE], statuses: [CATALOGUED, ADMITTED] }', products: '{ families: [POINTS_LOAN], statuses: [ON_SHELF] }' };
    for (const [list, filter] of Object.entries(cases)) {
      const { facets } = (await get(`{ ${list}(filter: ${filter}) { facets { field values { value count } } } }`))[list];
      expect(facets.length).toBeGreaterThan(3);
      for (const { field, values } of facets) {
        for (const { value, count } of values) {
          const literal = field === 'areaIds' || field === 'region' ? JSON.stringify(value) : value;
          const without = filter.replace(new RegExp(`${field}: \\[[^\\]]*\\],? ?`), '');
          const narrowed = without.replace('{', `{ ${field}: ${field === 'region' ? literal : `[${literal}]`}, `);
          expect([list, field, value, (await get(`{ ${list}(filter: ${narrowed}) { totalCount } }`))[list].totalCount]).toEqual([list, field, value, count]);
        }
      }
    }
  });

  it('finds Chinese by one, two and four characters, and takes wildcards for what they are', async () => {
    for (const name of ['陕西量子计量研究所', '量_子', '百分之50%的店', '反\\斜', 'ＡＢＣ量子', '子量']) await makeEnterprise(system, name, world.outletId, 'fengxi');
    const found = async (text: string) => (await get('query($text: String) { enterprises(first: 100, filter: { search: $text }) { nodes { name } } }', { text }))['enterprises'].nodes.map((n: Row) => n['name']).sort();
    expect(await found('陕')).toEqual(['陕西量子计量研究所']);
    expect(await found('量子')).toEqual(['ＡＢＣ量子', '陕西量子计量研究所'].sort());
    expect(await found('量子计量')).toEqual(['陕西量子计量研究所']);
    expect([await found('量_'), await found('_子'), await found('0%'), await found('%'), await found('_'), await found('反\\')]).toEqual([['量_子'], ['量_子'], ['百分之50%的店'], [], [], ['反\\斜']]);
    expect(await found('  陕西  ')).toEqual(['陕西量子计量研究所']);
    for (const text of ['%', '_', '\\']) expect((await get('query($t: String) { needs(filter: { search: $t }) { totalCount } deals(filter: { search: $t }) { totalCount } }', { t: text }))).toEqual({ needs: { totalCount: 0 }, deals: { totalCount: 0 } });
    expect(await refusal('query($t: String) { enterprises(filter: { search: $t }) { totalCount } }', { t: '量子\u0000' })).toBe('BAD_USER_INPUT filter');
  });

  it('refuses a mangled cursor and pages that are no pages', async () => {
    const page = 'query($after: String, $first: Int) { needs(first: $first, after: $after, orderBy: { by: SAVED_AT }) { nodes { id } } }';
    const code = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { endCursor } = (await get('{ needs(first: 2, orderBy: { by: AMOUNT_BAND }) { pageInfo { endCursor } } }'))['needs'].pageInfo;
    for (const after of ['x', '!!!', code([]), code(['2026-01-01']), code([1, 2]), code(['soon', world.hubId]), code(['2026-99-99', world.hubId]), code([null, world.hubId]), code({}), endCursor, code([`'; DROP TABLE need; --`, world.hubId])]) {
      expect([after, await refusal(page, { after, first: 2 })]).toEqual([after, 'BAD_USER_INPUT after']);
    }
    for (const first of [0, -1, 101, 2_000_000_000]) expect([first, await refusal('query($first: Int) { claims(first: $first) { nodes { id } } }', { first })]).toEqual([first, 'BAD_USER_INPUT first']);
    expect((await get('{ needs(first: null, after: null) { nodes { id } } }'))['needs'].nodes).toHaveLength(20);
  });
});
