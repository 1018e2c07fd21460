import type { PlacesQuery } from '@/gql/types';
import type { Option } from '@/ui/light/select';

type Area = PlacesQuery['areas'][number];
type Station = PlacesQuery['stations'][number];

/** Areas to register in and, for each, the stations that serve it (its own first, then those of the areas around it). */
export type Places = { areas: Option[]; stationsOf: Record<string, Option[]>; stations: Option[] };

/** An area and those that contain it, smallest first. */
function chain(areas: readonly Area[], id: string): string[] {
  const found: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !found.includes(at); at = areas.find((area) => area.id === at)?.parent?.id) found.push(at);
  return found;
}

const words = (station: Station): Option => ({ value: station.id, label: station.phone ? `${station.name}（${station.phone}）` : station.name });

/** Turns the API's lists into the choices of the registration forms. */
export function placesOf({ areas, stations }: Pick<PlacesQuery, 'areas' | 'stations'>): Places {
  const serving = (id: string) =>
    chain(areas, id).flatMap((place) => stations.filter((station) => station.area.id === place)).map(words);
  const named = areas.map((area) => {
    const parent = area.kind === 'PARK' ? areas.find((one) => one.id === area.parent?.id) : undefined;
    return { value: area.id, label: parent ? `${parent.name} · ${area.name}` : area.name };
  });
  const served = named.filter((area) => serving(area.value).length > 0);
  return {
    areas: served,
    stationsOf: Object.fromEntries(served.map((area) => [area.value, serving(area.value)])),
    stations: stations.map(words),
  };
}
