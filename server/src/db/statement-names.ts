import { sha256 } from '../kernel/ids';

/** Statement texts whose names are kept. */
const MOST = 5000;

const names = new Map<string, string>();

/**
 * Name under which PostgreSQL keeps a statement on each connection: the same text, the same name. A named statement is read and
 * planned once, which is half of the database's work for short ones.
 */
export function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `r${sha256(text).slice(0, 24)}`;
    if (names.size >= MOST) names.clear();
    names.set(text, name);
  }
  return name;
}
