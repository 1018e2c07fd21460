import { beforeAll, describe, expect, it } from 'vitest';
import { testSystem } from '../../testing/database';
import { attempt, makeWorld, perform, type World } from '../../testing/world';
import { createAuthority } from './create-authority';
import { createStation, type StationInput } from './create-station';
import { moveStation } from './move-station';

describe('organisations on the database', async () => {
  const system = await testSystem();
  let world: World;
  beforeAll(async () => void (world = await makeWorld(system)));

  const pathsOf = async (done: ReturnType<typeof attempt>): Promise<readonly string[]> => {
    const outcome = await done;
    if (outcome.ok) return [];
    return outcome.refusal.type === 'InvalidInput' ? outcome.refusal.issues.map((issue) => issue.path) : [outcome.refusal.code];
  };
  const create = (input: StationInput) => attempt(system, world.admin, createStation, { input });

  describe('stations', () => {
    it('stand in the 1+5+N tree', async () => {
      const { hubId, branchId, otherBranchId } = world;
      expect(await pathsOf(create({ name: '第二总站', tier: 'HUB', areaId: 'xixian' }))).toEqual(['tier']);
      expect(await pathsOf(create({ name: '秦汉分站二', tier: 'BRANCH', areaId: 'xixian', parentId: hubId }))).toEqual(['areaId']);
      expect(await pathsOf(create({ name: '网点甲', tier: 'OUTLET', areaId: 'fengxi', parentId: otherBranchId }))).toEqual(['areaId']);
      expect(await pathsOf(create({ name: '网点甲', tier: 'OUTLET', areaId: 'fengxi', parentId: 'not-an-id' }))).toEqual(['parentId']);
      expect(await pathsOf(create({ name: '网点甲', tier: 'OUTLET', areaId: 'mars', parentId: branchId, phone: '1' }))).toEqual(['areaId', 'phone']);
      const outcome = await create({ name: '网点甲', tier: 'OUTLET', areaId: 'fengxi', parentId: branchId, phone: '029-88886666', address: ' 科技路 1 号 ' });
      expect(outcome.ok).toBe(true);
      expect(await system.source.query(`SELECT s.address, o.kind FROM station s JOIN org o ON o.id = s.id WHERE s.name = '网点甲'`)).toEqual([{ address: '科技路 1 号', kind: 'STATION' }]);
      expect(await pathsOf(create({ name: '网点甲', tier: 'OUTLET', areaId: 'fengxi', parentId: branchId }))).toEqual(['ALREADY_EXISTS']);
    });

    it('are opened and moved by administrators only', async () => {
      const before = await system.source.query('SELECT id FROM station ORDER BY id');
      for (const actor of [world.hub, world.science, world.enterprise]) {
        expect(await pathsOf(attempt(system, actor, createStation, { input: { name: '网点乙', tier: 'OUTLET', areaId: 'fengxi', parentId: world.branchId } }))).toEqual(['NOT_ALLOWED']);
        expect(await pathsOf(attempt(system, actor, moveStation, { id: world.outletId, parentId: world.otherBranchId }))).toEqual(['NOT_ALLOWED']);
      }
      expect(await system.source.query('SELECT id FROM station ORDER BY id')).toEqual(before);
    });

    it('move as outlets, within their own new town', async () => {
      const second = await perform(system, world.admin, createStation, { input: { name: '沣西第二分站', tier: 'BRANCH', areaId: 'fengxi', parentId: world.hubId } });
      const move = (id: string, parentId: string) => pathsOf(attempt(system, world.admin, moveStation, { id, parentId }));
      expect(await move(world.outletId, world.otherBranchId)).toEqual(['areaId']);
      expect(await move(world.outletId, world.hubId)).toEqual(['parentId']);
      expect(await move(world.outletId, world.outletId)).toEqual(['parentId']);
      expect(await move(world.outletId, world.branchId)).toEqual(['parentId']);
      expect(await move(world.branchId, second)).toEqual(['WRONG_STATE']);
      expect(await move(world.outletId, second)).toEqual([]);
      expect(await system.source.query('SELECT parent_id FROM station WHERE id = $1', [world.outletId])).toEqual([{ parent_id: second }]);
    });
  });

  describe('authorities', () => {
    it('have one of four roles over an area that exists', async () => {
      const make = (input: { name: string; role: 'SCIENCE_BUREAU' | 'ADMIN'; areaId: string }) => attempt(system, world.admin, createAuthority, { input });
      expect(await pathsOf(make({ name: '某局', role: 'ADMIN', areaId: 'mars' }))).toEqual(['role', 'areaId']);
      const id = await perform(system, world.admin, createAuthority, { input: { name: '秦汉科技局', role: 'SCIENCE_BUREAU', areaId: 'qinhan' } });
      expect(await system.source.query('SELECT role, area_id FROM authority WHERE id = $1', [id])).toEqual([{ role: 'SCIENCE_BUREAU', area_id: 'qinhan' }]);
      expect(await pathsOf(make({ name: '秦汉科技局', role: 'SCIENCE_BUREAU', areaId: 'qinhan' }))).toEqual(['ALREADY_EXISTS']);
    });
  });
});
