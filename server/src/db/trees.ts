import type { Pool } from 'pg';
import type { StationTier } from '../domain/org/terms';
import { isId } from '../kernel/ids';

/** A station with everything below it. */
export interface Tree {
  readonly id: string;
  readonly tier: StationTier;
  readonly name: string;
  readonly areaName: string;
  readonly stationIds: readonly string[];
  /** Areas that its stations serve. */
  readonly areas: readonly { readonly id: string; readonly name: string }[];
}

const TREE = `WITH RECURSIVE root AS (SELECT * FROM station WHERE CASE WHEN $1::uuid IS NULL THEN tier = 'HUB' ELSE id = $1::uuid END LIMIT 1),
  tree AS (SELECT id, area_id FROM root UNION ALL SELECT s.id, s.area_id FROM station s JOIN tree t ON s.parent_id = t.id)
  SELECT r.id, r.tier, r.name, a.name, (SELECT array_agg(id) FROM tree),
    (SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', x.name) ORDER BY x.id), '[]') FROM area x WHERE x.id IN (SELECT area_id FROM tree))
  FROM root r JOIN area a ON a.id = r.area_id`;

/** The tree of a station, or of the hub; null where there is none yet, or where the text is no id. */
export async function stationTree(pool: Pool, stationId: string | null): Promise<Tree | null> {
  if (stationId !== null && !isId(stationId)) return null;
  const { rows } = await pool.query<unknown[]>({ name: 'station_tree', text: TREE, values: [stationId], rowMode: 'array' });
  const r = rows[0];
  return r ? { id: r[0] as string, tier: r[1] as StationTier, name: r[2] as string, areaName: r[3] as string, stationIds: r[4] as string[], areas: r[5] as Tree['areas'] } : null;
}
