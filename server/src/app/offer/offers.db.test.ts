import { describe, expect, it } from 'vitest';
import { attempt, makeProduct } from '../../testing/world';
import { ledger } from '../deal/ledger.test-kit';
import { W, loanOffer } from '../need/board.test-kit';
import { acceptOffer } from './accept-offer';
import { makeOffer } from './make-offer';
import { reviseOffer } from './revise-offer';
import { withdrawOffer } from './withdraw-offer';

const reason = '综合成本最低，放款快';

describe('making an offer', async () => {
  const { system, world, go, refusal, row, rows, waiting, posted, claimed, offered, expire, told } = await ledger();
  const { enterprise, other, bank, bank2, staff } = world;

  it('is visible at once, waits for the enterprise and ends the wait for the institution', async () => {
    const needId = await posted();
    const claimId = await claimed(bank, needId);
    const product = await makeProduct(system, bank.orgId, '快贷');
    const id = await go(bank, makeOffer, { claimId, input: { ...loanOffer, productId: product.id } });
    expect(await row('offer', id)).toMatchObject({ status: 'VISIBLE', version: 1, code: expect.stringMatching(/^FA-2026-\d{5}$/), amountFen: 300n * W, several: false, makerId: bank.memberId });
    expect(await row('claim', claimId)).toMatchObject({ status: 'OFFER_MADE' });
    expect(await row('need', needId)).toMatchObject({ status: 'OFFERED' });
    expect((await row('product', product.id)).lastUsedAt).toEqual(new Date('2026-03-02T02:00:00Z'));
    expect(await waiting(claimId)).toEqual([]);
    expect(await waiting(id)).toEqual(['OFFER_VALIDITY ENTERPRISE 2026-06-30']);
    expect(await waiting(needId)).toEqual(['CHOICE ENTERPRISE 2026-03-09', 'CLAIM_WINDOW INSTITUTION 2026-03-20']);
  });

  it('is refused with every fault, for foreign products, and while another offer stands', async () => {
    const needId = await posted();
    const foreign = await makeProduct(system, bank2.orgId, '别家产品');
    const resting = await makeProduct(system, bank.orgId, '停售产品', { status: 'OFF_SHELF' });
    const claimId = await claimed(bank, needId);
    const faulty = { ...loanOffer, amountFen: 301n * W, rateBp: null, productId: foreign.id };
    expect((await refusal(bank, makeOffer, { claimId, input: faulty })).paths).toEqual(['amountFen', 'rateBp', 'productId']);
    expect((await refusal(bank, makeOffer, { claimId, input: { ...loanOffer, productId: resting.id } })).issues[0]?.message).toContain('不在架');
    expect((await refusal(bank, makeOffer, { claimId, input: { ...loanOffer, productId: 'x' } })).paths).toEqual(['productId']);
    const id = await go(bank, makeOffer, { claimId, input: loanOffer });
    expect(await refusal(bank, makeOffer, { claimId, input: loanOffer })).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect((await rows('offer', { claimId })).map((offer) => offer.id)).toEqual([id]);
  });

  it('needs a contact first, the own claim, and a need that is open', async () => {
    const needId = await posted();
    const claimId = await claimed(bank, needId);
    await system.source.query(`UPDATE claim SET status = 'CLAIMED' WHERE id = $1`, [claimId]);
    expect((await refusal(bank, makeOffer, { claimId, input: loanOffer })).message).toContain('首次联系');
    expect((await refusal(bank2, makeOffer, { claimId, input: loanOffer })).code).toBe('NotFound');
    expect((await refusal(enterprise, makeOffer, { claimId, input: loanOffer })).code).toBe('NOT_ALLOWED');
    expect((await refusal({ ...bank, participating: false }, makeOffer, { claimId, input: loanOffer })).code).toBe('NOT_ALLOWED');
    await system.source.query(`UPDATE need SET status = 'WITHDRAWN' WHERE id = $1`, [needId]);
    expect(await refusal(bank, makeOffer, { claimId, input: loanOffer })).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('已撤榜') });
    expect(await rows('offer', { claimId })).toEqual([]);
  });

  it('is made once of two requests at once', async () => {
    const claimId = await claimed(bank, await posted());
    const outcomes = await Promise.all([1, 2].map(() => attempt(system, bank, makeOffer, { claimId, input: loanOffer })));
    expect(outcomes.map((o) => (o.ok ? 'ok' : o.refusal.code)).sort()).toEqual(['ALREADY_EXISTS', 'ok']);
    expect(await rows('offer', { claimId })).toHaveLength(1);
  });

  it('is replaced by a new version, both kept, and not after it ended', async () => {
    const needId = await posted();
    const first = await offered(bank, needId);
    const second = await go(bank, reviseOffer, { offerId: first, input: { ...loanOffer, rateBp: 345 } });
    const [before, after] = [await row('offer', first), await row('offer', second)];
    expect(before).toMatchObject({ status: 'SUPERSEDED', rateBp: 365, version: 1 });
    expect(after).toMatchObject({ status: 'VISIBLE', rateBp: 345, version: 2, code: before.code });
    expect(await waiting(first)).toEqual([]);
    expect(await row('need', needId)).toMatchObject({ status: 'OFFERED' });
    expect((await refusal(bank, reviseOffer, { offerId: first, input: loanOffer })).code).toBe('STALE_VERSION');
    await go(enterprise, acceptOffer, { offerId: second, reason });
    expect((await refusal(bank, reviseOffer, { offerId: second, input: loanOffer })).message).toContain('已被企业选定');
    expect((await refusal(bank, withdrawOffer, { offerId: second, reason: '额度不足了' })).code).toBe('WRONG_STATE');
  });

  it('is withdrawn with a reason; the need goes back to talks and a new answer is waited for', async () => {
    const needId = await posted();
    const id = await offered(bank, needId);
    const { claimId } = await row('offer', id);
    expect((await refusal(bank, withdrawOffer, { offerId: id, reason: '无' })).paths).toEqual(['reason']);
    expect((await refusal(enterprise, withdrawOffer, { offerId: id, reason: '不需要了' })).code).toBe('NOT_ALLOWED');
    await go({ ...bank, participating: false }, withdrawOffer, { offerId: id, reason: '审批额度调整' });
    expect(await row('offer', id)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await row('need', needId)).toMatchObject({ status: 'IN_TALKS', activeClaims: 1 });
    expect(await waiting(claimId)).toEqual(['INDICATIVE_ANSWER INSTITUTION 2026-03-05']);
    expect(await waiting(needId)).toEqual(['CLAIM_WINDOW INSTITUTION 2026-03-20']);
    const again = await go(bank, makeOffer, { claimId, input: loanOffer });
    expect(await row('offer', again)).toMatchObject({ version: 2, status: 'VISIBLE' });
  });

  it('ends by itself after its last day, once', async () => {
    const needId = await posted();
    const id = await offered(bank, needId, { validUntil: '2026-03-09' });
    const { claimId } = await row('offer', id);
    await expire(id, 'OFFER_VALIDITY');
    expect(await row('offer', id)).toMatchObject({ status: 'EXPIRED' });
    expect(await row('claim', claimId)).toMatchObject({ status: 'ASSESSING' });
    expect(await row('need', needId)).toMatchObject({ status: 'IN_TALKS' });
    expect(await waiting(claimId)).toEqual(['INDICATIVE_ANSWER INSTITUTION 2026-03-13']);
    expect(await told(bank.orgId)).toContainEqual(expect.stringContaining('请重新提交方案'));
    expect((await refusal(enterprise, acceptOffer, { offerId: id, reason })).code).toBe('WRONG_STATE');
    expect((await refusal(staff, acceptOffer, { offerId: id, reason })).code).toBe('NOT_ALLOWED');
    expect((await refusal(other, acceptOffer, { offerId: id, reason })).code).toBe('NotFound');
  });
});

describe('a sealed offer', async () => {
  const { system, world, go, refusal, row, rows, posted, offered, waiting, expire, told } = await ledger();
  const { enterprise, staff, bank, bank2, outlet } = world;
  const secret = { rateBp: 377, conditions: '机密条件甲', amountFen: 277n * W };

  it('shows nothing of itself until all are opened, not in messages, steps or events', async () => {
    const needId = await posted({ claimMode: 'SEALED' });
    const id = await offered(bank2, needId, secret);
    expect(await row('offer', id)).toMatchObject({ status: 'SEALED' });
    expect(await row('need', needId)).toMatchObject({ status: 'IN_TALKS' });
    expect(await waiting(needId)).toEqual(['CLAIM_WINDOW INSTITUTION 2026-03-20']);
    const second = await go(bank2, reviseOffer, { offerId: id, input: { ...loanOffer, ...secret, rateBp: 376 } });
    const news = (await told(enterprise.orgId)).filter((text) => text.includes('密封'));
    expect(news).toEqual([expect.stringContaining('收到一份密封方案')]);
    const steps: { enterprise_id: string | null; station_id: string | null; note: string | null; action: string }[] = await system.source.query(
      `SELECT action, note, enterprise_id, station_id FROM audit_entry WHERE action LIKE 'offer.%' OR action = 'claim.offer'`,
    );
    expect(steps.map((step) => step.action).sort()).toEqual(['claim.offer', 'offer.make', 'offer.revise', 'offer.supersede']);
    expect(steps.every((step) => step.note === null && step.enterprise_id === null && step.station_id === null)).toBe(true);
    const payloads = (await rows('outbox', { subjectId: second })).map((event) => event.payload);
    for (const word of ['377', '376', '机密条件', '277', bank2.orgName]) expect(JSON.stringify([news, payloads])).not.toContain(word);
    for (const who of [enterprise, staff, outlet]) expect((await refusal(who, acceptOffer, { offerId: second, reason })).code).toBe('NotFound');
    await expire(needId, 'CLAIM_WINDOW');
    expect(await row('offer', second)).toMatchObject({ status: 'VISIBLE' });
    expect(await row('need', needId)).toMatchObject({ status: 'OFFERED' });
    await go(enterprise, acceptOffer, { offerId: second, reason });
    expect(await row('offer', second)).toMatchObject({ status: 'ACCEPTED', choiceReason: reason });
  });

  it('must stand for some days after the opening', async () => {
    const needId = await posted({ claimMode: 'SEALED', claimUntil: '2026-04-10' });
    expect(await offered(bank, needId, { validUntil: '2026-04-12' }).catch((error: Error) => error.message)).toContain('最早到 2026-04-13');
  });
});

describe('choosing an offer', async () => {
  const { system, world, go, refusal, row, rows, posted, claimed, offered, waiting, told } = await ledger();
  const { enterprise, bank, bank2, fund, staff } = world;

  it('begins a deal, releases the identity and lets all others go without the winner’s terms', async () => {
    const needId = await posted();
    const winner = await offered(bank, needId, { rateBp: 333 });
    const loser = await offered(bank2, needId);
    const talking = await claimed(fund, needId);
    expect((await refusal(enterprise, acceptOffer, { offerId: winner, reason: '好 ' })).paths).toEqual(['reason']);
    expect((await refusal(staff, acceptOffer, { offerId: winner, reason })).code).toBe('NOT_ALLOWED');
    const dealId = await go(enterprise, acceptOffer, { offerId: winner, reason: '年利率 3.33% 最低' });
    expect(await row('deal', dealId)).toMatchObject({
      status: 'APPROVED', code: expect.stringMatching(/^CG-2026-/), approvedFen: 300n * W, reportedFen: 0n, rateBp: 333, months: 12, firstLoan: true, institutionId: bank.orgId, offerId: winner,
    });
    expect(await row('need', needId)).toMatchObject({ status: 'MATCHED', acceptedFen: 300n * W, activeClaims: 0 });
    expect(await row('offer', winner)).toMatchObject({ status: 'ACCEPTED', choiceReason: '年利率 3.33% 最低' });
    expect(await row('offer', loser)).toMatchObject({ status: 'REJECTED' });
    expect((await rows('claim', { needId })).map((claim) => claim.status).sort()).toEqual(['LOST', 'LOST', 'WON']);
    expect(await row('claim', talking)).toMatchObject({ status: 'LOST' });
    expect((await rows('release', { needId })).map((release) => release.institutionId)).toEqual([bank.orgId]);
    expect(await waiting(needId)).toEqual([]);
    expect(await waiting(dealId)).toEqual(['SIGNING INSTITUTION 2026-03-16']);
    const thanks = (await told(bank2.orgId)).find((text) => text.includes('未选定'))!;
    expect(thanks).toContain('主要考虑：融资成本');
    for (const word of ['3.33', '333', bank.orgName, enterprise.orgName]) expect(thanks).not.toContain(word);
    expect((await refusal(enterprise, acceptOffer, { offerId: loser, reason })).code).toBe('WRONG_STATE');
  });

  it('of two at once takes one', async () => {
    for (let round = 0; round < 4; round += 1) {
      const needId = await posted();
      const offers = [await offered(bank, needId), await offered(bank2, needId)];
      const outcomes = await Promise.all(offers.map((offerId) => attempt(system, enterprise, acceptOffer, { offerId, reason })));
      expect(outcomes.map((o) => (o.ok ? 'ok' : o.refusal.code)).sort()).toEqual(['WRONG_STATE', 'ok']);
      expect(await rows('deal', { needId })).toHaveLength(1);
      expect((await row('need', needId)).acceptedFen).toBe(300n * W);
    }
  });

  it('takes several up to the amount, and keeps the others until it is taken', async () => {
    const needId = await posted({ several: true });
    const a = await offered(bank, needId, { amountFen: 100n * W });
    const b = await offered(bank2, needId, { amountFen: 250n * W });
    await go(enterprise, acceptOffer, { offerId: a, reason });
    expect(await row('need', needId)).toMatchObject({ status: 'MATCHED', acceptedFen: 100n * W, activeClaims: 1 });
    expect(await row('offer', b)).toMatchObject({ status: 'VISIBLE' });
    expect(await waiting(needId)).toEqual(['CHOICE ENTERPRISE 2026-03-09']);
    expect(await refusal(enterprise, acceptOffer, { offerId: b, reason })).toMatchObject({ code: 'LIMIT_REACHED', message: expect.stringContaining('最多还可选定 200 万元') });
    expect((await refusal(bank2, reviseOffer, { offerId: b, input: { ...loanOffer, amountFen: 201n * W } })).issues[0]?.message).toContain('最多还可提供 200 万元');
    const c = await go(bank2, reviseOffer, { offerId: b, input: { ...loanOffer, amountFen: 200n * W } });
    expect(await row('need', needId)).toMatchObject({ status: 'MATCHED' });
    await go(enterprise, acceptOffer, { offerId: c, reason });
    expect(await row('need', needId)).toMatchObject({ status: 'MATCHED', acceptedFen: 300n * W, activeClaims: 0 });
    expect(await rows('deal', { needId })).toHaveLength(2);
    expect(await waiting(needId)).toEqual([]);
  });

  it('is refused past the last day even before the clock ran', async () => {
    const needId = await posted();
    const id = await offered(bank, needId, { validUntil: '2026-03-05' });
    system.setNow('2026-03-05T16:00:01Z');
    expect(await refusal(enterprise, acceptOffer, { offerId: id, reason })).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('已过期') });
    system.setNow('2026-03-05T15:59:00Z');
    await go(enterprise, acceptOffer, { offerId: id, reason });
    expect(await row('offer', id)).toMatchObject({ status: 'ACCEPTED' });
  });
});
