import type { Figure, ListKind } from './figure';
import { one, withFilter, type ParamChanges, type SearchParams } from '@/lib/url-state';

/** A filter of the API as a figure carries it: passed back unchanged as the argument of its list. */
export type ListFilter = Record<string, boolean | string | string[]>;

/** Parameter that holds the filter of a figure. */
export const FILTER = 'f';

/** Workbench whose pages a link stays in. */
export type Base = '/st' | '/gov';

const LISTS: Record<ListKind, string> = { NEEDS: 'needs', DEALS: 'deals', ENTERPRISES: 'files', PRODUCTS: 'products' };

const isText = (value: unknown): value is string => typeof value === 'string';

/** Keeps what a filter may hold; null when the value is no filter. */
export function asFilter(value: unknown): ListFilter | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const kept: ListFilter = {};
  for (const [key, part] of Object.entries(value)) {
    if (part === null) continue;
    if (typeof part === 'boolean' || isText(part)) kept[key] = part;
    else if (Array.isArray(part) && part.every(isText)) kept[key] = part;
    else return null;
  }
  return kept;
}

/** The filter in the address; null when there is none or it cannot be read. */
export function readFilter(params: SearchParams): ListFilter | null {
  const text = one(params, FILTER);
  if (text === undefined) return null;
  try {
    return asFilter(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Address of a list under exactly a filter. */
export const listHref = (base: Base, list: ListKind | 'INSTITUTIONS', filter: unknown): string =>
  `${base}/${list === 'INSTITUTIONS' ? 'institutions' : LISTS[list]}?${FILTER}=${encodeURIComponent(JSON.stringify(filter))}`;

/** Address of the records behind a figure. */
export const figureHref = (base: Base, figure: Pick<Figure, 'list' | 'filter'>): string => listHref(base, figure.list, figure.filter);

/** Address with some keys taken out of the filter, first page. */
export function withoutKeys(path: string, params: SearchParams, filter: ListFilter, keys: readonly string[], changes: ParamChanges = {}): string {
  const rest = Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.includes(key)));
  return withFilter(path, params, { ...changes, [FILTER]: Object.keys(rest).length > 0 ? JSON.stringify(rest) : null });
}
