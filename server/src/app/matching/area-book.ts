import type { Area } from '../../domain/org/model';

/** The part of an area that names and nesting need. */
export type AreaRow = Pick<Area, 'id' | 'name' | 'parentId'>;

/**
 * What lies around the new area and is no area of the platform, smallest first: products are published for the city
 * or the province (codes of seeds/areas.csv).
 */
export const OUTER_AREAS: readonly AreaRow[] = [
  { id: '610100', name: '西安市', parentId: '610000' },
  { id: '610000', name: '陕西省', parentId: null },
];
const NATIONWIDE: ReadonlySet<string> = new Set(['全国', '不限', '100000', 'CN']);

const short = (name: string): string => (name.length > 2 ? name.replace(/(省|市|新区|新城)$/, '') : name);

/** Knows which areas contain which, and their names. */
export class AreaBook {
  private readonly byId: ReadonlyMap<string, AreaRow>;
  private readonly byName: ReadonlyMap<string, string>;

  constructor(areas: readonly AreaRow[]) {
    const all = [...OUTER_AREAS, ...areas];
    this.byId = new Map(all.map((area) => [area.id, area]));
    this.byName = new Map(all.flatMap((area) => [[short(area.name), area.id], [area.name, area.id]] as const));
  }

  /** Codes of an area and of all that contain it, smallest first; the top of the platform's areas lies in `OUTER_AREAS`. */
  chain(areaId: string): readonly string[] {
    const codes: string[] = [];
    for (let id: string | null = areaId; id !== null && !codes.includes(id); id = this.byId.get(id)?.parentId ?? null) codes.push(id);
    const missing = OUTER_AREAS.map((area) => area.id).filter((id) => !codes.includes(id));
    return this.byId.has(areaId) ? [...codes, ...missing] : codes;
  }

  /** Name of a code, for people. */
  readonly name = (code: string): string | undefined => this.byId.get(code)?.name;

  /**
   * Codes of a product's regions, written as codes or as names; null when none is stated or one of them means the whole
   * country. An unknown word stays as it is and so matches nobody, with a reason that shows it.
   */
  codes(regions: readonly string[]): readonly string[] | null {
    const words = regions.map((region) => region.trim()).filter((region) => region !== '');
    if (words.length === 0 || words.some((word) => NATIONWIDE.has(word))) return null;
    return [...new Set(words.map((word) => (this.byId.has(word) ? word : (this.byName.get(word) ?? this.byName.get(short(word)) ?? word))))];
  }
}
