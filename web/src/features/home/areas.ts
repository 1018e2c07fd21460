import 'server-only';
import { PlacesDocument } from '@/gql/operations';
import { read } from '@/lib/urql/read';

/** Turns the code of an area into its name; a name stays as it is. */
export async function areaNames(): Promise<(region: string) => string> {
  const { areas } = await read(PlacesDocument);
  const names = new Map(areas.map((area) => [area.id, area.name]));
  return (region) => names.get(region) ?? region;
}
