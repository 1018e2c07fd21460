import { describe, expect, it } from 'vitest';
import { colleague } from '../../testing/cases';
import { stageClaim, stageDeal, stageNeed } from '../../testing/stage';
import { claimNeed } from '../claim/claim-need';
import { cancelDeal } from '../deal/cancel-deal';
import { board, loanOffer } from '../need/board.test-kit';
import { releaseIdentity } from '../need/release-identity';
import { revokeRelease } from '../need/revoke-release';
import { withdrawNeed } from '../need/withdraw-need';
import { makeOffer } from '../offer/make-offer';
import { acceptOffer } from '../offer/accept-offer';
import { recordContact } from '../claim/record-contact';
import { endConsents } from './end-consents';
import { refuseRelease } from './refuse-release';
import { requestRelease } from './request-release';

const asked = { scopes: ['CONTACT'], purpose: 'ASSESSMENT', reason: '需电话核实经营情况' } as const;

describe('the course of a consent', async () => {
  const { system, world, at, go, refusal, posted, rows, row, openClocks, tick } = await board();
  const { enterprise, bank, bank2, fund } = world;
  const of = async (needId: string, institutionId = bank.orgId) => (await rows('release', { needId, institutionId })).sort((a, b) => (a.requestedAt ?? a.at)!.getTime() - (b.requestedAt ?? b.at)!.getTime());
  const claimed = async () => {
    const needId = await posted();
    await go(bank, claimNeed, { needId });
    return { needId, to: { needId, institutionId: bank.orgId } };
  };

  it('asked for, given in other terms, taken back: one step after the other, each told', async () => {
    at('2026-03-02T02:00:00Z');
    const { needId, to } = await claimed();
    expect((await refusal(bank2, requestRelease, { needId, input: asked })).code).toBe('NOT_ALLOWED');
    expect((await refusal(bank, requestRelease, { needId, input: { ...asked, reason: '看看' } })).paths).toEqual(['input.reason']);
    await go(bank, requestRelease, { needId, input: asked });
    expect((await refusal(bank, requestRelease, { needId, input: asked })).code).toBe('ALREADY_EXISTS');
    const [open] = await of(needId);
    expect(open).toMatchObject({ status: 'REQUESTED', scopes: ['IDENTITY', 'CONTACT'], at: null, until: null, uses: 0, note: asked.reason, enterpriseId: enterprise.orgId });
    expect(await openClocks(open!.id)).toMatchObject([{ kind: 'CONSENT', party: 'ENTERPRISE', orgId: enterprise.orgId, workdays: 5 }]);
    expect((await rows('message', { orgId: enterprise.orgId, todo: true })).some((m) => m.title.includes('申请查看'))).toBe(true);
    expect((await refusal(enterprise, revokeRelease, to)).code).toBe('WRONG_STATE');
    for (const [input, path] of [[{ untilOn: '2026-03-01' }, 'input.untilOn'], [{ untilOn: '2027-03-03' }, 'input.untilOn'], [{ untilOn: '2026-02-30' }, 'input.untilOn'], [{ usesMax: 0 }, 'input.usesMax'], [{ usesMax: 1001 }, 'input.usesMax']] as const) {
      expect((await refusal(enterprise, releaseIdentity, { ...to, input })).paths).toEqual([path]);
    }
    await go(enterprise, releaseIdentity, { ...to, input: { scopes: ['IDENTITY'], untilOn: '2026-03-31', usesMax: 5 } });
    expect(await of(needId)).toMatchObject([{ id: open!.id, status: 'GRANTED', scopes: ['IDENTITY'], purpose: 'ASSESSMENT', usesMax: 5, until: new Date('2026-03-31T16:00:00Z'), grantedById: enterprise.memberId, grantedByName: enterprise.name, at: new Date('2026-03-02T02:00:00Z') }]);
    expect((await openClocks(open!.id)).map((clock) => [clock.kind, clock.dueAt.toISOString()])).toEqual([['CONSENT', '2026-03-31T16:00:00.000Z']]);
    expect((await refusal(enterprise, releaseIdentity, to)).code).toBe('ALREADY_EXISTS');
    expect((await refusal(enterprise, releaseIdentity, { ...to, input: { scopes: ['IDENTITY'], untilOn: '2026-03-31', usesMax: 5 } })).code).toBe('ALREADY_EXISTS');
    expect((await refusal(bank, requestRelease, { needId, input: asked })).code).toBe('ALREADY_EXISTS');
    // Other terms: the old ends, a new one begins.
    at('2026-03-02T03:00:00Z');
    await go(enterprise, releaseIdentity, { ...to, input: { scopes: ['CONTACT', 'FIGURES'], purpose: 'CONTRACT' } });
    expect((await of(needId)).map((one) => [one.status, one.scopes.length, one.purpose, one.until?.toISOString() ?? null])).toEqual([['REVOKED', 1, 'ASSESSMENT', '2026-03-31T16:00:00.000Z'], ['GRANTED', 3, 'CONTRACT', '2026-08-29T16:00:00.000Z']]);
    await go(enterprise, revokeRelease, to);
    expect((await of(needId)).map((one) => [one.status, one.revokedAt !== null])).toEqual([['REVOKED', true], ['REVOKED', true]]);
    for (const one of await of(needId)) expect(await openClocks(one.id)).toEqual([]);
    const steps: { action: string }[] = await system.source.query(`SELECT action FROM audit_entry WHERE subject = 'release' AND subject_id = ANY ($1) ORDER BY seq`, [(await of(needId)).map((one) => one.id)]);
    expect(steps.map((step) => step.action)).toEqual(['release.request', 'release.grant', 'release.revoke', 'release.revoke']);
  });

  it('refused with a reason, and asked for again', async () => {
    const { needId, to } = await claimed();
    expect((await refusal(enterprise, refuseRelease, { ...to, reason: '暂不提供财务数据' })).code).toBe('WRONG_STATE');
    await go(bank, requestRelease, { needId, input: asked });
    expect((await refusal(bank, refuseRelease, { ...to, reason: '暂不提供财务数据' })).code).toBe('NOT_ALLOWED');
    expect((await refusal(enterprise, refuseRelease, { ...to, reason: '不' })).paths).toEqual(['reason']);
    await go(enterprise, refuseRelease, { ...to, reason: '暂不提供财务数据' });
    expect(await of(needId)).toMatchObject([{ status: 'REFUSED', note: '暂不提供财务数据' }]);
    await go(bank, requestRelease, { needId, input: asked });
    await go(enterprise, releaseIdentity, to);
    expect((await refusal(enterprise, refuseRelease, { ...to, reason: '暂不提供财务数据' })).code).toBe('WRONG_STATE');
    expect((await of(needId)).map((one) => one.status).sort()).toEqual(['GRANTED', 'REFUSED']);
    expect((await of(needId)).find((one) => one.status === 'GRANTED')!.scopes).toEqual(['IDENTITY', 'CONTACT']);
  });

  it('a request that nobody answers lapses without a word; a consent ends at its end, and both are told', async () => {
    at('2026-03-02T02:00:00Z');
    const { needId, to } = await claimed();
    await go(bank, requestRelease, { needId, input: asked });
    const messages = async () => (await rows('message', { orgId: enterprise.orgId })).length;
    const before = await messages();
    at('2026-03-09T16:00:00Z');
    await tick();
    expect((await of(needId)).map((one) => one.status)).toEqual(['EXPIRED']);
    expect((await rows('message', { orgId: bank.orgId })).filter((m) => m.title.includes('授权已到期'))).toEqual([]);
    expect(await messages()).toBeGreaterThanOrEqual(before);
    // An invitation keeps the door open whatever became of the claim.
    const invited = await stageNeed(system, enterprise, { claimMode: 'INVITED' });
    await system.source.getRepository('invitation').insert({ id: invited.id, needId: invited.id, institutionId: fund.orgId, by: 'ENTERPRISE', at: new Date(), note: null });
    await go(enterprise, releaseIdentity, { needId: invited.id, institutionId: fund.orgId, input: { untilOn: '2026-03-12' } });
    at('2026-03-12T15:59:59Z');
    await tick();
    expect((await of(invited.id, fund.orgId)).map((one) => one.status)).toEqual(['GRANTED']);
    at('2026-03-12T16:00:00Z');
    await tick();
    expect((await of(invited.id, fund.orgId)).map((one) => one.status)).toEqual(['EXPIRED']);
    for (const orgId of [fund.orgId, enterprise.orgId]) expect((await rows('message', { orgId })).filter((m) => m.title.includes('授权已到期')).length).toBe(1);
    expect((await refusal(enterprise, revokeRelease, { ...to, needId: invited.id, institutionId: fund.orgId })).code).toBe('WRONG_STATE');
  });

  it('ends with its need, unless a deal goes on', async () => {
    at('2026-03-02T02:00:00Z');
    const { needId, to } = await claimed();
    await go(bank2, claimNeed, { needId });
    await go(enterprise, releaseIdentity, to);
    await go(bank2, requestRelease, { needId, input: asked });
    await go(enterprise, withdrawNeed, { id: needId, reason: '已自筹资金' });
    expect([(await of(needId)).map((one) => one.status), (await of(needId, bank2.orgId)).map((one) => one.status)]).toEqual([['EXPIRED'], ['EXPIRED']]);
    expect((await refusal(enterprise, releaseIdentity, to)).code).toBe('WRONG_STATE');
    const deal = await stageDeal(system, enterprise, bank);
    const need = await row('need', deal.needId);
    await stageClaim(system, need, fund, { status: 'CONTACTED' });
    await go(enterprise, releaseIdentity, { needId: need.id, institutionId: bank.orgId });
    await go(enterprise, releaseIdentity, { needId: need.id, institutionId: fund.orgId });
    await system.work.run({ kind: 'SYSTEM' }, { name: 'end' }, async (tx) => {
      tx.authorize('system.run', {});
      await endConsents(tx, need, '需求已办结。');
      return { kind: 'need', id: need.id };
    }, {});
    expect([(await of(need.id))[0]!.status, (await of(need.id, fund.orgId))[0]!.status]).toEqual(['GRANTED', 'EXPIRED']);
  });

  it('choosing an offer opens everything for a year, in place of what stood before', async () => {
    at('2026-03-02T02:00:00Z');
    const { needId, to } = await claimed();
    const [claim] = await rows('claim', { needId });
    await go(bank, recordContact, { claimId: claim!.id, channel: 'PHONE', note: '已与财务负责人通话' });
    await go(enterprise, releaseIdentity, { ...to, input: { scopes: ['IDENTITY'], usesMax: 1 } });
    const offerId = await go(bank, makeOffer, { claimId: claim!.id, input: loanOffer });
    at('2026-03-02T03:00:00Z');
    await go(enterprise, acceptOffer, { offerId, reason: '综合成本最低' });
    expect((await of(needId)).map((one) => [one.status, one.scopes.length, one.purpose, one.usesMax, one.until!.toISOString()])).toEqual([
      ['REVOKED', 1, 'ASSESSMENT', 1, '2026-08-29T16:00:00.000Z'], ['GRANTED', 3, 'CONTRACT', null, '2027-03-02T16:00:00.000Z'],
    ]);
    // Where nothing will be signed, that purpose is over.
    const [deal] = await rows('deal', { needId });
    await go(bank, cancelDeal, { dealId: deal!.id, reason: '企业放弃本次融资' });
    expect((await of(needId)).map((one) => one.status)).toEqual(['REVOKED', 'EXPIRED']);
  });

  it('two answers at once leave one consent', async () => {
    at('2026-03-02T02:00:00Z');
    for (let round = 0; round < 4; round += 1) {
      const { needId, to } = await claimed();
      await go(bank, requestRelease, { needId, input: asked });
      const staff = await colleague(system, enterprise, 'STAFF');
      const outcomes = await Promise.all([
        system.work.run(enterprise, { name: 'releaseIdentity' }, releaseIdentity, to),
        system.work.run(staff, { name: 'refuseRelease' }, refuseRelease, { ...to, reason: '暂不提供财务数据' }),
        system.work.run(staff, { name: 'releaseIdentity' }, releaseIdentity, to),
      ]);
      const ends = (await of(needId)).map((one) => one.status).sort();
      expect([['GRANTED'], ['GRANTED', 'REFUSED']]).toContainEqual(ends);
      expect(outcomes.filter((outcome) => outcome.ok).length).toBe(ends.length);
      await go(enterprise, withdrawNeed, { id: needId, reason: '已自筹资金' });
    }
  });
});
