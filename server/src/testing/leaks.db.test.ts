import { describe, expect, it } from 'vitest';
import { makeSchema } from '../graphql/schema';
import { newId } from '../kernel/ids';
import type { Actor } from '../policy/actor';
import { testApi } from './api';
import { canary, stageCanaries } from './canary';
import { testSystem } from './database';
import { drive } from './drive';
import { dumped } from './dump';
import { documentsOf } from './select';
import { makeWorld, put } from './world';

const A = 'ownerA staffA';
const TREE_A = 'outlet branch hub reviewer science';
const TREE_B = 'otherBranch hub science';
const BRANCH = 'branch hub reviewer science';

/** Tag → exactly the personas that see its marked words or amounts in some answer. */
const AUDIENCE: Readonly<Record<string, string>> = {
  EA: `${A} bank ${TREE_A} auditor`, // released to the bank, which won a deal
  EB: `ownerB fund ${TREE_B} auditor`,
  EAC: A, // contact data are masked for everybody else
  EAF: `${A} bank ${TREE_A} auditor`,
  EBC: 'ownerB',
  EBF: `ownerB ${TREE_B} auditor`, // the fund's consent is over: its deal tells it the name alone
  OA: `${A} ${TREE_A} admin`, // the organisation's name: also where a step waits for it, and in the administrator's list
  OB: 'ownerB admin',
  NAWON: `${A} bank ${TREE_A} auditor`,
  NBWON: `ownerB fund ${TREE_B} auditor`,
  DA: `${A} bank ${TREE_A} auditor`,
  DB: `ownerB fund ${TREE_B} auditor`,
  NASEALED: `${A} ${TREE_A} auditor`,
  OSEALED: 'bank2', // nobody else before the opening: not the enterprise, not the stations, not the rival
  CSEALED: `${A} bank2 ${TREE_A} auditor`,
  CRIVAL: `${A} bank ${TREE_A} auditor`,
  NAINVITED: `${A} ${TREE_A} auditor`, // the invited fund knows it by its code only
  NADRAFT: A,
  NAREVIEW: `${A} ${TREE_A} auditor`,
  NATALKS: `${A} ${TREE_A} auditor`, // the bank's release was taken back
  CTALKS: `${A} bank2 ${TREE_A} auditor`,
  OTALKS: `${A} bank2 ${TREE_A} auditor`,
  NBOPEN: `ownerB ${TREE_B} auditor`,
  IAPPLIED: `applied ${BRANCH} auditor admin`,
  INOTE: `bank ${BRANCH}`,
  PDRAFT: `bank ${BRANCH} auditor`,
  VDRAFT: 'bank',
  RQA: 'staffA admin', // the person who asked, and the platform that answers
  RVA: `${A} outlet branch hub`, // the enterprise, and the stations that review
  MA: A,
  MAP: A,
  MAPHONE: 'ownerA',
  MB: 'ownerB',
  MBP: 'ownerB',
  MBPHONE: 'ownerB',
  MBANK: 'bank',
  MBANKP: `bank ${A} auditor`, // whoever looked is named to the enterprise
  MBANKPHONE: 'bank',
  MBRANCH: 'branch',
  MBRANCHP: 'branch security', // its person's name: whoever grants accounts of officials knows whose they are
  MBRANCHPHONE: 'branch',
};

describe('marked words and exact amounts', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const staged = await stageCanaries(system, world);
  const api = await testApi(system);
  const schema = await makeSchema();
  const { tell } = await drive(api);
  const people: Readonly<Record<string, Actor>> = {
    visitor: world.visitor, ownerA: world.enterprise, staffA: world.staff, ownerB: world.other, bank: world.bank, bank2: world.bank2, fund: world.fund, suspended: world.suspended, applied: staged.applied,
    outlet: world.outlet, branch: world.branch, hub: world.hub, otherBranch: world.otherBranch, reviewer: world.reviewer, science: world.science,
    auditor: world.auditor, admin: world.admin, security: world.security,
  };
  const ids = async (table: string): Promise<string[]> => (await system.source.query(`SELECT id FROM "${table}" ORDER BY id`)).map((row: { id: string }) => row.id);
  const each = async (table: string, name = 'id') => (await ids(table)).map((id) => ({ [name]: id }));
  /** Arguments of the queries that need some; every other query is asked once without. */
  const variables: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
    need: await each('need'), deal: await each('deal'), claim: await each('claim'), offer: await each('offer'), product: await each('product'), institution: await each('institution'),
    enterprise: await each('enterprise'), station: await each('station'), productMatches: await each('need', 'needId'), needMatches: await each('product', 'productId'),
    rightsRequest: await each('rights_request'), privacyNotice: [{}],
    accounts: ['WAITING', 'LOCKED', 'CLOSED', 'OFFICIAL'].map((state) => ({ state })), dashboard: [{}, ...(await each('station', 'stationId'))], libraryCounts: [{}], checkUscc: [{ code: '1' }],
    simulate: [{ input: { standard: 'xixian.hub', facts: [] } }],
    quoteLoan: [{ input: { principalFen: '100', annualRateBp: 1, months: 1, repayment: 'BULLET' } }],
  };
  const seen = new Map<string, Map<string, string>>();
  /** Notes which tags a text tells this persona, and by which request. */
  const read = (persona: string, text: string, request: string): void => {
    const tags = new Set([...text.matchAll(/CNRY-([A-Z]+)-/g)].map((m) => m[1]!));
    for (const [number] of text.matchAll(/\d{9}/g)) if (staged.amounts.has(number)) tags.add(staged.amounts.get(number)!);
    for (const tag of tags) {
      if (!seen.has(tag)) seen.set(tag, new Map());
      if (!seen.get(tag)!.has(persona)) seen.get(tag)!.set(persona, request);
    }
  };

  it('reach exactly those who may see them, whatever is asked by whomever', { timeout: 240_000 }, async () => {
    const failures = new Set<string>();
    const exported = new Set<string>();
    for (const query of Object.keys(schema.getQueryType()!.getFields())) {
      const documents = documentsOf(schema, query, { depth: 2, first: 8, budget: 3800 });
      for (const [persona, actor] of Object.entries(people)) {
        for (const document of documents) {
          await Promise.all(
            (variables[query] ?? [{ first: 8 }]).map(async (values) => {
              const answer = await api.ask(actor, document, values);
              const codes = (answer.errors ?? []).map((e) => e.extensions.code).filter((code) => !['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND'].includes(code));
              if (codes.length > 0) failures.add(`${query} as ${persona}: ${codes[0]!} at ${JSON.stringify((answer.errors![0] as { path?: unknown }).path)}`);
              read(persona, answer.text, query);
            }),
          );
        }
      }
    }
    // The same lists as files: the money in them is yuan with a point.
    for (const list of ['exportNeeds', 'exportClaims', 'exportDeals', 'exportEnterprises', 'exportInstitutions', 'exportProducts']) {
      for (const [persona, actor] of Object.entries(people)) {
        const { ok, value, answer } = await tell(actor, list, {}, 'href');
        read(persona, answer.text, list);
        if (!ok) continue;
        const { statusCode, body } = await api.app.inject({ method: 'GET', url: value['href'], headers: { cookie: (await api.cookieOf(actor))! } });
        if (statusCode !== 200) failures.add(`${list} as ${persona}: ${statusCode}`);
        read(persona, body.replace(/(\d+)\.(\d\d)\b/g, '$1$2'), list);
        exported.add(`${list} ${persona}`);
      }
    }
    expect(exported.size).toBe(3 * 17 + 3 * 15);
    expect([...exported].filter((one) => one.endsWith(' security')).sort()).toEqual(['exportInstitutions security', 'exportNeeds security', 'exportProducts security']);
    expect([...failures]).toEqual([]);
    const found = Object.fromEntries([...seen].map(([tag, by]) => [tag, [...by].map(([persona, query]) => `${persona} (${query})`).sort()]));
    const wrong = [...new Set([...Object.keys(AUDIENCE), ...Object.keys(found)])].flatMap((tag) => {
      const may = (AUDIENCE[tag] ?? '').split(' ').filter(Boolean);
      const did = [...(seen.get(tag)?.keys() ?? [])];
      const leaked = (found[tag] ?? []).filter((entry) => !may.includes(entry.split(' ')[0]!));
      const missing = may.filter((persona) => !did.includes(persona));
      return leaked.length + missing.length > 0 ? [{ tag, leaked, missing }] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('cannot be felt out by filters and search', async () => {
    const a = world.enterprise;
    const strangers = ['visitor', 'ownerB', 'bank2', 'fund', 'otherBranch', 'admin', 'security'];
    const probes: readonly [string, Record<string, unknown>][] = [
      ['needs(filter: { search: $text }) { totalCount }', { text: canary('NATALKS', 'title') }],
      ['needs(filter: { search: $text }) { totalCount }', { text: '_' }],
      ['needs(filter: { enterpriseIds: [$id] }) { totalCount }', { id: a.orgId }],
      ['needs(filter: { ids: [$id] }) { totalCount }', { id: staged.draft.id }],
      ['enterprises(filter: { search: $text }) { totalCount }', { text: 'CNRY-EA' }],
      ['enterprises(filter: { ids: [$id] }) { totalCount }', { id: a.orgId }],
      ['deals(filter: { search: $text }) { totalCount approvedFen }', { text: 'CNRY-EA' }],
      ['deals(filter: { enterpriseIds: [$id] }) { totalCount approvedFen }', { id: a.orgId }],
      ['claims(filter: { needIds: [$id], statuses: [ASSESSING, CLAIMED] }) { totalCount }', { id: staged.sealed.id }],
      ['consents(filter: { needIds: [$id] }) { totalCount }', { id: staged.dealA.needId }],
      ['consents(filter: { institutionIds: [$id], holds: true }) { totalCount }', { id: world.bank.orgId }],
      ['looks(filter: { needIds: [$id] }) { totalCount }', { id: staged.dealA.needId }],
      ['looks(filter: { institutionIds: [$id] }) { totalCount }', { id: world.bank.orgId }],
    ];
    for (const persona of strangers) {
      for (const [field, values] of probes) {
        const declared = Object.keys(values).map((name) => `$${name}: ${name === 'id' ? 'ID!' : 'String!'}`).join(', ');
        const { data, text } = await api.ask(people[persona]!, `query(${declared}) { at: ${field} }`, values);
        expect([persona, field, data?.['at']?.totalCount ?? 0, text.includes('CNRY')]).toEqual([persona, field, 0, false]);
      }
    }
  });

  it('stand in no message of a refused mutation', async () => {
    const said: string[] = [];
    const { draft, talks, sealed, secret, open, dealA } = staged;
    const offer = { kind: 'LOAN', amountFen: '1', validUntil: '2026-06-30' };
    for (const persona of ['visitor', 'ownerB', 'bank2', 'fund', 'suspended', 'otherBranch', 'admin', 'security']) {
      const who = people[persona]!;
      for (const { id } of [draft, talks, sealed]) {
        for (const [mutation, args] of [
          ['claimNeed', { needId: id }], ['withdrawNeed', { id, reason: '测试' }], ['submitNeed', { id }], ['saveNeed', { id, version: 9, input: { title: '改' } }], ['releaseIdentity', { needId: id, institutionId: world.bank.orgId }],
          ['reviewNeed', { id, input: { decision: 'PASS' } }], ['dispatchNeed', { id, institutionIds: [world.fund.orgId] }],
        ] as const) said.push((await tell(who, mutation, args)).answer.text);
      }
      for (const { id } of [secret, open]) {
        if (persona !== 'bank2') said.push((await tell(who, 'reviseOffer', { offerId: id, input: offer })).answer.text, (await tell(who, 'withdrawOffer', { offerId: id, reason: '测试' })).answer.text);
        said.push((await tell(who, 'acceptOffer', { offerId: id, reason: '综合成本最低' })).answer.text);
      }
      said.push((await tell(who, 'reportDrawdown', { dealId: dealA.id, input: { amountFen: '1', drawnOn: '2026-03-01', evidenceIds: [newId()] } })).answer.text);
    }
    for (const persona of ['ownerA', 'hub', 'auditor']) said.push((await tell(people[persona]!, 'acceptOffer', { offerId: secret.id, reason: '综合成本最低' })).answer.text);
    expect(said.filter((text) => text.includes('CNRY') || [...staged.amounts.keys()].some((number) => text.includes(number)))).toEqual([]);
    expect(said.length).toBeGreaterThan(150);
  });

  it('of a sealed offer stand nowhere in the database either', async () => {
    const claim = (await api.ask(world.bank, '{ claims(filter: { statuses: [CLAIMED] }) { nodes { id } } }')).data!['claims'].nodes[0].id;
    expect((await tell(world.bank, 'recordContact', { claimId: claim, channel: 'PHONE', note: '已与财务负责人通话' })).is).toBe('Claim');
    const input = { kind: 'LOAN', amountFen: '299999777', rateBp: 377, months: 12, repayment: 'BULLET', conditions: canary('OFRESH', 'conditions'), validUntil: '2026-06-30' };
    expect((await tell(world.bank, 'makeOffer', { claimId: claim, input })).is).toBe('Offer');
    const exact = [...staged.amounts].flatMap(([number, tag]) => (tag === 'OSEALED' ? [number] : []));
    expect(exact.length).toBeGreaterThan(0);
    expect(await dumped(system, ['CNRY-OSEALED', ...exact, 'OFRESH', '299999777', '299.99', '300 万元', '3.77%', 'rateBp":377', 'rateBp": 377'])).toEqual([]);
  });

  it('stay out of a session’s own data: no hash of a password or token is ever answered', async () => {
    await put(system, 'message', { orgId: world.bank.orgId, kind: 'NEED', title: '新消息', body: '内容', link: null, todo: false, at: new Date(), readAt: null });
    expect(seen.get('HASH')).toBeUndefined();
    const { text } = await api.ask(world.bank, '{ viewer { id account orgName } messages(first: 50) { nodes { title } } members { id account } }');
    expect(text).toContain('新消息');
    expect(text).not.toMatch(/hash|argon2/i);
  });
});
