import { describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids';
import { makeProduct } from '../../testing/world';
import { board, loanNeed, W } from './board.test-kit';
import { createNeed } from './create-need';
import { reviewNeed } from './review-need';
import { saveNeed } from './save-need';
import { submitNeed } from './submit-need';

describe('drafting and reviewing a need', async () => {
  const { system, world, go, refusal, row, rows, at, waiting, runOut } = await board();
  const { enterprise, staff, other, bank, bank2, suspended, outlet, otherBranch, branchId, hubId } = world;
  const draft = (input = loanNeed) => go(enterprise, createNeed, { input });

  it('keeps what is filled in, and saves only what changed', async () => {
    const id = await draft({ title: ' 设备贷款 ', amountFen: 50n * W });
    await go(staff, saveNeed, { id, input: { months: 24, amountFen: null }, version: 1 });
    expect(await row('need', id)).toMatchObject({ title: '设备贷款', amountFen: null, months: 24, status: 'DRAFT', version: 2, stationId: world.outletId, areaId: 'fengxi', industry: 'C', stage: 'STARTUP' });
  });

  it('refuses a save on an old version, by others, and of values out of range', async () => {
    const id = await draft();
    expect((await refusal(enterprise, saveNeed, { id, input: { months: 6 }, version: 2 })).code).toBe('STALE_VERSION');
    expect((await refusal(other, saveNeed, { id, input: {}, version: 1 })).code).toBe('NotFound');
    expect((await refusal(bank, createNeed, { input: {} })).code).toBe('NotFound');
    expect((await refusal(enterprise, saveNeed, { id, input: { months: 0, claimCap: 30, amountFen: -1n, productId: newId() }, version: 1 })).paths).toEqual(['amountFen', 'months', 'claimCap']);
    expect((await row('need', id)).version).toBe(1);
  });

  it('takes only products on the shelf, and keeps the need within the chosen one', async () => {
    const [shelf, stale] = [await makeProduct(system, bank.orgId, '积分贷', { amountMaxFen: 200n * W }), await makeProduct(system, bank.orgId, '旧贷', { status: 'STALE' })];
    const id = await draft();
    expect((await refusal(enterprise, saveNeed, { id, input: { productId: stale.id }, version: 1 })).paths).toEqual(['productId']);
    await go(enterprise, saveNeed, { id, input: { productId: shelf.id }, version: 1 });
    expect((await refusal(enterprise, submitNeed, { id })).issues).toEqual([{ path: 'amountFen', message: '超出产品额度 10–200 万元，请改为 200 万元以内或取消意向产品“积分贷”' }]);
    await system.source.query(`UPDATE product SET status = 'OFF_SHELF' WHERE id = $1`, [shelf.id]);
    expect((await refusal(enterprise, submitNeed, { id })).paths).toEqual(['productId']);
  });

  it('replaces invitations, and takes only institutions that take part', async () => {
    const id = await draft();
    expect((await refusal(enterprise, saveNeed, { id, input: { inviteIds: [bank.orgId, suspended.orgId, 'x'] }, version: 1 })).paths).toEqual(['inviteIds.1', 'inviteIds.2']);
    await go(enterprise, saveNeed, { id, input: { inviteIds: [bank.orgId, bank.orgId] }, version: 1 });
    await go(enterprise, saveNeed, { id, input: { inviteIds: [bank2.orgId] }, version: 2 });
    await go(enterprise, saveNeed, { id, input: { months: 6 }, version: 3 });
    expect((await rows('invitation', { needId: id })).map((i) => i.institutionId)).toEqual([bank2.orgId]);
  });

  it('lists everything that is missing, and hands a complete need to its station', async () => {
    const id = await draft({});
    expect((await refusal(enterprise, submitNeed, { id })).paths).toEqual(['title', 'modes', 'amountFen', 'purpose', 'claimUntil', 'truthful']);
    await go(enterprise, saveNeed, { id, input: loanNeed, version: 1 });
    await go(enterprise, submitNeed, { id });
    expect(await row('need', id)).toMatchObject({ status: 'SUBMITTED', amountBand: 'W300_500', claimUntil: new Date('2026-03-20T16:00:00Z') });
    expect(await waiting(id)).toEqual(['STATION_REVIEW STATION 2026-03-03']);
    expect((await refusal(enterprise, saveNeed, { id, input: {}, version: 3 })).code).toBe('WRONG_STATE');
    expect((await refusal(otherBranch, reviewNeed, { id, input: { decision: 'PASS' } })).code).toBe('NotFound');
    expect((await refusal(enterprise, reviewNeed, { id, input: { decision: 'PASS' } })).code).toBe('NOT_ALLOWED');
  });

  it('goes back with the fields to mend, and out on the board once mended', async () => {
    const id = await draft();
    await go(enterprise, submitNeed, { id });
    expect((await refusal(outlet, reviewNeed, { id, input: { decision: 'RETURN' } })).paths).toEqual(['issues']);
    expect((await refusal(outlet, reviewNeed, { id, input: { decision: 'RETURN', issues: [{ path: 'status', message: '不对' }] } })).paths).toEqual(['issues.0.path']);
    await go(outlet, reviewNeed, { id, input: { decision: 'RETURN', issues: [{ path: 'purposeText', message: '请说明用途' }] } });
    expect(await waiting(id)).toEqual(['RESUBMISSION ENTERPRISE 2026-03-16']);
    const returned = await row('need', id);
    expect(returned.returnIssues).toEqual([{ path: 'purposeText', message: '请说明用途' }]);
    await go(enterprise, saveNeed, { id, input: { purposeText: '采购原料' }, version: returned.version });
    await go(enterprise, submitNeed, { id });
    await go(outlet, reviewNeed, { id, input: { decision: 'PASS' } });
    expect(await row('need', id)).toMatchObject({ status: 'PUBLISHED', returnIssues: [], postedAt: new Date('2026-03-02T02:00:00Z') });
    expect(await waiting(id)).toEqual(['CLAIM_WINDOW INSTITUTION 2026-03-20', 'FIRST_CLAIM INSTITUTION 2026-03-05']);
  });

  it('is refused for good only with a reason', async () => {
    const id = await draft();
    await go(enterprise, submitNeed, { id });
    expect((await refusal(outlet, reviewNeed, { id, input: { decision: 'REFUSE' } })).paths).toEqual(['note']);
    await go(outlet, reviewNeed, { id, input: { decision: 'REFUSE', note: '不属于融资需求' } });
    expect(await row('need', id)).toMatchObject({ status: 'UNMET', returnNote: '不属于融资需求' });
    expect(await waiting(id)).toEqual([]);
  });

  it('climbs the stations while nobody reviews it, and stays at the hub', async () => {
    const id = await draft();
    await go(enterprise, submitNeed, { id });
    const turn = async () => (await rows('clock', { subjectId: id })).find((c) => c.doneAt === null)?.orgId;
    const seen = [await turn()];
    for (let round = 0; round < 3; round += 1) {
      await runOut(id);
      seen.push(await turn());
    }
    expect(seen).toEqual([world.outletId, branchId, hubId, hubId]);
    at('2026-03-20T16:00:00Z');
    const late = await refusal(world.hub, reviewNeed, { id, input: { decision: 'PASS' } });
    expect(late).toMatchObject({ code: 'INVALID_INPUT', paths: ['claimUntil'] });
    await go(world.hub, reviewNeed, { id, input: { decision: 'RETURN', note: '请改期' } });
    await runOut(id);
    expect((await row('need', id)).status).toBe('RETURNED');
    await runOut(id);
    expect([(await row('need', id)).status, await waiting(id)]).toEqual(['WITHDRAWN', []]);
  });
});
