import { expect, type Page } from '@playwright/test';
import { Api, newKey, signInApi } from './api';
import { inventedUscc } from './uscc';

/** An enterprise that a test made for itself. */
export type Enterprise = { name: string; uscc: string; account: string; password: string; api: Api };

/** Station of the enterprises below: 沣东新城's branch in the demo world, and its operator. */
export const STATION = { area: '沣东新城', name: /沣东新城科技金融服务工作站/, account: 'demo-fd-st' } as const;

const PASSWORD = 'Xixian-2026-fictional';

/** Registers a new enterprise at the API, with figures that most products ask for unless `figures` is false. */
export async function registerByApi(figures = true): Promise<Enterprise> {
  const api = new Api();
  const { areas, stations } = await api.ask<{ areas: { id: string; name: string }[]; stations: { id: string; name: string }[] }>('{ areas { id name } stations { id name } }');
  const uscc = inventedUscc();
  const made = { name: `西咸虚构${uscc.slice(8, 16)}科技有限公司`, uscc, account: `e${uscc.slice(8, 16)}`, password: PASSWORD };
  await api.write('registerEnterprise(input: $input, key: $key)', '$input: RegisterEnterpriseInput!, $key: String!', {
    key: newKey(),
    input: {
      name: made.name, uscc, account: made.account, password: made.password, industry: 'C', foundedOn: '2022-05-06', contactName: '虚构联系人',
      contactPhone: '13800000000', agreed: true, noticeVersion: await api.noticeVersion(), areaId: areas.find((one) => one.name === STATION.area)?.id, stationId: stations.find((one) => STATION.name.test(one.name))?.id,
    },
  }, 'Viewer');
  if (figures) {
    await api.write('updateEnterprise(input: $input, version: 1)', '$input: EnterpriseInput!', {
      input: { figuresYear: 2025, revenueFen: '3000000000', rndFen: '300000000', assetsFen: '4000000000', debtFen: '1500000000', loanBalanceFen: '0', taxGrade: 'A', employees: 40, researchers: 12, hadLoanBefore: false },
    }, 'Enterprise');
  }
  return { ...made, api };
}

/** Today in Shanghai, shifted by whole days. */
export const shanghaiDay = (shift = 0): string => new Date(Date.now() + (8 * 3_600 + shift * 86_400) * 1_000).toISOString().slice(0, 10);

/** A working day about two weeks from now, as the API's calendar has it; asked by a draft that is withdrawn again. */
export async function claimDay(api: Api): Promise<string> {
  const day = weekday();
  const { id } = await api.write('createNeed(input: $input, key: $key)', '$input: NeedInput!, $key: String!', { input: { title: '试算截止日', claimUntil: day }, key: newKey() }, 'Need');
  const answer = await api.attempt('submitNeed(id: $id, key: $key)', '$id: ID!, $key: String!', { id, key: newKey() }, 'Need');
  await api.write('withdrawNeed(id: $id, reason: "试算完毕")', '$id: ID!', { id }, 'Need');
  const issues = 'issues' in answer ? (answer.issues ?? []) : [];
  const message = issues.find((issue) => issue.path === 'claimUntil')?.message;
  return /例如 (\d{4}-\d{2}-\d{2})/.exec(message ?? '')?.[1] ?? day;
}

/** A Monday to Friday about two weeks from now; if it is a holiday, `submitNeed` takes the day that the API proposes. */
export function weekday(): string {
  const days = [14, 15, 16].map((shift) => shanghaiDay(shift));
  return days.find((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))!;
}

/** What a need asks for; amounts in 万元 as they are typed. */
export type Asked = { title: string; wan: string; months: string; claimUntil?: string; mode?: '先到先揭' | '密封竞价' | '定向邀请'; several?: boolean };

const next = (page: Page) => page.getByRole('button', { name: /^(继续|保存并核对)$/ }).click();

/** Waits for a step of the form by its heading. */
export const atStep = (page: Page, title: string) => expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

/** Fills in the steps up to the check page of a signed-in enterprise. */
export async function fillNeed(page: Page, asked: Asked): Promise<void> {
  await page.goto('/my/needs/new/mode');
  await page.getByRole('textbox', { name: '需求标题' }).fill(asked.title);
  await page.getByRole('checkbox', { name: '贷款' }).check();
  await next(page);
  await atStep(page, '融资金额');
  await page.getByRole('textbox', { name: '融资金额' }).fill(asked.wan);
  if (asked.several) await page.getByRole('checkbox', { name: /^可以/ }).check();
  await next(page);
  await atStep(page, '用途与期限');
  await page.getByRole('radio', { name: '研发投入' }).check();
  await page.getByRole('textbox', { name: '期限' }).fill(asked.months);
  await next(page);
  await atStep(page, '担保方式');
  await page.getByRole('checkbox', { name: '信用' }).check();
  await next(page);
  await atStep(page, '材料说明');
  await next(page);
  await atStep(page, '可见范围与揭榜方式');
  await page.getByRole('radio', { name: new RegExp(asked.mode ?? '先到先揭') }).check();
  await page.getByLabel('揭榜截止日').fill(asked.claimUntil ?? weekday());
  await next(page);
  await atStep(page, '核对并提交');
}

const NEED = /\/my\/needs\/[0-9a-f-]{36}$/;

async function pressSubmit(page: Page): Promise<'gone' | 'refused'> {
  await page.getByRole('button', { name: /^(提交审核|重新提交)$/ }).click();
  return Promise.race([
    page.waitForURL(NEED, { timeout: 20_000, waitUntil: 'commit' }).then(() => 'gone' as const),
    page.getByRole('alert', { name: '请先修改以下内容' }).waitFor({ timeout: 20_000 }).then(() => 'refused' as const),
  ]);
}

/** Submits from the check page and gives the need's id; where the deadline is a holiday the proposed day is taken over. */
export async function submitNeed(page: Page): Promise<string> {
  await page.getByRole('checkbox', { name: /所填信息真实/ }).check();
  if ((await pressSubmit(page)) === 'refused') {
    await page.getByRole('link', { name: /例如 \d{4}-\d\d-\d\d/ }).click();
    await page.getByRole('button', { name: /^改为 \d{4}-\d\d-\d\d$/ }).click();
    await next(page);
    await atStep(page, '核对并提交');
    expect(await pressSubmit(page)).toBe('gone');
  }
  await expect(page.getByText('审核中', { exact: true }).first()).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

/** Posts a need through the form (发榜) as the signed-in enterprise; `publish` lets the station pass it. Gives its id. */
export async function postNeed(page: Page, asked: Asked, publish = true): Promise<string> {
  await fillNeed(page, asked);
  const id = await submitNeed(page);
  if (publish) await passNeed(id);
  return id;
}

/** The station publishes a submitted need. */
export async function passNeed(id: string, account: string = STATION.account): Promise<void> {
  const station = await signInApi(account);
  await station.write('reviewNeed(id: $id, input: { decision: PASS }, key: $key)', '$id: ID!, $key: String!', { id, key: newKey() }, 'Need');
}

/** Card of an institution's claim or invitation on the need's page. */
export const claimCard = (page: Page, institution: string | RegExp) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { level: 3, name: institution }) });

/** Releases the identity to an institution on the need's page. */
export async function releaseIdentity(page: Page, needId: string, institution: string | RegExp): Promise<void> {
  await page.goto(`/my/needs/${needId}`);
  const card = claimCard(page, institution);
  await card.getByRole('button', { name: /^公开身份/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '公开身份' }).click();
  await expect(card.getByRole('button', { name: /^撤回身份公开/ })).toBeVisible();
}

/** Chooses an institution's offer on the comparison page with a reason; gives the deal's id. */
export async function acceptOffer(page: Page, needId: string, institution: string, reason: string): Promise<string> {
  await page.goto(`/my/needs/${needId}/offers`);
  await page.getByRole('button', { name: new RegExp(`^选定方案.*${institution}`) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '选择理由' }).fill(reason);
  await dialog.getByRole('button', { name: '选定方案' }).click();
  await expect(page).toHaveURL(/\/my\/deals\/[0-9a-f-]{36}$/, { timeout: 20_000 });
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

/** Confirms a reported payment by its number on the deal's page. */
export async function confirmDrawdown(page: Page, dealId: string, number = 1): Promise<void> {
  await page.goto(`/my/deals/${dealId}`);
  const card = page.getByRole('article').filter({ hasText: `第 ${number} 笔放款` });
  await card.getByRole('button', { name: /^(确认放款|撤回异议并确认)/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认放款' }).click();
  await expect(card.getByText('双方已确认')).toBeVisible();
}

/** Disputes a reported payment with a reason. */
export async function disputeDrawdown(page: Page, dealId: string, reason: string, number = 1): Promise<void> {
  await page.goto(`/my/deals/${dealId}`);
  const card = page.getByRole('article').filter({ hasText: `第 ${number} 笔放款` });
  await card.getByRole('button', { name: /^提出异议/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '异议原因' }).fill(reason);
  await dialog.getByRole('button', { name: '提出异议' }).click();
  await expect(card.getByText('有异议')).toBeVisible();
}
