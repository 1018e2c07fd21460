import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { ListArgs } from '../db/read/reader';
import { below, selectionOf } from '../db/read/selection';
import { Refused } from '../kernel/refusal';
import type { Context } from './context';

/** Turns a refusal of a read into an error with the issues, because queries have no result union. */
async function asErrors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const issues = error.refusal.type === 'InvalidInput' ? error.refusal.issues : [];
    throw new GraphQLError(issues.map((i) => `${i.path}：${i.message}`).join('；') || error.refusal.message, { extensions: { code: 'BAD_USER_INPUT', issues } });
  }
}

/** One page of a list; `named` is its type where that is not the thing's name with Connection. */
export function connection(context: Context, type: string, args: ListArgs, info: GraphQLResolveInfo, named?: string): Promise<unknown> {
  return asErrors(context.reader.connection(type, args, context.actor, info, context.meter, named));
}

/** One thing, or null. */
export function node(context: Context, type: string, id: string, info: GraphQLResolveInfo): Promise<Record<string, unknown> | null> {
  return context.reader.node(type, id, context.actor, info, context.meter);
}

/** A short list without pages. */
export function all(context: Context, type: string, condition: string, order: string, info: GraphQLResolveInfo, values: readonly [unknown, string][] = []): Promise<unknown[]> {
  return context.reader.all(type, condition, order, context.actor, selectionOf(info, type), context.meter, values);
}

/** Things for results that name them by id: one statement, answered in the order of the ids. */
export async function byIds(context: Context, type: string, ids: readonly string[], info: GraphQLResolveInfo, parent: string, field: string): Promise<Map<string, unknown>> {
  const selection = new Map(below(selectionOf(info, parent), field)).set('id', null);
  const rows = await context.reader.all(type, '{t}.id = ANY (:v0)', '{t}.id', context.actor, selection, context.meter, [[ids, 'uuid[]']]);
  return new Map(rows.map((row) => [row['id'] as string, row]));
}
