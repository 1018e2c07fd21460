import type { Note, Tx } from '../ports';

/** Tells a station, and with `higher` also the station above it; answers the highest one told. */
export async function tellStations(tx: Tx, stationId: string, note: Omit<Note, 'orgId'>, higher: boolean): Promise<string> {
  await tx.notify({ ...note, orgId: stationId });
  if (!higher) return stationId;
  const { parentId, name } = await tx.get('station', stationId);
  if (parentId === null) return stationId;
  await tx.notify({ ...note, orgId: parentId, title: `${note.title}（${name}）` });
  return parentId;
}
