import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page, PlaywrightWorkerArgs } from '@playwright/test';
import { expect, signIn } from './support';
import { inventedUscc } from './uscc';

/** Password that all demo accounts share; the run names it. */
export const DEMO_PASSWORD = process.env.DEMO_PASSWORD ?? '';

/** Accounts of the demo world that these tests use. */
export const HUB = 'demo-hub';
export const BRANCH = 'demo-qh-st';
export const OTHER_BRANCH = 'demo-fx-st';
export const AUTHORITY = 'demo-finance';

/** Signs a demo person in and opens `path`. */
export async function enter(page: Page, account: string, path: string): Promise<void> {
  await signIn(page, account, DEMO_PASSWORD, path);
  await page.waitForURL((url) => url.pathname === path.split('?')[0]);
}

async function send<Data>(context: APIRequestContext, query: string, variables: object): Promise<Data> {
  const answer = await context.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] };
  expect(errors ?? [], query.slice(0, 60)).toEqual([]);
  return data!;
}

/** Sends one operation and gives its data; fails on a thrown error and on a refusal. */
export async function ask<Data extends Record<string, unknown>>(context: APIRequestContext, query: string, variables: object = {}): Promise<Data> {
  const data = await send<Data>(context, query, variables);
  for (const part of Object.values(data)) {
    const { message, issues } = (part ?? {}) as { message?: string; issues?: { path: string; message: string }[] };
    expect(message === undefined ? [] : (issues ?? [message]), query.slice(0, 60)).toEqual([]);
  }
  return data;
}

/** An invented enterprise of 秦汉新城 under its branch, signed in through the site. */
export type Firm = { context: APIRequestContext; name: string };

const REFUSED = '... on Refusal { message } ... on InvalidInput { issues { path message } }';

/** Registers an enterprise, as its owner would. */
export async function newFirm(playwright: PlaywrightWorkerArgs['playwright'], baseURL: string): Promise<Firm> {
  const context = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
  const { stations } = await ask<{ stations: { id: string; tier: string; area: { id: string } }[] }>(context, '{ stations { id tier area { id } } }');
  const branch = stations.find((station) => station.tier === 'BRANCH' && station.area.id === 'XIXIAN-QH')!;
  const uscc = inventedUscc();
  const name = `西咸虚构${uscc.slice(8, 16)}科技有限公司`;
  await ask(context, `mutation Register($input: RegisterEnterpriseInput!, $key: String!) { registerEnterprise(input: $input, key: $key) { __typename ${REFUSED} } }`, {
    key: randomUUID(),
    input: {
      name, uscc, areaId: branch.area.id, stationId: branch.id, industry: 'C', foundedOn: '2021-05-06', contactName: '测试联系人',
      contactPhone: '13800000000', account: `t${uscc.slice(8, 16)}`, password: 'Xixian-2026-fictional', agreed: true,
    },
  });
  return { context, name };
}

const CREATE = `mutation Create($input: NeedInput!, $key: String!) { createNeed(input: $input, key: $key) { __typename ... on Need { id } ${REFUSED} } }`;
const SAVE = `mutation Save($id: ID!, $input: NeedInput!, $version: Int!) { saveNeed(id: $id, input: $input, version: $version) { __typename ${REFUSED} } }`;
const SUBMIT = `mutation Submit($id: ID!, $key: String!) { submitNeed(id: $id, key: $key) { __typename ... on Need { id code } ${REFUSED} } }`;

type Submitted = { submitNeed: { id: string; code: string; issues?: { path: string; message: string }[] } };

const dayAfter = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A submitted need of the enterprise; its window ends on a working day, as the refusal names one where the chosen day is none. */
export async function submittedNeed({ context }: Firm, title: string): Promise<{ id: string; code: string }> {
  const input = {
    title, modes: ['LOAN'], amountFen: '123400000', months: 12, purpose: 'WORKING_CAPITAL', purposeText: '采购原材料', repaymentSource: '销售回款',
    guarantees: ['CREDIT'], loanHistory: 'FIRST', claimMode: 'FIRST_COME', claimCap: 3, claimUntil: dayAfter(21), showClaimCount: true, truthful: true,
  };
  const { createNeed } = await ask<{ createNeed: { id: string } }>(context, CREATE, { input, key: randomUUID() });
  const first = await send<Submitted>(context, SUBMIT, { id: createNeed.id, key: randomUUID() });
  const workday = first.submitNeed.issues?.find((issue) => issue.path === 'claimUntil')?.message.match(/例如 (\d{4}-\d{2}-\d{2})/)?.[1];
  if (workday === undefined) {
    expect(first.submitNeed.issues).toBeUndefined();
    return first.submitNeed;
  }
  await save({ context, name: '' }, createNeed.id, { claimUntil: workday });
  return submit(context, createNeed.id);
}

async function save(firm: Firm, id: string, input: object): Promise<void> {
  const { version } = await returned(firm, id);
  await ask(firm.context, SAVE, { id, input, version });
}

async function submit(context: APIRequestContext, id: string): Promise<{ id: string; code: string }> {
  return (await ask<Submitted>(context, SUBMIT, { id, key: randomUUID() })).submitNeed;
}

/** What a station sent back, as the enterprise reads it. */
export async function returned({ context }: Firm, id: string): Promise<{ issues: { path: string; message: string }[]; version: number }> {
  const { need } = await ask<{ need: { detail: { version: number; returnIssues: { path: string; message: string }[] } } }>(
    context, 'query Returned($id: ID!) { need(id: $id) { detail { version returnIssues { path message } } } }', { id },
  );
  return { issues: need.detail.returnIssues.map(({ path, message }) => ({ path, message })), version: need.detail.version };
}

/** The enterprise mends the title and submits again. */
export async function mend(firm: Firm, id: string, title: string): Promise<void> {
  await save(firm, id, { title });
  await submit(firm.context, id);
}
