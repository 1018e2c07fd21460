import { describe, expect, it } from 'vitest';
import { attempt } from '../../testing/world';
import { board, loanOffer } from '../need/board.test-kit';
import { dispatchNeed } from '../need/dispatch-need';
import { makeOffer } from '../offer/make-offer';
import { claimNeed } from './claim-need';
import { declineClaim } from './decline-claim';
import { providePapers } from './provide-papers';
import { recordContact } from './record-contact';
import { requestPapers } from './request-papers';

describe('claiming a need', async () => {
  const { system, world, go, refusal, row, rows, at, waiting, runOut, posted } = await board();
  const { enterprise, other, bank, bank2, fund, suspended, outlet } = world;
  const contact = { channel: 'PHONE' as const, note: '已与财务负责人通话' };
  const contacted = async (needId: string) => {
    const claimId = await go(bank, claimNeed, { needId });
    await go(bank, recordContact, { claimId, ...contact });
    return claimId;
  };

  it('moves the need into talks and waits for the first contact', async () => {
    const needId = await posted();
    const claimId = await go(bank, claimNeed, { needId });
    expect(await row('need', needId)).toMatchObject({ status: 'IN_TALKS', activeClaims: 1 });
    expect(await waiting(claimId)).toEqual(['FIRST_CONTACT INSTITUTION 2026-03-05']);
    expect(await waiting(needId)).toEqual(['CLAIM_WINDOW INSTITUTION 2026-03-20']);
    expect((await rows('message', { orgId: enterprise.orgId, kind: 'CLAIM' }))[0]).toMatchObject({ todo: true, body: expect.stringContaining('是否向其公开身份') });
    expect((await refusal(bank, claimNeed, { needId })).code).toBe('ALREADY_EXISTS');
    expect((await refusal(suspended, claimNeed, { needId })).code).toBe('NOT_ALLOWED');
    expect((await refusal(enterprise, claimNeed, { needId })).code).toBe('NOT_ALLOWED');
  });

  it('is refused on the own need', async () => {
    await system.source.query('UPDATE institution SET uscc = $2 WHERE id = $1', [fund.orgId, enterprise.enterprise.uscc]);
    expect((await refusal(fund, claimNeed, { needId: await posted() })).message).toContain('不能揭自己的榜');
    await system.source.query('UPDATE institution SET uscc = NULL WHERE id = $1', [fund.orgId]);
  });

  it('gives the last place to exactly one of two who come at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const needId = await posted({ claimCap: 1 });
      const outcomes = await Promise.all([bank, bank2].map((who) => attempt(system, who, claimNeed, { needId })));
      expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
      expect(outcomes.flatMap((o) => (o.ok ? [] : [o.refusal]))).toMatchObject([{ code: 'LIMIT_REACHED', limit: '1', message: expect.stringContaining('名额已满（1/1）') }]);
      expect((await row('need', needId)).activeClaims).toBe(1);
      expect(await rows('claim', { needId })).toHaveLength(1);
    }
  });

  it('makes one claim of two requests of the same institution', async () => {
    const needId = await posted();
    const outcomes = await Promise.all([1, 2].map(() => attempt(system, bank, claimNeed, { needId })));
    expect(outcomes.map((o) => (o.ok ? 'ok' : o.refusal.code)).sort()).toEqual(['ALREADY_EXISTS', 'ok']);
    expect((await row('need', needId)).activeClaims).toBe(1);
  });

  it('needs an invitation where only the invited may come', async () => {
    const needId = await posted({ claimMode: 'INVITED', inviteIds: [bank.orgId] });
    expect((await refusal(bank2, claimNeed, { needId })).code).toBe('NotFound');
    await go(bank, claimNeed, { needId });
    await go(outlet, dispatchNeed, { id: needId, institutionIds: [bank2.orgId] });
    await go(bank2, claimNeed, { needId });
  });

  it('stands still while the enterprise looks for papers', async () => {
    at('2026-03-02T02:00:00Z');
    const claimId = await go(bank, claimNeed, { needId: await posted() });
    expect((await refusal(bank, requestPapers, { claimId, papers: ['审计报告'] })).message).toContain('请先登记首次联系');
    expect((await refusal(bank, recordContact, { claimId, channel: 'PHONE', note: '电话' })).paths).toEqual(['note']);
    expect((await refusal(bank2, recordContact, { claimId, ...contact })).code).toBe('NotFound');
    await go(bank, recordContact, { claimId, ...contact });
    expect(await waiting(claimId)).toEqual(['INDICATIVE_ANSWER INSTITUTION 2026-03-09']);
    await go(bank, requestPapers, { claimId, papers: ['审计报告', '纳税申报表'] });
    expect(await waiting(claimId)).toEqual(['INDICATIVE_ANSWER INSTITUTION 2026-03-09 P', 'PAPERS ENTERPRISE 2026-03-09']);
    expect((await refusal(other, providePapers, { claimId, note: '已交' })).code).toBe('NotFound');
    at('2026-03-04T02:00:00Z');
    await go(enterprise, providePapers, { claimId, note: '已当面交付' });
    expect([(await row('claim', claimId)).status, await waiting(claimId)]).toEqual(['ASSESSING', ['INDICATIVE_ANSWER INSTITUTION 2026-03-11']]);
  });

  it('frees its place with a code and advice, takes its offer back, and may be made again', async () => {
    at('2026-03-02T02:00:00Z');
    const needId = await posted({ claimCap: 1 });
    const claimId = await contacted(needId);
    const offerId = await go(bank, makeOffer, { claimId, input: loanOffer });
    expect((await row('need', needId)).status).toBe('OFFERED');
    expect((await refusal(bank, declineClaim, { claimId, code: 'AMOUNT', advice: '不行' })).issues[0]?.message).toContain('说明怎样才能获得支持');
    await go(bank, declineClaim, { claimId, code: 'AMOUNT', advice: '增加担保后可再申请' });
    expect(await row('claim', claimId)).toMatchObject({ status: 'DECLINED', declineCode: 'AMOUNT', declineAdvice: '增加担保后可再申请' });
    expect((await row('offer', offerId)).status).toBe('WITHDRAWN');
    expect(await row('need', needId)).toMatchObject({ status: 'PUBLISHED', activeClaims: 0 });
    expect(await waiting(needId)).toEqual(['CLAIM_WINDOW INSTITUTION 2026-03-20', 'FIRST_CLAIM INSTITUTION 2026-03-05']);
    expect((await rows('message', { orgId: enterprise.orgId, title: `${bank.orgName}婉拒 ${(await row('need', needId)).code}` }))[0]?.body).toContain('额度超出权限。建议：增加担保后可再申请');
    expect((await rows('outbox', { topic: 'need.place-freed', subjectId: needId }))).toHaveLength(1);
    await go(bank, claimNeed, { needId });
    expect((await refusal(bank, declineClaim, { claimId, code: 'AMOUNT', advice: '增加担保后可再申请' })).code).toBe('WRONG_STATE');
  });

  it('lapses without a first contact', async () => {
    at('2026-03-02T02:00:00Z');
    const needId = await posted();
    const [first, second] = [await go(bank, claimNeed, { needId }), await contactedBy(needId)];
    await runOut(first);
    expect([(await row('claim', first)).status, (await row('claim', second)).status]).toEqual(['LAPSED', 'CONTACTED']);
    expect(await row('need', needId)).toMatchObject({ status: 'IN_TALKS', activeClaims: 1 });
    expect(await rows('outbox', { topic: 'need.place-freed', subjectId: needId })).toHaveLength(1);
  });
  const contactedBy = async (needId: string) => {
    const claimId = await go(bank2, claimNeed, { needId });
    await go(bank2, recordContact, { claimId, ...contact });
    return claimId;
  };

  it('is reminded once of its answer, then lapses', async () => {
    at('2026-03-02T02:00:00Z');
    const claimId = await contacted(await posted());
    await runOut(claimId);
    expect([(await row('claim', claimId)).status, await waiting(claimId)]).toEqual(['CONTACTED', ['INDICATIVE_ANSWER INSTITUTION 2026-03-12']]);
    await runOut(claimId);
    expect([(await row('claim', claimId)).status, await waiting(claimId)]).toEqual(['LAPSED', []]);
  });

  it('waits for papers twice, then the institution must answer', async () => {
    at('2026-03-02T02:00:00Z');
    const claimId = await contacted(await posted({ claimUntil: '2026-05-15' }));
    await go(bank, requestPapers, { claimId, papers: ['审计报告'] });
    await runOut(claimId);
    expect((await waiting(claimId))[1]).toBe('PAPERS ENTERPRISE 2026-03-17');
    await runOut(claimId);
    expect((await waiting(claimId)).map((w) => w.replace(/ \d.*\d/, ''))).toEqual(['INDICATIVE_ANSWER INSTITUTION']);
    await go(bank, declineClaim, { claimId, code: 'NO_RESPONSE', advice: '补齐审计报告后可再次申请' });
    expect((await row('claim', claimId)).status).toBe('DECLINED');
  });

  it('goes on after the deadline; the need expires with its last claim', async () => {
    at('2026-03-02T02:00:00Z');
    const needId = await posted({ claimUntil: '2026-03-04' });
    const claimId = await contacted(needId);
    await runOut(needId);
    expect([(await row('need', needId)).status, await waiting(needId), (await row('claim', claimId)).status]).toEqual(['IN_TALKS', [], 'CONTACTED']);
    expect((await refusal(bank2, claimNeed, { needId })).message).toContain('揭榜已于 2026-03-04 24:00 截止');
    await runOut(claimId);
    await runOut(claimId);
    expect([(await row('need', needId)).status, (await row('claim', claimId)).status]).toEqual(['EXPIRED', 'LAPSED']);
  });
});
