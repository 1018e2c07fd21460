import type { Station } from '../../domain/org/model';
import type { Tx } from '../ports';

/** The next higher station; the hub is its own. */
export async function parentStation(tx: Tx, stationId: string): Promise<Station> {
  const station = await tx.get('station', stationId);
  return station.parentId === null ? station : tx.get('station', station.parentId);
}

/** The highest station above a station, or itself. */
export async function hubOf(tx: Tx, stationId: string): Promise<Station> {
  let station = await tx.get('station', stationId);
  while (station.parentId !== null) station = await tx.get('station', station.parentId);
  return station;
}
