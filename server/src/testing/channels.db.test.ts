import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { newId, newToken, sha256 } from '../kernel/ids';
import type { Person } from '../policy/actor';
import { testSystem } from './database';
import { drive } from './drive';
import { startProcess } from './processes.test-kit';
import { makeWorld, put } from './world';

const word = (tag: string, what: string): string => `CNRY-${tag}-${what}`;

/**
 * A running server process is told secrets in every text and number of two cases, of two enterprises with two institutions in two
 * areas, politely and by requests that fail: what leaves it beside its answers must not repeat them.
 */
describe('marked words and amounts on the way of two cases', { timeout: 180_000 }, async () => {
  const system = await testSystem(new Date().toISOString());
  const world = await makeWorld(system);
  // Accounts that nobody used for long are closed as soon as the process runs.
  await system.source.query('UPDATE member SET last_seen_at = now()');
  const server = await startProcess({ DATABASE_URL: system.url, CLOCK_EVERY_MS: '200', POOL_SIZE: '5', DATA_DIR: tmpdir(), WEB_ORIGIN: 'http://localhost:3000', LOG: '1' });
  const { must, tell } = await drive({ ...server } as never);
  const cookies = new Map<string, { readonly cookie: string }>();
  const as = async (person: Person): Promise<{ readonly cookie: string }> => {
    const known = cookies.get(person.memberId);
    if (known) return known;
    const token = newToken();
    const now = new Date();
    await put(system, 'session', { tokenHash: sha256(token), memberId: person.memberId, createdAt: now, seenAt: now, expiresAt: new Date(now.getTime() + 3_600_000) });
    const who = { cookie: `jiebang_session=${token}` };
    cookies.set(person.memberId, who);
    return who;
  };
  let odd = 423_456_781n;
  /** Number → tag of whose secret it is. */
  const numbers = new Map<string, string>();
  const number = (tag: string): string => {
    odd -= 10_009n;
    numbers.set(String(odd), tag);
    return String(odd);
  };
  const sql = (text: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> => system.source.query(text, [...values]);
  /** Tags of the marked words and numbers in a text. */
  const tagsIn = (text: string): string[] => [
    ...new Set([
      ...[...text.matchAll(/CNRY-([A-Z]+)-/g)].map((m) => m[1]!),
      // Also as 万元 or with separators.
      ...[...text.matchAll(/\d[\d.,]{8,}/g)].flatMap(([digits]) => numbers.get(digits.replace(/[.,]/g, '')) ?? []),
    ]),
  ];
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  let claimUntil = inDays(14);

  /** One case from the draft to the accepted offer, every input marked. */
  const story = async (owner: Person, station: Person, bank: Person, tag: 'A' | 'B', offerTag: string): Promise<void> => {
    const [me, desk, lender] = await Promise.all([as(owner), as(station), as(bank)]);
    const figures = Object.fromEntries(['revenueFen', 'rndFen', 'profitFen', 'assetsFen', 'debtFen', 'loanBalanceFen', 'techContractFen', 'equityRaisedFen'].map((name) => [name, number(tag)]));
    await must(me, 'updateEnterprise', { version: 1, input: { ...figures, figuresYear: 2025, contactName: word(tag, 'contact'), address: word(tag, 'address'), mainBusiness: word(tag, 'business') } });
    const input = {
      title: word(tag, 'title'), modes: ['LOAN'], amountFen: number(tag), minAmountFen: '100000000', months: 12, purpose: 'WORKING_CAPITAL', purposeText: word(tag, 'purpose'), repaymentSource: word(tag, 'repayment'),
      collateralText: word(tag, 'collateral'), ipText: word(tag, 'ip'), guarantees: ['CREDIT'], loanHistory: 'FIRST', claimMode: 'FIRST_COME', claimCap: 3, claimUntil, several: false, showClaimCount: true, pointsConsent: false, truthful: true,
    };
    const { id: needId } = await must(me, 'createNeed', { input });
    const submitted = await tell(me, 'submitNeed', { id: needId });
    if (!submitted.ok) {
      claimUntil = /例如 (\d{4}-\d{2}-\d{2})/.exec(submitted.answer.text)![1]!;
      const { need } = (await server.ask(me, 'query($id: ID!) { need(id: $id) { detail { version } } }', { id: needId })).data!;
      await must(me, 'saveNeed', { id: needId, version: need.detail.version, input: { claimUntil } });
      await must(me, 'submitNeed', { id: needId });
    }
    await must(desk, 'reviewNeed', { id: needId, input: { decision: 'PASS' } });
    const { id: claimId } = await must(lender, 'claimNeed', { needId });
    await must(me, 'releaseIdentity', { needId, institutionId: bank.orgId });
    await must(lender, 'recordContact', { claimId, channel: 'PHONE', note: word(offerTag, 'contact') });
    await must(lender, 'requestPapers', { claimId, papers: [word(offerTag, 'paper')] });
    await must(me, 'providePapers', { claimId, note: word(tag, 'papers') });
    const { id: offerId } = await must(lender, 'makeOffer', {
      claimId, input: { kind: 'LOAN', amountFen: number(offerTag), rateBp: 365, months: 12, repayment: 'BULLET', guarantees: ['CREDIT'], conditions: word(offerTag, 'conditions'), fees: [{ name: word(offerTag, 'fee'), amountFen: number(offerTag), timing: 'UPFRONT' }], validUntil: inDays(30) },
    });
    await must(me, 'acceptOffer', { offerId, reason: word(tag, 'reason') });
  };

  const A = world.enterprise;
  const B = world.other;
  it('go through, and requests of every wrong kind with them fail', async () => {
    await story(A, world.outlet, world.bank, 'A', 'OA');
    await story(B, world.otherBranch, world.fund, 'B', 'OB');
    const me = await as(A);
    const bad: readonly [string, Record<string, unknown>][] = [
      ['mutation($v: NeedInput!) { createNeed(input: $v, key: "k1") { __typename } }', { v: { title: word('A', 'bad'), amountFen: word('A', 'notMoney') } }],
      ['mutation($v: NeedInput!) { createNeed(input: $v, key: "k2") { __typename } }', { v: { title: 'x', amountFen: number('A'), months: word('A', 'notInt') } }],
      ['mutation($v: NeedInput!) { createNeed(input: $v, key: "k3") { __typename } }', { v: { title: `${word('A', 'nul')}\u0000`, purposeText: word('A', 'beside') } }],
      ['mutation($v: NeedInput!) { createNeed(input: $v, key: "k4") { __typename } }', { v: { title: word('A', 'long').repeat(4000) } }],
      ['query($v: String) { enterprises(filter: { search: $v }) { totalCount } }', { v: word('A', 'searched') }],
      ['query($v: String) { needs(after: $v) { totalCount nodes { id } } }', { v: word('A', 'cursor') }],
      [`{ ${word('A', 'syntax')} `, {}],
      [`{ needs { ${'CNRYfield'} } }`, {}],
      ['mutation($v: String!) { signIn(account: $v, password: $v) { __typename } }', { v: word('A', 'password') }],
    ];
    for (const [query, values] of bad) await server.ask(me, query, values);
    // The database goes away under requests that carry secrets: what is logged of that must not hold them either.
    for (let round = 0; round < 6; round += 1) {
      const asked = Array.from({ length: 8 }, () => server.ask(me, 'mutation($v: NeedInput!, $k: String!) { createNeed(input: $v, key: $k) { __typename } }', { v: { title: word('A', 'torn'), amountFen: number('A') }, k: newId() }).catch(() => null));
      await sleep(5);
      await sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'jiebang%'`);
      await Promise.all(asked);
    }
    // A constraint that breaks inside a transaction reports the whole row to the server.
    await sql(`ALTER TABLE need ADD CONSTRAINT need_test_refuses CHECK (title <> '${word('A', 'row')}')`);
    const broken = await server.ask(me, 'mutation($v: NeedInput!, $k: String!) { createNeed(input: $v, key: $k) { __typename } }', { v: { title: word('A', 'row'), amountFen: number('A') }, k: newId() });
    expect(broken.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });

  it('stand in no line of the log, which does tell of the failures', async () => {
    // The last line may still be on its way through the pipe.
    await vi.waitFor(() => expect(server.said().includes('need_test_refuses')).toBe(true), { timeout: 10_000 });
    const said = server.said();
    expect(tagsIn(said)).toEqual([]);
    expect(said).not.toMatch(/jiebang_session=|19900001234|argon2/);
  });

  it('stand in no event for others and in no kept key', async () => {
    const events = (await sql('SELECT o::text AS text FROM outbox o')).map((row) => row['text'] as string);
    expect(events.length).toBeGreaterThan(8);
    expect(tagsIn(events.join('\n'))).toEqual([]);
    expect(tagsIn((await sql('SELECT i::text AS text FROM idempotency i')).map((row) => row['text'] as string).join('\n'))).toEqual([]);
  });

  it('are told by messages and steps only to those of the same case', async () => {
    const tree = [world.outlet.orgId, world.branch.orgId, world.hub.orgId];
    const other = [world.otherBranch.orgId, world.hub.orgId];
    const may: Readonly<Record<string, readonly string[]>> = {
      A: [A.orgId, world.bank.orgId, ...tree], OA: [A.orgId, world.bank.orgId, ...tree], B: [B.orgId, world.fund.orgId, ...other], OB: [B.orgId, world.fund.orgId, ...other],
    };
    const told = await sql('SELECT org_id AS org, title || body AS text FROM message');
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter(({ org, text }) => tagsIn(text as string).some((tag) => !may[tag]!.includes(org as string)))).toEqual([]);
    const steps = await sql('SELECT enterprise_id, institution_id, station_id, note FROM audit_entry WHERE note IS NOT NULL');
    const strangers = steps.filter(({ note, ...audience }) => tagsIn(note as string).some((tag) => Object.values(audience).some((org) => org !== null && !may[tag]!.includes(org as string))));
    expect(steps.length).toBeGreaterThan(5);
    expect(strangers).toEqual([]);
  });
});
