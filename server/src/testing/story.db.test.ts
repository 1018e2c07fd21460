import { PRIVACY_NOTICE } from '../domain/rights/privacy-notice';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { W } from '../app/need/board.test-kit';
import type { Person } from '../policy/actor';
import { testApi } from './api';
import { testSystem } from './database';
import { drive } from './drive';
import { openDashboard } from './figures';
import { makeProduct, makeWorld } from './world';

const NAME = '沣西脑机接口科技有限公司';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n');

/** The body of a form with one file. */
function form(content: Buffer, name: string): Buffer {
  const head = `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--edge--\r\n')]);
}

describe('from registration to confirmed money', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z', { databaseClock: true });
  const world = await makeWorld(system);
  const dataDir = mkdtempSync(join(tmpdir(), 'jiebang-story-'));
  const api = await testApi(system, dataDir);
  const { tell, must } = await drive(api);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  const { bank, bank2, fund, outlet, branch, hub, otherBranch, science, finance, reviewer, auditor, other, visitor } = world;
  await makeProduct(system, bank.orgId, '创新积分贷');
  const owner = { cookie: '' };
  let needId = '';
  const claims = new Map<Person, string>();
  const offers = new Map<Person, string>();
  let dealId = '';
  let drawdownId = '';
  const signIn = async () => (owner.cookie = (await tell(visitor, 'signIn', { account: 'naoji01', password: 'Naoji-2026-ok' })).answer.cookie!);
  const one = async (who: Parameters<typeof api.ask>[0], query: string) => {
    const { data, errors } = await api.ask(who, `{ ${query} }`);
    expect(errors, query).toBeUndefined();
    return data!;
  };
  const titles = async (who: Person): Promise<string> => (await one(who, 'messages(first: 100) { nodes { title body } }'))['messages'].nodes.map((m: { title: string; body: string }) => m.title + m.body).join('\n');

  it('registers an enterprise, which is signed in by its cookie', async () => {
    const input = { name: NAME, uscc: '91611104MA6TX0AN69', areaId: 'fengxi', stationId: world.outletId, industry: 'C', foundedOn: '2023-06-01', contactName: '王敏', contactPhone: '19900001234', account: 'naoji01', password: 'Naoji-2026-ok', agreed: true, noticeVersion: PRIVACY_NOTICE.version };
    expect((await tell(visitor, 'registerEnterprise', { input: { ...input, uscc: '91611104MA6TX0AN68' } })).value['issues']).toMatchObject([{ path: 'uscc' }]);
    const registered = await tell(visitor, 'registerEnterprise', { input });
    expect([registered.is, registered.answer.cookie]).toEqual(['Viewer', expect.stringMatching(/^jiebang_session=[\w-]{43}$/)]);
    await tell({ cookie: registered.answer.cookie! }, 'signOut', {});
    expect((await one({ cookie: registered.answer.cookie! }, 'viewer { id }'))['viewer']).toBeNull();
    expect((await tell(visitor, 'signIn', { account: 'naoji01', password: 'wrong' })).value).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await signIn();
    expect((await one(owner, 'viewer { orgName role todoCount } myEnterprise { name stage uscc }'))).toMatchObject({ viewer: { orgName: NAME, role: 'OWNER', todoCount: 1 }, myEnterprise: { name: NAME, stage: 'STARTUP', uscc: input.uscc } });
  });

  it('drafts, saves and submits a need; the station gives one field back; mended, it passes', async () => {
    needId = (await must(owner, 'createNeed', { input: { title: '首台套设备量产' } }))['id'];
    expect((await tell(owner, 'submitNeed', { id: needId })).value['issues'].map((i: { path: string }) => i.path)).toEqual(expect.arrayContaining(['modes', 'amountFen', 'purpose', 'truthful']));
    const draft = {
      modes: ['LOAN', 'EQUITY'], amountFen: String(300n * W), months: 12, purpose: 'WORKING_CAPITAL', guarantees: ['CREDIT'], claimUntil: '2026-03-20', truthful: true, purposeText: '采购',
      equityValuationFen: String(3000n * W), equityShareBp: 1000, equityRound: 'A 轮',
    };
    const { version } = await must(owner, 'saveNeed', { id: needId, version: 1, input: draft }, 'detail { version }').then((need) => need['detail']);
    expect((await tell(owner, 'saveNeed', { id: needId, version: version - 1, input: draft })).is).toBe('Conflicting');
    await must(owner, 'submitNeed', { id: needId });
    expect((await tell(otherBranch, 'reviewNeed', { id: needId, input: { decision: 'PASS' } })).is).toBe('NOT_FOUND');
    await must(outlet, 'reviewNeed', { id: needId, input: { decision: 'RETURN', issues: [{ path: 'purposeText', message: '请写明采购什么' }] } });
    const { need } = await one(owner, `need(id: "${needId}") { status detail { version returnIssues { path message } } waitingOn { party name workdaysLeft } }`);
    expect(need).toMatchObject({ status: 'RETURNED', detail: { returnIssues: [{ path: 'purposeText', message: '请写明采购什么' }] }, waitingOn: { party: 'ENTERPRISE', name: NAME } });
    await must(owner, 'saveNeed', { id: needId, version: need.detail.version, input: { purposeText: '采购贴片机两台' } });
    await must(owner, 'submitNeed', { id: needId });
    expect((await one(visitor, 'needs { totalCount }'))['needs'].totalCount).toBe(0);
    expect((await must(outlet, 'reviewNeed', { id: needId, input: { decision: 'PASS' } }))['status']).toBe('PUBLISHED');
  });

  it('stands on the board without a name', async () => {
    const answer = await api.ask(visitor, '{ needs(filter: { open: true }) { totalCount nodes { id code amountBand stage industry detail { title enterprise { name } } waitingOn { party name } } } }');
    expect(answer.data!['needs'].nodes).toEqual([expect.objectContaining({ id: needId, amountBand: 'W300_500', stage: 'STARTUP', detail: null })]);
    expect(answer.text).not.toContain(NAME);
    expect((await one(visitor, 'publicFigures { needsOpen confirmedFen currentProducts admittedInstitutions }'))['publicFigures']).toEqual({ needsOpen: 1, confirmedFen: '0', currentProducts: 1, admittedInstitutions: 3 });
  });

  it('is claimed by two banks and a fund, which make contact and ask for papers', async () => {
    for (const who of [bank, bank2, fund]) {
      claims.set(who, (await must(who, 'claimNeed', { needId }))['id']);
      expect((await tell(who, 'makeOffer', { claimId: claims.get(who), input: { kind: 'LOAN', amountFen: '1', validUntil: '2026-06-30' } })).is).toBe('WrongState');
    }
    await must(owner, 'releaseIdentity', { needId, institutionId: bank.orgId });
    for (const who of [bank, bank2, fund]) await must(who, 'recordContact', { claimId: claims.get(who), channel: 'PHONE', note: '已与财务负责人通话' });
    const seen = async (who: Person) => (await one(who, `need(id: "${needId}") { detail { title amountFen enterprise { name contactPhone } } }`))['need'].detail;
    expect(await seen(bank)).toEqual({ title: '首台套设备量产', amountFen: '300000000', enterprise: { name: NAME, contactPhone: '199****1234' } });
    expect(await seen(bank2)).toBeNull();
    expect((await one(owner, `need(id: "${needId}") { detail { views { count institution { name } } } }`))['need'].detail.views).toEqual([{ count: 1, institution: { name: bank.orgName } }]);
    await must(bank2, 'requestPapers', { claimId: claims.get(bank2), papers: ['近两年审计报告'] });
    expect((await one(bank2, `claim(id: "${claims.get(bank2)}") { waitingOn { party duty name } }`))['claim'].waitingOn).toEqual({ party: 'ENTERPRISE', duty: 'PAPERS', name: null });
    await must(owner, 'providePapers', { claimId: claims.get(bank2), note: '已交至柜台' });
  });

  it('gets offers that can be compared by what they truly cost', async () => {
    const loan = { kind: 'LOAN', months: 12, repayment: 'EQUAL_INSTALMENT', guarantees: ['CREDIT'], validUntil: '2026-06-30' };
    const fees = [{ name: '账户管理费', amountFen: String(3n * W), timing: 'UPFRONT' }];
    offers.set(bank, (await must(bank, 'makeOffer', { claimId: claims.get(bank), input: { ...loan, amountFen: String(300n * W), rateBp: 365 } }))['id']);
    offers.set(bank2, (await must(bank2, 'makeOffer', { claimId: claims.get(bank2), input: { ...loan, amountFen: String(300n * W), rateBp: 330, fees } }))['id']);
    offers.set(fund, (await must(fund, 'makeOffer', { claimId: claims.get(fund), input: { kind: 'EQUITY', amountFen: String(300n * W), valuationFen: String(3000n * W), shareBp: 1000, validUntil: '2026-06-30' } }))['id']);
    const { need } = await one(owner, `need(id: "${needId}") { status offers { institution { name } quote { irrEffectivePercent totalCostFen subsidyFen schedule { number } } } }`);
    const cost = Object.fromEntries(need.offers.map((o: { institution: { name: string }; quote: unknown }) => [o.institution.name, o.quote]));
    expect(need.status).toBe('OFFERED');
    expect(cost[fund.orgName]).toBeNull();
    expect(cost[bank.orgName].schedule).toHaveLength(12);
    expect(BigInt(cost[bank2.orgName].totalCostFen) > BigInt(cost[bank.orgName].totalCostFen)).toBe(true);
    expect((await one(bank2, `need(id: "${needId}") { offers { id } claims { id } }`))['need']).toEqual({ offers: [{ id: offers.get(bank2) }], claims: [{ id: claims.get(bank2) }] });
    expect((await one(bank2, `offer(id: "${offers.get(bank)}") { id }`))['offer']).toBeNull();
  });

  it('is won by one; the others are told', async () => {
    expect((await tell(world.enterprise, 'acceptOffer', { offerId: offers.get(bank), reason: '综合成本最低' })).is).toBe('NOT_FOUND');
    dealId = (await must(owner, 'acceptOffer', { offerId: offers.get(bank), reason: '综合成本最低' }))['id'];
    for (const who of [bank2, fund]) {
      expect((await one(who, `claim(id: "${claims.get(who)}") { status need { status } }`))['claim']).toEqual({ status: 'LOST', need: { status: 'MATCHED' } });
      expect(await titles(who)).toContain('企业已选定其他方案');
      expect(await titles(who)).not.toContain(NAME);
    }
    expect(await titles(bank)).toContain('选定了贵机构的方案');
  });

  it('is signed, drawn against an uploaded voucher, and confirmed', async () => {
    await must(bank, 'signDeal', { dealId, input: { contractNo: 'HT-2026-001', signedOn: '2026-03-02' } });
    await system.travel('2026-03-05T02:00:00Z');
    const payload = form(PDF, '放款凭证.pdf');
    const sent = await api.app.inject({
      method: 'POST', url: '/files', payload,
      headers: { cookie: (await api.cookieOf(bank))!, 'x-jiebang-upload': '1', 'content-type': 'multipart/form-data; boundary=edge' },
    });
    expect([sent.statusCode, sent.body]).toEqual([200, expect.stringContaining('放款凭证.pdf')]);
    const input = { amountFen: String(120n * W), drawnOn: '2026-03-04', evidenceIds: [sent.json().id] };
    drawdownId = (await must(bank, 'reportDrawdown', { dealId, input }))['id'];
    expect(await openDashboard(api, outlet, null, 2026)).toMatchObject({ UNCONFIRMED: '1', DEALS_FUNDED: '0', AMOUNT_FUNDED: '0', MEDIAN_DAYS: '--' });
    const file = async (who: Person) => (await api.app.inject({ url: `/files/${sent.json().id}`, headers: { cookie: (await api.cookieOf(who))! } })).statusCode;
    expect([await file(outlet), await file(bank2), await file(otherBranch)]).toEqual([200, 404, 404]);
    expect((await tell(owner, 'confirmDrawdown', { id: drawdownId })).is).toBe('UNAUTHENTICATED');
    await signIn();
    await must(owner, 'confirmDrawdown', { id: drawdownId });
  });

  it('moves the dashboards of its own tree; every figure opens to exactly its records', async () => {
    const theirs = (await must(other, 'createNeed', { input: { title: '菌种库扩建', modes: ['LOAN'], amountFen: String(50n * W), months: 6, purpose: 'RND', guarantees: ['CREDIT'], claimUntil: '2026-03-20', truthful: true } }))['id'];
    await must(other, 'submitNeed', { id: theirs });
    const funded = { NEEDS_POSTED: '1', NEEDS_CLAIMED: '1', NEEDS_FUNDED: '1', DEALS_FUNDED: '1', AMOUNT_FUNDED: String(120n * W), TECH_LOANS: String(120n * W), ENTERPRISES_FINANCED: '1', FIRST_TIME: '0', MEDIAN_DAYS: '2', UNCONFIRMED: '0', STALLED: '0' };
    for (const who of [outlet, branch, reviewer]) expect(await openDashboard(api, who, null, 2026)).toMatchObject({ ...funded, REGISTERED: '2', TO_REVIEW: '0', POINTS_PRODUCTS: who === outlet ? '0' : '1' });
    for (const who of [hub, science, finance, auditor]) expect(await openDashboard(api, who, null, 2026)).toMatchObject({ ...funded, REGISTERED: '3', TO_REVIEW: '1', POINTS_PRODUCTS: '1' });
    expect(await openDashboard(api, hub, world.branchId, 2026)).toMatchObject({ ...funded, REGISTERED: '2' });
    expect(await openDashboard(api, hub, null, 2025)).toMatchObject({ NEEDS_POSTED: '0', AMOUNT_FUNDED: '0' });
    expect((await one(visitor, 'publicFigures { needsOpen confirmedFen enterprisesFinanced }'))['publicFigures']).toEqual({ needsOpen: 0, confirmedFen: String(120n * W), enterprisesFinanced: 1 });
  });

  it('is nothing to the branch of another town', async () => {
    const nothing = { NEEDS_CLAIMED: '0', NEEDS_FUNDED: '0', DEALS_FUNDED: '0', AMOUNT_FUNDED: '0', ENTERPRISES_FINANCED: '0', UNCONFIRMED: '0', REGISTERED: '1', TO_REVIEW: '1', POINTS_PRODUCTS: '0' };
    expect(await openDashboard(api, otherBranch, null, 2026)).toMatchObject(nothing);
    const all = await api.ask(otherBranch, `{ deals { totalCount nodes { id } } claims { totalCount nodes { id } } enterprises { nodes { name } } messages(first: 100) { nodes { title body } }
      need(id: "${needId}") { status detail { title } claims { id } offers { id } deals { id } timeline { id } waitingOn { name } } deal(id: "${dealId}") { id } claim(id: "${claims.get(bank)}") { id } }`);
    expect(all.data).toMatchObject({ deals: { totalCount: 0, nodes: [] }, claims: { totalCount: 0, nodes: [] }, deal: null, claim: null });
    expect(all.data!['need']).toMatchObject({ status: 'FUNDED_PARTIAL', detail: null, claims: [], offers: [], deals: [], timeline: [] });
    expect(all.text).not.toContain(NAME);
    expect((await api.ask(otherBranch, `{ dashboard(stationId: "${world.branchId}") { year } }`)).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect((await tell(otherBranch, 'remindConfirmation', { drawdownId })).is).toBe('NOT_FOUND');
  });
});
