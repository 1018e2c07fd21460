import type { Actor } from '../../policy/actor';
import { scopeOf } from '../../policy/decide';
import type { Bag } from './bag';
import type { Entry } from './catalogue-types';

/** List gate as SQL: `null` means no rows at all, `true` means every row. `scope`: said in other words, for rows reached from `parent`. */
export function scopeSql(entry: Entry, actor: Actor, alias: string, bag: Bag, scope: Entry['scope'] = entry.scope, parent = alias): string | null {
  const alternatives: string[] = [];
  for (const relations of scopeOf(actor, entry.read)) {
    const parts: string[] = [];
    let possible = true;
    for (const relation of relations) {
      if (relation === 'PARTICIPATING') {
        possible &&= actor.kind === 'PERSON' && actor.participating;
      } else {
        const sql = scope[relation] ?? (relation === 'ANY' ? 'true' : undefined);
        if (sql === undefined) possible = false;
        else parts.push(sql);
      }
    }
    if (possible) alternatives.push(parts.length > 1 ? `(${parts.join(') AND (')})` : parts[0]!);
  }
  if (alternatives.length === 0) return null;
  if (alternatives.includes('true')) return 'true';
  return bag.fill(alternatives.length > 1 ? `(${alternatives.join(') OR (')})` : alternatives[0]!, alias).replaceAll('{p}', parent);
}
