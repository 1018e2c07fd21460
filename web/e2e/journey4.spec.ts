import type { Page } from '@playwright/test';
import { signInApi, smallPdf } from './api';
import { confirmDrawdown } from './enterprise';
import { PHONE, personOf, wonDeal, type Place } from './institution';
import { expect, expectJsBudget, expectSound, test } from './support';

/** Journey 4: one payment is reported with its voucher, confirmed on the phone, and the station's figures move and open exactly its rows. */

/** Each run moves the figures of an outlet of its own. */
const OUTLETS: Record<string, Place> = {
  desktop: { area: 'XIXIAN-KG-P1', tier: 'OUTLET', operator: 'demo-kg-out' },
  phone: { area: 'XIXIAN-JH-P1', tier: 'OUTLET', operator: 'demo-jh-out' },
};

type Figure = { kind: string; value: string; label: string };

/** Figures of the outlet this year, by kind. */
async function figuresOf(place: Place): Promise<Map<string, Figure>> {
  const desk = await signInApi(place.operator);
  const { dashboard } = await desk.ask<{ dashboard: { figures: Figure[]; todo: Figure[] } }>('{ dashboard { figures { kind value label } todo { kind value label } } }');
  return new Map([...dashboard.figures, ...dashboard.todo].map((figure) => [figure.kind, figure]));
}

const moved = (before: Map<string, Figure>, after: Map<string, Figure>, kind: string): bigint => BigInt(after.get(kind)!.value) - BigInt(before.get(kind)!.value);

/** Fills in the report of a payment and sends it. */
async function report(page: Page, yuan: string, mark: string): Promise<void> {
  await page.getByRole('button', { name: '上报放款' }).click();
  const drawer = page.getByRole('dialog', { name: '上报放款' });
  await drawer.getByRole('textbox', { name: '放款金额' }).fill(yuan);
  await drawer.getByLabel('放款凭证').setInputFiles({ name: `放款回单-${mark}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(smallPdf(mark)) });
  await expect(drawer.getByRole('link', { name: `放款回单-${mark}.pdf` })).toBeVisible();
  await drawer.getByRole('button', { name: '上报放款' }).click();
}

/** Opens a figure of the station's dashboard and gives the number of rows that the list says. */
async function opened(page: Page, figure: Figure): Promise<string> {
  await page.goto('/st');
  await page.getByRole('region', { name: /年成效|今天要办/ }).getByRole('link', { name: new RegExp(`查看${figure.label}明细`) }).first().click();
  await page.waitForURL(/\/st\/(needs|deals|files|products)\?/);
  const line = (await page.getByRole('status').filter({ hasText: /^共/ }).first().textContent()) ?? '';
  return (/^共\s*([\d,]+)/.exec(line)?.[1] ?? '').replaceAll(',', '');
}

test('money is reported, confirmed on the phone, and counted', async ({ page, consoleErrors }, info) => {
  test.setTimeout(180_000);
  const place = OUTLETS[info.project.name]!;
  const { firm, dealId, dealCode } = await wonDeal(place, 'demo-b1');
  const before = await figuresOf(place);

  // The officer signs and reports; a voucher is needed, and more than was approved is refused.
  const officer = await personOf(page, { account: 'demo-b1-o1' }, `/inst/deals/${dealId}`, consoleErrors);
  await officer.getByRole('button', { name: '登记签约' }).click();
  const signing = officer.getByRole('dialog', { name: '登记签约' });
  await signing.getByRole('textbox', { name: '合同编号' }).fill(`HT-${dealCode}`);
  await expectSound(officer);
  await signing.getByRole('button', { name: '登记签约' }).click();
  await expect(officer.getByText('已签约').first()).toBeVisible();
  await officer.getByRole('button', { name: '上报放款' }).click();
  const drawer = officer.getByRole('dialog', { name: '上报放款' });
  await drawer.getByRole('textbox', { name: '放款金额' }).fill('1500000');
  await expect(drawer.getByText('150 万元，大写：壹佰伍拾万元整')).toBeVisible();
  await drawer.getByRole('button', { name: '上报放款' }).click();
  await expect(drawer.getByRole('alert').filter({ hasText: '请上传放款凭证' })).toBeVisible();
  await expectSound(officer);
  await drawer.getByRole('button', { name: '取消' }).click();
  await report(officer, '1500000', 'first');
  await expect(officer.getByRole('heading', { name: '第 1 笔 · 1,500,000.00 元' })).toBeVisible();
  await expect(officer.getByText(/等待.+：确认放款/)).toBeVisible();
  await expectSound(officer);
  await report(officer, '600000', 'second');
  await expect(drawer.getByRole('alert').filter({ hasText: '成果获批 200 万元，已上报 150 万元，最多还可上报 50 万元' })).toBeVisible();
  await expectSound(officer);
  await drawer.getByRole('button', { name: '取消' }).click();
  await expect(officer.getByRole('heading', { name: /^第 2 笔/ })).toHaveCount(0);

  // Reported is not counted: only the to-do of the station moved.
  const reported = await figuresOf(place);
  expect([moved(before, reported, 'AMOUNT_FUNDED'), moved(before, reported, 'DEALS_FUNDED'), moved(before, reported, 'UNCONFIRMED')]).toEqual([0n, 0n, 1n]);

  const phone = await personOf(page, firm, `/my/deals/${dealId}`, consoleErrors, PHONE);
  await expect(phone.getByRole('link', { name: '放款回单-first.pdf' })).toBeVisible();
  await expectSound(phone);
  await confirmDrawdown(phone, dealId);
  await expectSound(phone);
  await officer.reload();
  await expect(officer.getByText('双方已确认')).toBeVisible();
  await officer.goto(`/inst/deals?q=${dealCode}`);
  await expect(officer.getByRole('status').filter({ hasText: '共 1 笔成果' })).toBeVisible();
  await expect(officer.locator('tfoot')).toContainText('150');

  // The station's figures moved by exactly this deal, and each opens as many rows as it says.
  const after = await figuresOf(place);
  expect([moved(before, after, 'AMOUNT_FUNDED'), moved(before, after, 'DEALS_FUNDED'), moved(before, after, 'ENTERPRISES_FINANCED'), moved(before, after, 'UNCONFIRMED')]).toEqual([150_000_000n, 1n, 1n, 0n]);
  const desk = await personOf(page, { account: place.operator }, '/st', consoleErrors);
  for (const kind of ['DEALS_FUNDED', 'ENTERPRISES_FINANCED', 'NEEDS_FUNDED']) {
    const figure = after.get(kind)!;
    expect(await opened(desk, figure), figure.label).toBe(figure.value);
    await expectSound(desk);
  }
  await opened(desk, after.get('DEALS_FUNDED')!);
  await expect(desk.getByRole('link', { name: dealCode, exact: true })).toBeVisible();
  await expect(desk.getByText(firm.name).first()).toBeVisible();
  await expect(desk.locator('tfoot')).toContainText((BigInt(after.get('AMOUNT_FUNDED')!.value) / 1_000_000n).toLocaleString('zh-CN'));
});

test('the deal and the evidence are kept from other institutions', async ({ page, consoleErrors }, info) => {
  test.setTimeout(120_000);
  const { firm, dealId } = await wonDeal(OUTLETS[info.project.name]!, 'demo-b1');
  const stranger = await personOf(page, { account: 'demo-b2' }, '/inst/deals', []);
  const answer = await stranger.goto(`/inst/deals/${dealId}`);
  expect(answer?.status()).toBe(404);
  expect((await stranger.content()).includes(firm.name)).toBe(false);
  const officer = await personOf(page, { account: 'demo-b1' }, `/inst/deals/${dealId}`, consoleErrors);
  await expectJsBudget(officer, `/inst/deals/${dealId}`, 'staff');
  await officer.getByRole('button', { name: '终止成果' }).click();
  const drawer = officer.getByRole('dialog', { name: '终止成果' });
  await drawer.getByRole('textbox', { name: '终止原因' }).fill('企业资金安排变化，双方协商终止');
  await drawer.getByRole('button', { name: '确定终止' }).click();
  await expect(officer.getByText('已终止').first()).toBeVisible();
  await expectSound(officer);
});
