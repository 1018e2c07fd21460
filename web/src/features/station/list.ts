import { one, pageSize, type SearchParams } from '@/lib/url-state';
import { readFilter, type ListFilter } from './drill';

/** The filter of a list page and where its parts come from. */
export type ListState = {
  filter: ListFilter;
  /** Filter of the figure that was opened; null when the page was opened by itself. */
  figure: ListFilter | null;
  /** Keys of the figure's filter that the page's own fields replace. */
  overridden: string[];
};

/** The figure's filter exactly as it came, or `fallback` (view and tree); the page's own fields narrow either. */
export function listState(params: SearchParams, own: ListFilter, fallback: ListFilter): ListState {
  const figure = readFilter(params);
  return {
    figure,
    filter: { ...(figure ?? fallback), ...own },
    overridden: figure ? Object.keys(own).filter((key) => key in figure) : [],
  };
}

/** Only the fields that hold something. */
export const present = (fields: Record<string, string | readonly string[] | undefined>): ListFilter =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => {
    if (value === undefined || value.length === 0) return [];
    return [[key, typeof value === 'string' ? value : [...value]] as const];
  }));

/** Order from the parameter `sort` ("rate", "-rate"); `standard` when it names none of the columns. */
export function orderOf<Sort extends string>(params: SearchParams, sorts: Readonly<Record<string, Sort>>, standard: { by: Sort; desc: boolean }): { by: Sort; desc: boolean } {
  const text = one(params, 'sort') ?? '';
  const desc = text.startsWith('-');
  const by = sorts[desc ? text.slice(1) : text];
  return by ? { by, desc } : standard;
}

/** Size and place of the page. */
export const pageOf = (params: SearchParams): { first: number; after: string | null } => ({ first: pageSize(params), after: one(params, 'after') ?? null });
