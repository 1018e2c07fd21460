import type { Page } from '@playwright/test';
import { Api, demoPassword, newKey, signInApi } from './api';
import { passNeed, type Enterprise } from './enterprise';
import { signIn } from './support';
import { inventedUscc } from './uscc';

/** An enterprise of one station: its tier and area choose the station, `operator` is the station's demo account. */
export type Place = { area: string; tier: 'HUB' | 'BRANCH' | 'OUTLET'; operator: string };

/** Registers an invented enterprise at a station of the demo world; `more` overrides what it tells. */
export async function registerAt(place: Place, more: Record<string, unknown> = {}): Promise<Enterprise> {
  const api = new Api();
  const { stations } = await api.ask<{ stations: { id: string; tier: string; area: { id: string } }[] }>('{ stations { id tier area { id } } }');
  const station = stations.find((one) => one.tier === place.tier && one.area.id === place.area);
  if (!station) throw new Error(`no station ${place.tier} ${place.area}`);
  const uscc = inventedUscc();
  const made = { name: `西咸虚构${uscc.slice(8, 16)}科技有限公司`, uscc, account: `i${uscc.slice(8, 16)}`, password: 'Xixian-2026-fictional' };
  await api.write('registerEnterprise(input: $input, key: $key)', '$input: RegisterEnterpriseInput!, $key: String!', {
    key: newKey(),
    input: { ...made, industry: 'C', foundedOn: '2022-05-06', contactName: '虚构联系人', contactPhone: '13800000000', agreed: true, noticeVersion: await api.noticeVersion(), areaId: place.area, stationId: station.id, ...more },
  }, 'Viewer');
  return { ...made, api };
}

const dayAhead = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

/** The first day at least so far ahead that is no weekend. */
const weekday = (days: number): string => ([0, 6].includes(new Date(dayAhead(days)).getUTCDay()) ? weekday(days + 1) : dayAhead(days));

/** A need on the board. */
export type Posted = { id: string; code: string };

/** Posts a loan need of 300 万元 over 12 months, first come with three places, and lets its station publish it. */
export async function postAt(place: Place, firm: Enterprise, more: Record<string, unknown> = {}): Promise<Posted> {
  const input = {
    title: '订单流动资金贷款', modes: ['LOAN'], amountFen: '300000000', months: 12, purpose: 'WORKING_CAPITAL', purposeText: '采购原材料', repaymentSource: '订单回款', guarantees: ['CREDIT'],
    loanHistory: 'FIRST', claimMode: 'FIRST_COME', claimCap: 3, claimUntil: weekday(14), several: false, showClaimCount: true, pointsConsent: false, truthful: true, ...more,
  };
  const need = await firm.api.write<{ id: string; number: string }>('createNeed(input: $input, key: $key)', '$input: NeedInput!, $key: String!', { input, key: newKey() }, 'Need', 'id number: code');
  await firm.api.write('submitNeed(id: $id, key: $key)', '$id: ID!, $key: String!', { id: need.id, key: newKey() }, 'Need');
  await passNeed(need.id, place.operator);
  return { id: need.id, code: need.number };
}

/** Claims a need and records the first contact; gives the claim's id. */
export async function claimAndContact(bank: Api, needId: string): Promise<string> {
  const { id } = await bank.write('claimNeed(needId: $id, key: $key)', '$id: ID!, $key: String!', { id: needId, key: newKey() }, 'Claim');
  await bank.write('recordContact(claimId: $id, channel: PHONE, note: "已电话了解订单和回款情况")', '$id: ID!', { id }, 'Claim');
  return id;
}

/** Makes a loan offer on a claim; gives the offer's id. */
export async function offerLoan(bank: Api, claimId: string, more: Record<string, unknown> = {}): Promise<string> {
  const input = { kind: 'LOAN', amountFen: '300000000', rateBp: 385, months: 12, repayment: 'INTEREST_FIRST', fees: [], guarantees: ['CREDIT'], validUntil: dayAhead(20), ...more };
  return (await bank.write('makeOffer(claimId: $id, input: $input, key: $key)', '$id: ID!, $input: OfferInput!, $key: String!', { id: claimId, input, key: newKey() }, 'Offer')).id;
}

/** A deal that an institution's offer won; not signed yet. */
export async function wonDeal(place: Place, account: string): Promise<{ firm: Enterprise; need: Posted; dealId: string; dealCode: string }> {
  const firm = await registerAt(place);
  const need = await postAt(place, firm, { amountFen: '200000000' });
  const bank = await signInApi(account);
  const offerId = await offerLoan(bank, await claimAndContact(bank, need.id), { amountFen: '200000000' });
  const { id } = await firm.api.write('acceptOffer(offerId: $id, reason: "综合成本最低，放款快", key: $key)', '$id: ID!, $key: String!', { id: offerId, key: newKey() }, 'Deal');
  const { deal } = await firm.api.ask<{ deal: { code: string } }>('query ($id: ID!) { deal(id: $id) { code } }', { id });
  return { firm, need, dealId: id, dealCode: deal.code };
}

type Window = { viewport: { width: number; height: number }; isMobile: boolean; hasTouch: boolean; deviceScaleFactor: number };

/** The window of a phone. */
export const PHONE: Window = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

/** A page of another person in a window of their own, signed in at `path`; its console errors go to `errors`. */
export async function personOf(page: Page, who: { account: string; password?: string }, path: string, errors: string[], window?: Window): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  const own = await (await browser.newContext(window)).newPage();
  own.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  own.on('pageerror', (error) => errors.push(String(error)));
  await signIn(own, who.account, who.password ?? demoPassword(), path);
  return own;
}

/** Chooses an option of a select of the workbench; a long list is searched first. */
export async function pick(page: Page, label: string, option: string, search = false): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.click();
  if (search) await box.fill(option);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).click();
}

/** Whether a text stands anywhere in what the server and the scripts wrote, visible or not. */
export const pageHolds = async (page: Page, text: string): Promise<boolean> => (await page.content()).includes(text);
