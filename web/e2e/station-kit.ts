import type { Page } from '@playwright/test';
import { demoPassword, newKey } from './api';
import type { Enterprise } from './enterprise';
import type { Place } from './institution';
import { expect, signIn } from './support';

/** People of the demo world that these tests act as. */
export const HUB = 'demo-hub';
export const OTHER_BRANCH = 'demo-fx-st';
export const AUTHORITY = 'demo-finance';

/** The branch under which these tests register their enterprises. */
export const PLACE: Place = { area: 'XIXIAN-QH', tier: 'BRANCH', operator: 'demo-qh-st' };

/** Signs a demo person in and opens `path`. */
export const enter = (page: Page, account: string, path: string): Promise<void> => signIn(page, account, demoPassword(), path);

const SUBMIT = ['submitNeed(id: $id, key: $key)', '$id: ID!, $key: String!'] as const;

async function save({ api }: Enterprise, id: string, input: object): Promise<void> {
  const { need } = await api.ask<{ need: { detail: { version: number } } }>('query ($id: ID!) { need(id: $id) { detail { version } } }', { id });
  await api.write('saveNeed(id: $id, input: $input, version: $version)', '$id: ID!, $input: NeedInput!, $version: Int!', { id, input, version: need.detail.version }, 'Need');
}

/** A day about three weeks ahead. */
const aheadDay = (): string => new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);

/** A submitted need of the enterprise; where the chosen last day is no working day, the one that the refusal names is taken. */
export async function submitted(firm: Enterprise, title: string): Promise<{ id: string; code: string }> {
  const input = {
    title, modes: ['LOAN'], amountFen: '123400000', months: 12, purpose: 'WORKING_CAPITAL', purposeText: '采购原材料', repaymentSource: '销售回款', guarantees: ['CREDIT'],
    loanHistory: 'FIRST', claimMode: 'FIRST_COME', claimCap: 3, claimUntil: aheadDay(), showClaimCount: true, truthful: true,
  };
  const { id, number } = await firm.api.write<{ id: string; number: string }>('createNeed(input: $input, key: $key)', '$input: NeedInput!, $key: String!', { input, key: newKey() }, 'Need', 'id number: code');
  const need = { id, code: number };
  const answer = await firm.api.attempt<{ id: string }>(...SUBMIT, { id, key: newKey() }, 'Need');
  const issues = 'issues' in answer ? (answer.issues ?? []) : [];
  const workday = issues.find((issue) => issue.path === 'claimUntil')?.message.match(/例如 (\d{4}-\d{2}-\d{2})/)?.[1];
  if (workday === undefined) {
    expect(answer.__typename).toBe('Need');
    return need;
  }
  await save(firm, id, { claimUntil: workday });
  await firm.api.write(...SUBMIT, { id, key: newKey() }, 'Need');
  return need;
}

/** What a station sent back, as the enterprise reads it. */
export async function returned({ api }: Enterprise, id: string): Promise<{ path: string; message: string }[]> {
  const { need } = await api.ask<{ need: { detail: { returnIssues: { path: string; message: string }[] } } }>('query ($id: ID!) { need(id: $id) { detail { returnIssues { path message } } } }', { id });
  return need.detail.returnIssues;
}

/** The enterprise mends the title and submits again. */
export async function mend(firm: Enterprise, id: string, title: string): Promise<void> {
  await save(firm, id, { title });
  await firm.api.write(...SUBMIT, { id, key: newKey() }, 'Need');
}
