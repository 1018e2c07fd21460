import type { Library } from '../../rules/library';
import type { Condition, Standard } from '../../rules/model';

/** Fewest rows of the libraries (机构库, 产品库) that the yearly standard asks of a station. */
export interface LibraryTarget {
  readonly counts: { readonly institutions: number; readonly financial: number; readonly venture: number; readonly intermediary: number; readonly products: number };
  /** The clause, with its document. */
  readonly source: string;
}

/** Standard of each tier that states the minima. */
const STANDARDS = { HUB: 'xixian.hub', BRANCH: 'xixian.branch' } as const;

/** Facts of those standards, which are also the counts of the page. */
const COUNTS = ['institutions', 'financial', 'venture', 'intermediary', 'products'] as const;

/** The maximum that stands behind a clause of the table. */
const POINTS_COLUMN = /\s+\*?\d+$/;

function least(conditions: readonly Condition[], fact: string): number | null {
  const found = conditions.find((one) => one.kind === 'fact' && one.fact === fact && one.op === 'gte');
  return found?.kind === 'fact' && typeof found.value === 'object' && 'num' in found.value && found.value.den === 1n ? Number(found.value.num) : null;
}

function minima(standard: Standard): LibraryTarget | null {
  for (const item of standard.items) {
    if (item.score?.kind !== 'thresholds') continue;
    const { all } = item.score;
    const counts = COUNTS.map((fact) => [fact, least(all, fact)] as const);
    if (counts.some(([, count]) => count === null)) continue;
    // Headings name every item below them; the clause itself names the fewest.
    const [clause] = standard.clauses.filter((one) => one.by.includes(item.id)).sort((a, b) => a.by.length - b.by.length || b.text.length - a.text.length);
    return { counts: Object.fromEntries(counts) as LibraryTarget['counts'], source: `《${standard.title}》${item.clause ?? ''}：“${(clause?.text ?? item.label).replace(POINTS_COLUMN, '')}”` };
  }
  return null;
}

/** What the newest standard of a tier asks of the libraries. Throws RangeError when it asks nothing. */
export function libraryTarget(library: Library, tier: 'HUB' | 'BRANCH'): LibraryTarget {
  const [standard] = library.versions(STANDARDS[tier]);
  const found = standard === undefined ? null : minima(standard);
  if (found === null) throw new RangeError(`${STANDARDS[tier]} 没有写明机构库与产品库的最低数`);
  return found;
}
