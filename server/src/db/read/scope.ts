import type { Actor } from '../../policy/actor';
import type { Action, Relation } from '../../policy/matrix';
import { scopeOf } from '../../policy/decide';
import type { Bag } from './bag';
import type { Entry, Guard } from './catalogue-types';

const isAlone = (relations: readonly Relation[], relation: Relation): boolean => relations.length === 1 && relations[0] === relation;

/** Whether the relation alone opens the list to the actor. */
export const opensAlone = (entry: Entry, actor: Actor, relation: Relation): boolean => scopeOf(actor, entry.read).some((relations) => isAlone(relations, relation));

/** Gate as SQL: `null` means no rows at all, `true` means every row. */
export function scopeSql(entry: Entry, actor: Actor, alias: string, bag: Bag): string | null {
  return gate(entry.read, entry.scope, actor, alias, bag);
}

/** The same gate for a whole list. `without`: leaves out the alternative of this relation alone. */
export function listScopeSql(entry: Entry, actor: Actor, alias: string, bag: Bag, without?: Relation): string | null {
  return gate(entry.read, { ...entry.scope, ...entry.listScope }, actor, alias, bag, without);
}

function gate(read: Action, said: Entry['scope'], actor: Actor, alias: string, bag: Bag, without?: Relation): string | null {
  const alternatives: string[] = [];
  for (const relations of scopeOf(actor, read)) {
    if (without !== undefined && isAlone(relations, without)) continue;
    const parts: string[] = [];
    let possible = true;
    for (const relation of relations) {
      if (relation === 'PARTICIPATING') {
        possible &&= actor.kind === 'PERSON' && actor.participating;
      } else {
        const sql = said[relation] ?? (relation === 'ANY' ? 'true' : undefined);
        if (sql === undefined) possible = false;
        else parts.push(sql);
      }
    }
    if (possible) alternatives.push(parts.length > 1 ? `(${parts.join(') AND (')})` : parts[0]!);
  }
  if (alternatives.length === 0) return null;
  if (alternatives.includes('true')) return 'true';
  return bag.fill(alternatives.length > 1 ? `(${alternatives.join(') OR (')})` : alternatives[0]!, alias);
}

/** A guarded column as this actor sees it: whole, in another form, or null; no condition where none is needed. */
export function guardedSql(entry: Entry, guard: Guard, field: string, column: string, actor: Actor, alias: string, bag: Bag): string {
  const cases: string[] = [];
  let rest = 'NULL';
  for (const { read, scope, as } of guard.levels) {
    const held = gate(read, scope ?? entry.scope, actor, alias, bag);
    if (held === null) continue;
    const form = as?.[field]?.(column) ?? column;
    if (held === 'true') {
      rest = form;
      break;
    }
    cases.push(`WHEN ${held} THEN ${form}`);
  }
  return cases.length === 0 ? rest : `CASE ${cases.join(' ')} ELSE ${rest} END`;
}
