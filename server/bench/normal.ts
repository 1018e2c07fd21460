/** Any answer as plain data. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/;

/** One form for answers of different APIs: instants in UTC to the millisecond, lists without their `nodes`, `detail` part of its need, keys in order. */
export function normal(value: unknown): Plain {
  if (typeof value === 'string') return INSTANT.test(value) ? new Date(value).toISOString() : value;
  if (Array.isArray(value)) return value.map(normal);
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value as Plain;
  const object = value as Record<string, unknown>;
  if (Array.isArray(object['nodes']) && Object.keys(object).length === 1) return normal(object['nodes']);
  const { detail, ...rest } = object;
  const merged = detail && typeof detail === 'object' ? { ...rest, ...(detail as object) } : rest;
  return Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, entry]) => [key, normal(entry)]));
}

/** Where two normal answers differ: path and both values, at most `most` of them. */
export function differences(a: Plain, b: Plain, path = '', most = 10): string[] {
  if (a === b) return [];
  const both = typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && Array.isArray(a) === Array.isArray(b);
  if (!both) return [`${path || '.'}: ${JSON.stringify(a)?.slice(0, 120)} ≠ ${JSON.stringify(b)?.slice(0, 120)}`];
  const [x, y] = [a as Record<string, Plain>, b as Record<string, Plain>];
  const keys = [...new Set([...Object.keys(x), ...Object.keys(y)])];
  return keys.flatMap((key) => differences(x[key] ?? null, y[key] ?? null, `${path}.${key}`, most)).slice(0, most);
}
