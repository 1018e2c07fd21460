import type { Actor } from '../../policy/actor';
import type { Bag } from './bag';
import type { Entry, ReadEnv } from './catalogue-types';
import { listScopeSql } from './scope';

/** Filter values as the caller gave them. */
export type Filter = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** Names of the filters that say something. */
export const given = (filter: object): readonly string[] => Object.entries(filter).flatMap(([name, value]) => (isGiven(value) ? [name] : []));

/** Conditions of a filter over alias `t`, one for each value that restricts; without those of the named filters. */
export function conditions(entry: Entry, filter: object, bag: Bag, env: ReadEnv, without: readonly (string | undefined)[] = []): string[] {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(filter)) {
    if (!isGiven(value) || without.includes(name)) continue;
    const spec = entry.filters?.[name];
    if (!spec) throw new Error(`${entry.type} has no filter ${name}`);
    if (Array.isArray(value) && value.length === 0 && !spec.exact) continue;
    parts.push(bag.fill(`(${spec(value as never, 't', bag, env, filter as Filter)})`, 't'));
  }
  return parts;
}

/** What a list holds for the actor: scope and filter over alias `t`, without one filter if it is named; null means no rows. */
export function whereSql(entry: Entry, filter: object, actor: Actor, bag: Bag, env: ReadEnv, without?: string): string | null {
  const scope = listScopeSql(entry, actor, 't', bag);
  if (scope === null) return null;
  return [...(scope === 'true' ? [] : [`(${scope})`]), ...conditions(entry, filter, bag, env, [without])].join(' AND ') || 'true';
}

/** Whether PostgreSQL must plan the filter's statements with their values each time. */
export const plansAnew = (entry: Entry, filter: object): boolean => given(filter).some((name) => entry.filters?.[name]?.anew);
