import { describe, expect, it } from 'vitest';
import type { Area, Station } from './model';
import { checkOutlet, checkPlace, type Place } from './tree';
import type { StationTier } from './terms';

const area = (id: string, kind: Area['kind'], parentId: string | null): Area => ({ id, name: id, kind, parentId });
const whole = area('NA', 'NEW_AREA', null);
const east = area('EAST', 'NEW_TOWN', 'NA');
const west = area('WEST', 'NEW_TOWN', 'NA');
const park = area('PARK', 'PARK', 'EAST');
const station = (tier: StationTier, areaId: string, id: string = areaId): Station => ({ id, name: id, tier, areaId, parentId: null, phone: null, address: null, demo: false });
const hub = station('HUB', 'NA', 'hub');
const branch = station('BRANCH', 'EAST', 'branch');
const paths = (place: Place): string[] => checkPlace(place).map((issue) => issue.path);

describe('station tree', () => {
  it('takes one hub over the new area, without a parent', () => {
    expect(paths({ tier: 'HUB', areas: [whole], parent: null, hub: undefined })).toEqual([]);
    expect(paths({ tier: 'HUB', areas: [whole], parent: null, hub })).toEqual(['tier']);
    expect(paths({ tier: 'HUB', areas: [east, whole], parent: branch, hub: undefined })).toEqual(['parentId', 'areaId']);
  });
  it('takes branches under the hub in new towns', () => {
    expect(paths({ tier: 'BRANCH', areas: [east, whole], parent: hub, hub })).toEqual([]);
    expect(paths({ tier: 'BRANCH', areas: [park, east, whole], parent: hub, hub })).toEqual(['areaId']);
    expect(paths({ tier: 'BRANCH', areas: [east, whole], parent: branch, hub })).toEqual(['parentId']);
    expect(paths({ tier: 'BRANCH', areas: [east, whole], parent: null, hub: undefined })).toEqual(['parentId']);
    expect(paths({ tier: 'BRANCH', areas: [area('FAR', 'NEW_TOWN', null)], parent: hub, hub })).toEqual(['areaId']);
  });
  it('takes outlets under the branch whose area holds theirs', () => {
    expect(checkOutlet([park, east, whole], branch)).toEqual([]);
    expect(checkOutlet([east, whole], branch)).toEqual([]);
    expect(checkOutlet([west, whole], branch)[0]?.path).toBe('areaId');
    expect(checkOutlet([whole], branch)[0]?.path).toBe('areaId');
    for (const parent of [hub, station('OUTLET', 'PARK'), null, undefined]) expect(checkOutlet([park, east, whole], parent)[0]?.path).toBe('parentId');
  });
  it('refuses an unknown area', () => {
    expect(paths({ tier: 'OUTLET', areas: [], parent: branch, hub })).toEqual(['areaId']);
  });
});
