import { beforeAll, describe, expect, it } from 'vitest';
import { testSystem } from '../../testing/database';
import { attempt, makeProduct, makeWorld, perform, type World } from '../../testing/world';
import type { ClockKind } from '../../domain/common/terms';
import type { Expiry } from '../clocks';
import { productExpiry, productResubmission } from './expiry';
import type { ProductInput } from './read-input';
import { resumeProduct } from './resume-product';
import { reviewProduct } from './review-product';
import { saveProduct } from './save-product';
import { submitProduct } from './submit-product';
import { suspendProduct } from './suspend-product';
import { takeOffShelf } from './take-off-shelf';
import { verifyProduct } from './verify-product';

describe('products on the database', async () => {
  const system = await testSystem();
  let world: World;
  beforeAll(async () => void (world = await makeWorld(system)));

  const good: ProductInput = {
    name: '科创信用贷', family: 'TECH_LOAN', amountMinFen: 10_000_000n, amountMaxFen: 1_000_000_000n, monthsMin: 6, monthsMax: 36, rateBasis: 'FIXED', rateMinBp: 345, rateMaxBp: 480, guarantees: ['CREDIT'],
    repayments: ['EQUAL_INSTALMENT'], regions: ['西咸新区'], industries: [], stages: [], papers: ['营业执照'], promisedDays: 5, conditions: [{ field: 'ageMonths', op: 'gte', value: '12', hard: true }], validUntil: '2026-12-31',
  };
  const one = async (sql: string, values: readonly unknown[]): Promise<Record<string, unknown>> => (await system.source.query(sql, [...values]))[0];
  const statusOf = async (id: string): Promise<unknown> => (await one('SELECT status FROM product WHERE id = $1', [id]))['status'];
  const openClocks = (id: string): Promise<{ kind: ClockKind; due_at: Date }[]> => system.source.query('SELECT kind, due_at FROM clock WHERE subject_id = $1 AND done_at IS NULL', [id]);
  const codeOf = async (done: ReturnType<typeof attempt>): Promise<string> => {
    const outcome = await done;
    return outcome.ok ? 'OK' : outcome.refusal.code;
  };
  async function runOut(id: string, expiry: Expiry | undefined): Promise<void> {
    const row = await one('SELECT id FROM clock WHERE subject_id = $1 AND done_at IS NULL', [id]);
    await system.work.run(world.system, { name: 'clock' }, async (tx) => {
      await expiry?.(tx, await tx.get('clock', String(row['id'])));
      return { kind: 'clock', id: String(row['id']) };
    }, {});
  }
  const productOf = async (versionId: string): Promise<string> => String((await one('SELECT product_id FROM product_version WHERE id = $1', [versionId]))['product_id']);
  const review = (versionId: string, decision: 'PASS' | 'RETURN' | 'REFUSE', note: string | null = null) => attempt(system, world.branch, reviewProduct, { versionId, decision, note });

  describe('a product', () => {
    let id = '';
    let first = '';

    it('is refused with every issue, conditions included', async () => {
      const outcome = await attempt(system, world.bank, saveProduct, { id: null, input: { ...good, rateMinBp: 500, conditions: [{ field: 'agemonths', op: 'gte', value: 'x', hard: true }] } });
      if (outcome.ok || outcome.refusal.type !== 'InvalidInput') throw new Error('must be refused');
      expect(outcome.refusal.issues.map((issue) => issue.path)).toEqual(['rateMinBp', 'conditions.0.field']);
      expect(outcome.refusal.issues[1]?.message).toContain('ageMonths');
      expect(await codeOf(attempt(system, world.suspended, saveProduct, { id: null, input: good }))).toBe('NOT_ALLOWED');
      expect(await codeOf(attempt(system, world.enterprise, saveProduct, { id: null, input: good }))).toBe('NOT_ALLOWED');
    });

    it('is drafted, completed, submitted and returned', async () => {
      first = await perform(system, world.bank, saveProduct, { id: null, input: { ...good, guarantees: [] } });
      id = await productOf(first);
      expect(await codeOf(attempt(system, world.bank, submitProduct, { versionId: first }))).toBe('INVALID_INPUT');
      expect(await perform(system, world.bank, saveProduct, { id, input: good })).toBe(first);
      await expect(attempt(system, world.bank2, saveProduct, { id, input: good })).rejects.toThrow('not found');
      await expect(attempt(system, world.bank2, submitProduct, { versionId: first })).rejects.toThrow('not found');
      await perform(system, world.bank, submitProduct, { versionId: first });
      expect(await statusOf(id)).toBe('IN_REVIEW');
      expect(await codeOf(attempt(system, world.bank, saveProduct, { id, input: good }))).toBe('WRONG_STATE');
      expect(await codeOf(attempt(system, world.bank, takeOffShelf, { id, reason: '不再提供' }))).toBe('WRONG_STATE');
      await runOut(first, productExpiry.PRODUCT_REVIEW);
      expect(await openClocks(first)).toMatchObject([{ kind: 'PRODUCT_REVIEW' }]);
      expect(await codeOf(review(first, 'RETURN'))).toBe('INVALID_INPUT');
      expect(await codeOf(review(first, 'REFUSE', '不宜上架'))).toBe('INVALID_INPUT');
      expect(await codeOf(review(first, 'RETURN', '利率请写清楚'))).toBe('OK');
      expect(await statusOf(id)).toBe('DRAFT');
      await runOut(first, productResubmission);
      expect(await openClocks(first)).toMatchObject([{ kind: 'RESUBMISSION' }]);
    });

    it('takes the content of an approved version, and nothing of one that is not', async () => {
      await perform(system, world.bank, submitProduct, { versionId: first });
      await expect(attempt(system, world.otherBranch, reviewProduct, { versionId: first, decision: 'PASS' })).rejects.toThrow('not found');
      expect(await codeOf(attempt(system, world.bank, reviewProduct, { versionId: first, decision: 'PASS' }))).toBe('NOT_ALLOWED');
      expect(await codeOf(review(first, 'PASS'))).toBe('OK');
      expect(await codeOf(review(first, 'PASS'))).toBe('WRONG_STATE');
      expect(await one('SELECT status, version, amount_max_fen, conditions FROM product WHERE id = $1', [id])).toEqual({
        status: 'ON_SHELF', version: 1, amount_max_fen: '1000000000', conditions: [{ field: 'ageMonths', op: 'gte', value: 12, hard: true }],
      });
      expect(await openClocks(id)).toEqual([{ kind: 'PRODUCT_VERIFICATION', due_at: new Date('2026-05-31T16:00:00Z') }]);
      const second = await perform(system, world.bank, saveProduct, { id, input: { ...good, name: '科创信用贷二' } });
      expect(second).not.toBe(first);
      await perform(system, world.bank, submitProduct, { versionId: second });
      expect(await one('SELECT name, status FROM product WHERE id = $1', [id])).toEqual({ name: '科创信用贷', status: 'ON_SHELF' });
      expect(await codeOf(review(second, 'PASS'))).toBe('OK');
      expect(await one('SELECT name, version FROM product WHERE id = $1', [id])).toEqual({ name: '科创信用贷二', version: 2 });
    });

    it('goes stale after 90 days without verification or use, and comes back by verification', async () => {
      await system.source.query(`UPDATE product SET last_used_at = '2026-05-01T00:00:00Z' WHERE id = $1`, [id]);
      system.setNow('2026-05-31T16:00:00Z');
      await runOut(id, productExpiry.PRODUCT_VERIFICATION);
      expect(await statusOf(id)).toBe('ON_SHELF');
      expect(await openClocks(id)).toEqual([{ kind: 'PRODUCT_VERIFICATION', due_at: new Date('2026-07-30T16:00:00Z') }]);
      system.setNow('2026-07-30T16:00:00Z');
      await runOut(id, productExpiry.PRODUCT_VERIFICATION);
      expect(await statusOf(id)).toBe('STALE');
      await runOut(id, productExpiry.PRODUCT_VERIFICATION);
      expect(await openClocks(id)).toMatchObject([{ kind: 'PRODUCT_VERIFICATION' }]);
      await perform(system, world.bank, verifyProduct, { id });
      expect(await statusOf(id)).toBe('ON_SHELF');
    });

    it('is suspended and resumed by its station, and stale at once when its time is over', async () => {
      expect(await codeOf(attempt(system, world.bank, suspendProduct, { id, reason: '宣传不实' }))).toBe('NOT_ALLOWED');
      await perform(system, world.branch, suspendProduct, { id, reason: '宣传不实' });
      expect(await openClocks(id)).toEqual([]);
      expect(await codeOf(attempt(system, world.bank, verifyProduct, { id }))).toBe('WRONG_STATE');
      system.setNow('2026-12-31T16:00:00Z');
      await perform(system, world.branch, resumeProduct, { id, reason: '已整改完' });
      expect(await statusOf(id)).toBe('STALE');
      expect(await codeOf(attempt(system, world.bank, verifyProduct, { id }))).toBe('WRONG_STATE');
    });

    it('leaves the shelf for good', async () => {
      await perform(system, world.bank, takeOffShelf, { id, reason: '不再提供' });
      expect(await statusOf(id)).toBe('OFF_SHELF');
      expect(await openClocks(id)).toEqual([]);
      expect(await codeOf(attempt(system, world.bank, saveProduct, { id, input: { ...good, validUntil: '2027-12-31' } }))).toBe('WRONG_STATE');
    });

    it('of the public catalogue belongs to nobody', async () => {
      const catalogued = await makeProduct(system, world.bank.orgId, '收录产品', { status: 'CATALOGUED', institutionId: null });
      expect(await codeOf(attempt(system, world.bank, saveProduct, { id: catalogued.id, input: { ...good, validUntil: '2027-12-31' } }))).toBe('NOT_ALLOWED');
      expect(await codeOf(attempt(system, world.branch, suspendProduct, { id: catalogued.id, reason: '宣传不实' }))).toBe('NOT_ALLOWED');
    });
  });
});
