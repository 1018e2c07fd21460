import { describe, expect, it } from 'vitest';
import { claimNeed } from '../claim/claim-need';
import { declineClaim } from '../claim/decline-claim';
import { recordContact } from '../claim/record-contact';
import { makeOffer } from '../offer/make-offer';
import { board, loanOffer } from './board.test-kit';
import { dispatchNeed } from './dispatch-need';
import { extendNeed } from './extend-need';
import { releaseIdentity } from './release-identity';
import { revokeRelease } from './revoke-release';
import { withdrawNeed } from './withdraw-need';

describe('a need on the board', async () => {
  const { world, go, refusal, row, rows, at, waiting, runOut, posted } = await board();
  const { enterprise, bank, bank2, fund, suspended, outlet, otherBranch } = world;
  const contact = { channel: 'PHONE' as const, note: '已与财务负责人通话' };

  it('shows the identity to claimants and invited only, keeps the record, and takes it back', async () => {
    const needId = await posted();
    const to = { needId, institutionId: bank.orgId };
    expect((await refusal(enterprise, releaseIdentity, to)).code).toBe('NOT_ALLOWED');
    await go(bank, claimNeed, { needId });
    expect((await refusal(bank, releaseIdentity, to)).code).toBe('NOT_ALLOWED');
    await go(enterprise, releaseIdentity, to);
    expect((await refusal(enterprise, releaseIdentity, to)).code).toBe('ALREADY_EXISTS');
    await go(enterprise, revokeRelease, to);
    expect((await refusal(enterprise, revokeRelease, to)).code).toBe('WRONG_STATE');
    await go(enterprise, releaseIdentity, to);
    expect((await rows('release', { needId })).map((r) => r.revokedAt === null).sort()).toEqual([false, true]);
    await go(enterprise, withdrawNeed, { id: needId, reason: '测试结束' });
  });

  it('is dispatched to institutions that take part, without a word about who asks', async () => {
    const id = await posted();
    expect((await refusal(otherBranch, dispatchNeed, { id, institutionIds: [bank.orgId] })).code).toBe('NOT_ALLOWED');
    expect((await refusal(outlet, dispatchNeed, { id, institutionIds: [suspended.orgId] })).paths).toEqual(['institutionIds.0']);
    expect((await refusal(outlet, dispatchNeed, { id, institutionIds: [bank.orgId], note: `${enterprise.orgName}急用` })).paths).toEqual(['note']);
    await go(outlet, dispatchNeed, { id, institutionIds: [bank.orgId, fund.orgId], note: '建议优先对接' });
    expect((await refusal(outlet, dispatchNeed, { id, institutionIds: [fund.orgId] })).code).toBe('ALREADY_EXISTS');
    expect((await rows('message', { orgId: fund.orgId, link: `/inst/needs/${id}` }))[0]).toMatchObject({ todo: true, title: expect.stringContaining('站点派单') });
  });

  it('ends everything that hangs on it when it is withdrawn', async () => {
    const needId = await posted();
    const claimId = await go(bank, claimNeed, { needId });
    await go(bank, recordContact, { claimId, ...contact });
    await go(enterprise, releaseIdentity, { needId, institutionId: bank.orgId });
    const offerId = await go(bank, makeOffer, { claimId, input: loanOffer });
    expect((await refusal(enterprise, withdrawNeed, { id: needId, reason: '无' })).paths).toEqual(['reason']);
    await go(enterprise, withdrawNeed, { id: needId, reason: '已自筹资金' });
    expect(await row('need', needId)).toMatchObject({ status: 'WITHDRAWN', activeClaims: 0 });
    expect([(await row('claim', claimId)).status, (await row('offer', offerId)).status]).toEqual(['LOST', 'REJECTED']);
    expect((await rows('release', { needId })).every((r) => r.revokedAt !== null)).toBe(true);
    expect([await waiting(needId), await waiting(claimId), await waiting(offerId)]).toEqual([[], [], []]);
    expect((await refusal(bank2, claimNeed, { needId })).code).toBe('WRONG_STATE');
  });

  it('is offered round twice, then the hub is asked; at the deadline it expires and may be extended', async () => {
    at('2026-03-02T02:00:00Z');
    const id = await posted();
    await runOut(id);
    await runOut(id);
    expect(await waiting(id)).toEqual(['CLAIM_WINDOW INSTITUTION 2026-03-20', 'FIRST_CLAIM INSTITUTION 2026-03-17']);
    await runOut(id);
    expect(await waiting(id)).toEqual(['CLAIM_WINDOW INSTITUTION 2026-03-20']);
    expect((await rows('message', { orgId: world.hubId, link: `/st/needs/${id}` })).map((m) => m.title)).toEqual([expect.stringContaining('无人揭榜')]);
    await runOut(id);
    expect([(await row('need', id)).status, await waiting(id)]).toEqual(['EXPIRED', ['RESUBMISSION ENTERPRISE 2026-04-03']]);
    expect((await refusal(enterprise, extendNeed, { id, claimUntil: '2026-04-04' })).issues[0]?.message).toContain('2026-04-04 是节假日');
    await go(enterprise, extendNeed, { id, claimUntil: '2026-03-31' });
    expect([(await row('need', id)).status, await waiting(id)]).toEqual(['PUBLISHED', ['CLAIM_WINDOW INSTITUTION 2026-03-31', 'FIRST_CLAIM INSTITUTION 2026-03-25']]);
    await go(bank, claimNeed, { needId: id });
    expect((await refusal(enterprise, extendNeed, { id, claimUntil: '2026-04-30' })).message).toContain('已有机构揭榜');
  });

  it('is given up when an expired need is left alone', async () => {
    at('2026-03-02T02:00:00Z');
    const id = await posted({ claimUntil: '2026-03-04' });
    for (let step = 0; step < 3; step += 1) await runOut(id);
    expect([(await row('need', id)).status, await waiting(id)]).toEqual(['UNMET', []]);
  });

  it('opens all sealed offers together at the deadline, and lets go who made none', async () => {
    at('2026-03-02T02:00:00Z');
    const needId = await posted({ claimMode: 'SEALED', claimUntil: '2026-03-04' });
    const claims: string[] = [];
    for (const institution of [bank, bank2, fund]) claims.push(await go(institution, claimNeed, { needId }));
    for (const [index, institution] of [bank, bank2].entries()) {
      await go(institution, recordContact, { claimId: claims[index]!, ...contact });
      await go(institution, makeOffer, { claimId: claims[index]!, input: loanOffer });
    }
    expect((await row('need', needId)).status).toBe('IN_TALKS');
    expect((await refusal(enterprise, extendNeed, { id: needId, claimUntil: '2026-03-31' })).message).toContain('密封竞价已有机构揭榜');
    await runOut(needId);
    expect(await row('need', needId)).toMatchObject({ status: 'OFFERED', openedAt: new Date('2026-03-04T16:00:01Z'), activeClaims: 2 });
    expect((await rows('offer', { needId })).map((o) => o.status)).toEqual(['VISIBLE', 'VISIBLE']);
    expect((await row('claim', claims[2]!)).status).toBe('LOST');
    expect(await waiting(needId)).toEqual(['CHOICE ENTERPRISE 2026-03-12']);
    await runOut(needId);
    expect(await waiting(needId)).toEqual(['CHOICE ENTERPRISE 2026-03-20']);
    const advice = { code: 'NO_QUOTA' as const, advice: '一季度额度恢复后可再联系' };
    await go(bank, declineClaim, { claimId: claims[0]!, ...advice });
    await go(bank2, declineClaim, { claimId: claims[1]!, ...advice });
    expect([(await row('need', needId)).status, (await waiting(needId))[0]?.slice(0, 12)]).toEqual(['EXPIRED', 'RESUBMISSION']);
  });

  it('expires a sealed window without offers and starts a new one when extended', async () => {
    at('2026-03-02T02:00:00Z');
    const needId = await posted({ claimMode: 'SEALED', claimUntil: '2026-03-04' });
    const claimId = await go(bank, claimNeed, { needId });
    await runOut(needId);
    expect([(await row('need', needId)).status, (await row('claim', claimId)).status]).toEqual(['EXPIRED', 'LOST']);
    await go(enterprise, extendNeed, { id: needId, claimUntil: '2026-03-20' });
    expect(await row('need', needId)).toMatchObject({ status: 'PUBLISHED', openedAt: null, activeClaims: 0 });
    expect(await go(bank, claimNeed, { needId })).not.toBe(claimId);
  });

  it('never names the enterprise to an institution', async () => {
    const institutions = new Set([bank, bank2, fund, suspended].map((p) => p.orgId));
    const words = (await rows('message', {})).filter((m) => institutions.has(m.orgId)).map((m) => m.title + m.body);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((text) => text.includes(enterprise.orgName))).toEqual([]);
  });
});
