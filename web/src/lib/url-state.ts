/** What Next hands to a page, after awaiting it. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** Values to set, or to remove with null. */
export type ParamChanges = Record<string, string | readonly string[] | null | undefined>;

/** The first value of a parameter, trimmed; undefined when it is empty. */
export function one(params: SearchParams, key: string): string | undefined {
  const value = params[key];
  return (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
}

/** All values of a parameter (`k=a&k=b`), without empty ones and repeats. */
export function many(params: SearchParams, key: string): string[] {
  const value = params[key];
  return [...new Set((Array.isArray(value) ? value : [value]).flatMap((item) => item?.trim() || []))];
}

/** The first value when it is one of `allowed`. */
export const oneOf = <Value extends string>(params: SearchParams, key: string, allowed: readonly Value[]): Value | undefined =>
  allowed.find((value) => value === one(params, key));

/** The values that are among `allowed`. */
export const manyOf = <Value extends string>(params: SearchParams, key: string, allowed: readonly Value[]): Value[] =>
  many(params, key).flatMap((value) => allowed.find((item) => item === value) ?? []);

/** A positive whole number, capped. */
export function whole(params: SearchParams, key: string, most = 1_000_000): number | undefined {
  const text = one(params, key);
  return text && /^\d{1,9}$/.test(text) ? Math.min(Number.parseInt(text, 10), most) : undefined;
}

/** Page size: 20, 50 or 100. */
export const pageSize = (params: SearchParams): number => [50, 100].find((size) => `${size}` === one(params, 'size')) ?? 20;

/** `path` with the present parameters and `changes`; keys keep their order, so equal states have equal links. */
export function withParams(path: string, params: SearchParams, changes: ParamChanges = {}): string {
  const next = new URLSearchParams();
  const keys = new Set([...Object.keys(params), ...Object.keys(changes)]);
  for (const key of keys) {
    const value = key in changes ? changes[key] : params[key];
    for (const item of value == null ? [] : typeof value === 'string' ? [value] : value) if (item !== '') next.append(key, item);
  }
  const query = next.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Parameters that hold the place in a list; a change of filter or order starts again at the first page. */
export const PLACE = { after: null, trail: null } as const;

/** `path` with a changed filter, back at the first page. */
export const withFilter = (path: string, params: SearchParams, changes: ParamChanges): string =>
  withParams(path, params, { ...changes, ...PLACE });

/** The link that takes one value of a filter away. */
export const withoutValue = (path: string, params: SearchParams, key: string, value?: string): string =>
  withFilter(path, params, { [key]: value === undefined ? null : many(params, key).filter((item) => item !== value) });

/** Links of 上一页 and 下一页 of a cursor list; the way back is kept in `trail`. */
export function pageLinks(
  path: string,
  params: SearchParams,
  page: { hasNextPage: boolean; endCursor?: string | null },
): { prevHref: string | null; nextHref: string | null; number: number } {
  const after = one(params, 'after');
  const trail = many(params, 'trail');
  const prevHref = after === undefined ? null : withParams(path, params, { after: trail.at(-1) ?? null, trail: trail.slice(0, -1) });
  const nextHref =
    page.hasNextPage && page.endCursor
      ? withParams(path, params, { after: page.endCursor, trail: after === undefined ? [] : [...trail, after].slice(-20) })
      : null;
  return { prevHref, nextHref, number: after === undefined ? 1 : trail.length + 2 };
}

/** Present parameters as hidden fields of a GET form, except those that the form itself holds. */
export const hiddenParams = (params: SearchParams, own: readonly string[]): { name: string; value: string }[] =>
  Object.keys(params)
    .filter((key) => !own.includes(key) && !(key in PLACE))
    .flatMap((key) => many(params, key).map((value) => ({ name: key, value })));
