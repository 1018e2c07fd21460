import { randomUUID } from 'node:crypto';
import { inventedUscc } from './uscc';

const BASE = process.env.BASE_URL ?? 'http://127.0.0.1:3000';

/** Password that all demo members share in a test run. */
export const DEMO_PASSWORD = process.env.DEMO_PASSWORD ?? '';

type Data = Record<string, any>;
const REFUSAL = '__typename ... on Refusal { refusalCode: code message } ... on InvalidInput { issues { path message } }';

/** One signed-in (or anonymous) client of the API, through the portal's own origin as a browser would. */
export class Api {
  private cookie = '';

  async ask(query: string, variables: Data = {}): Promise<Data> {
    const response = await fetch(`${BASE}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(BASE).origin, ...(this.cookie && { cookie: this.cookie }) },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie().find((line) => line.includes('jiebang_session='));
    if (set) this.cookie = set.split(';')[0]!;
    const body = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (body.errors) throw new Error(body.errors.map((error) => error.message).join('; '));
    return body.data!;
  }

  /** A mutation by its arguments text, e.g. `submitNeed(id: $id, key: $key)`; answers its result, refusals included. */
  async attempt(call: string, declared: string, variables: Data, wanted = ''): Promise<Data> {
    const name = call.slice(0, call.indexOf('('));
    return (await this.ask(`mutation (${declared}) { ${call} { ${REFUSAL} ${wanted} } }`, variables))[name] as Data;
  }

  /** Like `attempt`, and fails on a refusal. */
  async perform(call: string, declared: string, variables: Data, wanted = ''): Promise<Data> {
    const result = await this.attempt(call, declared, variables, wanted);
    if ('refusalCode' in result) throw new Error(`${call}: ${JSON.stringify(result)}`);
    return result;
  }

  static async signIn(account: string, password = DEMO_PASSWORD): Promise<Api> {
    const api = new Api();
    await api.perform('signIn(account: $a, password: $p)', '$a: String!, $p: String!', { a: account, p: password }, '... on Viewer { id }');
    return api;
  }
}

export const newKey = (): string => randomUUID();

/** Account and password of an enterprise that a test registered. */
export interface Registered {
  readonly api: Api;
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly uscc: string;
}

/** A workday some weeks ahead, far from holidays being likely; tried against the API by the caller. */
function dayAhead(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Registers a fresh invented enterprise under the demo branch of an area (default 沣东新城). */
export async function registerEnterprise(mark: string, areaId = 'XIXIAN-FD'): Promise<Registered> {
  const api = new Api();
  const { stations } = await api.ask('query ($a: ID) { stations(areaId: $a) { id tier } }', { a: areaId });
  const uscc = inventedUscc();
  const account = `e2e-${mark}-${newKey().slice(0, 8)}`.toLowerCase();
  const name = `演示测试${mark}${uscc.slice(-6)}科技有限公司`;
  const password = `Posting-${newKey().slice(0, 12)}`;
  const input = {
    name, uscc, areaId, stationId: (stations as Data[])[0]!.id, industry: 'C', foundedOn: '2023-05-08', contactName: '王敏', contactPhone: '19900001234', account, password, agreed: true,
  };
  await api.perform('registerEnterprise(input: $input, key: $key)', '$input: RegisterEnterpriseInput!, $key: String!', { input, key: newKey() }, '... on Viewer { id }');
  return { api, account, password, name, uscc };
}

const ID = (type: string, more = '') => `... on ${type} { id ${more} }`;

/** Posts a need through the API and has the demo branch of 沣东新城 pass it; answers its id and code. */
export async function publishNeed(enterprise: Api, more: Data = {}, station = 'demo-fd-st'): Promise<{ id: string; code: string }> {
  const input = {
    title: '补充订单流动资金', modes: ['LOAN'], amountFen: '300000000', months: 12, purpose: 'WORKING_CAPITAL', purposeText: '采购原材料', repaymentSource: '订单回款', guarantees: ['CREDIT'],
    loanHistory: 'FIRST', claimMode: 'FIRST_COME', claimCap: 3, claimUntil: dayAhead(21), several: false, showClaimCount: true, pointsConsent: true, truthful: true, ...more,
  };
  const need = await enterprise.perform('createNeed(input: $input, key: $key)', '$input: NeedInput!, $key: String!', { input, key: newKey() }, ID('Need', 'code'));
  await enterprise.perform('submitNeed(id: $id, key: $key)', '$id: ID!, $key: String!', { id: need.id, key: newKey() }, ID('Need'));
  const desk = await Api.signIn(station);
  await desk.perform('reviewNeed(id: $id, input: { decision: PASS }, key: $key)', '$id: ID!, $key: String!', { id: need.id, key: newKey() }, ID('Need'));
  return { id: need.id as string, code: need.code as string };
}

/** Claims, records the first contact and makes a loan offer; answers the offer's id. */
export async function claimAndOffer(institution: Api, needId: string, terms: Data = {}): Promise<{ claimId: string; offerId: string }> {
  const claim = await institution.perform('claimNeed(needId: $id, key: $key)', '$id: ID!, $key: String!', { id: needId, key: newKey() }, ID('Claim'));
  await institution.perform('recordContact(claimId: $id, channel: PHONE, note: "已电话了解订单和回款情况")', '$id: ID!', { id: claim.id }, ID('Claim'));
  const input = { kind: 'LOAN', amountFen: '300000000', rateBp: 365, months: 12, repayment: 'EQUAL_INSTALMENT', fees: [], guarantees: ['CREDIT'], conditions: '签约前核验订单', validUntil: dayAhead(15), ...terms };
  const offer = await institution.perform('makeOffer(claimId: $id, input: $input, key: $key)', '$id: ID!, $input: OfferInput!, $key: String!', { id: claim.id, input, key: newKey() }, ID('Offer'));
  return { claimId: claim.id as string, offerId: offer.id as string };
}

/** Accepts an offer and records the signing; answers the deal's id. */
export async function acceptAndSign(enterprise: Api, institution: Api, offerId: string): Promise<string> {
  const deal = await enterprise.perform('acceptOffer(offerId: $id, reason: "综合成本最低，放款快", key: $key)', '$id: ID!, $key: String!', { id: offerId, key: newKey() }, ID('Deal'));
  const input = { contractNo: `HT-${newKey().slice(0, 8)}`, signedOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) };
  await institution.perform('signDeal(dealId: $id, input: $input, key: $key)', '$id: ID!, $input: SignDealInput!, $key: String!', { id: deal.id, input, key: newKey() }, ID('Deal'));
  return deal.id as string;
}
