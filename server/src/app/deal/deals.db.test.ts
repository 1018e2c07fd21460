import { beforeEach, describe, expect, it } from 'vitest';
import { attempt } from '../../testing/world';
import { W } from '../need/board.test-kit';
import { acceptOffer } from '../offer/accept-offer';
import { cancelDeal } from './cancel-deal';
import { confirmDrawdown } from './confirm-drawdown';
import { disputeDrawdown } from './dispute-drawdown';
import { ledger } from './ledger.test-kit';
import { remindConfirmation } from './remind-confirmation';
import { reportDrawdown } from './report-drawdown';
import { settleDeal } from './settle-deal';
import { signDeal } from './sign-deal';
import { startRepaying } from './start-repaying';
import { voidDrawdown } from './void-drawdown';

const why = '企业改用自有资金';

describe('signing', async () => {
  const { world, go, refusal, row, rows, waiting, posted, accepted, offered, signed, voucher, at, expire, told } = await ledger();
  const { enterprise, bank, bank2, fund, outlet, branch } = world;
  beforeEach(() => at('2026-03-02T02:00:00Z'));

  it('registers the contract and waits for the first payment', async () => {
    const dealId = await accepted(bank, await posted());
    const file = await voucher(bank);
    const input = { contractNo: ' HT-2026-1 ', signedOn: '2026-03-02', evidenceIds: [file] };
    expect((await refusal(bank2, signDeal, { dealId, input })).code).toBe('NotFound');
    expect((await refusal(enterprise, signDeal, { dealId, input })).code).toBe('NOT_ALLOWED');
    const faulty = { contractNo: 'x', signedOn: '2026-03-03', evidenceIds: [await voucher(bank2), file, file] };
    expect((await refusal(bank, signDeal, { dealId, input: faulty })).paths).toEqual(['contractNo', 'signedOn', 'evidenceIds.0', 'evidenceIds.2']);
    await go(bank, signDeal, { dealId, input });
    expect(await row('deal', dealId)).toMatchObject({ status: 'SIGNED', contractNo: 'HT-2026-1', signedOn: '2026-03-02' });
    expect(await rows('evidenceLink', { dealId })).toMatchObject([{ fileId: file, drawdownId: null }]);
    expect(await waiting(dealId)).toEqual(['OUTCOME_REPORT INSTITUTION 2026-03-30']);
    expect((await refusal(bank, signDeal, { dealId, input })).code).toBe('WRONG_STATE');
    const other = await accepted(bank, await posted());
    expect((await refusal(bank, signDeal, { dealId: other, input })).paths).toEqual(['contractNo']);
  });

  it('that is late is told to both and the station, then to the station above, and somebody is always waited for', async () => {
    const dealId = await accepted(bank, await posted());
    await expire(dealId, 'SIGNING');
    expect(await waiting(dealId)).toEqual([expect.stringMatching(/^SIGNING INSTITUTION/)]);
    for (const org of [bank.orgId, enterprise.orgId, outlet.orgId]) expect(await told(org)).toContainEqual(expect.stringContaining('未签约'));
    expect(await told(branch.orgId)).toEqual([]);
    await expire(dealId, 'SIGNING');
    expect(await waiting(dealId)).toEqual([expect.stringMatching(/^SIGNING STATION/)]);
    expect(await told(branch.orgId)).toContainEqual(expect.stringContaining('再次超时未签约'));
    await signed(bank, dealId);
    expect(await waiting(dealId)).toEqual([expect.stringMatching(/^OUTCOME_REPORT/)]);
    await expire(dealId, 'OUTCOME_REPORT');
    expect(await told(bank.orgId)).toContainEqual(expect.stringContaining('尚未上报放款'));
    expect(await waiting(dealId)).toEqual([expect.stringMatching(/^OUTCOME_REPORT/)]);
  });

  it('that is cancelled opens the need again, and another offer may be chosen', async () => {
    const needId = await posted();
    const dealId = await accepted(bank, needId);
    expect((await refusal({ ...bank, role: 'OFFICER' }, cancelDeal, { dealId, reason: why })).code).toBe('NOT_ALLOWED');
    expect((await refusal(bank, cancelDeal, { dealId, reason: ' ' })).paths).toEqual(['reason']);
    await signed(bank, dealId);
    await go(bank, cancelDeal, { dealId, reason: why });
    const deal = await row('deal', dealId);
    expect(deal).toMatchObject({ status: 'CANCELLED' });
    expect(await row('offer', deal.offerId)).toMatchObject({ status: 'EXPIRED', choiceReason: '综合成本最低' });
    expect(await row('need', needId)).toMatchObject({ status: 'PUBLISHED', acceptedFen: 0n });
    expect(await waiting(dealId)).toEqual([]);
    expect(await waiting(needId)).toEqual(['CLAIM_WINDOW INSTITUTION 2026-03-20', 'FIRST_CLAIM INSTITUTION 2026-03-05']);
    const again = await accepted(bank2, needId);
    expect(await row('deal', again)).toMatchObject({ status: 'APPROVED' });
    expect((await refusal(bank, cancelDeal, { dealId, reason: why })).code).toBe('WRONG_STATE');
  });

  it('that is cancelled after the claim deadline leaves an expired need', async () => {
    const needId = await posted();
    const dealId = await accepted(bank, needId);
    at('2026-03-23T02:00:00Z');
    await go(bank, cancelDeal, { dealId, reason: why });
    expect(await row('need', needId)).toMatchObject({ status: 'EXPIRED', acceptedFen: 0n });
    expect(await waiting(needId)).toEqual([expect.stringMatching(/^RESUBMISSION ENTERPRISE/)]);
  });

  it('of one of several deals that is cancelled leaves the others, and returns to who is still in talks', async () => {
    const needId = await posted({ several: true });
    const [a, b] = [await offered(bank, needId, { amountFen: 100n * W }), await offered(bank2, needId, { amountFen: 100n * W })];
    const first = await go(enterprise, acceptOffer, { offerId: a, reason: why });
    await go(bank, cancelDeal, { dealId: first, reason: why });
    expect(await row('need', needId)).toMatchObject({ status: 'OFFERED', acceptedFen: 0n, activeClaims: 1 });
    expect((await waiting(needId)).map((text) => text.split(' ')[0])).toEqual(['CHOICE', 'CLAIM_WINDOW']);
    const c = await offered(fund, needId, { amountFen: 50n * W });
    const second = await go(enterprise, acceptOffer, { offerId: b, reason: why });
    const third = await go(enterprise, acceptOffer, { offerId: c, reason: why });
    await go(bank2, cancelDeal, { dealId: second, reason: why });
    expect(await row('need', needId)).toMatchObject({ status: 'MATCHED', acceptedFen: 50n * W });
    expect(await row('deal', third)).toMatchObject({ status: 'APPROVED' });
  });
});

describe('money', async () => {
  const game = await ledger();
  const { system, world, go, refusal, row, rows, waiting, posted, accepted, offered, signed, reported, voucher, at, expire, told } = game;
  const { enterprise, staff, other, bank, bank2, outlet, otherBranch } = world;
  beforeEach(() => at('2026-03-02T02:00:00Z'));
  const signedDeal = async (change: object = {}) => signed(bank, await accepted(bank, await posted(), change));
  const report = async (amountFen: bigint, change: object = {}) => ({ amountFen, drawnOn: '2026-03-02', evidenceIds: [await voucher(bank)], ...change });

  it('is reported with vouchers, confirmed by the enterprise, and then counts', async () => {
    const needId = await posted();
    const deal = await signed(bank, await accepted(bank, needId));
    at('2026-03-05T02:00:00Z');
    const id = await go(bank, reportDrawdown, { dealId: deal.id, input: { ...(await report(100n * W)), drawnOn: '2026-03-04', note: ' 首笔 ' } });
    expect(await row('drawdown', id)).toMatchObject({ status: 'REPORTED', number: 1, amountFen: 100n * W, note: '首笔' });
    expect(await row('deal', deal.id)).toMatchObject({ status: 'SIGNED', reportedFen: 100n * W, confirmedFen: 0n });
    expect(await waiting(deal.id)).toEqual([]);
    expect(await waiting(id)).toEqual(['CONFIRMATION ENTERPRISE 2026-03-12']);
    for (const [who, code] of [[bank, 'NOT_ALLOWED'], [outlet, 'NOT_ALLOWED'], [other, 'NotFound'], [bank2, 'NotFound']] as const) {
      expect((await refusal(who, confirmDrawdown, { id })).code).toBe(code);
    }
    await go(staff, confirmDrawdown, { id });
    expect(await row('deal', deal.id)).toMatchObject({ status: 'DRAWN', confirmedFen: 100n * W, firstDrawnOn: '2026-03-04', daysToMoney: 2, firstConfirmedAt: new Date('2026-03-05T02:00:00Z') });
    expect(await row('need', needId)).toMatchObject({ status: 'FUNDED_PARTIAL' });
    expect(await waiting(id)).toEqual([]);
    expect((await waiting(deal.id))[0]).toMatch(/^OUTCOME_REPORT INSTITUTION 2026-0[56]/);
    expect((await rows('outbox', { subjectId: id })).map((event) => event.topic).sort()).toEqual(['drawdown.confirmed', 'drawdown.reported']);
    const rest = await go(bank, reportDrawdown, { dealId: deal.id, input: { ...(await report(200n * W)), drawnOn: '2026-03-05' } });
    await go(enterprise, confirmDrawdown, { id: rest });
    expect(await row('need', needId)).toMatchObject({ status: 'FUNDED' });
    expect(await row('deal', deal.id)).toMatchObject({ status: 'DRAWN', confirmedFen: 300n * W, firstDrawnOn: '2026-03-04' });
    expect(await waiting(deal.id)).toEqual([]);
    expect((await refusal(enterprise, confirmDrawdown, { id: rest })).code).toBe('WRONG_STATE');
  });

  it('is refused with every fault, beyond the approved amount, and before the signing', async () => {
    const deal = await signedDeal();
    expect((await refusal(bank, reportDrawdown, { dealId: deal.id, input: { amountFen: 0n, drawnOn: '2026-03-03', evidenceIds: [] } })).paths).toEqual(['amountFen', 'drawnOn', 'evidenceIds']);
    expect((await refusal(bank, reportDrawdown, { dealId: deal.id, input: await report(W, { evidenceIds: [await voucher(bank2)] }) })).paths).toEqual(['evidenceIds.0']);
    expect((await refusal(bank, reportDrawdown, { dealId: deal.id, input: await report(W, { evidenceIds: ['nonsense'] }) })).paths).toEqual(['evidenceIds.0']);
    await reported(bank, deal, 200n * W);
    expect(await refusal(bank, reportDrawdown, { dealId: deal.id, input: await report(100n * W + 1n) })).toMatchObject({ code: 'LIMIT_REACHED', message: expect.stringContaining('最多还可上报 100 万元') });
    expect((await row('deal', deal.id)).reportedFen).toBe(200n * W);
    const early = await accepted(bank, await posted());
    expect((await refusal(bank, reportDrawdown, { dealId: early, input: await report(W) })).message).toContain('先登记签约');
  });

  it('never exceeds the approved amount when two reports come at once, nor proves two payments by one voucher', async () => {
    for (let round = 0; round < 3; round += 1) {
      const deal = await signedDeal();
      const inputs = [await report(200n * W), await report(200n * W)];
      const outcomes = await Promise.all(inputs.map((input) => attempt(system, bank, reportDrawdown, { dealId: deal.id, input })));
      expect(outcomes.map((o) => (o.ok ? 'ok' : o.refusal.code)).sort()).toEqual(['LIMIT_REACHED', 'ok']);
      const [x, y] = [await signedDeal(), await signedDeal()];
      const content = `voucher ${round}`;
      const both = await Promise.all(
        [x, y].map(async (each) => attempt(system, bank, reportDrawdown, { dealId: each.id, input: await report(W, { evidenceIds: [await voucher(bank, content)] }) })),
      );
      expect(both.map((o) => (o.ok ? 'ok' : o.refusal.code)).sort()).toEqual(['INVALID_INPUT', 'ok']);
    }
  });

  it('names where a voucher was used; a voided report frees it, another institution’s does not bind', async () => {
    const deal = await signedDeal();
    const file = await voucher(bank, 'same');
    const first = await go(bank, reportDrawdown, { dealId: deal.id, input: await report(W, { evidenceIds: [file] }) });
    const again = await report(W, { evidenceIds: [await voucher(bank), await voucher(bank, 'same')] });
    expect((await refusal(bank, reportDrawdown, { dealId: deal.id, input: again })).issues).toEqual([{ path: 'evidenceIds.1', message: `该文件已用于成果 ${deal.code} 第 1 笔，请上传本笔放款的凭证` }]);
    const theirs = await signed(bank2, await accepted(bank2, await posted()));
    await go(bank2, reportDrawdown, { dealId: theirs.id, input: { amountFen: W, drawnOn: '2026-03-02', evidenceIds: [await voucher(bank2, 'same')] } });
    await go(bank, voidDrawdown, { id: first, reason: '金额填错了' });
    expect(await row('deal', deal.id)).toMatchObject({ reportedFen: 0n, status: 'SIGNED' });
    expect(await waiting(deal.id)).toEqual(['OUTCOME_REPORT INSTITUTION 2026-03-30']);
    expect(await waiting(first)).toEqual([]);
    const second = await go(bank, reportDrawdown, { dealId: deal.id, input: again });
    expect(await row('drawdown', second)).toMatchObject({ number: 2 });
    expect((await rows('evidenceLink', { drawdownId: second })).length).toBe(2);
  });

  it('is disputed with a reason, answered by a void or a confirmation, and somebody is always waited for', async () => {
    const deal = await signedDeal();
    const id = await reported(bank, deal, 100n * W);
    expect((await refusal(enterprise, disputeDrawdown, { id, reason: '不对' })).paths).toEqual(['reason']);
    await expire(id, 'CONFIRMATION');
    expect(await told(enterprise.orgId)).toContainEqual(expect.stringContaining('已超过确认时限'));
    expect(await told(outlet.orgId)).toContainEqual(expect.stringContaining('请电话催办'));
    expect(await waiting(id)).toEqual([expect.stringMatching(/^CONFIRMATION ENTERPRISE/)]);
    await go(enterprise, disputeDrawdown, { id, reason: '实际到账九十万元' });
    expect(await row('drawdown', id)).toMatchObject({ status: 'DISPUTED', disputeReason: '实际到账九十万元' });
    expect(await waiting(id)).toEqual([expect.stringMatching(/^CONFIRMATION INSTITUTION/)]);
    expect(await told(outlet.orgId)).toContainEqual(expect.stringContaining('放款有异议'));
    await expire(id, 'CONFIRMATION');
    expect(await waiting(id)).toEqual([expect.stringMatching(/^CONFIRMATION INSTITUTION/)]);
    expect((await refusal(enterprise, disputeDrawdown, { id, reason: '实际到账九十万元' })).code).toBe('WRONG_STATE');
    expect((await refusal(bank, settleDeal, { dealId: deal.id, settledOn: deal.signedOn! })).code).toBe('WRONG_STATE');
    await go(enterprise, confirmDrawdown, { id });
    expect((await refusal(bank, voidDrawdown, { id, reason: '金额填错了' })).message).toContain('双方已确认');
    expect(await row('deal', deal.id)).toMatchObject({ reportedFen: 100n * W, confirmedFen: 100n * W, status: 'DRAWN' });
  });

  it('is reminded of by the station, once a working day', async () => {
    const deal = await signedDeal();
    at('2026-03-06T02:00:00Z');
    const id = await reported(bank, deal, W);
    expect((await refusal(enterprise, remindConfirmation, { drawdownId: id })).code).toBe('NOT_ALLOWED');
    expect((await refusal(otherBranch, remindConfirmation, { drawdownId: id })).code).toBe('NotFound');
    await go(outlet, remindConfirmation, { drawdownId: id });
    expect((await refusal(outlet, remindConfirmation, { drawdownId: id })).code).toBe('LIMIT_REACHED');
    at('2026-03-07T02:00:00Z');
    expect((await refusal(outlet, remindConfirmation, { drawdownId: id })).code).toBe('LIMIT_REACHED');
    at('2026-03-09T02:00:00Z');
    await go(outlet, remindConfirmation, { drawdownId: id });
    expect((await told(enterprise.orgId)).filter((text) => text.startsWith(`站点催办：请确认成果 ${deal.code}`))).toHaveLength(2);
    await go(enterprise, confirmDrawdown, { id });
    expect((await refusal(outlet, remindConfirmation, { drawdownId: id })).code).toBe('WRONG_STATE');
  });

  it('is repaid and settled; the need closes with its last deal', async () => {
    const needId = await posted({ several: true });
    const [a, b] = [await offered(bank, needId, { amountFen: 100n * W }), await offered(bank2, needId, { amountFen: 100n * W })];
    const first = await signed(bank, await go(enterprise, acceptOffer, { offerId: a, reason: why }));
    expect((await refusal(bank, startRepaying, { dealId: first.id })).message).toContain('尚无双方确认的放款');
    expect((await refusal(bank, settleDeal, { dealId: first.id, settledOn: '2026-03-02' })).code).toBe('WRONG_STATE');
    await go(enterprise, confirmDrawdown, { id: await reported(bank, first, 100n * W) });
    expect(await row('need', needId)).toMatchObject({ status: 'FUNDED_PARTIAL' });
    const second = await signed(bank2, await go(enterprise, acceptOffer, { offerId: b, reason: why }));
    expect(await row('need', needId)).toMatchObject({ status: 'MATCHED' });
    await go(enterprise, confirmDrawdown, { id: await reported(bank2, second, 100n * W) });
    expect(await row('need', needId)).toMatchObject({ status: 'FUNDED' });
    await go(bank, startRepaying, { dealId: first.id });
    expect((await refusal(bank, settleDeal, { dealId: first.id, settledOn: '2026-03-03' })).paths).toEqual(['settledOn']);
    expect((await refusal(bank, settleDeal, { dealId: first.id, settledOn: '2026-03-01' })).paths).toEqual(['settledOn']);
    await go(bank, settleDeal, { dealId: first.id, settledOn: '2026-03-02' });
    expect(await row('deal', first.id)).toMatchObject({ status: 'SETTLED', settledOn: '2026-03-02' });
    expect(await row('need', needId)).toMatchObject({ status: 'FUNDED' });
    await go(bank2, settleDeal, { dealId: second.id, settledOn: '2026-03-02' });
    expect(await row('need', needId)).toMatchObject({ status: 'CLOSED' });
    expect((await refusal(bank, cancelDeal, { dealId: first.id, reason: why })).code).toBe('WRONG_STATE');
  });

  it('forbids to cancel while something is reported', async () => {
    const deal = await signedDeal();
    const id = await reported(bank, deal, W);
    expect((await refusal(bank, cancelDeal, { dealId: deal.id, reason: why })).message).toContain('先作废');
    await go(bank, voidDrawdown, { id, reason: '尚未实际放款' });
    await go(bank, cancelDeal, { dealId: deal.id, reason: why });
    expect(await row('deal', deal.id)).toMatchObject({ status: 'CANCELLED' });
  });
});
