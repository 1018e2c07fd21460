import { describe, expect, it } from 'vitest';
import { walkChain } from '../../db/audit/chain';
import { rightsStates } from '../../domain/rights/states';
import { PersonalRight, RightsKind, RightsStatus } from '../../domain/rights/terms';
import { PRIVACY_NOTICE } from '../../domain/rights/privacy-notice';
import { nextState } from '../../kernel/state-machine';
import type { Person } from '../../policy/actor';
import { testSystem } from '../../testing/database';
import { colleague } from '../../testing/cases';
import { stageNeed } from '../../testing/stage';
import { attempt, makeProduct, makeWorld, perform, put } from '../../testing/world';
import { expireClock } from '../expire-clock';
import { expiryOf } from '../expiries';
import { agreeNotice } from './agree-notice';
import { answerRights, takeRights } from './handle-rights';
import { requestClosure } from './request-closure';
import { requestReview } from './request-review';
import { requestRights } from './request-rights';
import { updateAccount } from './update-account';
import { withdrawRights } from './withdraw-rights';

const text = '请处理我的个人信息，详见说明';

describe('rights requests', async () => {
  const system = await testSystem('2026-03-02T02:00:00Z');
  const world = await makeWorld(system);
  const { enterprise: owner, staff, bank, admin, hub, branch, outlet, otherBranch, auditor, science, security } = world;
  const admin2 = await colleague(system, admin, 'ADMIN');
  await makeProduct(system, bank.orgId, '积分贷', { conditions: [{ field: 'ageMonths', op: 'gte', value: 24, hard: true }] });
  const row = async (id: string) => (await system.source.query('SELECT * FROM rights_request WHERE id = $1', [id]))[0];
  const codeOf = async (who: Person, work: Promise<{ ok: boolean; refusal?: { type: string } }>) => {
    void who;
    return work.then((outcome) => (outcome.ok ? 'ok' : outcome.refusal!.type)).catch((error: Error) => error.name);
  };

  it.each(PersonalRight.codes)('%s: every role may ask for itself; an administrator answers, nobody else, and never their own', async (kind) => {
    for (const who of [owner, staff, bank, outlet, science, auditor, admin, security]) {
      const id = await perform(system, who, requestRights, { kind, text });
      expect((await attempt(system, who, requestRights, { kind, text }))).toMatchObject({ ok: false, refusal: { type: 'Conflicting' } });
      for (const other of [owner, bank, hub, outlet, branch, auditor, science, security]) if (other.memberId !== who.memberId) expect(await codeOf(other, attempt(system, other, takeRights, { id }))).toBe('NotFound');
      const handler = who === admin ? admin2 : admin;
      if (who === admin) expect(await codeOf(admin, attempt(system, admin, takeRights, { id }))).toBe('NotAllowed');
      await perform(system, handler, takeRights, { id });
      expect(await attempt(system, handler, answerRights, { id, decision: 'DECLINED', answer: '' })).toMatchObject({ ok: false, refusal: { type: 'InvalidInput', issues: [{ path: 'answer' }] } });
      await perform(system, handler, answerRights, { id, decision: 'DONE', answer: '已经办理，请核对。' });
      expect(await row(id)).toMatchObject({ status: 'DONE', answer: '已经办理，请核对。', handler_id: handler.memberId });
      const told = await system.source.query('SELECT count(*)::int AS n FROM message WHERE member_id = $1 AND org_id = $2', [who.memberId, who.orgId]);
      expect(told[0].n).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(RightsStatus.codes.flatMap((status) => (['take', 'finish', 'decline', 'withdraw'] as const).map((action) => ({ status, action }))))('$action from $status does what the table of states says', async ({ status, action }) => {
    const ended = { handlerId: admin.memberId, answer: '已答复过了', decidedAt: new Date('2026-03-01T00:00:00Z') };
    await system.source.query(`DELETE FROM rights_request WHERE member_id = $1`, [staff.memberId]);
    const { id } = await put(system, 'rightsRequest', {
      kind: 'ACCESS', status, memberId: staff.memberId, orgId: staff.orgId, enterpriseId: null, stationId: null, platformId: admin.orgId, needId: null, text, snapshot: null, submittedAt: new Date('2026-03-01T00:00:00Z'), handlerId: null, answer: null, decidedAt: null,
      ...(status === 'DONE' || status === 'DECLINED' ? ended : {}),
    });
    const run = () => {
      if (action === 'take') return attempt(system, admin, takeRights, { id });
      if (action === 'withdraw') return attempt(system, staff, withdrawRights, { id });
      return attempt(system, admin, answerRights, { id, decision: action === 'finish' ? 'DONE' : 'DECLINED', answer: '这是办理结果' });
    };
    const outcome = await run();
    const next = nextState(rightsStates, status, action);
    expect([outcome.ok, (await row(id)).status]).toEqual([next !== undefined, next ?? status]);
    if (!outcome.ok) expect(outcome.refusal).toMatchObject({ type: 'WrongState' });
  });

  it('a review keeps what the enterprise saw, and only the stations of the enterprise answer it', async () => {
    const need = await stageNeed(system, owner);
    for (const who of [bank, outlet, world.other, auditor, admin]) expect(await codeOf(who, attempt(system, who, requestReview, { needId: need.id, text }))).not.toBe('ok');
    const id = await perform(system, staff, requestReview, { needId: need.id, text });
    const { snapshot } = await row(id);
    expect(snapshot).toMatchObject({ asOf: '2026-03-02T02:00:00.000Z', rules: expect.stringMatching(/^[0-9a-f]{16}$/), weights: expect.arrayContaining([{ name: 'amount', value: '250' }]) });
    expect(snapshot.input).toContainEqual({ name: 'revenueFen', value: '3000000000' });
    expect(snapshot.matches[0]).toMatchObject({ product: '积分贷', conditions: expect.arrayContaining([expect.objectContaining({ answer: 'PASS', hard: true })]) });
    await system.source.query(`UPDATE enterprise SET revenue_fen = 1 WHERE id = $1`, [owner.orgId]);
    expect((await row(id)).snapshot).toEqual(snapshot);
    for (const who of [admin, otherBranch, auditor, science, bank]) expect([who.role, await codeOf(who, attempt(system, who, takeRights, { id }))]).toEqual([who.role, 'NotFound']);
    expect(await codeOf(owner, attempt(system, owner, answerRights, { id, decision: 'DONE', answer: '自己答复' }))).toBe('NotAllowed');
    expect(await attempt(system, owner, requestReview, { needId: need.id, text })).toMatchObject({ ok: false, refusal: { type: 'Conflicting' } });
    await perform(system, branch, takeRights, { id });
    await perform(system, outlet, answerRights, { id, decision: 'DONE', answer: '成立年限按营业执照计算，判断无误。' });
    expect((await row(id)).handler_id).toBe(outlet.memberId);
  });

  it('the closing of an enterprise is asked for by its owner alone, and not while a deal needs it', async () => {
    for (const who of [staff, bank, outlet, admin]) expect(await codeOf(who, attempt(system, who, requestClosure, { reason: text }))).not.toBe('ok');
    const id = await perform(system, owner, requestClosure, { reason: text });
    expect(await row(id)).toMatchObject({ kind: 'CLOSURE', enterprise_id: owner.orgId, station_id: outlet.orgId });
    await perform(system, owner, withdrawRights, { id });
  });

  it('missed for 15 working days it goes to the hub, which may answer what the platform did not', async () => {
    const id = await perform(system, bank, requestRights, { kind: 'DELETION', text });
    const clock = async () => (await system.source.query(`SELECT id, org_id, due_at, workdays FROM clock WHERE subject_id = $1 AND done_at IS NULL`, [id]))[0];
    const first = await clock();
    expect([first.org_id, first.workdays, new Date(first.due_at).toISOString()]).toEqual([admin.orgId, 15, '2026-03-23T16:00:00.000Z']);
    expect(await codeOf(hub, attempt(system, hub, takeRights, { id }))).toBe('NotFound');
    system.setNow('2026-03-24T02:00:00Z');
    await perform(system, world.system, expireClock(expiryOf), { clockId: first.id });
    const second = await clock();
    expect([second.org_id, second.workdays]).toEqual([hub.orgId, 5]);
    system.setNow('2026-04-02T02:00:00Z');
    await perform(system, world.system, expireClock(expiryOf), { clockId: second.id });
    expect((await clock()).org_id).toBe(hub.orgId);
    await perform(system, hub, takeRights, { id });
    await perform(system, admin, answerRights, { id, decision: 'DECLINED', answer: '依法须保存，已限制处理。' });
    expect(await clock()).toBeUndefined();
    system.setNow('2026-03-02T02:00:00Z');
  });

  it('names every kind there is', () => {
    expect([...PersonalRight.codes, 'CLOSURE', 'REVIEW'].sort()).toEqual([...RightsKind.codes].sort());
  });

  it('a person corrects their own name and phone; the log tells that, not what', async () => {
    const officer = await colleague(system, bank, 'OFFICER');
    const need = await stageNeed(system, owner, { status: 'IN_TALKS', activeClaims: 1 });
    await put(system, 'claim', { needId: need.id, institutionId: bank.orgId, enterpriseId: owner.orgId, stationId: outlet.orgId, officerId: officer.memberId, officerName: '同事', status: 'CLAIMED', claimedAt: new Date('2026-03-01T00:00:00Z'), contactedAt: null, contactChannel: null, contactNote: null, papers: [], papersNote: null, declineCode: null, declineAdvice: null, endedAt: null });
    expect(await attempt(system, officer, updateAccount, { name: '\u202e', phone: '123' })).toMatchObject({ ok: false, refusal: { type: 'InvalidInput', issues: [{ path: 'name' }, { path: 'phone' }] } });
    expect(await attempt(system, officer, updateAccount, {})).toMatchObject({ ok: false, refusal: { type: 'InvalidInput' } });
    await perform(system, officer, updateAccount, { name: '柳如是', phone: '138 1234 5678' });
    expect((await system.source.query('SELECT name, phone FROM member WHERE id = $1', [officer.memberId]))[0]).toEqual({ name: '柳如是', phone: '13812345678' });
    expect((await system.source.query('SELECT officer_name FROM claim WHERE officer_id = $1', [officer.memberId]))[0].officer_name).toBe('柳如是');
    const said = JSON.stringify([await system.source.query('SELECT note FROM audit_entry'), await system.source.query('SELECT title, body FROM message')]);
    expect(said).not.toMatch(/柳如是|13812345678/);
    await perform(system, officer, updateAccount, { phone: '' });
    expect((await system.source.query('SELECT phone FROM member WHERE id = $1', [officer.memberId]))[0].phone).toBeNull();
  });

  it('the version of the privacy notice that a person agrees to is the one in force, kept once', async () => {
    expect(await attempt(system, owner, agreeNotice, { version: '2020-01-01' })).toMatchObject({ ok: false, refusal: { type: 'InvalidInput', issues: [{ path: 'noticeVersion', message: expect.stringContaining(PRIVACY_NOTICE.version) }] } });
    await perform(system, owner, agreeNotice, { version: PRIVACY_NOTICE.version });
    await perform(system, owner, agreeNotice, { version: PRIVACY_NOTICE.version });
    expect(await system.source.query('SELECT version FROM notice_agreement WHERE member_id = $1', [owner.memberId])).toEqual([{ version: PRIVACY_NOTICE.version }]);
  });

  it('keeps what was asked and answered out of the audit log', async () => {
    const notes = JSON.stringify(await system.source.query('SELECT note FROM audit_entry'));
    expect(notes).not.toMatch(/请处理我的个人信息|已经办理|成立年限按营业执照/);
    expect((await walkChain({ query: async (sql, given) => ({ rows: await system.source.query(sql, given) }) })).faults).toEqual([]);
  });
});
