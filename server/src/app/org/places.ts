import { liesIn, type AreaChain } from '../../domain/org/areas';
import type { Area, Station } from '../../domain/org/model';
import { isId } from '../../kernel/ids';
import type { Issue } from '../../kernel/refusal';
import type { Tx } from '../ports';

/** An area and those that contain it, smallest first; empty when there is no such area. */
export async function areaChain(tx: Tx, areaId: string): Promise<AreaChain> {
  const chain: Area[] = [];
  for (let id: string | null = areaId; id !== null && !chain.some((area) => area.id === id); ) {
    const found: readonly Area[] = await tx.find('area', { id });
    const area = found[0];
    if (area === undefined) break;
    chain.push(area);
    id = area.parentId;
  }
  return chain;
}

/** A station by an id that a person typed or chose; undefined when there is none. */
export async function stationById(tx: Tx, id: string): Promise<Station | undefined> {
  return isId(id) ? (await tx.find('station', { id }))[0] : undefined;
}

/** Issues of a station chosen for an area: it must exist and serve that area or one that contains it. */
export function checkServes(station: Station | undefined, areas: AreaChain): readonly Issue[] {
  const [area] = areas;
  if (area === undefined) return [{ path: 'areaId', message: '没有这个区域，请从区域表中选择。' }];
  if (station === undefined) return [{ path: 'stationId', message: '没有这个站点，请从站点列表中选择。' }];
  return liesIn(areas, station.areaId) ? [] : [{ path: 'stationId', message: `「${station.name}」不服务${area.name}，请选择服务该区域的站点。` }];
}
