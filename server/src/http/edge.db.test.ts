import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testApi, type Who } from '../testing/api';
import { colleague } from '../testing/cases';
import { testSystem } from '../testing/database';
import { digest } from '../testing/digest';
import { drive } from '../testing/drive';
import { stageClaim, stageDeal, stageFile, stageNeed } from '../testing/stage';
import { makeProduct, makeWorld, put } from '../testing/world';

const START = '2026-03-02T02:00:00Z';
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the edge', async () => {
  const system = await testSystem(START, { databaseClock: true });
  const world = await makeWorld(system);
  const api = await testApi(system);
  const { tell, must } = await drive(api);
  const { enterprise, bank, branch, hub, visitor, admin } = world;
  const query = vi.spyOn(system.pool, 'query');
  beforeEach(() => void query.mockClear());
  await api.cookieOf(enterprise);
  /** Statements of the read planner since the test began. */
  const reads = () => query.mock.calls.filter(([statement]) => /^r[0-9a-f]{24}$/.test((statement as unknown as { name?: string }).name ?? '')).length;
  const post = (payload: string, headers: Record<string, string> = {}) => api.app.inject({ method: 'POST', url: '/graphql', headers: { ...JSON_TYPE, ...headers }, payload });
  const code = async (who: Who, query: string, variables: Record<string, unknown> = {}) => {
    const { errors, status } = await api.ask(who, query, variables);
    return `${status} ${errors?.[0]?.extensions.code ?? 'ok'}`;
  };
  const seen = async (who: Who, query: string) => (await api.ask(who, `{ ${query} }`)).data;

  it('runs one mutation a request, however it is written', async () => {
    const draft = (alias: string) => `${alias}: createNeed(key: "key-${alias}-000001", input: { title: "两项同时" }) { __typename }`;
    const before = await digest(system);
    for (const query of [
      `mutation { ${draft('a')} ${draft('b')} }`, `mutation { ...Two } fragment Two on Mutation { ${draft('a')} ${draft('b')} }`, `mutation { ... { ${draft('a')} } ... on Mutation { ${draft('b')} } }`,
      `mutation { ${draft('a')} ...One } fragment One on Mutation { ${draft('b')} }`,
    ]) expect([query, await code(enterprise, query)]).toEqual([query, '400 TOO_COSTLY']);
    expect(await digest(system)).toEqual(before);
    expect(await code(enterprise, `mutation { ...One } fragment One on Mutation { ${draft('c')} }`)).toBe('200 ok');
  });

  it('refuses what is too deep, too wide or too costly before any resolver runs', async () => {
    const deep = (levels: number) => 'need { viewerClaim { '.repeat(levels) + 'id' + ' } }'.repeat(levels);
    expect(await code(hub, `{ claims { nodes { ${deep(3)} } } }`)).toBe('200 ok');
    query.mockClear();
    expect(await code(hub, `{ claims { nodes { ${deep(6)} } } }`)).toBe('400 TOO_COSTLY');
    const chain = Array.from({ length: 8 }, (_, i) => `fragment F${i} on Claim { need { viewerClaim { ${i < 7 ? `...F${i + 1}` : 'id'} } } }`).join(' ');
    expect(await code(hub, `{ claims(first: 1) { nodes { ...F0 } } } ${chain}`)).toBe('400 TOO_COSTLY');
    const bomb = Array.from({ length: 60 }, (_, i) => `fragment B${i} on Need { ${i < 59 ? `...B${i + 1} ... { ...B${i + 1} }` : 'id'} }`).join(' ');
    const started = performance.now();
    expect(await code(hub, `{ needs(first: 1) { nodes { ...B0 } } } ${bomb}`)).toBe('400 TOO_COSTLY');
    expect(performance.now() - started).toBeLessThan(5000);
    const costly = 'query($first: Int!) { needs(first: $first) { nodes { id claims { id offers { id } } } } }';
    expect([await code(hub, costly, { first: 1 }), await code(hub, costly, { first: 100 })]).toEqual(['200 ok', '400 TOO_COSTLY']);
    const middling = 'query($first: Int!) { needs(first: $first) { nodes { id claims { id papers status } } } }';
    expect([await code(hub, middling, { first: 80 }), await code(visitor, middling, { first: 80 })]).toEqual(['200 ok', '400 TOO_COSTLY']);
    expect(await code(hub, `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: areas { id }`).join(' ')} }`)).toBe('400 TOO_COSTLY');
    expect(await code(hub, `{ areas { ${'id '.repeat(3000)} } }`)).toBe('400 GRAPHQL_PARSE_FAILED');
    expect(reads()).toBe(2);
  });

  it('answers malformed requests in JSON, with their status', async () => {
    const large = await post(JSON.stringify({ query: `{ areas { id } } # ${'x'.repeat(260 * 1024)}` }));
    expect([large.statusCode, large.json()]).toEqual([413, { code: 'TOO_LARGE', message: '内容过大。' }]);
    const broken = await post('{"query":');
    expect([broken.statusCode, broken.json().code]).toEqual([400, 'BAD_REQUEST']);
    const batch = await post(JSON.stringify([{ query: '{ areas { id } }' }, { query: '{ areas { id } }' }]));
    expect([batch.statusCode, typeof batch.json()]).toEqual([400, 'object']);
    expect((await post('query=1', { 'content-type': 'text/plain' })).statusCode).toBeGreaterThanOrEqual(400);
    expect((await api.ask(visitor, '{ __schema { types { name } } }')).errors).toBeDefined();
    const typo = await api.ask(visitor, '{ nees { nodes { id } } }');
    expect([typo.status, typo.text.includes('Did you mean')]).toEqual([400, false]);
  });

  it('takes no request from another site, and no mutation by GET', async () => {
    const body = JSON.stringify({ query: '{ viewer { id } }' });
    const cookie = (await api.cookieOf(enterprise))!;
    const from = async (headers: Record<string, string>) => (await post(body, { cookie, ...headers })).statusCode;
    expect(await from({ origin: 'http://localhost:3000' })).toBe(200);
    expect(await from({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'http://localhost:3000.evil.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null', 'sec-fetch-site': 'cross-site' }]) expect([headers, await from(headers as never)]).toEqual([headers, 403]);
    const before = await digest(system);
    const get = await api.app.inject({ url: `/graphql?query=${encodeURIComponent('mutation { signOut { __typename } }')}`, headers: { cookie, 'apollo-require-preflight': '1' } });
    expect([get.statusCode, get.body.includes('SignedOut')]).toEqual([405, false]);
    expect((await api.app.inject({ url: `/graphql?query=${encodeURIComponent('{ viewer { id } }')}`, headers: { cookie } })).statusCode).toBe(400);
    expect(await digest(system)).toEqual(before);
  });

  it('says which variable is wrong, and nothing of the inside when something breaks', async () => {
    for (const [query, variables] of [
      ['query($id: ID!) { need(id: $id) { id } }', {}], ['query($f: NeedFilter) { needs(filter: $f) { totalCount } }', { f: { statuses: ['NO'] } }], ['query($f: ProductFilter) { products(filter: $f) { totalCount } }', { f: { amountFen: 12.5 } }],
      ['query($f: NeedFilter) { needs(filter: $f) { totalCount } }', { f: { postedFrom: '2026-02-30' } }], ['query($n: Int) { needs(first: $n) { totalCount } }', { n: 'many' }],
    ] as const) expect([query, (await code(hub, query, variables)).replace(/^\d+ /, '')]).toEqual([query, 'BAD_USER_INPUT']);
    await system.source.query('ALTER TABLE enterprise RENAME COLUMN name TO hidden_name');
    const answer = await api.ask(hub, '{ enterprises { nodes { name } } }');
    const write = await tell(enterprise, 'createNeed', { input: { title: '断开' } });
    await system.source.query('ALTER TABLE enterprise RENAME COLUMN hidden_name TO name');
    const [error] = answer.errors!;
    expect(error!.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', traceId: expect.stringMatching(/^[0-9a-f]{12}$/) });
    expect(error!.message).toContain(error!.extensions.traceId);
    for (const text of [answer.text, write.answer.text]) expect(text).not.toMatch(/column|relation|SELECT|hidden_name|stack|node_modules/i);
    expect(write.is).toBe('INTERNAL_SERVER_ERROR');
  });

  it('ends a session that rests half an hour, not one that is used', async () => {
    const member = await colleague(system, enterprise, 'STAFF');
    const cookie = (await api.cookieOf(member))!;
    await system.source.query('UPDATE session SET seen_at = $1, expires_at = $2 WHERE member_id = $3', [START, '2026-03-02T14:00:00Z', member.memberId]);
    const there = async () => (await seen({ cookie }, 'viewer { id }'))!['viewer'] !== null;
    const settled = async () => vi.waitFor(async () => expect((await system.source.query('SELECT seen_at FROM session WHERE member_id = $1', [member.memberId]))[0].seen_at.toISOString()).toBe(now.toISOString()));
    let now = new Date(START);
    for (const minutes of [29, 29, 29]) {
      now = new Date(now.getTime() + minutes * 60_000);
      await system.travel(now.toISOString());
      expect(await there()).toBe(true);
      await settled();
    }
    await system.travel(new Date(now.getTime() + 31 * 60_000).toISOString());
    expect([await there(), (await tell({ cookie }, 'createNeed', { input: {} })).is]).toEqual([false, 'UNAUTHENTICATED']);
    await system.travel(START);
    for (const other of ['jiebang_session=', 'jiebang_session=guess', `jiebang_session=${'x'.repeat(5000)}`, "jiebang_session=' OR 1=1 --"]) expect((await seen({ cookie: other }, 'viewer { id }'))!['viewer']).toBeNull();
  });

  it('a disabled member is out at once', async () => {
    const member = await colleague(system, enterprise, 'STAFF');
    expect((await seen(member, 'viewer { id } enterprises { totalCount }'))!['viewer'].id).toBe(member.memberId);
    await must(enterprise, 'disableMember', { id: member.memberId });
    expect(await seen(member, 'viewer { id }')).toEqual({ viewer: null });
    expect((await tell(member, 'createNeed', { input: {} })).is).toBe('UNAUTHENTICATED');
  });

  it('an outlet that is moved is seen by its new branch at once, and by the old one no more', async () => {
    const { id } = await put(system, 'org', { kind: 'STATION', name: '沣西第二分站', createdAt: new Date(START), demo: false });
    await put(system, 'station', { id, name: '沣西第二分站', tier: 'BRANCH', areaId: 'fengxi', parentId: world.hubId, phone: null, address: null, demo: false });
    const next = await colleague(system, { ...branch, orgId: id, orgName: '沣西第二分站' }, 'OPERATOR');
    const deal = await stageDeal(system, enterprise, bank, { reportedFen: 0n });
    const sees = async (who: Who) => {
      const data = (await seen(who, `deal(id: "${deal.id}") { code } deals { totalCount } need(id: "${deal.needId}") { detail { title } } enterprises { totalCount }`))!;
      return [data['deal'] !== null, data['deals'].totalCount, data['need'].detail !== null, data['enterprises'].totalCount];
    };
    expect([await sees(branch), await sees(next)]).toEqual([[true, 1, true, 1], [false, 0, false, 0]]);
    await must(admin, 'moveStation', { id: world.outletId, parentId: id });
    expect([await sees(branch), await sees(next), await sees(hub)]).toEqual([[false, 0, false, 0], [true, 1, true, 1], [true, 1, true, 2]]);
    expect((await tell(branch, 'dispatchNeed', { id: (await stageNeed(system, enterprise)).id, institutionIds: [bank.orgId] })).is).toBe('NotAllowed');
    await must(admin, 'moveStation', { id: world.outletId, parentId: world.branchId });
  });

  it('a suspension in the middle stops new business at once, and lets running deals end', async () => {
    const need = await stageNeed(system, enterprise, { status: 'IN_TALKS', activeClaims: 1 });
    const claim = await stageClaim(system, need, bank, { status: 'CONTACTED' });
    const product = await makeProduct(system, bank.orgId, '积分贷');
    const deal = await stageDeal(system, enterprise, bank);
    const file = await stageFile(system, bank);
    expect((await seen(visitor, `product(id: "${product.id}") { current }`))!['product'].current).toBe(true);
    expect(await code(bank, `{ needMatches(productId: "${product.id}") { score } }`)).toBe('200 ok');
    await must(branch, 'suspendInstitution', { id: bank.orgId, reason: '现场核查发现问题' });
    const offer = { kind: 'LOAN', amountFen: '100000000', rateBp: 365, months: 12, repayment: 'BULLET', validUntil: '2026-06-30' };
    expect((await tell(bank, 'makeOffer', { claimId: claim.id, input: offer })).is).toBe('NotAllowed');
    expect((await tell(bank, 'claimNeed', { needId: (await stageNeed(system, enterprise)).id })).is).toBe('NotAllowed');
    expect((await tell(bank, 'verifyProduct', { id: product.id })).is).toBe('NotAllowed');
    expect(await code(bank, `{ needMatches(productId: "${product.id}") { score } }`)).toBe('200 FORBIDDEN');
    expect((await seen(visitor, `product(id: "${product.id}") { current } institution(id: "${bank.orgId}") { participating }`))).toEqual({ product: { current: false }, institution: { participating: false } });
    expect((await seen(enterprise, `need(id: "${need.id}") { claimCount status }`))!['need']).toEqual({ claimCount: 0, status: 'PUBLISHED' });
    await must(bank, 'reportDrawdown', { dealId: deal.id, input: { amountFen: '100', drawnOn: '2026-03-02', evidenceIds: [file.id] } });
    await must(branch, 'reinstateInstitution', { id: bank.orgId, reason: '整改完成，恢复参与' });
    expect(await code(bank, `{ needMatches(productId: "${product.id}") { score } }`)).toBe('200 ok');
  });
});
