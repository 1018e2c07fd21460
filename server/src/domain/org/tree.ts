import type { Issue } from '../../kernel/refusal';
import { liesIn, type AreaChain } from './areas';
import type { Station } from './model';
import type { StationTier } from './terms';

/** Where a new station is to stand in the 1+5+N tree. */
export interface Place {
  readonly tier: StationTier;
  /** Area of the station and those that contain it; empty when it does not exist. */
  readonly areas: AreaChain;
  /** null where none is given, undefined where the given one does not exist. */
  readonly parent: Station | null | undefined;
  readonly hub: Station | undefined;
}

function checkHub(place: Place): readonly Issue[] {
  const issues: Issue[] = [];
  if (place.hub !== undefined) issues.push({ path: 'tier', message: `总站只能有一个，已有「${place.hub.name}」；请新建分站或网点。` });
  if (place.parent !== null) issues.push({ path: 'parentId', message: '总站没有上级站点，请清空上级站点。' });
  if (place.areas[0]?.kind !== 'NEW_AREA') issues.push({ path: 'areaId', message: '总站服务整个新区，请选择新区。' });
  return issues;
}

function checkBranch(place: Place): readonly Issue[] {
  const issues: Issue[] = [];
  if (place.parent?.tier !== 'HUB') issues.push({ path: 'parentId', message: place.hub === undefined ? '还没有总站，请先新建总站。' : `分站的上级须是总站「${place.hub.name}」。` });
  if (place.areas[0]?.kind !== 'NEW_TOWN') issues.push({ path: 'areaId', message: '分站服务一个新城，请选择新城。' });
  else if (place.parent?.tier === 'HUB' && !liesIn(place.areas, place.parent.areaId)) issues.push({ path: 'areaId', message: '所选新城不在总站的区域内，请另选。' });
  return issues;
}

/** Issues of an outlet under a branch: the parent must be a branch whose area holds the outlet's. Serves creation and moving. */
export function checkOutlet(areas: AreaChain, parent: Station | null | undefined): readonly Issue[] {
  if (parent?.tier !== 'BRANCH') return [{ path: 'parentId', message: '网点的上级须是分站，请选择网点所在新城的分站。' }];
  const kind = areas[0]?.kind;
  if (kind !== 'PARK' && kind !== 'NEW_TOWN') return [{ path: 'areaId', message: '网点设在园区或新城，请选择其一。' }];
  if (!liesIn(areas, parent.areaId)) return [{ path: 'areaId', message: `所选区域不在「${parent.name}」的新城内，请改选区域或上级分站。` }];
  return [];
}

/** Issues of a new station's place in the tree: one hub, branches under it in new towns, outlets under branches. */
export function checkPlace(place: Place): readonly Issue[] {
  if (place.areas.length === 0) return [{ path: 'areaId', message: '没有这个区域，请从区域表中选择。' }];
  if (place.tier === 'HUB') return checkHub(place);
  return place.tier === 'BRANCH' ? checkBranch(place) : checkOutlet(place.areas, place.parent);
}
