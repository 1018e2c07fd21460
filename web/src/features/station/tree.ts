/** A station as the tree needs it. */
export type TreeStation = { id: string; parent: { id: string } | null; area: { id: string } };

/** A station with everything below it; empty when it is not in the list. */
export function subtree<Station extends TreeStation>(stations: readonly Station[], rootId: string): Station[] {
  const found = stations.filter((one) => one.id === rootId);
  for (let index = 0; index < found.length; index += 1) {
    const parent = found[index]!;
    found.push(...stations.filter((one) => one.parent?.id === parent.id && !found.includes(one)));
  }
  return found;
}

/** Areas that the stations serve, each once. */
export const areasOf = (stations: readonly TreeStation[]): string[] => [...new Set(stations.map((one) => one.area.id))];
