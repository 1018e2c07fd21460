import { PRIVACY_NOTICE } from '../../domain/rights/privacy-notice';
import { beforeAll, describe, expect, it } from 'vitest';
import { testSystem } from '../../testing/database';
import { attempt, makeWorld, perform, type World } from '../../testing/world';
import { registerEnterprise } from './register-enterprise';
import { updateEnterprise } from './update-enterprise';

describe('enterprises on the database', async () => {
  const system = await testSystem();
  let world: World;
  beforeAll(async () => void (world = await makeWorld(system)));

  const good = () => ({
    name: '西安某某科技有限公司', uscc: '91350100m000100Y43', areaId: 'fengxi', stationId: world.outletId, industry: 'M', foundedOn: '2020-02-29', contactName: '张三', contactPhone: '138 1234 0000',
    account: 'Zhang.San', password: 'Abcd12345!', agreed: true, noticeVersion: PRIVACY_NOTICE.version,
  }) as const;

  describe('registration', () => {
    it('lists every fault at its path and writes nothing', async () => {
      const outcome = await attempt(system, world.visitor, registerEnterprise, {
        input: { ...good(), uscc: '91350100M000100Y44', stationId: world.otherBranchId, foundedOn: '2027-01-01', contactPhone: '1', account: 'x', password: 'x', agreed: false },
      });
      if (outcome.ok || outcome.refusal.type !== 'InvalidInput') throw new Error('must be refused');
      expect([...new Set(outcome.refusal.issues.map((issue) => issue.path))]).toEqual(['uscc', 'foundedOn', 'agreed', 'stationId', 'contactPhone', 'account', 'password']);
      expect(await system.source.query('SELECT id FROM enterprise WHERE name = $1', [good().name])).toEqual([]);
    });

    it('makes the enterprise, its owner and a session; the hub serves every area', async () => {
      const outcome = await attempt(system, world.visitor, registerEnterprise, { input: good() });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
      expect(outcome.done.once?.['token']).toBeDefined();
      const [row] = await system.source.query(
        `SELECT e.uscc, e.contact_phone, e.version, m.role, m.account, m.must_change_password FROM enterprise e JOIN member m ON m.org_id = e.id WHERE m.id = $1`,
        [outcome.done.id],
      );
      expect(row).toEqual({ uscc: '91350100M000100Y43', contact_phone: '13812340000', version: 1, role: 'OWNER', account: 'zhang.san', must_change_password: false });
      const again = await attempt(system, world.visitor, registerEnterprise, { input: { ...good(), stationId: world.hubId, account: 'other.one' } });
      if (again.ok || again.refusal.type !== 'Conflicting') throw new Error('must be refused');
      expect(again.refusal.message).toContain('沣西网点');
      expect(again.refusal.existingId).toBeUndefined();
      expect(await attempt(system, world.enterprise, registerEnterprise, { input: good() })).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } });
    });

    it('of the same code twice at once gives one enterprise', async () => {
      const input = { ...good(), name: '西安另一科技有限公司', uscc: '91611104MA6TX0012E' };
      const both = await Promise.all(['one.acc', 'two.acc'].map((account) => attempt(system, world.visitor, registerEnterprise, { input: { ...input, account } })));
      expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
      expect(both.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { code: 'ALREADY_EXISTS' } });
    });
  });

  describe('archive', () => {
    it('changes what is given, on the version that was read', async () => {
      const { enterprise, other, staff } = world;
      const before = await system.source.query('SELECT revenue_fen FROM enterprise WHERE id = $1', [other.orgId]);
      await perform(system, staff, updateEnterprise, { input: { rndFen: 5n, qualifications: ['HNTE'], mainBusiness: ' ' }, version: 1 });
      expect(await attempt(system, enterprise, updateEnterprise, { input: { employees: 4 }, version: 1 })).toMatchObject({ ok: false, refusal: { code: 'STALE_VERSION' } });
      const bad = await attempt(system, enterprise, updateEnterprise, { input: { researchers: 41, contactPhone: '12', revenueFen: -1n }, version: 2 });
      if (bad.ok || bad.refusal.type !== 'InvalidInput') throw new Error('must be refused');
      expect(bad.refusal.issues.map((issue) => issue.path)).toEqual(['contactPhone', 'revenueFen', 'researchers']);
      await perform(system, enterprise, updateEnterprise, { input: { rndFen: null, contactPhone: '０29-88886666' }, version: 2 });
      const [row] = await system.source.query('SELECT rnd_fen, qualifications, contact_phone, employees, version FROM enterprise WHERE id = $1', [enterprise.orgId]);
      expect(row).toEqual({ rnd_fen: null, qualifications: ['HNTE'], contact_phone: '029-88886666', employees: 40, version: 3 });
      expect(await system.source.query('SELECT revenue_fen FROM enterprise WHERE id = $1', [other.orgId])).toEqual(before);
      await expect(attempt(system, world.bank, updateEnterprise, { input: { employees: 1 }, version: 1 })).rejects.toThrow('not found');
    });
  });
});
