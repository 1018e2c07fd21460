import { inventedUscc } from './uscc';

/** Setting the stage of a journey through the API: what is not the subject of a test is not clicked through. */

const api = (): string => `${(process.env.API_URL ?? process.env.BASE_URL ?? 'http://127.0.0.1:3000').replace(/\/+$/, '')}/graphql`;

/** Password that all people of the demo world share. */
export function demoPassword(): string {
  const password = process.env.DEMO_PASSWORD;
  if (!password) throw new Error('DEMO_PASSWORD is not set');
  return password;
}

type Refused = { __typename: string; message?: string; issues?: { path: string; message: string }[] };

/** A person who speaks to the API. */
export class Caller {
  private constructor(private readonly cookie: string) {}

  private static async post(query: string, variables: object, cookie = ''): Promise<{ data: Record<string, unknown>; cookies: string[] }> {
    const answer = await fetch(api(), { method: 'POST', headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }, body: JSON.stringify({ query, variables }) });
    const body = (await answer.json()) as { data?: Record<string, unknown> | null; errors?: { message: string }[] };
    if (!body.data || body.errors) throw new Error(`${query.slice(0, 60)}: ${body.errors?.map((one) => one.message).join('; ') ?? answer.status}`);
    return { data: body.data, cookies: answer.headers.getSetCookie().map((one) => one.split(';')[0]!) };
  }

  /** Signs in, or registers: any mutation that opens a login session. */
  static async open(query: string, variables: object): Promise<Caller> {
    const { data, cookies } = await Caller.post(query, variables);
    const result = Object.values(data)[0] as Refused;
    if (result.__typename !== 'Viewer') throw new Error(`${result.__typename}: ${result.message ?? ''} ${JSON.stringify(result.issues ?? [])}`);
    return new Caller(cookies.join('; '));
  }

  static signIn(account: string, password = demoPassword()): Promise<Caller> {
    return Caller.open('mutation ($account: String!, $password: String!) { signIn(account: $account, password: $password) { __typename ... on Refusal { message } } }', { account, password });
  }

  /** Reads; throws when the API answers with an error. */
  async read<Data>(query: string, variables: object = {}): Promise<Data> {
    return (await Caller.post(query, variables, this.cookie)).data as Data;
  }

  /** Writes one mutation that answers `success`; throws with the refusal otherwise. */
  async write<Done>(field: string, args: string, success: string, select: string, variables: Record<string, unknown>): Promise<Done> {
    const names = args.match(/\$\w+/g) ?? [];
    const pass = names.map((name) => `${name.slice(1)}: ${name}`).join(', ');
    const query = `mutation (${args}) { ${field}(${pass}) { __typename ... on ${success} { ${select} } ... on Refusal { message } ... on InvalidInput { issues { path message } } } }`;
    const key = args.includes('$key') ? { key: crypto.randomUUID() } : {};
    const result = (await this.read<Record<string, Refused>>(query, { ...variables, ...key }))[field]!;
    if (result.__typename !== success) throw new Error(`${field}: ${result.__typename} ${result.message ?? ''} ${JSON.stringify(result.issues ?? [])}`);
    return result as Done;
  }
}

/** A firm that was just registered. */
export type Firm = { caller: Caller; account: string; password: string; name: string; stationAccount: string };

/** Registers an invented firm with the station of a demo operator. */
export async function registerFirm(stationAccount: string): Promise<Firm> {
  const operator = await Caller.signIn(stationAccount);
  const { viewer, stations } = await operator.read<{ viewer: { orgId: string }; stations: { id: string; area: { id: string } }[] }>('{ viewer { orgId } stations { id area { id } } }');
  const station = stations.find((one) => one.id === viewer.orgId)!;
  const uscc = inventedUscc();
  const firm = { account: `e${uscc.slice(8, 17).toLowerCase()}`, password: 'Xixian-2026-fictional', name: `西咸虚构${uscc.slice(8, 17)}科技有限公司`, stationAccount };
  const input = {
    name: firm.name, uscc, areaId: station.area.id, stationId: station.id, industry: 'C', foundedOn: '2022-05-06', contactName: '测试联系人', contactPhone: '13800000000',
    account: firm.account, password: firm.password, agreed: true,
  };
  const caller = await Caller.open('mutation ($input: RegisterEnterpriseInput!, $key: String!) { registerEnterprise(input: $input, key: $key) { __typename ... on Refusal { message } ... on InvalidInput { issues { path message } } } }', { input, key: crypto.randomUUID() });
  return { ...firm, caller };
}

/** A need on the board. */
export type Posted = { id: string; code: string };

const dayAfter = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

/** A weekday about two weeks ahead. */
function claimDay(): string {
  for (let days = 14; ; days += 1) if (![0, 6].includes(new Date(`${dayAfter(days)}T00:00:00Z`).getUTCDay())) return dayAfter(days);
}

/** Posts a need and lets the station publish it. */
export async function postNeed(firm: Firm, more: Record<string, unknown> = {}): Promise<Posted> {
  const input = {
    title: '流动资金贷款', modes: ['LOAN'], amountFen: '300000000', months: 12, purpose: 'WORKING_CAPITAL', purposeText: '采购原材料', repaymentSource: '销售回款', guarantees: ['CREDIT'],
    loanHistory: 'FIRST', claimMode: 'FIRST_COME', claimCap: 3, claimUntil: claimDay(), several: false, showClaimCount: true, pointsConsent: false, truthful: true, ...more,
  };
  const need = await firm.caller.write<Posted>('createNeed', '$input: NeedInput!, $key: String!', 'Need', 'id code', { input });
  await firm.caller.write('submitNeed', '$id: ID!, $key: String!', 'Need', 'id', { id: need.id });
  const operator = await Caller.signIn(firm.stationAccount);
  await operator.write('reviewNeed', '$id: ID!, $input: NeedReviewInput!, $key: String!', 'Need', 'id', { id: need.id, input: { decision: 'PASS' } });
  return need;
}

/** Claims a need and records the first contact; gives the claim's id. */
export async function claimAndContact(institution: Caller, needId: string): Promise<string> {
  const { id } = await institution.write<{ id: string }>('claimNeed', '$needId: ID!, $key: String!', 'Claim', 'id', { needId });
  await institution.write('recordContact', '$claimId: ID!, $channel: ContactChannel!, $note: String!', 'Claim', 'id', { claimId: id, channel: 'PHONE', note: '已与财务负责人核实用途和还款来源' });
  return id;
}

/** Makes a loan offer on a claim; gives the offer's id. */
export async function offerLoan(institution: Caller, claimId: string, more: Record<string, unknown> = {}): Promise<string> {
  const input = { kind: 'LOAN', amountFen: '300000000', rateBp: 385, months: 12, repayment: 'INTEREST_FIRST', fees: [], guarantees: ['CREDIT'], validUntil: dayAfter(20), ...more };
  return (await institution.write<{ id: string }>('makeOffer', '$claimId: ID!, $input: OfferInput!, $key: String!', 'Offer', 'id', { claimId, input })).id;
}

/** Accepts an offer as the firm's owner; gives the deal's id. */
export async function acceptOffer(firm: Firm, offerId: string): Promise<string> {
  return (await firm.caller.write<{ id: string }>('acceptOffer', '$offerId: ID!, $reason: String!, $key: String!', 'Deal', 'id', { offerId, reason: '综合成本最低' })).id;
}

/** A small complete PDF; `mark` makes its content differ from others. */
export const pdfOf = (mark: string): Buffer =>
  Buffer.from(`%PDF-1.4\n% ${mark}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n110\n%%EOF\n`);
