import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { connection, node } from '../lists';
import { DealFilter, DealOrder } from './inputs';
import { DealConnectionObject, DealObject } from './types';

/** The ledger. */
@Resolver()
export class DealQueries {
  @Query(() => DealConnectionObject)
  deals(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => DealFilter, { nullable: true }) filter: DealFilter | null,
    @Arg('orderBy', () => DealOrder, { nullable: true }) orderBy: DealOrder | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return connection(context, 'Deal', { first, after, filter, orderBy }, info);
  }

  @Query(() => DealObject, { nullable: true })
  deal(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return node(context, 'Deal', id, info);
  }
}
