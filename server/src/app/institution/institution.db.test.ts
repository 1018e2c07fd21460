import { PRIVACY_NOTICE } from '../../domain/rights/privacy-notice';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../policy/actor';
import { testSystem } from '../../testing/database';
import { attempt, makeProduct, makeWorld, perform, put, type World } from '../../testing/world';
import type { Expiry } from '../clocks';
import { addMember } from '../identity/add-member';
import { applyInstitution } from './apply-institution';
import { exitInstitution } from './exit-institution';
import { admissionResubmission, institutionExpiry } from './expiry';
import { reinstateInstitution } from './reinstate-institution';
import { resubmitAdmission } from './resubmit-admission';
import { reviewAdmission } from './review-admission';
import { suspendInstitution } from './suspend-institution';

describe('institutions on the database', async () => {
  const system = await testSystem();
  let world: World;
  let manager: Person;
  beforeAll(async () => void (world = await makeWorld(system)));

  const good = () => ({
    name: '某某银行西咸分行', uscc: '91350100M000100Y43', class: 'FINANCIAL', kind: 'BANK', region: '西咸新区', qualification: '金融许可证 B0001', stationId: world.outletId, contactName: '李四',
    contactPhone: '13912340000', account: 'li.si', password: 'Abcd12345!xy', agreed: true, noticeVersion: PRIVACY_NOTICE.version,
  }) as const;
  const openClocks = (id: string): Promise<{ kind: string; org_id: string }[]> => system.source.query('SELECT kind, org_id FROM clock WHERE subject_id = $1 AND done_at IS NULL', [id]);
  const codeOf = async (done: ReturnType<typeof attempt>): Promise<string> => {
    const outcome = await done;
    return outcome.ok ? 'OK' : outcome.refusal.code;
  };
  async function runOut(id: string, expiry: Expiry): Promise<void> {
    const [row] = await system.source.query('SELECT id FROM clock WHERE subject_id = $1 AND done_at IS NULL', [id]);
    await system.work.run(world.system, { name: 'clock' }, async (tx) => {
      await expiry(tx, await tx.get('clock', row.id));
      return { kind: 'clock', id: row.id };
    }, {});
  }

  describe('admission', () => {
    it('is applied for once, from a catalogued row or without', async () => {
      const row = await put(system, 'institution', {
        name: '某某银行', class: 'FINANCIAL', kind: 'BANK', status: 'CATALOGUED', region: null, publicCode: '102', uscc: null, intro: null, qualification: null, agreementUntil: null, admittedOn: null,
        stationId: null, returnNote: null, catalogueId: null, source: 'S19', grade: 'A', asOf: '2018-04', note: null, demo: false,
      });
      expect(await codeOf(attempt(system, world.visitor, applyInstitution, { input: { ...good(), catalogueId: world.bank.orgId } }))).toBe('INVALID_INPUT');
      expect(await codeOf(attempt(system, world.visitor, applyInstitution, { input: { ...good(), password: 'Abcd12345!' } }))).toBe('INVALID_INPUT');
      const memberId = await perform(system, world.visitor, applyInstitution, { input: { ...good(), catalogueId: row.id } });
      const [member] = await system.source.query('SELECT m.org_id, m.role, i.status, i.public_code, i.catalogue_id FROM member m JOIN institution i ON i.id = m.org_id WHERE m.id = $1', [memberId]);
      expect(member).toMatchObject({ role: 'MANAGER', status: 'APPLIED', public_code: '102', catalogue_id: row.id });
      manager = { ...world.bank, memberId, orgId: member.org_id, orgName: good().name, participating: false };
      expect(await openClocks(manager.orgId)).toEqual([{ kind: 'ADMISSION_REVIEW', org_id: world.outletId }]);
      expect(await codeOf(attempt(system, world.visitor, applyInstitution, { input: { ...good(), account: 'li.si.two' } }))).toBe('ALREADY_EXISTS');
      expect(await codeOf(attempt(system, manager, addMember, { input: { name: '王五', account: 'wang.wu', role: 'OFFICER' } }))).toBe('WRONG_STATE');
    });

    it('goes up the tree when nobody reviews it', async () => {
      const expiry = institutionExpiry.ADMISSION_REVIEW;
      if (expiry === undefined) throw new Error('no handler');
      for (const station of [world.branchId, world.hubId, world.hubId]) {
        await runOut(manager.orgId, expiry);
        expect(await openClocks(manager.orgId)).toEqual([{ kind: 'ADMISSION_REVIEW', org_id: station }]);
      }
    });

    it('is returned, called to mind, mended and passed by a station of its tree', async () => {
      const review = (actor: Person, input: Parameters<typeof reviewAdmission>[1]['input']) => attempt(system, actor, reviewAdmission, { institutionId: manager.orgId, input });
      await expect(review(world.otherBranch, { decision: 'PASS', agreementUntil: '2027-12-31' })).rejects.toThrow('not found');
      expect(await codeOf(review(manager, { decision: 'PASS', agreementUntil: '2027-12-31' }))).toBe('NOT_ALLOWED');
      expect(await codeOf(review(world.outlet, { decision: 'PASS', agreementUntil: '2026-03-31' }))).toBe('INVALID_INPUT');
      expect(await codeOf(review(world.outlet, { decision: 'RETURN', note: '请补许可证' }))).toBe('OK');
      expect(await openClocks(manager.orgId)).toEqual([{ kind: 'RESUBMISSION', org_id: manager.orgId }]);
      await runOut(manager.orgId, admissionResubmission);
      expect(await openClocks(manager.orgId)).toEqual([{ kind: 'RESUBMISSION', org_id: manager.orgId }]);
      await perform(system, manager, resubmitAdmission, { qualification: '金融许可证 B0001，长期有效' });
      expect(await codeOf(attempt(system, manager, resubmitAdmission, { qualification: '金融许可证' }))).toBe('WRONG_STATE');
      const both = await Promise.all([review(world.hub, { decision: 'PASS', agreementUntil: '2027-12-31' }), review(world.outlet, { decision: 'REFUSE', note: '不符合条件' })]);
      expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
      await system.source.query(`UPDATE institution SET status = 'ADMITTED', admitted_on = '2026-03-02', agreement_until = '2027-12-31' WHERE id = $1`, [manager.orgId]);
      expect(await openClocks(manager.orgId)).toEqual([]);
    });
  });

  describe('supervision', () => {
    it('ends the open claims of a suspended institution, frees their places and leaves the others alone', async () => {
      const { enterprise, bank, bank2 } = world;
      const at = new Date('2026-03-01T00:00:00Z');
      const need = await put(system, 'need', {
        code: 'XQ-2026-00001', enterpriseId: enterprise.orgId, stationId: world.outletId, areaId: 'fengxi', status: 'IN_TALKS', title: '流动资金', modes: ['LOAN'], amountFen: 100n, amountBand: 'UNDER_100W', guarantees: [],
        claimMode: 'FIRST_COME', claimCap: 3, claimUntilOn: '2026-05-01', claimUntil: new Date('2026-05-01T16:00:00Z'), several: false, showClaimCount: true, pointsConsent: false, truthful: true, industry: 'C', stage: 'STARTUP',
        qualifications: [], returnIssues: [], activeClaims: 2, acceptedFen: 0n, createdAt: at, savedAt: at, submittedAt: at, postedAt: at, openedAt: null, demo: false, version: 1,
      });
      for (const one of [bank, bank2]) {
        await put(system, 'claim', { needId: need.id, institutionId: one.orgId, enterpriseId: enterprise.orgId, stationId: world.outletId, status: 'CLAIMED', claimedAt: at, papers: [] });
      }
      expect(await codeOf(attempt(system, world.branch, suspendInstitution, { id: bank.orgId, reason: '坏' }))).toBe('INVALID_INPUT');
      expect(await codeOf(attempt(system, enterprise, suspendInstitution, { id: bank.orgId, reason: '违规收费' }).catch(() => ({ ok: false, refusal: { code: 'NOT_FOUND' } }) as never))).toBe('NOT_FOUND');
      await perform(system, world.branch, suspendInstitution, { id: bank.orgId, reason: '违规收费' });
      expect(await system.source.query('SELECT status FROM claim WHERE institution_id = ANY ($1) ORDER BY status', [[bank.orgId, bank2.orgId]])).toEqual([{ status: 'CLAIMED' }, { status: 'LAPSED' }]);
      expect(await system.source.query('SELECT status, active_claims FROM need WHERE id = $1', [need.id])).toEqual([{ status: 'IN_TALKS', active_claims: 1 }]);
      expect(await system.source.query(`SELECT note FROM audit_entry WHERE action = 'claim.lapse'`)).toEqual([{ note: '机构被暂停' }]);
      const bodies = await system.source.query('SELECT title, body FROM message WHERE org_id = $1', [enterprise.orgId]);
      expect(JSON.stringify(bodies)).not.toContain('违规收费');
      await perform(system, world.branch, reinstateInstitution, { id: bank.orgId, reason: '已整改完' });
      expect(await codeOf(attempt(system, world.branch, reinstateInstitution, { id: bank.orgId, reason: '已整改完' }))).toBe('WRONG_STATE');
    });

    it('takes every product off the shelf when an institution leaves', async () => {
      await makeProduct(system, world.bank2.orgId, '甲贷');
      await makeProduct(system, world.bank2.orgId, '乙贷', { status: 'SUSPENDED' });
      const inReview = await makeProduct(system, world.bank2.orgId, '丙贷', { status: 'IN_REVIEW' });
      await put(system, 'productVersion', { productId: inReview.id, institutionId: world.bank2.orgId, number: 1, status: 'IN_REVIEW', content: {}, makerId: null });
      await perform(system, world.branch, exitInstitution, { id: world.bank2.orgId, reason: '协议终止' });
      expect(await system.source.query('SELECT DISTINCT status FROM product WHERE institution_id = $1', [world.bank2.orgId])).toEqual([{ status: 'OFF_SHELF' }]);
      expect(await system.source.query('SELECT status FROM product_version WHERE product_id = $1', [inReview.id])).toEqual([{ status: 'RETURNED' }]);
      expect(await codeOf(attempt(system, world.branch, exitInstitution, { id: world.bank2.orgId, reason: '协议终止' }))).toBe('WRONG_STATE');
    });
  });
});
