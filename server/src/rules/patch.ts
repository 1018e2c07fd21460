/** One change to the content of a rule file: a path (list elements by their id) and a value; null removes. */
export interface Change {
  readonly path: string;
  readonly value: unknown;
}

/** A path that leads nowhere, with how far it went. */
export class NoSuchPath extends Error {
  constructor(
    readonly path: string,
    readonly known: readonly string[],
  ) {
    super(path);
  }
}

type Json = Record<string, unknown>;
const isMap = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (value: unknown): unknown => (isMap(value) ? value['id'] : undefined);

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((one, index) => (typeof idOf(one) === 'string' ? (idOf(one) as string) : String(index)));
  return isMap(value) ? Object.keys(value) : [];
}

function change(value: unknown, segments: readonly string[], to: unknown, path: string): unknown {
  const [head = '', ...rest] = segments;
  if (Array.isArray(value)) {
    const list = value as readonly unknown[];
    const index = keysOf(list).indexOf(head);
    if (index < 0) throw new NoSuchPath(path, keysOf(list));
    if (rest.length === 0) return to === null ? list.filter((_, i) => i !== index) : list.map((one, i) => (i === index ? to : one));
    return list.map((one, i) => (i === index ? change(one, rest, to, path) : one));
  }
  if (!isMap(value)) throw new NoSuchPath(path, []);
  if (rest.length > 0 && !Object.hasOwn(value, head)) throw new NoSuchPath(path, keysOf(value));
  const copy: Json = { ...value };
  if (rest.length > 0) copy[head] = change(copy[head], rest, to, path);
  else if (to === null) delete copy[head];
  else copy[head] = to;
  return copy;
}

/** The content with the changes made; the given content stays as it is. Throws NoSuchPath. */
export function patched(raw: unknown, changes: readonly Change[]): unknown {
  return changes.reduce((content, one) => change(content, one.path.split('.'), one.value, one.path), raw);
}
